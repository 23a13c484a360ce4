package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of a collection.
 *
 * @param limit zero for all
 * @param hint an index's name or keys, or null
 * @param time how long the answer may take, or null
 */
public record Question(
        Document filter,
        Document sort,
        long skip,
        long limit,
        @Nullable Object hint,
        @Nullable Duration time) {

    public static Question of(Document filter) {
        return new Question(filter, new Document(), 0, 0, null, null);
    }

    long page() {
        return limit == 0 ? 0 : skip + limit;
    }
}
