package linli.store.tool;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/** The indexes of the tortured collection: some stay, one comes and goes all the time. */
final class TortureIndexes {

    private TortureIndexes() {}

    static void changeUntilItFails(MongoCollection<Document> collection) {
        try {
            collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            collection.createIndex(
                    Indexes.compoundIndex(Indexes.ascending("status"), Indexes.descending("at")));
            collection.createIndex(Indexes.ascending("tokens"));
            collection.createIndex(
                    Indexes.ascending("at"),
                    new IndexOptions().partialFilterExpression(Filters.eq("status", "OPEN")));
            while (true) {
                var name = collection.createIndex(Indexes.ascending("writer", "at"));
                collection.dropIndex(name);
            }
        } catch (MongoException killed) {
            // The next round goes on.
        }
    }
}
