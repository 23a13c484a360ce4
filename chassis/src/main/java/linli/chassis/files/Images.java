package linli.chassis.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import linli.chassis.Refusal;

/** Writes images anew: only the pixels of what came in are kept. */
final class Images {

    /** A phone's largest photo; more would be a bomb for our memory. */
    private static final long MOST_PIXELS = 24_000_000;

    private static final Set<String> KNOWN = Set.of("image/jpeg", "image/png");

    private Images() {}

    static boolean isImage(String type) {
        return KNOWN.contains(type);
    }

    static byte[] rewrite(byte[] bytes, String type) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw broken();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refusal.TooLarge(
                            "file.too-many-pixels",
                            "A photo may have %d pixels".formatted(MOST_PIXELS));
                }
                return write(reader.read(0), type);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw broken();
        }
    }

    private static byte[] write(BufferedImage image, String type) throws IOException {
        var out = new ByteArrayOutputStream();
        var format = type.equals("image/png") ? "png" : "jpg";
        if (!ImageIO.write(image, format, out)) {
            // A JPEG has no transparency: paint it on white.
            var plain =
                    new BufferedImage(
                            image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            plain.createGraphics().drawImage(image, 0, 0, Color.WHITE, null);
            ImageIO.write(plain, format, out);
        }
        return out.toByteArray();
    }

    private static Refusal broken() {
        return new Refusal.Invalid("file.broken", "The image cannot be read");
    }
}
