package linli.store.data;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what a TTL index says has expired. */
public final class Expiry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final Catalogue catalogue;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("store-expiry").factory());

    public Expiry(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Looks for expired documents at this interval, and does some other housekeeping with it. */
    public void every(Duration interval, Runnable alongside) {
        timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        expire();
                        alongside.run();
                    } catch (RuntimeException failure) {
                        LOG.warn("Nothing expired this time", failure);
                    }
                },
                interval.toMillis(),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Removes everything that has expired by now; returns how much that was. */
    public long expire() {
        var count = 0L;
        for (var collection : catalogue.collections()) {
            for (var index : collection.indexes()) {
                var seconds = index.expireAfterSeconds();
                if (seconds != null && index.isReady() && !collection.isDropped()) {
                    count += expire(collection, index, seconds.longValue());
                }
            }
        }
        return count;
    }

    private long expire(Collection collection, Index index, long seconds) {
        var before = clock.instant().minusSeconds(seconds);
        var field = index.fields().getFirst().field();
        var expired = new Document(field, new Document("$lt", before));
        return new Writes(collection).removeMany(Question.of(expired));
    }

    @Override
    public void close() {
        timer.close();
    }
}
