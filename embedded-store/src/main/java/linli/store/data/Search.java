package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import linli.store.engine.Matcher;
import linli.store.engine.StoreError;
import linli.store.keys.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a question asks for, read as they are taken. It sees the store as it was when
 * the search began, and must be closed.
 */
public final class Search implements Iterator<Document>, AutoCloseable {

    private static final int LOOK_UP_EVERY = 128;
    private static final int FEW = 16;

    private static final AtomicLong ALL_EXAMINED = new AtomicLong();

    private final Collection collection;
    private final Question question;
    private final Matcher matcher;
    private final @Nullable SomeFields judged;
    private final View view;
    private final Plan plan;
    private final @Nullable Set<ByteBuffer> seen;
    private final long deadline;
    private @Nullable Entries entries;
    private int route = -1;
    private @Nullable Iterator<Document> sorted;
    private @Nullable Document ahead;
    private long skipped;
    private long returned;
    private long keysExamined;
    private long documentsExamined;
    private long matched;

    private Search(Collection collection, Question question, Set<Index> whole, View view) {
        this.collection = collection;
        this.question = question;
        this.matcher = new Matcher(question.filter());
        this.judged = SomeFields.of(matcher.roots());
        this.view = view;
        this.plan =
                new Planner(collection, whole, this::entriesUpTo)
                        .plan(question.filter(), question.sort(), question.page(), question.hint());
        this.seen = plan.mayRepeat() ? new HashSet<>() : null;
        this.deadline = question.time() == null ? 0 : System.nanoTime() + question.time().toNanos();
    }

    public static Search of(Collection collection, Question question) {
        return of(collection, question, () -> new View(collection.storage()));
    }

    static Search of(Collection collection, Question question, Supplier<View> snapshot) {
        // Before the snapshot: an index that is finished after it lacks its last entries in it.
        var whole = collection.wholeIndexes();
        var view = snapshot.get();
        try {
            return new Search(collection, question, whole, view);
        } catch (RuntimeException refused) {
            view.close();
            throw refused;
        }
    }

    /** How many documents all searches of this process have looked at. */
    public static long allExamined() {
        return ALL_EXAMINED.get();
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = plan.sorted() ? inOrder() : afterSorting();
        }
        return ahead != null;
    }

    @Override
    public Document next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var document = ahead;
        ahead = null;
        return Objects.requireNonNull(document);
    }

    private @Nullable Document inOrder() {
        if (question.limit() > 0 && returned >= question.limit()) {
            return null;
        }
        var document = match();
        while (document != null && skipped < question.skip()) {
            skipped++;
            document = match();
        }
        if (document != null) {
            returned++;
        }
        return document;
    }

    private @Nullable Document afterSorting() {
        if (sorted == null) {
            var sorting =
                    new Sorting(new SortKey(SortKey.fieldsOf(question.sort())), question.page());
            for (var document = match(); document != null; document = match()) {
                sorting.add(document);
            }
            sorted = sorting.from(question.skip());
        }
        return sorted.hasNext() ? sorted.next() : null;
    }

    private @Nullable Document match() {
        while (advance()) {
            var bytes = document();
            if (bytes != null) {
                var document = matching(bytes);
                if (document != null) {
                    matched++;
                    return document;
                }
            }
        }
        return null;
    }

    /** Where few match, most are judged by the fields that the query looks at. */
    private @Nullable Document matching(byte[] bytes) {
        if (judged != null && documentsExamined > FEW && matched < documentsExamined / 2) {
            return matcher.matches(judged.of(bytes)) ? Bson.decode(bytes) : null;
        }
        var document = Bson.decode(bytes);
        return matcher.matches(document) ? document : null;
    }

    /** Null when it was here before. */
    private byte @Nullable [] document() {
        var at = Objects.requireNonNull(entries);
        var byIndex = plan.routes().get(route).index() != null;
        if (seen != null && !seen.add(ByteBuffer.wrap(byIndex ? at.value() : id(at.key())))) {
            return null;
        }
        var bytes =
                byIndex
                        ? view.get(
                                collection.storage().documents(),
                                collection.documentKey(at.value()))
                        : at.value();
        documentsExamined++;
        ALL_EXAMINED.incrementAndGet();
        if (bytes == null) {
            throw new StoreError(
                    1, "InternalError", "An index entry without its document: ./linli store check");
        }
        return bytes;
    }

    private static byte[] id(byte[] key) {
        return Arrays.copyOfRange(key, Integer.BYTES, key.length);
    }

    private boolean advance() {
        while (entries == null || !entries.next()) {
            if (entries != null) {
                entries.close();
                entries = null;
            }
            if (route + 1 >= plan.routes().size()) {
                return false;
            }
            route++;
            entries = open(plan.routes().get(route));
        }
        keysExamined++;
        if (keysExamined % LOOK_UP_EVERY == 0) {
            lookUp();
        }
        return true;
    }

    /** A long search lets others have the processor, and ends when its time has run out. */
    private void lookUp() {
        Thread.yield();
        if (deadline != 0 && System.nanoTime() > deadline) {
            throw new StoreError(50, "MaxTimeMSExpired", "operation exceeded time limit");
        }
    }

    private Entries open(Route through) {
        var storage = collection.storage();
        return Entries.of(
                through, through.index() == null ? storage.documents() : storage.entries(), view);
    }

    private long entriesUpTo(Route through, long cap) {
        try (var counted = open(through)) {
            var count = 0L;
            while (count < cap && counted.next()) {
                count++;
            }
            return count;
        }
    }

    /** Counts what is left, without reading documents where the index alone can tell. */
    public long count() {
        if (!plan.exact()) {
            var count = 0L;
            while (hasNext()) {
                next();
                count++;
            }
            return count;
        }
        var most = question.limit() == 0 ? Long.MAX_VALUE : question.page();
        var count = 0L;
        while (count < most && advance()) {
            count++;
        }
        return Math.max(0, count - question.skip());
    }

    Plan plan() {
        return plan;
    }

    Question question() {
        return question;
    }

    Collection collection() {
        return collection;
    }

    long keysExamined() {
        return keysExamined;
    }

    long documentsExamined() {
        return documentsExamined;
    }

    @Override
    public void close() {
        if (entries != null) {
            entries.close();
            entries = null;
        }
        route = plan.routes().size();
        view.close();
    }
}
