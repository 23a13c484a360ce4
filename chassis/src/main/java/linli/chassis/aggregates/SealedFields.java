package linli.chassis.aggregates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.SealedText;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Seals the texts in the personal fields of a record before they are written and opens them after
 * they were read: in memory they are clear. A record without a key is written as it is.
 */
final class SealedFields {

    /** In which a record keeps its key, wrapped. */
    private static final String KEY = "key";

    /** By personal field, whether the names of what lies in it are data, too. */
    private final Map<String, Boolean> fields = new LinkedHashMap<>();

    private final MasterKey master;

    SealedFields(Class<?> type, MasterKey master) {
        this.master = master;
        for (var field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Personal.class)) {
                fields.put(field.getName(), Map.class.isAssignableFrom(field.getType()));
            }
        }
    }

    Document sealed(Document clear) {
        return master.unwrap(clear.get("_id", UUID.class), clear.getString(KEY))
                .map(key -> changed(clear, key::seal))
                .orElse(clear);
    }

    Document opened(Document sealed) {
        return master.unwrap(sealed.get("_id", UUID.class), sealed.getString(KEY))
                .map(key -> changed(sealed, key::open))
                .orElseGet(() -> readable(sealed));
    }

    /**
     * Of what cannot be opened a text stays as it is; what is more than a text, such as a choice
     * among several, cannot be read and is left out.
     */
    private Document readable(Document sealed) {
        var readable = new Document(sealed);
        fields.forEach((field, isMap) ->
                readable.computeIfPresent(
                        field,
                        (name, value) ->
                                isMap || isText(value) || !isSealed(value) ? value : null));
        return readable;
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String
                || value instanceof Collection<?> many
                        && many.stream().allMatch(String.class::isInstance);
    }

    private static boolean isSealed(@Nullable Object value) {
        return switch (value) {
            case String text -> SealedText.isIn(text);
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .anyMatch(one -> isSealed(one.getKey()) || isSealed(one.getValue()));
            case Collection<?> many -> many.stream().anyMatch(SealedFields::isSealed);
            case null, default -> false;
        };
    }

    private Document changed(Document document, UnaryOperator<String> change) {
        var changed = new Document(document);
        fields.forEach((field, isMap) ->
                changed.computeIfPresent(field, (name, value) -> changed(value, isMap, change)));
        return changed;
    }

    private static @Nullable Object changed(
            @Nullable Object value, boolean isMap, UnaryOperator<String> change) {
        return switch (value) {
            case String text -> change.apply(text);
            case Map<?, ?> map -> {
                var changed = new Document();
                map.forEach((name, one) ->
                        changed.put(
                                isMap ? change.apply(name.toString()) : name.toString(),
                                changed(one, false, change)));
                yield changed;
            }
            case Collection<?> several -> {
                var changed = new ArrayList<@Nullable Object>(several.size());
                several.forEach(one -> changed.add(changed(one, false, change)));
                yield changed;
            }
            case null, default -> value;
        };
    }
}
