package linli.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts stages and expressions that the engine does not know into those that it does. */
final class PipelineTranslation {

    private static final List<String> REFUSED_STAGES =
            List.of("$out", "$merge", "$changeStream", "$graphLookup", "$redact", "$indexStats");

    private PipelineTranslation() {}

    static List<Document> of(List<Document> stages) {
        var translated = new ArrayList<Document>();
        for (var stage : stages) {
            if (stage.size() != 1) {
                throw new StoreError(
                        40323,
                        "Location40323",
                        "A pipeline stage specification object must contain exactly one field.");
            }
            translated.add(stage(stage.keySet().iterator().next(), stage));
        }
        return translated;
    }

    private static Document stage(String name, Document stage) {
        if (REFUSED_STAGES.contains(name)) {
            throw StoreError.unsupported(name);
        }
        var body = stage.get(name);
        return switch (name) {
            case "$match" -> stage;
            case "$set" -> new Document("$addFields", expression(body));
            case "$replaceWith" ->
                    new Document("$replaceRoot", new Document("newRoot", expression(body)));
            case "$lookup" -> lookup((Document) body);
            case "$facet" -> facet((Document) body);
            default -> new Document(name, expression(body));
        };
    }

    private static Document lookup(@Nullable Document lookup) {
        if (lookup != null && lookup.get("pipeline") instanceof List<?> stages) {
            var copy = lookup.clone();
            copy.put("pipeline", of(Documents.listOf(stages)));
            return new Document("$lookup", copy);
        }
        return new Document("$lookup", lookup);
    }

    private static Document facet(@Nullable Document facet) {
        var copy = new Document();
        if (facet != null) {
            facet.forEach((name, stages) -> copy.put(name, of(Documents.listOf(stages))));
        }
        return new Document("$facet", copy);
    }

    private static @Nullable Object expression(@Nullable Object value) {
        return Expressions.translated(value);
    }
}
