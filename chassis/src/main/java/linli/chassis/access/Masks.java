package linli.chassis.access;

import org.jspecify.annotations.Nullable;

/** How personal data looks to people who have no business with it. */
public final class Masks {

    private Masks() {}

    /**
     * {@code 13812341234} becomes {@code 138****1234}; short numbers keep their last two digits.
     */
    public static @Nullable String phone(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        var length = number.length();
        if (length >= 11) {
            return number.substring(0, length - 8) + "****" + number.substring(length - 4);
        }
        return "*".repeat(Math.max(0, length - 2)) + number.substring(Math.max(0, length - 2));
    }

    /** An identity number keeps its first three and last two places. */
    public static @Nullable String identity(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        var length = number.length();
        return length < 8
                ? "*".repeat(length)
                : number.substring(0, 3) + "*".repeat(length - 5) + number.substring(length - 2);
    }
}
