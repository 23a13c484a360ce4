package linli.chassis.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PressTest {

    private static final Form NOTE = Form.of("print/note.xhtml");

    private final Press press = new Press(UnaryOperator.identity());

    @Test
    void what_is_printed_can_be_searched_and_copied() throws Exception {
        var text = textOf(printed("张三·买买提 田力长见 ¥1,250.60 〇"));

        assertThat(text).contains("张三·买买提 田力长见 ¥1,250.60 〇");
    }

    @Test
    void what_is_filled_in_is_text_whatever_it_says() throws Exception {
        var text = textOf(printed("<script>&amp; \"it's\" </p><img src='file:///etc/passwd'/>"));

        assertThat(text.replace('\n', ' '))
                .contains("<script>&amp; \"it's\" </p><img src='file:///etc/passwd'/>");
    }

    @Test
    void a_character_that_the_font_lacks_is_no_reason_not_to_print() throws Exception {
        assertThat(textOf(printed("𠮷田 😀"))).contains("〓田 〓");
        assertThat(textOf(printed("a\u0000b\u0008c \uD842 d"))).contains("b").contains("d");
    }

    @Test
    void a_name_that_is_not_filled_in_is_noticed() {
        assertThatThrownBy(() -> press.print(NOTE, Map.of("text", "x")))
                .hasMessageContaining("lines");
    }

    @Test
    void each_form_begins_a_sheet_and_fonts_are_there_once() throws Exception {
        var file = new ByteArrayOutputStream();
        press.print(
                file,
                paper ->
                        IntStream.range(0, 40)
                                .forEach(sheet -> paper.add(NOTE, content("第 " + sheet + " 张"))));

        try (var document = Loader.loadPDF(file.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(40);
            assertThat(textOf(document)).contains("第 0 张").contains("第 39 张");
        }
        assertThat(file.size()).as("forty times the fonts would be more").isLessThan(400_000);
    }

    @Test
    void a_phone_reads_the_code_off_the_paper() throws Exception {
        var link = "https://linli.example.org/r/bills";
        try (var document = Loader.loadPDF(printed(QrCode.of(link)))) {
            var sheet = new PDFRenderer(document).renderImageWithDPI(0, 150);

            assertThat(new QRCodeReader().decode(dotsOf(sheet)).getText()).isEqualTo(link);
        }
    }

    private static BinaryBitmap dotsOf(BufferedImage sheet) {
        var width = sheet.getWidth();
        var height = sheet.getHeight();
        var dots = sheet.getRGB(0, 0, width, height, null, 0, width);
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots)));
    }

    private byte[] printed(String text) {
        return press.print(NOTE, content(text));
    }

    private static Map<String, Object> content(String text) {
        return Map.of(
                "text",
                text.startsWith(QrCode.PNG) ? "" : text,
                "code",
                text.startsWith(QrCode.PNG) ? text : "file:///etc/passwd",
                "lines",
                List.of());
    }

    private static String textOf(byte[] file) throws Exception {
        try (var document = Loader.loadPDF(file)) {
            return textOf(document);
        }
    }

    private static String textOf(PDDocument document) throws Exception {
        return new PDFTextStripper().getText(document);
    }
}
