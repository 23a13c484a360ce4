package linli.store.tool;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of a command line: {@code --name value}, or {@code --name} alone. */
public final class Options {

    private final Map<String, String> values = new HashMap<>();

    public Options(String[] words, int from) {
        for (var i = from; i < words.length; i++) {
            if (words[i].startsWith("--")) {
                var hasValue = i + 1 < words.length && !words[i + 1].startsWith("--");
                values.put(words[i].substring(2), hasValue ? words[++i] : "");
            } else {
                throw new IllegalArgumentException("What is " + words[i] + "?");
            }
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public @Nullable String find(String name) {
        return values.get(name);
    }

    public String get(String name) {
        var value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    public long number(String name, long otherwise) {
        var value = values.get(name);
        return value == null ? otherwise : Long.parseLong(value);
    }
}
