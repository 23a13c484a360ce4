package linli.owner.owners;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import linli.chassis.Refusal;
import linli.chassis.access.Masks;
import linli.chassis.estate.PlaceNames;

/**
 * Phone numbers in a form that can be dialled from anywhere: E.164, with {@code ;ext=} where there
 * is an extension. What has no such form is kept as its digits: service numbers such as {@code
 * 95588}, and land lines said without their area code.
 */
public final class Phones {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String HERE = "CN";
    private static final String HERE_CODE = "+86";
    private static final String EXTENSION = ";ext=";

    /** So many digits at a number's end are asked for, and told of. */
    private static final int LAST = 4;

    private static final int SHORTEST = 7;

    /** 110, 12345, 95588, 10086, 400 and 800 numbers, 96xxx of the cities. */
    private static final Pattern SERVICE =
            Pattern.compile("1\\d{2}|1[02]\\d{3,6}|11\\d{3}|9[56]\\d{3,6}|[48]00\\d{7}");

    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
    private static final Pattern EXTENDED =
            Pattern.compile("(.+?)(?:转|分机|EXT\\.?|X|#|;EXT=)-?(\\d{1,6})");
    private static final Pattern NOTHING = Pattern.compile("(?:无|没有|暂无|不详|[-/—]+|NONE|N/?A)?");
    private static final Pattern SEPARATORS = Pattern.compile("[/、;；,，|\\n]|或|和");

    /** A number within a text: what stands before and after it is a remark. */
    private static final Pattern WITHIN =
            Pattern.compile("(?:\\+|00)?\\d[\\d\\-()]{1,24}\\d(?:(?:转|分机|EXT\\.?|X|#)-?\\d{1,6})?");

    private Phones() {}

    /**
     * @throws Refusal.Invalid {@code phone.invalid} when it is no phone number
     */
    public static String normalize(String said) {
        return find(said)
                .orElseThrow(() ->
                        new Refusal.Invalid("phone.invalid", "This is no phone number we know"));
    }

    /**
     * All the numbers in a cell of a spreadsheet, which may hold several, none, or one with a
     * remark.
     *
     * @throws Refusal.Invalid {@code phone.invalid} when there is something, but no number
     */
    public static List<String> all(String cell) {
        var numbers = new LinkedHashSet<String>();
        if (NOTHING.matcher(compact(cell)).matches()) {
            return List.of();
        }
        for (var part : parts(cell)) {
            if (!NOTHING.matcher(compact(part)).matches()) {
                numbers.add(find(part).or(() -> within(part)).orElseGet(() -> normalize(part)));
            }
        }
        return List.copyOf(numbers);
    }

    /**
     * Numbers as they are kept, each with what was typed.
     *
     * @throws Refusal.Invalid {@code phone.invalid} when one of them is no phone number
     */
    static Map<String, String> kept(List<String> said) {
        var kept = new LinkedHashMap<String, String>();
        for (var one : said) {
            all(one).forEach(number -> kept.putIfAbsent(number, PlaceNames.seen(one)));
        }
        return kept;
    }

    /**
     * As above, of somebody who has numbers already: one that is said as it is masked stays, so
     * that whoever may not see it can correct the rest.
     *
     * @param held as they are kept
     * @param heldSaid by number, what was typed
     */
    static Map<String, String> kept(
            List<String> said, List<String> held, Map<String, String> heldSaid) {
        var kept = new LinkedHashMap<String, String>();
        var left = new ArrayList<>(held);
        for (var one : said) {
            var masked =
                    left.stream()
                            .filter(number -> one.equals(Masks.phone(shown(number))))
                            .findFirst();
            if (masked.isPresent()) {
                var number = masked.get();
                left.remove(number);
                kept.putIfAbsent(number, heldSaid.getOrDefault(number, shown(number)));
            } else {
                kept(List.of(one)).forEach(kept::putIfAbsent);
            }
        }
        return kept;
    }

    /** The first of these that takes short messages. */
    static Optional<String> mobile(Collection<String> kept) {
        return kept.stream().filter(Phones::takesMessages).findFirst();
    }

    private static boolean takesMessages(String kept) {
        if (!kept.startsWith("+") || kept.contains(EXTENSION)) {
            return false;
        }
        try {
            return switch (UTIL.getNumberType(UTIL.parse(kept, HERE))) {
                case MOBILE, FIXED_LINE_OR_MOBILE -> true;
                default -> false;
            };
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** The form that can be dialled; empty when it is no number we know. */
    static Optional<String> find(String said) {
        var compact = compact(said);
        var extended = EXTENDED.matcher(compact);
        var number = extended.matches() ? extended.group(1) : compact;
        var known = dialled(number);
        return extended.matches() ? known.map(one -> one + EXTENSION + extended.group(2)) : known;
    }

    /** As people here read it: without our own country's code. */
    public static String shown(String kept) {
        var at = kept.indexOf(EXTENSION);
        var number = at < 0 ? kept : kept.substring(0, at);
        var extension = at < 0 ? "" : "转" + kept.substring(at + EXTENSION.length());
        return national(number) + extension;
    }

    /** Every form by which somebody may ask for it; all of it digits. */
    static Set<String> tokens(String kept) {
        var canonical = find(kept).orElse(kept);
        var at = canonical.indexOf(EXTENSION);
        var number = at < 0 ? canonical : canonical.substring(0, at);
        var national = national(number).replaceAll("\\D", "");
        var tokens = new LinkedHashSet<String>();
        tokens.add(national);
        for (var last : List.of(4, 7, 8)) {
            if (national.length() > last) {
                tokens.add(national.substring(national.length() - last));
            }
        }
        return tokens;
    }

    /** The token that a question asks for; empty when it is no question about a phone. */
    static Optional<String> token(String question) {
        var compact = compact(question);
        if (!compact.matches("[+\\d()\\-.]{4,}(?:(?:转|分机|EXT\\.?|X|#)-?\\d{1,6})?")) {
            return Optional.empty();
        }
        return Optional.of(
                find(question)
                        .map(kept -> tokens(kept).iterator().next())
                        .orElseGet(() -> compact.replaceAll("\\D", "")));
    }

    /**
     * The last four digits of the phone that a question asks for, whole or by its end; empty when
     * it asks for none. Numbers too short for a person's are none.
     */
    static Optional<String> asked(String question) {
        return token(question)
                .filter(digits -> digits.length() == LAST || digits.length() >= SHORTEST)
                .map(digits -> digits.substring(digits.length() - LAST));
    }

    private static Optional<String> dialled(String compact) {
        var digits = compact.replaceAll("[^\\d+]", "");
        if (!digits.matches("\\+?\\d{3,20}") || !compact.matches("[+\\d()\\-.]+")) {
            return Optional.empty();
        }
        if (SERVICE.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        try {
            var parsed = parsed(digits);
            if (UTIL.isValidNumber(parsed)) {
                return Optional.of(UTIL.format(parsed, PhoneNumberFormat.E164));
            }
        } catch (NumberParseException e) {
            return Optional.empty();
        }
        return LOCAL.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    private static PhoneNumber parsed(String digits) throws NumberParseException {
        return UTIL.parse(digits.startsWith("00") ? "+" + digits.substring(2) : digits, HERE);
    }

    private static String national(String number) {
        if (!number.startsWith(HERE_CODE)) {
            return number;
        }
        try {
            return UTIL.format(UTIL.parse(number, HERE), PhoneNumberFormat.NATIONAL)
                    .replaceAll("\\D", "");
        } catch (NumberParseException e) {
            return number;
        }
    }

    private static Optional<String> within(String said) {
        var compact = compact(said);
        var numbers = WITHIN.matcher(compact);
        return numbers.find() ? find(numbers.group()) : Optional.empty();
    }

    /** A blank parts two numbers only where each side is one: {@code 138 0013 8002} is one. */
    private static List<String> parts(String cell) {
        var parts = new ArrayList<String>();
        for (var part : SEPARATORS.split(cell)) {
            var words = PlaceNames.seen(part).split(" ");
            var all = find(part).isEmpty() && words.length > 1;
            for (var word : words) {
                all = all && find(word).isPresent() && word.length() >= 7;
            }
            if (all) {
                parts.addAll(List.of(words));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String compact(String said) {
        return PlaceNames.seen(said)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s·]", "")
                .replaceAll("[－—–‑‐]", "-");
    }
}
