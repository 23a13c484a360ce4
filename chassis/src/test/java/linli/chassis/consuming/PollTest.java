package linli.chassis.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.chassis.envelopes.EnvelopeRecords.UnreadableRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.listener.BatchListenerFailedException;

class PollTest {

    final List<List<String>> effects = new ArrayList<>();
    final Set<String> taken = new LinkedHashSet<>();

    @Test
    void all_of_a_poll_are_taken_in_one_go() {
        Poll.take(records("a", "b", "c"), PollTest::read, this::keep);

        assertThat(effects).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void nothing_is_done_about_a_poll_of_which_nothing_is_heard() {
        Poll.take(List.of(), PollTest::read, this::keep);

        assertThat(effects).isEmpty();
    }

    @Test
    void what_is_no_event_is_put_aside_alone_and_those_before_it_are_taken() {
        var records = records("a", "?", "c");

        var failed = failureOf(records, this::keep);

        assertThat(taken).containsExactly("a");
        assertThat(failed.getRecord()).isSameAs(records.get(1));
        assertThat(Patience.isPermanent(failed)).isTrue();
    }

    @Test
    void what_cannot_be_taken_is_put_aside_alone() {
        var records = records("a", "bad", "c");

        var failed =
                failureOf(
                        records,
                        some -> {
                            if (some.contains("bad")) {
                                throw new IllegalArgumentException("bad");
                            }
                            keep(some);
                        });

        assertThat(taken).containsExactly("a");
        assertThat(failed.getRecord()).isSameAs(records.get(1));
        assertThat(Patience.isPermanent(failed)).isTrue();
        Poll.take(records.subList(2, 3), PollTest::read, this::keep);
        assertThat(taken).containsExactly("a", "c");
    }

    @Test
    void what_went_wrong_only_together_is_taken_one_by_one() {
        Poll.take(
                records("a", "b"),
                PollTest::read,
                some -> {
                    if (some.size() > 1) {
                        throw new IllegalArgumentException("too many");
                    }
                    keep(some);
                });

        assertThat(effects).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void a_store_that_is_away_is_waited_for_with_all_of_them() {
        var records = records("a", "b");

        var failed =
                failureOf(
                        records,
                        some -> {
                            throw new DataAccessResourceFailureException("away");
                        });

        assertThat(failed.getRecord()).isSameAs(records.getFirst());
        assertThat(Patience.isPermanent(failed)).isFalse();
    }

    private static BatchListenerFailedException failureOf(
            List<ConsumerRecord<String, byte[]>> records, Consumer<List<String>> effect) {
        return catchThrowableOfType(
                BatchListenerFailedException.class,
                () -> Poll.take(records, PollTest::read, effect));
    }

    private void keep(List<String> some) {
        effects.add(some);
        taken.addAll(some);
    }

    /** A record without headers is no event. */
    private static String read(ConsumerRecord<String, byte[]> record) throws UnreadableRecord {
        return record.key().equals("?") ? EnvelopeRecords.read(record).type() : record.key();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String... keys) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var key : keys) {
            records.add(new ConsumerRecord<>("some", 0, records.size(), key, new byte[0]));
        }
        return records;
    }
}
