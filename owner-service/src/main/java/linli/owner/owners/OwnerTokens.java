package linli.owner.owners;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import linli.chassis.estate.PlaceNames;

/**
 * Everything a caller may say to be found, computed when it is written: the name and its parts,
 * pinyin and its beginnings, initials, the whole phone and its last four digits, the plate. A
 * search is then one look-up of an indexed value, however many owners there are.
 */
final class OwnerTokens {

    private static final Transliterator PINYIN =
            Transliterator.getInstance("Han-Latin/Names; Latin-Ascii");

    private static final int LONGEST_PART = 6;
    private static final int LONGEST_BEGINNING = 12;

    private OwnerTokens() {}

    static List<String> of(String name, List<String> phones, List<Vehicle> vehicles) {
        var tokens = new LinkedHashSet<String>();
        var plain = normalize(name);
        tokens.add(plain);
        parts(plain, tokens);
        pinyin(name, tokens);
        phones.forEach(phone -> tokens.addAll(Phones.tokens(phone)));
        vehicles.forEach(vehicle -> tokens.addAll(Plates.tokens(vehicle.plate())));
        tokens.remove("");
        return new ArrayList<>(tokens);
    }

    /** The form in which names and questions are compared. */
    static String normalize(String said) {
        return PlaceNames.seen(said).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The tokens that somebody must have to answer to the question. One longer than any part that
     * is kept is found by all of its parts.
     */
    static List<String> question(String said) {
        var phone = Phones.token(said);
        if (phone.isPresent()) {
            return List.of(phone.get());
        }
        if (Plates.isAsked(said)) {
            return List.of(Plates.token(said));
        }
        var plain = normalize(said);
        var isLatin = plain.chars().allMatch(letter -> letter < 0x250);
        if (plain.length() <= LONGEST_PART || isLatin && plain.length() <= LONGEST_BEGINNING) {
            return List.of(plain);
        }
        var parts = new LinkedHashSet<String>();
        for (var from = 0; from + LONGEST_PART <= plain.length(); from++) {
            parts.add(plain.substring(from, from + LONGEST_PART));
        }
        return List.copyOf(parts);
    }

    private static void parts(String name, Set<String> tokens) {
        for (var from = 0; from < name.length(); from++) {
            var longest = Math.min(name.length(), from + LONGEST_PART);
            for (var to = from + 1; to <= longest; to++) {
                tokens.add(name.substring(from, to));
            }
        }
    }

    private static void pinyin(String name, Set<String> tokens) {
        String latin;
        synchronized (PINYIN) { // A transliterator is not for several threads.
            latin = PINYIN.transliterate(name.strip());
        }
        var syllables = latin.toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
        var whole = String.join("", syllables);
        var initials = new StringBuilder();
        for (var syllable : syllables) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        beginnings(whole, tokens);
        // Surname in full, given names by initials: zhangw.
        if (syllables.length > 1) {
            beginnings(syllables[0] + initials.substring(1), tokens);
        }
        beginnings(initials.toString(), tokens);
        if (whole.contains("lv") || whole.contains("lu")) {
            beginnings(whole.replace("lu", "lv"), tokens);
        }
    }

    private static void beginnings(String text, Set<String> tokens) {
        for (var to = 1; to <= Math.min(text.length(), LONGEST_BEGINNING); to++) {
            tokens.add(text.substring(0, to));
        }
        tokens.add(text);
    }
}
