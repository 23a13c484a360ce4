package linli.chassis.test;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What a benchmark of writing is held against: the very same documents, put by {@code insertMany}
 * into an empty collection without indexes, in the same run.
 */
public final class RawInserts {

    private static final int AT_ONCE = 1_000;

    private RawInserts() {}

    /**
     * @param which documents of the collection, all of which are written once more and dropped
     * @return how many a second
     */
    public static double perSecond(MongoOperations mongo, String collection, Document which) {
        var beside = mongo.getCollection("bench_" + collection);
        beside.drop();
        var batch = new ArrayList<Document>(AT_ONCE);
        var written = 0L;
        var spent = 0L;
        for (var document : mongo.getCollection(collection).find(which).batchSize(AT_ONCE)) {
            batch.add(document);
            if (batch.size() == AT_ONCE) {
                spent += inserted(batch, beside);
                written += AT_ONCE;
            }
        }
        written += batch.size();
        spent += batch.isEmpty() ? 0 : inserted(batch, beside);
        beside.drop();
        return written / (spent / 1e9);
    }

    private static long inserted(List<Document> batch, MongoCollection<Document> beside) {
        var began = System.nanoTime();
        beside.insertMany(batch, new InsertManyOptions().ordered(false));
        var spent = System.nanoTime() - began;
        batch.clear();
        return spent;
    }
}
