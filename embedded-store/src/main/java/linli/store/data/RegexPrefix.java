package linli.store.data;

import org.jspecify.annotations.Nullable;

/** The text that everything begins with that an anchored expression matches. */
final class RegexPrefix {

    private static final String SPECIAL = ".[]()*+?{}|^$\\";
    private static final String REPEATS_MAYBE_ZERO_TIMES = "*?{";

    private RegexPrefix() {}

    /** Empty when the expression does not say how its matches begin. */
    static String of(String pattern, @Nullable String options) {
        if (options != null && !options.replace("s", "").isEmpty()
                || !pattern.startsWith("^")
                || hasAlternatives(pattern)) {
            return "";
        }
        var prefix = new StringBuilder();
        var i = 1;
        while (i < pattern.length()) {
            var c = pattern.charAt(i);
            if (pattern.startsWith("\\Q", i)) {
                var end = pattern.indexOf("\\E", i);
                prefix.append(pattern, i + 2, end < 0 ? pattern.length() : end);
                i = end < 0 ? pattern.length() : end + 2;
            } else if (c == '\\'
                    && i + 1 < pattern.length()
                    && !Character.isLetterOrDigit(pattern.charAt(i + 1))) {
                prefix.append(pattern.charAt(i + 1));
                i += 2;
            } else if (SPECIAL.indexOf(c) >= 0) {
                if (REPEATS_MAYBE_ZERO_TIMES.indexOf(c) >= 0 && !prefix.isEmpty()) {
                    dropLast(prefix);
                }
                break;
            } else {
                prefix.append(c);
                i++;
            }
        }
        return prefix.toString();
    }

    /** A bar within a quotation is text, but telling so is not worth the trouble. */
    private static boolean hasAlternatives(String pattern) {
        return pattern.indexOf('|') >= 0;
    }

    private static void dropLast(StringBuilder prefix) {
        prefix.setLength(prefix.offsetByCodePoints(prefix.length(), -1));
    }
}
