package linli.store.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** What every conformance test has: a collection of its own, and short words for what it does. */
abstract class Conformance {

    MongoDatabase database;
    MongoCollection<Document> things;

    @BeforeEach
    void openCollection(TestInfo test) {
        database = StoreUnderTest.database();
        things =
                database.getCollection(
                        getClass().getSimpleName()
                                + "_"
                                + test.getTestMethod().orElseThrow().getName());
        things.drop();
    }

    static Document doc(String json) {
        return Document.parse(json);
    }

    void insert(String... documents) {
        for (var json : documents) {
            things.insertOne(doc(json));
        }
    }

    List<Object> ids(String filter) {
        return ids(filter, "{_id: 1}");
    }

    List<Object> ids(String filter, String sort) {
        return things.find(doc(filter))
                .sort(doc(sort))
                .map(found -> found.get("_id"))
                .into(new ArrayList<>());
    }

    Document only() {
        return things.find().first();
    }

    List<Document> aggregate(String... stages) {
        var pipeline = new ArrayList<Bson>();
        for (var stage : stages) {
            pipeline.add(doc(stage));
        }
        return things.aggregate(pipeline).into(new ArrayList<>());
    }

    static void assertRefused(int code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        MongoException.class,
                        refused ->
                                org.assertj.core.api.Assertions.assertThat(codeOf(refused))
                                        .as(refused.getMessage())
                                        .isEqualTo(code));
    }

    private static int codeOf(MongoException refused) {
        return refused instanceof MongoWriteException write
                ? write.getError().getCode()
                : refused.getCode();
    }
}
