package linli.chassis.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.contracts.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Long work under way.
 *
 * @param id the same as the id of what is worked on, such as an import
 * @param kind names the {@link JobWork} that does it
 * @param total steps in all; zero while not known
 * @param done steps finished, good or bad; the work goes on from here after a crash
 * @param failed steps that came out bad
 * @param failedBy how many of them for which reason; a step may have several. A list, for a code
 *     has dots, which a key of a document may not; null in jobs from before reasons were counted
 * @param leaseUntil while it lasts, nobody else takes the job up
 */
@Document("jobs")
public record Job(
        @Id UUID id,
        String kind,
        State state,
        long total,
        long done,
        long failed,
        @Nullable List<Reason> failedBy,
        boolean cancelRequested,
        Actor startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant leaseUntil,
        @Nullable String leaseBy,
        @Nullable String failure) {

    /**
     * Why steps came out bad.
     *
     * @param code stable, such as {@code phone.invalid}
     */
    public record Reason(String code, long steps) {}

    /** In the order in which they first came up. */
    @Override
    public List<Reason> failedBy() {
        return failedBy == null ? List.of() : failedBy;
    }

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }
}
