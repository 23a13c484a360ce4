package linli.notification.answers;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two texts are, by what anybody can check: pairs of Chinese characters that stand beside
 * each other in both (Chinese has no blanks between words), and words of other scripts.
 */
final class Likeness {

    private static final Pattern RUN =
            Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    /** What says nothing of what is asked. */
    private static final Set<String> EMPTY =
            Set.of(
                    "请问", "怎么", "什么", "可以", "我们", "你们", "一下", "如何", "是否", "能不", "不能", "a", "an",
                    "and", "are", "at", "can", "do", "does", "for", "how", "i", "in", "is", "it",
                    "my", "of", "on", "or", "the", "there", "to", "we", "what", "when", "where",
                    "who", "you");

    private Likeness() {}

    /** The pieces of a text by which it is compared. */
    static Set<String> pieces(String text) {
        var pieces = new LinkedHashSet<String>();
        var runs =
                RUN.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (runs.find()) {
            var run = runs.group();
            if (Character.UnicodeScript.of(run.codePointAt(0)) != Character.UnicodeScript.HAN) {
                pieces.add(run);
                continue;
            }
            var signs = run.codePoints().mapToObj(Character::toString).toList();
            for (var at = 0; at + 1 < signs.size(); at++) {
                pieces.add(signs.get(at) + signs.get(at + 1));
            }
        }
        pieces.removeAll(EMPTY);
        return pieces;
    }

    /** What both have, in the order of the first. */
    static Set<String> shared(Set<String> one, Set<String> other) {
        var shared = new LinkedHashSet<>(one);
        shared.retainAll(other);
        return shared;
    }
}
