package linli.chassis.estate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import linli.chassis.sheets.SeenText;
import org.jspecify.annotations.Nullable;

/**
 * One building, entrance or room has one name however it is written: {@code 3栋}, {@code 3号楼},
 * {@code 3#}, {@code 03} and {@code 三栋} are the building {@code 3}.
 */
public final class PlaceNames {

    private static final Pattern BUILDING = Pattern.compile("第?(.+?)(?:号楼|栋楼|栋|幢|座|#楼|#|号|楼)");
    private static final Pattern ENTRANCE = Pattern.compile("第?(.+?)(?:单元|门洞|门)");
    private static final Pattern ROOM = Pattern.compile("(.+?)(?:号房|房间|室|号|房)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("0+(?=\\d)");
    private static final Pattern CHINESE = Pattern.compile("[〇零一二两三四五六七八九十百]+");
    private static final Pattern NONE = Pattern.compile("[-/无]+|没有|其他");
    private static final String DIGITS = "零一二三四五六七八九";

    private PlaceNames() {}

    /** What is seen of a text: no marks that nobody sees, one form of each blank and width. */
    public static String seen(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Cc}&&[^\\s]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** A person's or community's name as it was said, without the marks that nobody sees. */
    public static String cleaned(String said) {
        return SeenText.of(said);
    }

    public static String building(String said) {
        return number(without(BUILDING, compact(said)));
    }

    /** Null where a building has no entrances to tell apart. */
    public static @Nullable String entrance(@Nullable String said) {
        var compact = said == null ? "" : compact(said);
        return compact.isEmpty() || NONE.matcher(compact).matches()
                ? null
                : number(without(ENTRANCE, compact));
    }

    public static String room(String said) {
        return without(ROOM, compact(said));
    }

    private static String compact(String said) {
        return seen(said).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static String without(Pattern ending, String said) {
        var match = ending.matcher(said);
        return match.matches() ? match.group(1) : said;
    }

    private static String number(String said) {
        if (said.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return LEADING_ZEROS.matcher(said).replaceFirst("");
        }
        return CHINESE.matcher(said).matches() ? counted(said) : said;
    }

    /** {@code 十二} is 12, {@code 二十} is 20, {@code 一〇三} is 103. */
    private static String counted(String said) {
        var plain = said.replace('〇', '零').replace('两', '二');
        if (plain.indexOf('十') < 0 && plain.indexOf('百') < 0) {
            var digits = new StringBuilder();
            plain.chars().forEach(letter -> digits.append(DIGITS.indexOf(letter)));
            return LEADING_ZEROS.matcher(digits).replaceFirst("");
        }
        var sum = 0;
        var digit = 0;
        for (var letter : plain.toCharArray()) {
            switch (letter) {
                case '百' -> {
                    sum += 100 * Math.max(1, digit);
                    digit = 0;
                }
                case '十' -> {
                    sum += 10 * Math.max(1, digit);
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(letter);
            }
        }
        return Integer.toString(sum + digit);
    }
}
