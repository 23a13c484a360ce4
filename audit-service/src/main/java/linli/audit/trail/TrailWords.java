package linli.audit.trail;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import linli.chassis.sealing.SealedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The words of a reason: what stands between spaces and marks, in small letters; of Chinese, which
 * has no spaces, each two characters that stand together.
 */
public final class TrailWords {

    /** Where events and operations keep why something was done. */
    private static final List<String> REASONS = List.of("reason", "purpose", "note", "because");

    private static final int LONGEST_READ = 200;
    private static final int MOST = 60;

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&\\P{IsHan}]+");

    private TrailWords() {}

    /**
     * Of the reasons that an event gives; what is sealed for a person is not read. Null for none.
     */
    static @Nullable Set<String> ofReasons(JsonNode data) {
        var words = new LinkedHashSet<String>();
        for (var name : REASONS) {
            var said = data.path(name).asString("");
            if (!SealedText.isIn(said)) {
                words.addAll(of(said));
            }
        }
        return words.isEmpty() ? null : words;
    }

    public static Set<String> of(String said) {
        var plain = Normalizer.normalize(begun(said), Form.NFKC).toLowerCase(Locale.ROOT);
        var words = new LinkedHashSet<String>();
        var runs = RUN.matcher(plain);
        while (runs.find() && words.size() < MOST) {
            var run = runs.group();
            var characters = run.codePoints().toArray();
            if (Character.UnicodeScript.of(characters[0]) != Character.UnicodeScript.HAN
                    || characters.length == 1) {
                words.add(run);
            } else {
                // By characters: half of a rare one is none, and is stored as another than was
                // sealed.
                for (var from = 0; from + 2 <= characters.length; from++) {
                    words.add(new String(characters, from, 2));
                }
            }
        }
        return words;
    }

    private static String begun(String said) {
        return said.codePointCount(0, said.length()) > LONGEST_READ
                ? said.substring(0, said.offsetByCodePoints(0, LONGEST_READ))
                : said;
    }
}
