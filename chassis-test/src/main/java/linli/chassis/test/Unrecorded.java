package linli.chassis.test;

import com.mongodb.client.model.IndexOptions;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** A store that takes no further operation of one name, as long as something is tried. */
public final class Unrecorded {

    private Unrecorded() {}

    /** Operations that are there are forgotten: what they told stays in their history. */
    public static <T> T unrecorded(MongoOperations mongo, String operation, Supplier<T> tried) {
        var operations = mongo.getCollection("operations");
        operations.deleteMany(new Document());
        var theOnlyOne = new Document("_id", UUID.randomUUID()).append("operation", operation);
        operations.insertOne(theOnlyOne);
        var index =
                operations.createIndex(
                        new Document("operation", 1), new IndexOptions().unique(true));
        try {
            return tried.get();
        } finally {
            operations.dropIndex(index);
            operations.deleteOne(new Document("_id", theOnlyOne.get("_id")));
        }
    }
}
