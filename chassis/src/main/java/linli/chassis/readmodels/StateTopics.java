package linli.chassis.readmodels;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.jobs.JobProgress;
import linli.chassis.relay.Relay;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The topics on which this service tells its records' states, after they were lost or a store was
 * restored: each record's newest state is told once more, from its history. What is heard twice
 * changes nothing.
 */
final class StateTopics implements ReadModel {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int LOOKS_WITHOUT_A_STEP = 300;

    private final Iterable<Aggregates<?>> all;
    private final Relay relay;
    private final MongoOperations mongo;

    StateTopics(Iterable<Aggregates<?>> all, Relay relay, MongoOperations mongo) {
        this.all = all;
        this.relay = relay;
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public void rebuild(UUID rebuild, JobProgress progress) {
        var told = new long[1];
        for (var aggregates : all) {
            var collection = mongo.getCollectionName(aggregates.type());
            if (relay.tellsStates(collection)) {
                aggregates.eachId(ids -> {
                    if (!progress.cancelled()) {
                        relay.tellAgain(collection, ids);
                        untilTold();
                        told[0] += ids.size();
                        progress.reached(told[0], 0, Map.of());
                    }
                });
            }
        }
    }

    /**
     * @throws TimeoutException when nothing is told for a minute
     */
    private void untilTold() {
        var before = Integer.MAX_VALUE;
        var looks = 0;
        for (var left = relay.leftToTellAgain(); left > 0; left = relay.leftToTellAgain()) {
            looks = left < before ? 0 : looks + 1;
            before = left;
            if (looks > LOOKS_WITHOUT_A_STEP) {
                throw new TimeoutException("Nobody tells anything");
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new TimeoutException("Stopped while telling", stopped);
            }
        }
    }
}
