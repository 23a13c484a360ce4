package linli.owner.properties.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import linli.contracts.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What changed on a unit, field by field. */
@Component
class UnitChanges {

    private static final String FACTS = "facts";
    private static final String PART = FACTS + ".";

    private final JsonMapper json;

    UnitChanges(JsonMapper json) {
        this.json = json;
    }

    List<Change> of(List<Change> told) {
        var changes = new ArrayList<Change>();
        for (var change : told) {
            if (change.field().startsWith(PART)) {
                changes.add(
                        new Change(
                                change.field().substring(PART.length()),
                                value(change.before()),
                                value(change.after())));
            } else if (change.field().equals(FACTS)) { // As older builds told it.
                var before = read(change.before());
                var after = read(change.after());
                var fields = new TreeSet<>(before.keySet());
                fields.addAll(after.keySet());
                for (var field : fields) {
                    var was = text(before.get(field));
                    var is = text(after.get(field));
                    if (!Objects.equals(was, is)) {
                        changes.add(new Change(field, was, is));
                    }
                }
            }
        }
        return changes;
    }

    /** What was cut because it is long is told as far as it goes. */
    private @Nullable String value(@Nullable String told) {
        if (told == null) {
            return null;
        }
        try {
            return text(json.readValue(told, Object.class));
        } catch (JacksonException cut) {
            return told;
        }
    }

    /** Nothing where it was too long to be told whole. */
    private Map<String, @Nullable Object> read(@Nullable String facts) {
        if (facts == null) {
            return Map.of();
        }
        try {
            return json.readValue(facts, new TypeReference<>() {});
        } catch (JacksonException cut) {
            return Map.of();
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
