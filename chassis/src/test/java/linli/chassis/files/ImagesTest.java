package linli.chassis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import linli.chassis.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {

    private static final String JPEG = "image/jpeg";

    @ParameterizedTest
    @CsvSource({"1,400,200", "3,400,200", "6,200,400", "8,200,400"})
    void a_photo_that_lies_on_its_side_is_turned_upright(int orientation, int width, int height)
            throws IOException {
        var kept = read(Images.rewrite(heldLike(orientation, leftIsRed(400, 200)), JPEG).bytes());

        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        var red =
                switch (orientation) {
                    case 3 -> kept.getRGB(width - 20, height / 2);
                    case 6 -> kept.getRGB(width / 2, 20);
                    case 8 -> kept.getRGB(width / 2, height - 20);
                    default -> kept.getRGB(20, height / 2);
                };
        assertThat(new Color(red).getRed()).isGreaterThan(200);
        assertThat(new Color(red).getBlue()).isLessThan(60);
    }

    @Test
    void a_photo_of_48_megapixels_is_welcome_and_kept_as_large_as_anybody_looks_at()
            throws IOException {
        var picture = Images.rewrite(encoded(striped(8000, 6000), "jpg"), JPEG);

        var kept = read(picture.bytes());
        assertThat(kept.getWidth()).isBetween(1500, Images.LONGEST_SIDE);
        assertThat(kept.getHeight()).isEqualTo(kept.getWidth() * 3 / 4);
        assertThat(read(picture.thumbnail()).getWidth())
                .isEqualTo(Images.LONGEST_SIDE_OF_THUMBNAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void a_small_picture_stays_as_large_as_it_is(String format) throws IOException {
        var type = format.equals("png") ? "image/png" : JPEG;
        var kept = read(Images.rewrite(encoded(leftIsRed(64, 48), format), type).bytes());

        assertThat(kept.getWidth()).isEqualTo(64);
        assertThat(kept.getHeight()).isEqualTo(48);
    }

    @Test
    void what_a_camera_wrote_into_a_photo_is_not_kept() throws IOException {
        var taken = heldLike(6, leftIsRed(400, 200));
        assertThat(text(taken)).contains("Exif");

        var picture = Images.rewrite(taken, JPEG);

        assertThat(text(picture.bytes()) + text(picture.thumbnail())).doesNotContain("Exif");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        var bomb = withSize(encoded(leftIsRed(4, 4), "png"), 20_000, 20_000);

        assertThatThrownBy(() -> Images.rewrite(bomb, "image/png"))
                .isInstanceOf(Refusal.TooLarge.class);
    }

    @Test
    void a_progressive_photo_is_read_but_a_huge_one_would_be_unpacked_as_a_whole()
            throws IOException {
        var small = Images.rewrite(progressive(leftIsRed(400, 200)), JPEG);
        assertThat(read(small.bytes()).getWidth()).isEqualTo(400);

        var huge = progressive(new BufferedImage(6000, 5000, BufferedImage.TYPE_BYTE_GRAY));
        assertThatThrownBy(() -> Images.rewrite(huge, JPEG)).isInstanceOf(Refusal.TooLarge.class);
    }

    @Test
    void three_large_pictures_at_once_fit_into_what_a_small_service_has_left(@TempDir Path folder)
            throws Exception {
        var worst = folder.resolve("worst.png");
        Files.write(
                worst, encoded(new BufferedImage(4800, 4800, BufferedImage.TYPE_INT_ARGB), "png"));
        var child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx112m",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ThreeAtOnce.class.getName(),
                                worst.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).as(said).isZero();
    }

    /** Unpacks the worst picture there is three times at once, which is one more than we do. */
    static final class ThreeAtOnce {

        public static void main(String[] arguments) throws Exception {
            var worst = Files.readAllBytes(Path.of(arguments[0]));
            try (var threads = Executors.newFixedThreadPool(3)) {
                var all =
                        Stream.generate(() ->
                                        threads.submit(() -> Images.rewrite(worst, "image/png")))
                                .limit(3)
                                .toList();
                for (var one : all) {
                    one.get();
                }
            }
        }
    }

    private static BufferedImage leftIsRed(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.BLUE);
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 4, height);
        brush.dispose();
        return image;
    }

    private static BufferedImage striped(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] progressive(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        writer.dispose();
        return out.toByteArray();
    }

    /** A JPEG with the EXIF segment that a camera would put before everything else. */
    private static byte[] heldLike(int orientation, BufferedImage image) throws IOException {
        var jpeg = encoded(image, "jpg");
        var exif =
                ByteBuffer.allocate(36)
                        .putShort((short) 0xFFE1)
                        .putShort((short) 34)
                        .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                        .put("MM".getBytes(StandardCharsets.ISO_8859_1))
                        .putShort((short) 42)
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) orientation)
                        .putShort((short) 0)
                        .putInt(0)
                        .array();
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** A PNG whose head claims another size; its checksum is set right. */
    private static byte[] withSize(byte[] png, int width, int height) {
        var claimed = png.clone();
        var head = ByteBuffer.wrap(claimed);
        head.putInt(16, width).putInt(20, height);
        var checksum = new java.util.zip.CRC32();
        checksum.update(claimed, 12, 17);
        head.putInt(29, (int) checksum.getValue());
        return claimed;
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
