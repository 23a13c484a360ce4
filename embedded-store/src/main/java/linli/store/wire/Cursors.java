package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import linli.store.data.Bson;
import linli.store.engine.Documents;
import linli.store.engine.StoreError;
import org.jspecify.annotations.Nullable;

/** Answers that are too long for one message: the rest is read when it is asked for. */
public final class Cursors implements AutoCloseable {

    private static final int FIRST_BATCH = 101;
    private static final int BATCH_BYTES = 2 << 20;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Map<Long, Cursor> open = new ConcurrentHashMap<>();

    public Cursors(Commands commands) {
        commands.read("getMore", Set.of("collection", "batchSize"), this::getMore);
        commands.read("killCursors", Set.of("cursors"), this::kill);
    }

    /** A result of which a part has been sent. */
    private static final class Cursor {

        private final String namespace;
        private final Iterator<Document> documents;
        private final @Nullable AutoCloseable source;
        private volatile long usedAt = System.nanoTime();
        private boolean closed;

        Cursor(String namespace, Iterator<Document> documents, @Nullable AutoCloseable source) {
            this.namespace = namespace;
            this.documents = documents;
            this.source = source;
        }

        synchronized List<Document> take(long most) {
            if (closed) {
                throw new StoreError(43, "CursorNotFound", "cursor has been closed");
            }
            usedAt = System.nanoTime();
            var batch = new ArrayList<Document>();
            var bytes = 0L;
            while (batch.size() < most && bytes < BATCH_BYTES && documents.hasNext()) {
                var next = documents.next();
                batch.add(next);
                bytes += Bson.sizeOf(next);
            }
            return batch;
        }

        synchronized boolean isDone() {
            return !documents.hasNext();
        }

        synchronized void close() {
            if (closed) {
                return;
            }
            closed = true;
            try {
                if (source != null) {
                    source.close();
                }
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /**
     * The first batch of a result.
     *
     * @param batchSize null for as many as a first batch has by default
     * @param source is closed when the result has been taken or given up
     */
    Document first(
            String namespace,
            Iterator<Document> documents,
            @Nullable AutoCloseable source,
            @Nullable Object batchSize,
            boolean single) {
        var cursor = new Cursor(namespace, documents, source);
        var kept = false;
        try {
            var size = batchSize == null ? FIRST_BATCH : Documents.numberOf(batchSize);
            if (size < 0) {
                throw StoreError.badValue("BSON field 'batchSize' value must be >= 0");
            }
            var batch = cursor.take(size);
            var id = 0L;
            if (!single && !cursor.isDone()) {
                id = keep(cursor);
                kept = true;
            }
            return answer(namespace, "firstBatch", batch, id);
        } finally {
            if (!kept) {
                cursor.close();
            }
        }
    }

    /** A result that is there already. */
    Document all(String namespace, List<Document> documents) {
        return first(namespace, documents.iterator(), null, documents.size(), false);
    }

    private long keep(Cursor cursor) {
        while (true) {
            var id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
            if (open.putIfAbsent(id, cursor) == null) {
                return id;
            }
        }
    }

    private Document getMore(Command command) {
        var id = command.number(command.name());
        var cursor = open.get(id);
        if (cursor == null) {
            throw new StoreError(43, "CursorNotFound", "cursor id " + id + " not found");
        }
        var size = command.number("batchSize");
        try {
            var batch = cursor.take(size == 0 ? Long.MAX_VALUE : size);
            if (cursor.isDone()) {
                close(id);
                return answer(cursor.namespace, "nextBatch", batch, 0);
            }
            return answer(cursor.namespace, "nextBatch", batch, id);
        } catch (RuntimeException refused) {
            close(id);
            throw refused;
        }
    }

    private Document kill(Command command) {
        var killed = new ArrayList<Object>();
        var missing = new ArrayList<Object>();
        if (command.get("cursors") instanceof List<?> ids) {
            ids.forEach(id -> (close(Documents.numberOf(id)) ? killed : missing).add(id));
        }
        return new Document("cursorsKilled", killed)
                .append("cursorsNotFound", missing)
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of());
    }

    private boolean close(long id) {
        var cursor = open.remove(id);
        if (cursor != null) {
            cursor.close();
        }
        return cursor != null;
    }

    /** A client that went away without a word leaves its cursors open. */
    public void closeIdle() {
        open.forEach((id, cursor) -> {
            if (System.nanoTime() - cursor.usedAt > IDLE.toNanos()) {
                close(id);
            }
        });
    }

    private static Document answer(String namespace, String name, List<Document> batch, long id) {
        return new Document(
                "cursor", new Document(name, batch).append("id", id).append("ns", namespace));
    }

    @Override
    public void close() {
        open.keySet().forEach(this::close);
    }
}
