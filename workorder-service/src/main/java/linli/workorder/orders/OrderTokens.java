package linli.workorder.orders;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what an order is found when somebody says a part of its number or of its unit: each beginning
 * of the number and of the unit's label, and the number's count of the day.
 */
public final class OrderTokens {

    /** A shorter beginning says nothing: half of all numbers have it. */
    private static final int SHORTEST_BEGINNING = 4;

    private static final int SHORTEST_LABEL = 3;

    private OrderTokens() {}

    static Set<String> of(String number, @Nullable String unitLabel) {
        var tokens = new LinkedHashSet<String>();
        var whole = form(number);
        for (var end = SHORTEST_BEGINNING; end <= whole.length(); end++) {
            tokens.add(whole.substring(0, end));
        }
        tokens.add(whole.substring(whole.lastIndexOf('-') + 1));
        if (unitLabel != null) {
            var label = form(unitLabel);
            for (var end = SHORTEST_LABEL; end < label.length(); end++) {
                tokens.add(label.substring(0, end));
            }
            tokens.add(label);
        }
        return tokens;
    }

    /** What was typed, in the form of a token; null when nothing was. */
    public static @Nullable String asked(@Nullable String said) {
        return said == null || said.isBlank() ? null : form(said);
    }

    private static String form(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
