package linli.chassis.consuming;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RecordInterceptor;

/** Passes over records that were replayed for another group: this one has had them. */
final class ReplayedForOthers implements RecordInterceptor<Object, Object> {

    @Override
    public @Nullable ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        var replay = record.headers().lastHeader(DeadLetters.REPLAY_FOR);
        if (replay == null) {
            return record;
        }
        var group = new String(replay.value(), StandardCharsets.UTF_8);
        return group.equals(consumer.groupMetadata().groupId()) ? record : null;
    }
}
