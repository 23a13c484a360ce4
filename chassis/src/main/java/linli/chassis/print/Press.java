package linli.chassis.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Prints forms as PDF/A, in which every character can be searched and copied. A form is printed in
 * the family {@code Noto Sans SC}, of weights 400 and 700; a character that it lacks is printed as
 * 〓. Nothing is fetched for it: pictures come with the form.
 */
public final class Press {

    private static final String FAMILY = "Noto Sans SC";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** 〓, by which printers here always said that they lack a character. */
    private static final String MISSING = "〓";

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It says what it does with every page; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
    }

    /** Fonts are read from the same bytes by whoever prints: one sheet at a time. */
    private final Lock turn = new ReentrantLock(true);

    /** Forty megabytes that only who prints needs. */
    private @Nullable SoftReference<Fonts> fonts;

    private final UnaryOperator<String> opened;

    /**
     * @param opened gives a filled form with what is sealed in it opened
     */
    Press(UnaryOperator<String> opened) {
        this.opened = opened;
    }

    private record Fonts(TrueTypeFont regular, TrueTypeFont bold) {}

    /** A file in the making; each form begins on a sheet of its own. */
    public interface Paper {
        void add(Form form, Object content);
    }

    /** One form. */
    public byte[] print(Form form, Object content) {
        return print(paper -> paper.add(form, content));
    }

    /** A few forms, as one file. */
    public byte[] print(Consumer<Paper> content) {
        var file = new ByteArrayOutputStream();
        try {
            print(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // There is no disk in between that could fail.
        }
        return file.toByteArray();
    }

    /** Many forms as one file; what is laid out waits on disk. */
    public void print(OutputStream file, Consumer<Paper> content) throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var type = type(document);
            content.accept((form, filled) -> type.set(opened.apply(form.filled(filled))));
            turn.lock();
            try {
                document.save(file);
            } finally {
                turn.unlock();
            }
        }
    }

    private Type type(PDDocument document) throws IOException {
        turn.lock();
        try {
            var loaded = fonts();
            return new Type(
                    document,
                    new PDFontSupplier(PDType0Font.load(document, loaded.regular(), true)),
                    new PDFontSupplier(PDType0Font.load(document, loaded.bold(), true)));
        } finally {
            turn.unlock();
        }
    }

    /** The fonts of one file: each is embedded once, with the characters that occur. */
    private final class Type {

        private final PDDocument document;
        private final PDFontSupplier regular;
        private final PDFontSupplier bold;

        Type(PDDocument document, PDFontSupplier regular, PDFontSupplier bold) {
            this.document = document;
            this.regular = regular;
            this.bold = bold;
        }

        void set(String xhtml) {
            var builder =
                    new PdfRendererBuilder()
                            .usePDDocument(document)
                            .usePdfAConformance(PdfAConformance.PDFA_2_U)
                            .useColorProfile(COLOURS)
                            .useFont(regular, FAMILY, REGULAR, FontStyle.NORMAL, false)
                            .useFont(bold, FAMILY, BOLD, FontStyle.NORMAL, false)
                            .useReplacementText(MISSING)
                            .useExternalResourceAccessControl(
                                    (uri, kind) -> uri.startsWith(QrCode.PNG),
                                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                            .withHtmlContent(xhtml, null);
            turn.lock();
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                turn.unlock();
            }
        }
    }

    private Fonts fonts() throws IOException {
        var kept = fonts == null ? null : fonts.get();
        if (kept == null) {
            kept = new Fonts(font("NotoSansSC-Regular"), font("NotoSansSC-Bold"));
            fonts = new SoftReference<>(kept);
        }
        return kept;
    }

    private static TrueTypeFont font(String name) throws IOException {
        try (var file = new ClassPathResource("fonts/" + name + ".ttf").getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        }
    }
}
