package linli.owner.owners;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.estate.PlaceNames;

/**
 * The number on a paper by which somebody shows who they are (证件号码).
 *
 * @param number without blanks and hyphens, letters in upper case
 */
public record IdentityNumber(Type type, String number) {

    private static final int[] RESIDENT_WEIGHTS = {
        7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
    };
    private static final String RESIDENT_CHECKS = "10X98765432";

    /** Without the letters that are taken for digits. */
    private static final String CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int CHECKED = 17;

    private static final List<Type> RECOGNIZED =
            List.of(Type.RESIDENT_ID, Type.CREDIT_CODE, Type.TRAVEL_PERMIT);

    /** Numbers as most states give them: other letters and digits may be anything. */
    private static final Pattern LIKELY_PASSPORT = Pattern.compile("[A-Z]{1,3}\\d{5,9}");

    private static final Pattern OLD_RESIDENT_ID = Pattern.compile("\\d{15}");

    /** What kinds of papers there are. */
    public enum Type {
        /** 居民身份证, and the residence permit for people of Hong Kong, Macau and Taiwan */
        RESIDENT_ID("\\d{17}[\\dX]"),
        /** 护照 */
        PASSPORT("(?=.*\\d)[A-Z0-9]{5,20}"),
        /** 港澳台居民来往内地通行证 */
        TRAVEL_PERMIT("[HM]\\d{8}(?:\\d{2})?|\\d{8}"),
        /** 统一社会信用代码 of a company or an association */
        CREDIT_CODE("[0-9A-HJ-NPQRTUWXY]{18}"),
        /** Any other paper */
        OTHER("[\\p{L}\\p{N}/]{4,40}");

        private final Pattern form;

        Type(String form) {
            this.form = Pattern.compile(form);
        }

        boolean isOfCompanies() {
            return this == CREDIT_CODE;
        }
    }

    /**
     * As it is kept.
     *
     * @throws Refusal.Invalid {@code owner.identity} when no such paper has that number: its form
     *     is another one, or its check character is not what follows from the others
     */
    static IdentityNumber of(Type type, String said) {
        var number = compact(said);
        if (!type.form.matcher(number).matches()) {
            throw invalid("pattern");
        }
        var fits =
                switch (type) {
                    case RESIDENT_ID -> number.charAt(CHECKED) == residentCheck(number);
                    case CREDIT_CODE -> number.charAt(CHECKED) == creditCheck(number);
                    default -> true;
                };
        if (!fits) {
            throw invalid("checksum");
        }
        return new IdentityNumber(type, number);
    }

    /**
     * What it is the number of, where only the number is said; empty when no papers we know have
     * it. One of fifteen digits is of an identity card from before 1999, which nobody checks.
     */
    public static Optional<IdentityNumber> recognized(String said) {
        for (var type : RECOGNIZED) {
            try {
                return Optional.of(of(type, said));
            } catch (Refusal.Invalid another) {
                continue;
            }
        }
        var number = compact(said);
        if (LIKELY_PASSPORT.matcher(number).matches()) {
            return Optional.of(new IdentityNumber(Type.PASSPORT, number));
        }
        return OLD_RESIDENT_ID.matcher(number).matches()
                ? Optional.of(new IdentityNumber(Type.OTHER, number))
                : Optional.empty();
    }

    private static String compact(String said) {
        return PlaceNames.seen(said).toUpperCase(Locale.ROOT).replaceAll("[\\s·—–‑‐-]", "");
    }

    private static Refusal.Invalid invalid(String code) {
        return new Refusal.Invalid(
                "owner.identity",
                "No paper of that kind has this number",
                List.of(new FieldError("identity.number", code, null)));
    }

    /** GB 11643-1999, which is ISO/IEC 7064 MOD 11-2. */
    private static char residentCheck(String number) {
        var sum =
                IntStream.range(0, CHECKED)
                        .map(place -> (number.charAt(place) - '0') * RESIDENT_WEIGHTS[place])
                        .sum();
        return RESIDENT_CHECKS.charAt(sum % RESIDENT_CHECKS.length());
    }

    /** GB 32100-2015: the weights are the powers of 3 modulo 31. */
    private static char creditCheck(String number) {
        var modulus = CREDIT_CHARACTERS.length();
        var sum = 0;
        var weight = 1;
        for (var place = 0; place < CHECKED; place++) {
            sum += CREDIT_CHARACTERS.indexOf(number.charAt(place)) * weight;
            weight = weight * 3 % modulus;
        }
        return CREDIT_CHARACTERS.charAt((modulus - sum % modulus) % modulus);
    }
}
