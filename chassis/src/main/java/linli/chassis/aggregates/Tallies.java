package linli.chassis.aggregates;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import linli.chassis.access.Scope;
import linli.chassis.timers.Timer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Keeps the cells of every {@link Tally} of a service: marks, counts and checks them. */
public final class Tallies implements Timer {

    static final String COLLECTION = "tallies";

    private static final Logger log = LoggerFactory.getLogger(Tallies.class);

    /** Within this a cell is not marked again by the same instance. */
    private static final Duration MARK_HOLDS = Duration.ofSeconds(10);

    /** A write that took longer, its process frozen or its store away, marks once more. */
    private static final Duration WRITES_TAKE = Duration.ofSeconds(20);

    /** Longer than a mark holds and the write behind it takes, whatever the clocks say. */
    private static final Duration SETTLES_AFTER = Duration.ofMinutes(1);

    private static final Duration CHECKED_EVERY = Duration.ofHours(6);
    private static final int SETTLED_AT_ONCE = 200;
    private static final int CHECKED_AT_ONCE = 20;

    /** So many records of a cell are counted in one question: a second's work. */
    private static final int SLICE = 5_000;

    /** So many records are counted at a beat, and a slice more at the most. */
    private static final int COUNTED_AT_ONCE = 20_000;

    private final DocumentStore store;
    private final Map<String, Instant> marked = new ConcurrentHashMap<>();

    /** Huge cells by their ids, the one first that was gone on with longest ago. */
    private final Map<String, Begun> begun = new LinkedHashMap<>();

    Tallies(DocumentStore store) {
        this.store = store;
    }

    /** The cells a condition finds, of what the scope reaches by community or building. */
    static <T> List<Tally.Cell> read(
            Tally<T> tally, Scope scope, List<Criteria> which, DocumentStore store) {
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where("tally").is(nameOf(tally, store)));
        all.add(Tally.reached(scope));
        all.addAll(which);
        var found =
                store.mongo()
                        .find(
                                Query.query(new Criteria().andOperator(all)),
                                Document.class,
                                COLLECTION);
        var live =
                tally.counted(
                        found.stream()
                                .filter(cell -> cell.get("markedAt") != null)
                                .map(cell -> cell.getString("cell"))
                                .toList(),
                        store);
        var cells = new ArrayList<Tally.Cell>();
        for (var cell : found) {
            var now =
                    cell.get("markedAt") == null
                            ? kept(tally, cell)
                            : live.get(cell.getString("cell"));
            if (now != null && now.count() > 0) {
                cells.add(new Tally.Cell(key(cell), now.count(), now.sums()));
            }
        }
        return cells;
    }

    private static Tally.Cell kept(Tally<?> tally, Document cell) {
        return new Tally.Cell(
                Map.of(), Tally.whole(cell, "count"), tally.sums(cell.get("sums", new Document())));
    }

    private static Map<String, String> key(Document cell) {
        var key = new LinkedHashMap<String, String>();
        cell.get("key", Document.class).forEach((part, value) -> key.put(part, value.toString()));
        return key;
    }

    /**
     * Marks the cells that a write moves a record out of or into. Called before it.
     *
     * @param before what the record counted for, as it was written
     * @return the cells, for {@link #done}
     */
    Marks mark(Class<?> type, @Nullable Document before, List<Counted> counted, Document after) {
        var cells = new HashMap<String, Document>();
        if (before != null) {
            before.forEach((tally, was) -> {
                if (!was.equals(after.get(tally))) {
                    cells.put(id(type, tally, ((Document) was).getString("cell")), new Document());
                }
            });
        }
        for (var one : counted) {
            var is = after.get(one.tally().name());
            if (before == null || !Objects.equals(is, before.get(one.tally().name()))) {
                cells.put(id(type, one.tally().name(), one.cell()), cell(one));
            }
        }
        mark(cells, false);
        return new Marks(cells, store.clock().instant());
    }

    /**
     * @param at when they were marked
     */
    public record Marks(Map<String, Document> cells, Instant at) {}

    /** After the write. */
    void done(Marks marks) {
        if (!marks.cells().isEmpty()
                && marks.at().plus(WRITES_TAKE).isBefore(store.clock().instant())) {
            mark(marks.cells(), true);
        }
    }

    /** Has every cell counted anew; until it was, it is counted whenever somebody looks. */
    public void markAll() {
        store.mongo()
                .getCollection(COLLECTION)
                .updateMany(
                        new Document(),
                        new Document(
                                "$set",
                                new Document("markedAt", Date.from(store.clock().instant()))));
    }

    private void mark(Map<String, Document> cells, boolean again) {
        var now = store.clock().instant();
        var writes = new ArrayList<WriteModel<Document>>();
        cells.forEach((id, cell) -> {
            var before = marked.get(id);
            if (again || before == null || before.plus(MARK_HOLDS).isBefore(now)) {
                var mark = new Document("$set", new Document("markedAt", Date.from(now)));
                if (!cell.isEmpty()) {
                    mark.append("$setOnInsert", cell);
                }
                writes.add(
                        new UpdateOneModel<>(
                                Filters.eq("_id", id),
                                mark,
                                new UpdateOptions().upsert(!cell.isEmpty())));
            }
        });
        if (!writes.isEmpty()) {
            store.mongo().getCollection(COLLECTION).bulkWrite(writes);
            cells.forEach((id, cell) -> {
                // Marked only where it is: the next who moves a record into it has to make it.
                if (!cell.isEmpty()) {
                    marked.put(id, now);
                }
            });
        }
    }

    private Document cell(Counted one) {
        var reach = new Document();
        store.mongo().getConverter().write(one.where(), reach);
        return new Document("tally", nameOf(one.tally(), store))
                .append("cell", one.cell())
                .append("key", new Document(one.key()))
                .append("reach", reach)
                .append("checkedAt", Date.from(store.clock().instant()));
    }

    private String id(Class<?> type, String tally, String cell) {
        return store.mongo().getCollectionName(type) + "." + tally + "|" + cell;
    }

    private static String nameOf(Tally<?> tally, DocumentStore store) {
        return store.mongo().getCollectionName(tally.type()) + "." + tally.name();
    }

    /** Counts what has come to rest, and a few others, in case somebody wrote past us. */
    @Override
    public void ring(Instant now) {
        marked.values().removeIf(at -> at.plus(MARK_HOLDS).isBefore(now));
        settle(now.minus(SETTLES_AFTER));
        check(now);
    }

    /**
     * Counts cells that were marked no later than that, and takes the mark off: a bounded part of
     * them at a time.
     */
    void settle(Instant markedBefore) {
        for (var tally : store.tallies()) {
            var waiting =
                    found(
                            Criteria.where("tally")
                                    .is(nameOf(tally, store))
                                    .and("markedAt")
                                    .lte(markedBefore),
                            "markedAt",
                            SETTLED_AT_ONCE);
            count(tally, waiting, "markedAt", this::settled);
        }
    }

    private void settled(Document cell, Tally.Cell is) {
        // Whoever marked it meanwhile has it counted another time.
        var untouched =
                Filters.and(
                        Filters.eq("_id", cell.get("_id")),
                        Filters.eq("markedAt", cell.get("markedAt")));
        var cells = store.mongo().getCollection(COLLECTION);
        if (is.count() == 0) {
            cells.deleteOne(untouched);
        } else {
            var counted = new Document("count", is.count()).append("sums", new Document(is.sums()));
            counted.append("checkedAt", Date.from(store.clock().instant()));
            cells.updateOne(
                    untouched,
                    new Document("$set", counted).append("$unset", new Document("markedAt", "")));
        }
    }

    private void check(Instant now) {
        for (var tally : store.tallies()) {
            var old =
                    found(
                            Criteria.where("tally")
                                    .is(nameOf(tally, store))
                                    .and("markedAt")
                                    .is(null)
                                    .and("checkedAt")
                                    .lt(now.minus(CHECKED_EVERY)),
                            "checkedAt",
                            CHECKED_AT_ONCE);
            count(tally, old, "checkedAt", (cell, is) -> checked(tally, cell, is, now));
        }
    }

    private void checked(Tally<?> tally, Document cell, Tally.Cell is, Instant now) {
        var set = new Document("checkedAt", Date.from(now));
        var wrong =
                is.count() != Tally.whole(cell, "count")
                        || (is.count() > 0 && !is.sums().equals(kept(tally, cell).sums()));
        if (wrong) {
            // Looked at live from now on, and counted when it has come to rest.
            set.append("markedAt", Date.from(now));
        }
        // Whoever marked or settled it meanwhile has it counted anyway.
        var stillSettled =
                Filters.and(
                        Filters.eq("_id", cell.get("_id")),
                        Filters.eq("checkedAt", cell.get("checkedAt")),
                        Filters.exists("markedAt", false));
        var changed =
                store.mongo()
                        .getCollection(COLLECTION)
                        .updateOne(stillSettled, new Document("$set", set));
        if (wrong && changed.getMatchedCount() > 0) {
            log.error("Cell {} was wrong, and is counted anew", cell.get("_id"));
        }
    }

    /**
     * How far a cell has been counted that holds more records than are counted in one go.
     *
     * @param by which count of it this is
     * @param as the instant of the cell that must not change until it is counted
     */
    private record Begun(String by, Object as, Tally.Cell sofar, Object last) {}

    /**
     * Counts cells, a slice of each in turn, and only so many records at a time: what is left is
     * gone on with at the next beat. Huge ones come behind those that are counted in one go.
     *
     * @param as field with the instant that must not change until a cell is counted
     */
    private void count(
            Tally<?> tally,
            List<Document> cells,
            String as,
            BiConsumer<Document, Tally.Cell> whole) {
        var by = nameOf(tally, store) + " " + as;
        var waiting = new LinkedHashMap<String, Document>();
        cells.forEach(cell -> waiting.put(cell.getString("_id"), cell));
        synchronized (begun) {
            begun.entrySet()
                    .removeIf(one ->
                            one.getValue().by().equals(by) && !waiting.containsKey(one.getKey()));
            var huge = begun.keySet().stream().filter(waiting::containsKey).toList();
            var left = (long) COUNTED_AT_ONCE;
            for (var cell : cells) {
                if (left > 0 && !huge.contains(cell.getString("_id"))) {
                    left -= count(tally, cell, by, as, whole);
                }
            }
            // Of the one that has waited longest one slice at least.
            left = Math.max(left, 1);
            for (var id : huge) {
                if (left > 0) {
                    left -= count(tally, Objects.requireNonNull(waiting.get(id)), by, as, whole);
                }
            }
        }
    }

    /**
     * @return how many records were counted
     */
    private long count(
            Tally<?> tally,
            Document cell,
            String by,
            String as,
            BiConsumer<Document, Tally.Cell> whole) {
        var id = cell.getString("_id");
        var at = Objects.requireNonNull(cell.get(as));
        var before = begun.remove(id);
        if (before != null && !(before.by().equals(by) && before.as().equals(at))) {
            before = null; // Somebody wrote to it: all over again.
        }
        var slice =
                tally.slice(
                        cell.getString("cell"),
                        before == null ? null : before.last(),
                        SLICE,
                        store);
        var sofar = before == null ? slice.counted() : before.sofar().plus(slice.counted());
        var last = slice.last();
        if (last == null || slice.counted().count() < SLICE) {
            whole.accept(cell, sofar);
        } else {
            begun.put(id, new Begun(by, at, sofar, last));
        }
        return slice.counted().count();
    }

    private List<Document> found(Criteria which, String first, int most) {
        return store.mongo()
                .find(
                        Query.query(which).with(Sort.by(first)).limit(most),
                        Document.class,
                        COLLECTION);
    }

    /**
     * Marks the cells of new records, and of rows that are no aggregates; called before they are
     * written.
     *
     * @return the cells, for {@link #done}
     */
    public Marks mark(Class<?> type, List<Counted> counted) {
        var cells = new HashMap<String, Document>();
        counted.forEach(one ->
                cells.computeIfAbsent(
                        id(type, one.tally().name(), one.cell()), unknown -> cell(one)));
        mark(cells, false);
        return new Marks(cells, store.clock().instant());
    }
}
