package linli.workorder.orders;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import linli.workorder.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at in a kind of work, as the dictionary has it: items between semicolons, of which
 * those that end with a star have to be done.
 */
public final class Checklist {

    private static final String REQUIRED = "*";

    private Checklist() {}

    /**
     * One item.
     *
     * @param item in Chinese, by which it is known
     * @param required whether work is not done without it
     * @param done whether somebody said so
     */
    public record Check(String item, @Nullable String itemEn, boolean required, boolean done) {}

    /**
     * @param type null when the dictionary has it no more
     * @param done items that were done; what is none of the list is left out, as it has changed
     */
    static List<Check> of(@Nullable Word type, Set<String> done) {
        if (type == null) {
            return List.of();
        }
        var items = items(type.attribute("checklist", ""));
        var english = items(type.attribute("checklistEn", ""));
        return IntStream.range(0, items.size())
                .mapToObj(at -> {
                    var said = items.get(at);
                    var item = bare(said);
                    return new Check(
                            item,
                            at < english.size() ? bare(english.get(at)) : null,
                            said.endsWith(REQUIRED),
                            done.contains(item));
                })
                .toList();
    }

    private static List<String> items(String said) {
        return Arrays.stream(said.split("[;；]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String bare(String item) {
        return item.endsWith(REQUIRED) ? item.substring(0, item.length() - 1).strip() : item;
    }
}
