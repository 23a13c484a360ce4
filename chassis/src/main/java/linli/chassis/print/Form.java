package linli.chassis.print;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/**
 * A printed form: XHTML with names in it that are filled in. Whatever is filled in is text: it can
 * neither bring a tag nor break the paper.
 */
public final class Form {

    private static final int REPLACEMENT = 0xFFFD;

    private final Template template;

    private Form(Template template) {
        this.template = template;
    }

    /**
     * @param resource on the class path, such as {@code papers/receipt.xhtml}; its parts lie beside
     *     it
     */
    public static Form of(String resource) {
        var folder = resource.substring(0, resource.lastIndexOf('/') + 1);
        try (var reader = reader(resource)) {
            return new Form(
                    Mustache.compiler()
                            .withEscaper(Form::escaped)
                            .withLoader(part -> reader(folder + part))
                            .strictSections(true)
                            .compile(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader reader(String resource) throws IOException {
        return new InputStreamReader(
                new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8);
    }

    /** A name that the content lacks is an error, not an empty place. */
    String filled(Object content) {
        return template.execute(content);
    }

    static String escaped(String raw) {
        var text = new StringBuilder(raw.length());
        raw.codePoints()
                .forEach(character -> {
                    switch (character) {
                        case '&' -> text.append("&amp;");
                        case '<' -> text.append("&lt;");
                        case '>' -> text.append("&gt;");
                        case '"' -> text.append("&quot;");
                        case '\'' -> text.append("&#39;");
                        default -> text.appendCodePoint(isXml(character) ? character : REPLACEMENT);
                    }
                });
        return text.toString();
    }

    /** What XML can say at all: no half of a pair, no control characters. */
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= ' ' && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x1_0000;
    }
}
