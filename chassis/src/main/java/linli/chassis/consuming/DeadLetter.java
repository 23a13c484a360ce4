package linli.chassis.consuming;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A record that one of our consumers could not take, kept until somebody replays or skips it.
 *
 * @param id consumer group, topic, partition and offset: the same record is one letter
 * @param key empty when the record had none
 * @param cause why it could not be taken
 */
@Document("dead_letters")
public record DeadLetter(
        @Id String id,
        String group,
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, String> headers,
        byte[] value,
        String cause,
        Instant diedAt,
        State state,
        @Nullable String settledBy,
        @Nullable String reason) {

    /** What became of it. */
    public enum State {
        WAITING,
        REPLAYED,
        SKIPPED
    }
}
