package linli.chassis.consuming;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import linli.chassis.FailureKind;
import linli.chassis.envelopes.EnvelopeRecords.UnreadableRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * What a listener with {@code batch = "true"} heard at once, for effects that cost less together.
 * The effect of a record must be the same however often and beside whichever others it comes.
 */
public final class Poll {

    private Poll() {}

    /**
     * Takes all of it in one go. A record that is no event, or that cannot be taken, is the only
     * one that is put aside: those before it are taken, those behind it come again. What is away,
     * such as the store, is waited for with all of them.
     *
     * @param read such as {@code EnvelopeRecords::read}
     * @param effect on some of it, in their order
     */
    public static <T> void take(
            List<ConsumerRecord<String, byte[]>> records,
            Function<ConsumerRecord<String, byte[]>, T> read,
            Consumer<List<T>> effect) {
        var events = new ArrayList<T>(records.size());
        for (var record : records) {
            try {
                events.add(read.apply(record));
            } catch (UnreadableRecord unreadable) {
                take(events, records, effect);
                // By the record, not its place: the interceptor has left others out.
                throw new BatchListenerFailedException("It is no event", unreadable, record);
            }
        }
        take(events, records, effect);
    }

    private static <T> void take(
            List<T> events,
            List<ConsumerRecord<String, byte[]>> records,
            Consumer<List<T>> effect) {
        if (events.isEmpty()) {
            return;
        }
        try {
            effect.accept(events);
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) == FailureKind.PASSING) {
                throw new BatchListenerFailedException(
                        "None of them is certain", failure, records.getFirst());
            }
            for (var i = 0; i < events.size(); i++) {
                try {
                    effect.accept(List.of(events.get(i)));
                } catch (RuntimeException its) {
                    throw new BatchListenerFailedException(
                            "It cannot be taken", its, records.get(i));
                }
            }
        }
    }
}
