package linli.store.engine;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A pipeline's stages, run by the engine over documents that we bring. */
public final class Pipeline {

    private final Aggregation aggregation;

    private Pipeline(Aggregation aggregation) {
        this.aggregation = aggregation;
    }

    /**
     * @param finder where {@code $lookup} finds documents: by collection and query
     */
    public static Pipeline of(
            List<Document> stages,
            String database,
            String collection,
            BiFunction<String, Document, Stream<Document>> finder) {
        var home = new EngineDatabase(database, finder);
        return new Pipeline(
                Aggregation.fromPipeline(
                        PipelineTranslation.of(stages),
                        name -> home,
                        home,
                        home.resolveCollection(collection, false),
                        NoopOplog.get()));
    }

    /** Stages that change one document, as in an update by pipeline. */
    public static Document updated(Document document, List<Document> stages) {
        for (var stage : stages) {
            var name = stage.keySet().iterator().next();
            if (!UPDATE_STAGES.contains(name)) {
                throw StoreError.invalidOptions(
                        name + " is not allowed to be used within an update");
            }
        }
        return of(stages, "none", "none", (collection, query) -> Stream.empty())
                .run(Stream.of(document))
                .findFirst()
                .orElseThrow();
    }

    private static final List<String> UPDATE_STAGES =
            List.of("$set", "$addFields", "$unset", "$project", "$replaceRoot", "$replaceWith");

    public Stream<Document> run(Stream<Document> documents) {
        return aggregation.runStagesAsStream(documents);
    }
}
