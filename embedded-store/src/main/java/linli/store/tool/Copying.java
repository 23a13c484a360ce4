package linli.store.tool;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Copies all databases with their indexes from one store to another and compares both. Run again,
 * it goes on where it stopped; what has changed since is copied anew.
 */
public final class Copying {

    private static final Set<String> OWN = Set.of("admin", "config", "local");
    private static final String PROGRESS = "store_copy";
    private static final int BATCH = 500;

    private final MongoClient from;
    private final MongoClient to;

    public Copying(MongoClient from, MongoClient to) {
        this.from = from;
        this.to = to;
    }

    /**
     * @param different namespaces whose documents are not the same on both sides
     */
    public record Result(int collections, long documents, List<String> different) {}

    public Result run() {
        var collections = 0;
        var documents = 0L;
        var different = new ArrayList<String>();
        for (var database : from.listDatabaseNames()) {
            if (OWN.contains(database) || database.equals(PROGRESS)) {
                continue;
            }
            for (var name : from.getDatabase(database).listCollectionNames()) {
                copyIndexes(database, name, name);
                copyDocuments(database, name, name);
                var copied = digest(to, database, name);
                if (!digest(from, database, name).equals(copied)) {
                    different.add(database + "." + name);
                }
                collections++;
                documents += copied.count();
                System.out.printf("  %s.%s: %d documents%n", database, name, copied.count());
            }
        }
        if (different.isEmpty()) {
            to.getDatabase(PROGRESS).drop();
        }
        return new Result(collections, documents, different);
    }

    /**
     * Puts every collection in the place of the target's own, each at one stroke, and drops those
     * that the source has not.
     */
    public Result replace() {
        var result = new ArrayList<String>();
        var documents = 0L;
        var collections = 0;
        for (var database : to.listDatabaseNames()) {
            if (!OWN.contains(database)) {
                for (var name : to.getDatabase(database).listCollectionNames()) {
                    if (!has(from, database, name)) {
                        to.getDatabase(database).getCollection(name).drop();
                    }
                }
            }
        }
        for (var database : from.listDatabaseNames()) {
            for (var name : from.getDatabase(database).listCollectionNames()) {
                var staging = name + ".restoring";
                to.getDatabase(database).getCollection(staging).drop();
                copyIndexes(database, name, staging);
                insertDocuments(database, name, staging);
                var copied = digest(to, database, staging);
                if (!digest(from, database, name).equals(copied)) {
                    result.add(database + "." + name);
                    continue;
                }
                to.getDatabase("admin")
                        .runCommand(
                                new Document("renameCollection", database + "." + staging)
                                        .append("to", database + "." + name)
                                        .append("dropTarget", true));
                collections++;
                documents += copied.count();
            }
        }
        return new Result(collections, documents, result);
    }

    private static boolean has(MongoClient store, String database, String name) {
        for (var other : store.getDatabase(database).listCollectionNames()) {
            if (other.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void copyIndexes(String database, String name, String target) {
        var indexes = new ArrayList<Document>();
        for (var index : from.getDatabase(database).getCollection(name).listIndexes()) {
            if (!"_id_".equals(index.getString("name"))) {
                index.remove("v");
                index.remove("ns");
                indexes.add(index);
            }
        }
        if (indexes.isEmpty()) {
            if (!has(to, database, target)) {
                to.getDatabase(database).createCollection(target);
            }
        } else {
            to.getDatabase(database)
                    .runCommand(new Document("createIndexes", target).append("indexes", indexes));
        }
    }

    private void copyDocuments(String database, String name, String target) {
        var progress = to.getDatabase(PROGRESS).getCollection("progress");
        var key = database + "." + name;
        var before = progress.find(Filters.eq("_id", key)).first();
        var source = raw(from, database, name);
        var filter =
                before == null || Boolean.TRUE.equals(before.getBoolean("done"))
                        ? new Document()
                        // Not "greater than": that would leave out ids of other kinds.
                        : new Document(
                                "$nor",
                                List.of(
                                        new Document(
                                                "_id", new Document("$lte", before.get("last")))));
        var batch = new ArrayList<ReplaceOneModel<RawBsonDocument>>();
        for (var document : source.find(filter).sort(Sorts.ascending("_id"))) {
            batch.add(
                    new ReplaceOneModel<>(
                            new BsonDocument("_id", document.get("_id")),
                            document,
                            new ReplaceOptions().upsert(true)));
            if (batch.size() == BATCH) {
                write(database, target, batch, progress, key);
            }
        }
        if (!batch.isEmpty()) {
            write(database, target, batch, progress, key);
        }
        progress.replaceOne(
                Filters.eq("_id", key),
                new Document("_id", key).append("done", true),
                new ReplaceOptions().upsert(true));
    }

    private void write(
            String database,
            String target,
            List<ReplaceOneModel<RawBsonDocument>> batch,
            MongoCollection<Document> progress,
            String key) {
        raw(to, database, target).bulkWrite(batch, new BulkWriteOptions().ordered(false));
        progress.replaceOne(
                Filters.eq("_id", key),
                new Document("_id", key)
                        .append("last", batch.getLast().getReplacement().get("_id")),
                new ReplaceOptions().upsert(true));
        batch.clear();
    }

    private void insertDocuments(String database, String name, String target) {
        var batch = new ArrayList<RawBsonDocument>();
        for (var document : raw(from, database, name).find()) {
            batch.add(document);
            if (batch.size() == BATCH) {
                raw(to, database, target).insertMany(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            raw(to, database, target).insertMany(batch);
        }
    }

    /** Of all documents in the order of their ids. */
    private record Digest(long count, String hash) {}

    private static Digest digest(MongoClient store, String database, String name) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            var count = 0L;
            for (var document : raw(store, database, name).find().sort(Sorts.ascending("_id"))) {
                ByteBuffer bytes = document.getByteBuffer().asNIO();
                hash.update(bytes);
                count++;
            }
            return new Digest(count, HexFormat.of().formatHex(hash.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MongoCollection<RawBsonDocument> raw(
            MongoClient store, String database, String name) {
        return store.getDatabase(database).getCollection(name, RawBsonDocument.class);
    }
}
