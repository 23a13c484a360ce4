package linli.chassis.relay;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What this service has decided and not told yet. A moment's wait is how it works; a long one means
 * that the broker is away or that nobody's turn it is to tell.
 */
public final class Outboxes implements Check {

    private static final Bson NOT_EMPTY = Filters.gt("outbox.time", new Date(0));
    private static final int COUNTED_AT_MOST = 10_000;
    private static final long LONGEST_SECONDS = 2;
    private static final Duration DOUBTFUL = Duration.ofMinutes(1);
    private static final Duration BROKEN = Duration.ofMinutes(10);

    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private final MongoOperations mongo;
    private final Clock clock;

    public Outboxes(MongoOperations mongo, Clock clock, MeterRegistry meters) {
        this.mongo = mongo;
        this.clock = clock;
        Gauge.builder("linli.outbox.waiting", this, Outboxes::waiting)
                .description("Records with events that are not told yet, no more than counted")
                .register(meters);
        Gauge.builder("linli.outbox.oldest", this, outboxes -> outboxes.oldestFor().toSeconds())
                .description("For how long the oldest event has waited to be told")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Names the collections to look into. */
    public void watch(Collection<String> names) {
        collections.addAll(names);
    }

    /** Records whose events wait; of each collection no more than ten thousand are counted. */
    long waiting() {
        return collections.stream()
                .mapToLong(name ->
                        mongo.getCollection(name)
                                .countDocuments(
                                        NOT_EMPTY,
                                        new CountOptions()
                                                .limit(COUNTED_AT_MOST)
                                                .maxTime(LONGEST_SECONDS, TimeUnit.SECONDS)))
                .sum();
    }

    /** For how long the oldest event has waited; zero when none does. */
    Duration oldestFor() {
        return collections.stream()
                .map(this::oldestOf)
                .filter(Objects::nonNull)
                .map(oldest -> Duration.between(oldest, clock.instant()))
                .filter(Duration::isPositive)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private @Nullable Instant oldestOf(String collection) {
        var first =
                mongo.getCollection(collection)
                        .find(NOT_EMPTY)
                        .sort(Sorts.ascending("outbox.time"))
                        .projection(Projections.include("outbox.time"))
                        .maxTime(LONGEST_SECONDS, TimeUnit.SECONDS)
                        .first();
        // Told between the question and now.
        var outbox = first == null ? List.<Document>of() : letters(first);
        return outbox.isEmpty() ? null : outbox.getFirst().getDate("time").toInstant();
    }

    private static List<Document> letters(Document found) {
        return found.getList("outbox", Document.class, List.of());
    }

    @Override
    public List<Finding> look() {
        var oldest = oldestFor().toSeconds();
        var grade = Finding.graded(oldest, DOUBTFUL.toSeconds(), BROKEN.toSeconds());
        return List.of(
                new Finding(
                        grade == Grade.WELL ? Found.EVENTS_TOLD : Found.EVENTS_WAIT,
                        grade,
                        List.of(),
                        Map.of("waiting", waiting(), "oldestSeconds", oldest)));
    }
}
