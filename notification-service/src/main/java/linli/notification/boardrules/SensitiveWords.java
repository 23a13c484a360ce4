package linli.notification.boardrules;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds sensitive words (敏感词) in what people write, also where they put blanks or signs between the
 * characters. Chinese has no blanks between words, so those are found anywhere; words of other
 * scripts are found as whole words, or "class" would be an insult.
 */
final class SensitiveWords {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final List<Word> words;

    SensitiveWords(Collection<String> words) {
        this.words = words.stream().map(Word::of).toList();
    }

    private record Word(String written, String plain, boolean anywhere) {

        static Word of(String word) {
            var anywhere = HAN.matcher(word).find();
            return new Word(word, anywhere ? together(word) : apart(word), anywhere);
        }
    }

    /** Whether there is anything in a word to be found by. */
    static boolean isFindable(String word) {
        return !together(word).isEmpty();
    }

    /** Those that stand in the text. */
    Set<String> in(String text) {
        var together = together(text);
        var apart = apart(text);
        return words.stream()
                .filter(word -> (word.anywhere() ? together : apart).contains(word.plain()))
                .map(Word::written)
                .collect(Collectors.toSet());
    }

    private static String together(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain(text)).replaceAll("");
    }

    private static String apart(String text) {
        return " " + NEITHER_LETTER_NOR_DIGIT.matcher(plain(text)).replaceAll(" ").strip() + " ";
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
