package linli.chassis.audiencelists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linli.chassis.access.Masks;

/** Numbers that take short messages, as people write them, in the form in which they are kept. */
final class Mobile {

    private static final Pattern SEPARATORS = Pattern.compile("[/、;；,，|\\n]|或|和");
    private static final Pattern MARKS = Pattern.compile("[\\s\\-()（）.·\\p{Cf}]");
    private static final Pattern HERE = Pattern.compile("(?:\\+86|0086|86)?(1[3-9]\\d{9})");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:\\+|00)([1-9]\\d{6,14})");

    private Mobile() {}

    /** All in a cell; one that is none is left out. */
    static List<String> all(String cell) {
        var numbers = new ArrayList<String>();
        for (var part : SEPARATORS.split(Normalizer.normalize(cell, Normalizer.Form.NFKC))) {
            var plain = MARKS.matcher(part).replaceAll("");
            var here = HERE.matcher(plain);
            var elsewhere = ELSEWHERE.matcher(plain);
            if (here.matches()) {
                numbers.add("+86" + here.group(1));
            } else if (elsewhere.matches()) {
                numbers.add("+" + elsewhere.group(1));
            }
        }
        return numbers;
    }

    /** As a report may show what was said: whose it is cannot be told by it. */
    static String masked(String cell) {
        return SEPARATORS
                .splitAsStream(cell)
                .map(part -> String.valueOf(Masks.phone(part.strip())))
                .collect(Collectors.joining(" "));
    }
}
