package linli.chassis.readmodels;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.FailureKind;
import linli.chassis.Refusal;
import linli.chassis.aggregates.Replica;
import linli.chassis.aggregates.StateFollower;
import linli.chassis.consuming.Retelling;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.chassis.jobs.JobProgress;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodIntrospector.MetadataLookup;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Copies of other services' records, told once more from their state topics, which keep the newest
 * state of every record for ever. Nothing gets older meanwhile, and what no topic tells is gone
 * afterwards. It is called after its listener's group: {@code survey-service.estate} keeps {@code
 * estate}.
 */
final class Copies implements ReadModel {

    private static final Logger log = LoggerFactory.getLogger(Copies.class);
    private static final int TOLD_EVERY = 500;

    /** So many copies of which no topic tells go without a question, or one in twenty. */
    private static final int FEW = 10;

    private static final int ONE_IN = 20;
    private static final String UNREADABLE = "event.unreadable";

    private final StateFollower follower;
    private final KafkaListener listening;
    private final Retelling retelling;

    Copies(StateFollower follower, Retelling retelling) {
        this.follower = follower;
        this.retelling = retelling;
        this.listening =
                MethodIntrospector.selectMethods(
                                AopUtils.getTargetClass(follower),
                                (MetadataLookup<KafkaListener>)
                                        method ->
                                                AnnotatedElementUtils.findMergedAnnotation(
                                                        method, KafkaListener.class))
                        .values()
                        .stream()
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException(follower + " listens to nothing"));
    }

    @Override
    public String name() {
        return listening.groupId().substring(listening.groupId().lastIndexOf('.') + 1);
    }

    @Override
    public List<String> topics() {
        return List.of(listening.topics());
    }

    @Override
    public Map<String, Long> copies() {
        return follower.copies().stream().collect(Collectors.toMap(Replica::name, Replica::count));
    }

    @Override
    public void rebuild(UUID rebuild, JobProgress progress) {
        try (var reading = retelling.of(topics())) {
            progress.total(reading.ahead());
            var told = new Told(rebuild, progress);
            reading.toTheEnd(told::one, progress::cancelled);
            told.reached();
            if (progress.cancelled() || told.failed > 0) {
                return; // What was not told may still be in a topic.
            }
            follower.copies().forEach(copies -> requireLikely(copies.untold(rebuild)));
            for (var copies : follower.copies()) {
                var removed =
                        copies.removeUntold(
                                rebuild, () -> reading.toTheEnd(told::one, () -> false));
                if (removed > 0) {
                    log.warn("{}: no topic tells of {} copies, they are gone", name(), removed);
                }
            }
        }
    }

    /** A topic that tells much less than what is kept was lost itself. */
    private static void requireLikely(Replica.Untold untold) {
        if (untold.copies() > FEW && untold.copies() > untold.of() / ONE_IN) {
            throw new Refusal.Conflict(
                    "read-model.topics-short",
                    "Topics tell nothing of %d of %d copies"
                            .formatted(untold.copies(), untold.of()));
        }
    }

    /** What was told so far. */
    private final class Told {

        private final UUID rebuild;
        private final JobProgress progress;
        private long done;
        private long failed;

        Told(UUID rebuild, JobProgress progress) {
            this.rebuild = rebuild;
            this.progress = progress;
        }

        void one(ConsumerRecord<String, byte[]> record) {
            try {
                Replica.retelling(rebuild, () -> follower.keep(EnvelopeRecords.read(record)));
            } catch (RuntimeException failure) {
                if (!isUnreadable(failure)) {
                    throw failure;
                }
                log.warn(
                        "{} cannot take {}-{}@{}",
                        name(),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        failure);
                failed++;
            }
            done++;
            if (done % TOLD_EVERY == 0) {
                reached();
            }
        }

        void reached() {
            progress.reached(done, failed, failed == 0 ? Map.of() : Map.of(UNREADABLE, failed));
        }

        private static boolean isUnreadable(RuntimeException failure) {
            return failure instanceof EnvelopeRecords.UnreadableRecord
                    || FailureKind.of(failure) == FailureKind.PERMANENT;
        }
    }
}
