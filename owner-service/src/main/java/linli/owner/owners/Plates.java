package linli.owner.owners;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.estate.PlaceNames;

/**
 * Number plates (车牌), kept without what stands between their signs: {@code 京A·12345}, {@code 京a
 * 12345} and {@code 京Ａ-12345} are one plate. Those of GA 36-2018 are known, and what else drives in
 * a community (temporary, military, foreign) is taken as it is.
 */
public final class Plates {

    private static final Pattern BETWEEN = Pattern.compile("[\\s·•・.\\-]+");
    private static final Pattern PLATE = Pattern.compile("[\\p{IsHan}A-Z0-9]{4,12}");

    /** 省、发牌机关, then five signs, or six of a vehicle that needs no petrol. */
    private static final Pattern USUAL =
            Pattern.compile("[\\p{IsHan}][A-Z][A-Z0-9]{4,5}[A-Z0-9挂学警港澳领试超]");

    private Plates() {}

    /**
     * @throws Refusal.Invalid {@code vehicle.plate}
     */
    static String kept(String said) {
        var plate = compact(said);
        if (!PLATE.matcher(plate).matches() || plate.chars().noneMatch(Character::isDigit)) {
            throw new Refusal.Invalid(
                    "vehicle.plate",
                    "This is no number plate",
                    List.of(new FieldError("plate", "plate", null)));
        }
        return plate;
    }

    private static String compact(String said) {
        return BETWEEN.matcher(PlaceNames.seen(said)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** As it stands on the vehicle: {@code 京A·12345}. */
    public static String shown(String kept) {
        return USUAL.matcher(kept).matches()
                ? kept.substring(0, 2) + "·" + kept.substring(2)
                : kept;
    }

    /** What somebody may say of it: all of it, without the province, or only its number. */
    static Set<String> tokens(String kept) {
        var tokens = new LinkedHashSet<String>();
        var plain = kept.toLowerCase(Locale.ROOT);
        tokens.add(plain);
        if (USUAL.matcher(kept).matches()) {
            tokens.add(plain.substring(1));
            tokens.add(plain.substring(2));
        }
        return tokens;
    }

    /** Whether a question is about a plate, in whatever way it is written. */
    static boolean isAsked(String said) {
        return USUAL.matcher(compact(said)).matches();
    }

    /** The token that such a question asks for. */
    static String token(String said) {
        return compact(said).toLowerCase(Locale.ROOT);
    }
}
