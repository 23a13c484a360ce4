package linli.chassis.aggregates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import linli.contracts.Change;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Tells what differs between two states of an aggregate, for the audit trail. */
final class Changes {

    /** Longer values are cut: the trail tells what changed, the history tells all. */
    private static final int LONGEST_VALUE = 300;

    private static final String HIDDEN = "\"***\"";

    private static final Set<String> BOOKKEEPING =
            Set.of("_id", "version", "sequence", "outbox", "reach", "tallied");

    private final Set<String> personal = new HashSet<>();
    private final Set<String> untold = new HashSet<>(BOOKKEEPING);

    Changes(Class<?> aggregate) {
        for (Class<?> type = aggregate; type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Personal.class)) {
                    personal.add(field.getName());
                }
                if (field.isAnnotationPresent(Derived.class)) {
                    untold.add(field.getName());
                }
            }
        }
    }

    /** Field by field, below a nested value too: {@code facts.floor}; lists are told whole. */
    List<Change> between(Document before, Document after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        fields.removeAll(untold);
        var changes = new ArrayList<Change>();
        for (var field : fields) {
            add(changes, field, field, before.get(field), after.get(field));
        }
        return changes;
    }

    /**
     * @param field of the aggregate, which says whether what lies in it is personal
     */
    private void add(
            List<Change> changes,
            String field,
            String path,
            @Nullable Object was,
            @Nullable Object is) {
        if (Objects.equals(was, is)) {
            return;
        }
        if (was instanceof Map<?, ?> old
                && is instanceof Map<?, ?> now
                && !personal.contains(field)) {
            var parts = new TreeSet<String>();
            old.keySet().forEach(part -> parts.add(part.toString()));
            now.keySet().forEach(part -> parts.add(part.toString()));
            parts.forEach(
                    part -> add(changes, field, path + "." + part, old.get(part), now.get(part)));
            return;
        }
        changes.add(new Change(path, told(field, was), told(field, is)));
    }

    private @Nullable String told(String field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (personal.contains(field)) {
            return HIDDEN;
        }
        var text = json(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            case Date date -> quoted(date.toInstant().toString());
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(e -> quoted(String.valueOf(e.getKey())) + ":" + json(e.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> items ->
                    items.stream().map(Changes::json).collect(Collectors.joining(",", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
