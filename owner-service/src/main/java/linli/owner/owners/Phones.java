package linli.owner.owners;

import java.util.regex.Pattern;
import linli.chassis.Refusal;

/** Phone numbers as they are kept: digits only, with an extension where there is one. */
public final class Phones {

    /** A mobile number, a land line with or without area code, or a short service number. */
    private static final Pattern KNOWN =
            Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9}|0\\d{9,11}|[2-8]\\d{6,7}|1\\d{4}|400\\d{7})");

    private static final Pattern EXTENSION = Pattern.compile("(.+?)(?:转|ext\\.?|x|#)(\\d{1,6})");

    private Phones() {}

    /**
     * @throws Refusal.Invalid {@code phone.invalid} when it is no Chinese phone number
     */
    public static String normalize(String said) {
        var compact = said.replaceAll("[\\s\\-()（）－—]", "");
        var extended = EXTENSION.matcher(compact);
        var number = extended.matches() ? extended.group(1) : compact;
        var known = KNOWN.matcher(number);
        if (!known.matches()) {
            throw new Refusal.Invalid("phone.invalid", "This is no phone number we know");
        }
        return extended.matches() ? known.group(1) + "转" + extended.group(2) : known.group(1);
    }
}
