package linli.chassis.sealing;

import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import linli.chassis.access.Masks;
import org.jspecify.annotations.Nullable;

/**
 * A text of which a part is sealed for a person. The sealed part carries whose it is and stands in
 * a frame of two characters that no text may hold otherwise, so it may be a whole field or a few
 * characters of a sentence, and whoever passes it on needs to know nothing of it. It is opened
 * where somebody reads it; without the person's key it reads {@link #GONE}.
 */
public final class SealedText {

    /** How a part reads whose person was erased. */
    public static final String GONE = "已注销 (erased)";

    /** Begins a sealed part; Unicode keeps it for the inside of programs. */
    static final char BEGIN = '\uFDD0';

    static final char END = '\uFDD1';

    /** Begins a sealed number that is shown masked. */
    private static final char BEGIN_MASKED = '\uFDD2';

    /** Begins a sealed name of which only the first character is shown. */
    private static final char BEGIN_INITIAL = '\uFDD3';

    private static final int PERSON_DIGITS = 32;
    private static final int HALF = 16;
    private static final int HEX = 16;

    private SealedText() {}

    /** Whether a part of it is sealed. */
    public static boolean isIn(@Nullable String text) {
        return text != null && text.chars().anyMatch(one -> isFrame((char) one));
    }

    /** What nobody may enter: it would be taken for a sealed part. */
    public static boolean isFrame(char character) {
        return character >= BEGIN && character <= BEGIN_INITIAL;
    }

    /** A name that can never be read any more: nothing but whose it was is in it. */
    public static String gone(UUID person) {
        return framed(person, "");
    }

    static String framed(UUID person, String cipher) {
        return BEGIN
                + HexFormat.of().toHexDigits(person.getMostSignificantBits())
                + HexFormat.of().toHexDigits(person.getLeastSignificantBits())
                + cipher
                + END;
    }

    /** A number as people see it who have no business with it; sealed, it is masked when opened. */
    public static @Nullable String masked(@Nullable String number) {
        return isIn(number)
                ? String.valueOf(number).replace(BEGIN, BEGIN_MASKED)
                : Masks.phone(number);
    }

    /** A name as neighbours see it who are not to know more: {@code 王**}. */
    public static String initial(String name) {
        if (isIn(name)) {
            return name.replace(BEGIN, BEGIN_INITIAL);
        }
        return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /**
     * Opens every part that is sealed.
     *
     * @param keys by person; null where there is none
     */
    static String open(String text, Function<UUID, @Nullable PersonKey> keys) {
        return open(text, keys, UnaryOperator.identity());
    }

    /**
     * @param written how an opened part is written into the text around it
     */
    static String open(
            String text, Function<UUID, @Nullable PersonKey> keys, UnaryOperator<String> written) {
        if (!isIn(text)) {
            return text;
        }
        var opened = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (!isFrame(character)) {
                opened.append(character);
                continue;
            }
            var end = text.indexOf(END, at);
            if (end < 0) {
                return opened.append('…').toString(); // Cut short by somebody, with its person.
            }
            var clear = part(text.substring(at + 1, end), keys);
            opened.append(written.apply(clear == null ? GONE : shown(character, clear)));
            at = end;
        }
        return opened.toString();
    }

    private static String shown(char begin, String clear) {
        return switch (begin) {
            case BEGIN_MASKED -> String.valueOf(Masks.phone(clear));
            case BEGIN_INITIAL -> initial(clear);
            default -> clear;
        };
    }

    /** What is sealed as a whole, for whoever needs it as it was; null when it cannot be opened. */
    static @Nullable String whole(String sealed, Function<UUID, @Nullable PersonKey> keys) {
        var end = sealed.length() - 1;
        return end > 0 && sealed.charAt(0) == BEGIN && sealed.indexOf(END) == end
                ? part(sealed.substring(1, end), keys)
                : null;
    }

    private static @Nullable String part(String sealed, Function<UUID, @Nullable PersonKey> keys) {
        if (sealed.length() <= PERSON_DIGITS) {
            return null;
        }
        try {
            var person =
                    new UUID(
                            Long.parseUnsignedLong(sealed, 0, HALF, HEX),
                            Long.parseUnsignedLong(sealed, HALF, PERSON_DIGITS, HEX));
            var key = keys.apply(person);
            return key == null ? null : key.read(sealed.substring(PERSON_DIGITS));
        } catch (NumberFormatException damaged) {
            return null;
        }
    }
}
