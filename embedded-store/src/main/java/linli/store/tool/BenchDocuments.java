package linli.store.tool;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/** Documents of about 1 kB, their five indexes, and the questions that are asked about them. */
final class BenchDocuments {

    private static final int COMMUNITIES = 50;
    private static final int OWNERS_SHARE = 5;
    private static final int TOKENS_SHARE = 20;
    private static final int NOTE = 700;
    private static final long MINUTE = 60_000;
    private static final int BATCH = 500;

    private final MongoCollection<Document> collection;
    private final Random random = new Random(7);
    private int size;

    BenchDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    void createIndexes() {
        collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        collection.createIndex(
                Indexes.compoundIndex(
                        Indexes.ascending("community"), Indexes.descending("at", "_id")));
        collection.createIndex(Indexes.ascending("status", "at"));
        collection.createIndex(Indexes.ascending("tokens"));
        collection.createIndex(Indexes.ascending("owner"));
    }

    void growTo(int documents) {
        var batch = new ArrayList<Document>(BATCH);
        for (; size < documents; size++) {
            batch.add(document(size));
            if (batch.size() == BATCH) {
                collection.insertMany(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            collection.insertMany(batch);
        }
    }

    private Document document(int i) {
        var note = new StringBuilder(NOTE);
        while (note.length() < NOTE) {
            note.append(Integer.toHexString(random.nextInt())).append(' ');
        }
        return new Document("_id", i)
                .append("version", 1)
                .append("number", number(i))
                .append("community", "C" + i % COMMUNITIES)
                .append("at", new Date(i * MINUTE))
                .append("status", i % 7 == 0 ? "OPEN" : "CLOSED")
                .append("owner", "owner-" + i / OWNERS_SHARE)
                .append("tokens", List.of("a" + i / TOKENS_SHARE, "b" + i % 997, "c" + i))
                .append("amountCents", (long) i * 13)
                .append("outbox", List.of())
                .append("note", note.toString());
    }

    private static String number(int i) {
        return "GD%09d".formatted(i);
    }

    private int any() {
        return random.nextInt(size);
    }

    /** State, version and news in one guarded write, as services save. */
    void guardedSave() {
        save(any());
    }

    void save(int id) {
        var version = 1;
        var result =
                collection.updateOne(
                        new Document("_id", id).append("number", number(id)),
                        new Document(
                                        "$set",
                                        new Document("amountCents", random.nextLong(1_000_000)))
                                .append("$inc", new Document("version", version)));
        if (result.getMatchedCount() != 1) {
            throw new IllegalStateException("No document " + id);
        }
    }

    /** A guarded save, as a command. */
    RawBsonDocument nextSave() {
        var id = any();
        var out = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(out)) {
            writer.writeStartDocument();
            writer.writeString("update", collection.getNamespace().getCollectionName());
            writer.writeString("$db", collection.getNamespace().getDatabaseName());
            writer.writeStartArray("updates");
            writer.writeStartDocument();
            writer.writeStartDocument("q");
            writer.writeInt32("_id", id);
            writer.writeString("number", number(id));
            writer.writeEndDocument();
            writer.writeStartDocument("u");
            writer.writeStartDocument("$set");
            writer.writeInt64("amountCents", random.nextLong(1_000_000));
            writer.writeEndDocument();
            writer.writeStartDocument("$inc");
            writer.writeInt32("version", 1);
            writer.writeEndDocument();
            writer.writeEndDocument();
            writer.writeEndDocument();
            writer.writeEndArray();
            writer.writeEndDocument();
        }
        return new RawBsonDocument(out.getInternalBuffer(), 0, out.getPosition());
    }

    void read() {
        collection.find(new Document("_id", any())).first();
    }

    /** A question, and how its answer is sorted and limited. */
    record Query(Document filter, Document sort, int limit) {}

    Query equality() {
        return new Query(new Document("number", number(any())), new Document(), 0);
    }

    Query multikey() {
        return new Query(new Document("tokens", "a" + any() / TOKENS_SHARE), new Document(), 0);
    }

    Query range() {
        var from = (long) any() * MINUTE;
        return new Query(
                new Document("status", "OPEN")
                        .append(
                                "at",
                                new Document("$gte", new Date(from))
                                        .append("$lt", new Date(from + 140 * MINUTE))),
                new Document(),
                0);
    }

    Query sortedPage() {
        return new Query(
                new Document("community", "C" + any() % COMMUNITIES)
                        .append("at", new Document("$lt", new Date(any() * MINUTE))),
                new Document("at", -1).append("_id", -1),
                20);
    }

    int ask(Query query) {
        return collection
                .find(query.filter())
                .sort(query.sort())
                .limit(query.limit())
                .into(new ArrayList<>())
                .size();
    }

    /** Documents examined and returned. */
    long[] examined(Query query) {
        var stats =
                collection
                        .find(query.filter())
                        .sort(query.sort())
                        .limit(query.limit())
                        .explain()
                        .get("executionStats", Document.class);
        return new long[] {
            stats.get("totalDocsExamined", Number.class).longValue(),
            stats.get("nReturned", Number.class).longValue()
        };
    }

    long scan() {
        return collection
                .find(new Document("amountCents", new Document("$lt", -1)))
                .into(new ArrayList<>())
                .size();
    }

    /** All documents together, without their indexes. */
    long bytes() {
        return collection
                .withDocumentClass(RawBsonDocument.class)
                .find()
                .map(document -> document.getByteBuffer().remaining())
                .into(new ArrayList<>())
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
    }
}
