package linli.chassis.files;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import linli.chassis.Refusal;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Writes pictures anew: only the pixels of what came in are kept, upright, and no more of them than
 * anybody looks at. What does not fit is left out while reading, so that a picture costs the same
 * memory whatever its size.
 */
final class Images {

    /** The longest side of what is kept, in pixels. */
    static final int LONGEST_SIDE = 2000;

    static final int LONGEST_SIDE_OF_THUMBNAIL = 320;

    /** Thumbnails are all of this type. */
    static final String THUMBNAIL_TYPE = "image/jpeg";

    /** A 64-megapixel phone's photo; more is a bomb for our processor. */
    private static final long MOST_PIXELS = 65_000_000;

    /** A progressive one is unpacked as a whole, outside of the heap, before its first row. */
    private static final long MOST_PIXELS_PROGRESSIVE = 24_000_000;

    /** What one picture may take of the heap while it is read. */
    private static final long MOST_BYTES_UNPACKED = 20_000_000;

    private static final float QUALITY = 0.85f;
    private static final String PROGRESSIVE = "2";
    private static final Set<String> KNOWN = Set.of("image/jpeg", "image/png");

    private Images() {}

    /** A picture as it is kept. */
    record Picture(byte[] bytes, byte[] thumbnail) {}

    static boolean isImage(String type) {
        return KNOWN.contains(type);
    }

    static Picture rewrite(byte[] bytes, String type) throws IOException {
        try (var input = new ByteArrayImageInputStream(bytes)) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw broken();
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                var picture = upright(reader);
                return new Picture(
                        write(picture, type.equals("image/png") ? "png" : "jpg"),
                        thumbnail(picture));
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

    private static BufferedImage upright(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var pixels = (long) width * height;
        var most = isProgressive(reader) ? MOST_PIXELS_PROGRESSIVE : MOST_PIXELS;
        if (pixels > most) {
            throw new Refusal.TooLarge(
                    "file.too-many-pixels", "A photo may have %d pixels".formatted(most));
        }
        var turned = ExifFilterUtils.getFilterForOrientation(orientation(reader));
        var read = readThinned(reader, width, height);
        return turned.apply(noLargerThan(LONGEST_SIDE, read));
    }

    /** Passes over rows and columns until what is left is no more than one picture may take. */
    private static BufferedImage readThinned(ImageReader reader, int width, int height)
            throws IOException {
        var bytesPerPixel = bytesPerPixel(reader);
        var every = 1;
        while (bytesPerPixel * pixels(width, every) * pixels(height, every) > MOST_BYTES_UNPACKED) {
            every++;
        }
        var thinning = reader.getDefaultReadParam();
        thinning.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, thinning);
    }

    private static BufferedImage noLargerThan(int side, BufferedImage image) throws IOException {
        return Math.max(image.getWidth(), image.getHeight()) > side
                ? Thumbnails.of(image).size(side, side).asBufferedImage()
                : image;
    }

    private static long pixels(int side, int every) {
        return Math.ceilDiv(side, every);
    }

    private static long bytesPerPixel(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        var bits = types.hasNext() ? types.next().getColorModel().getPixelSize() : Integer.SIZE;
        // A palette is unpacked to colours as soon as anything is done with it.
        return Math.max(bits, Integer.SIZE) / Byte.SIZE;
    }

    private static Orientation orientation(ImageReader reader) throws IOException {
        try {
            return ExifUtils.getExifOrientation(reader, 0);
        } catch (RuntimeException unreadable) {
            return Orientation.TOP_LEFT; // It says nothing we understand: it stays as it lies.
        }
    }

    private static boolean isProgressive(ImageReader reader) throws IOException {
        var metadata = reader.getImageMetadata(0);
        var format = metadata == null ? null : metadata.getNativeMetadataFormatName();
        if (metadata == null || format == null || !format.contains("jpeg")) {
            return false;
        }
        var frame = find(metadata.getAsTree(format), "sof");
        var process = frame == null ? null : frame.getAttributes().getNamedItem("process");
        return process != null && PROGRESSIVE.equals(process.getNodeValue());
    }

    private static @Nullable Node find(Node node, String name) {
        if (node.getNodeName().equals(name)) {
            return node;
        }
        NodeList children = node.getChildNodes();
        for (var at = 0; at < children.getLength(); at++) {
            var found = find(children.item(at), name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static byte[] thumbnail(BufferedImage picture) throws IOException {
        return write(noLargerThan(LONGEST_SIDE_OF_THUMBNAIL, picture), "jpg");
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        var jpeg = format.equals("jpg");
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var how = writer.getDefaultWriteParam();
        if (jpeg) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
        }
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(jpeg ? onWhite(image) : image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A JPEG has no transparency. */
    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var plain =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var brush = plain.createGraphics();
        brush.drawImage(image, 0, 0, Color.WHITE, null);
        brush.dispose();
        return plain;
    }

    private static Refusal broken() {
        return new Refusal.Invalid("file.broken", "The image cannot be read");
    }
}
