package linli.owner.dictionaries;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that the words of a dictionary have, because code elsewhere reads it.
 *
 * @param values of an {@code ENUM} what it may be, of a {@code REFERENCE} the one dictionary whose
 *     words it may name; empty otherwise
 */
public record DeclaredAttribute(String name, Kind kind, boolean required, List<String> values) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    /** What an attribute's text must be. */
    public enum Kind {
        TEXT,
        /** A whole number, not negative. */
        INTEGER,
        /** A number, not negative, in plain notation. */
        DECIMAL,
        ENUM,
        REFERENCE
    }

    /** Whether the word of another dictionary is there and in use. */
    interface Words {
        boolean has(String dictionary, String code);
    }

    /**
     * @return a stable code of what is wrong; null when nothing is
     */
    @Nullable String wrong(@Nullable String value, Words words) {
        if (value == null || value.isBlank()) {
            return required ? "required" : value == null ? null : "blank";
        }
        return switch (kind) {
            case TEXT -> null;
            case INTEGER -> WHOLE.matcher(value).matches() ? null : "integer";
            case DECIMAL -> isDecimal(value) ? null : "decimal";
            case ENUM -> values.contains(value) ? null : "one-of";
            case REFERENCE -> words.has(values.getFirst(), value) ? null : "unknown";
        };
    }

    private static boolean isDecimal(String value) {
        return DECIMAL.matcher(value).matches() && new BigDecimal(value).signum() >= 0;
    }
}
