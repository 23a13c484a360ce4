package linli.chassis.aggregates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Numbers that people quote, such as {@code GD261124-0042}: a prefix, the day and a count of that
 * day. An instance takes a block of them at a time, small at first: numbers that were taken and not
 * used leave a gap; no two are ever the same.
 */
public final class Numbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    /** A quiet day has no gaps to speak of; a busy one asks the store rarely. */
    private static final int LARGEST_BLOCK = 50;

    private final ZoneId zone;
    private final DocumentStore store;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    /**
     * @param zone in whose days numbers are counted
     */
    public Numbers(DocumentStore store, ZoneId zone) {
        this.zone = zone;
        this.store = store;
    }

    /**
     * @param next the number to be given next
     * @param end the first that is not ours
     * @param size of this block; the one after it is twice as large
     */
    private record Block(String series, long next, long end, int size) {

        boolean isUsedUp() {
            return next >= end;
        }
    }

    public String next(String prefix, Instant at) {
        var series = prefix + LocalDate.ofInstant(at, zone).format(DAY);
        var given =
                blocks.compute(
                        prefix,
                        (same, now) -> {
                            var block =
                                    now == null || !now.series().equals(series) || now.isUsedUp()
                                            ? take(series, sizeAfter(now, series))
                                            : now;
                            return new Block(series, block.next() + 1, block.end(), block.size());
                        });
        return number(series, given.next() - 1);
    }

    /** So many at once, in a row: asked of the store with one question. */
    public List<String> next(String prefix, Instant at, int many) {
        var series = prefix + LocalDate.ofInstant(at, zone).format(DAY);
        var block = take(series, many);
        return LongStream.range(block.next(), block.end())
                .mapToObj(count -> number(series, count))
                .toList();
    }

    private static String number(String series, long count) {
        return "%s-%04d".formatted(series, count);
    }

    private static int sizeAfter(@Nullable Block last, String series) {
        return last == null || !last.series().equals(series)
                ? 1
                : Math.min(LARGEST_BLOCK, last.size() * 2);
    }

    private Block take(String series, int size) {
        try {
            var counted =
                    store.mongo()
                            .findAndModify(
                                    Query.query(Criteria.where("_id").is(series)),
                                    new Update().inc("count", (long) size),
                                    FindAndModifyOptions.options().upsert(true).returnNew(true),
                                    Document.class,
                                    "numbers");
            var end = Objects.requireNonNull(counted).getLong("count") + 1;
            return new Block(series, end - size, end, size);
        } catch (DuplicateKeyException beganMeanwhile) {
            return take(series, size); // Two began the day's series at once: it exists by now.
        }
    }
}
