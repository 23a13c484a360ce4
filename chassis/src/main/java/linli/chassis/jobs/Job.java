package linli.chassis.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Reach;
import linli.contracts.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Long work: waiting, under way or over. {@link Jobs} alone changes it, in the store. */
@Document("jobs")
public final class Job {

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

    /**
     * Why steps came out bad.
     *
     * @param code stable, such as {@code phone.invalid}
     */
    public record Reason(String code, long steps) {}

    @Id private final UUID id;
    private final String kind;
    private final @Nullable String name;
    private final @Nullable Reach reach;
    private final Actor startedBy;
    private final Instant createdAt;
    private @Nullable String lane;
    private State state = State.WAITING;
    private long total;
    private long done;
    private long failed;
    private @Nullable List<Reason> failedBy;
    private int takenUp;
    private boolean cancelRequested;
    private boolean waitsForOthers;
    private @Nullable Instant changedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Instant leaseUntil;
    private @Nullable String leaseBy;
    private @Nullable String failure;
    private @Nullable String result;
    private @Nullable Instant resultUntil;

    Job(
            UUID id,
            String kind,
            @Nullable String name,
            @Nullable Reach reach,
            Actor startedBy,
            Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.reach = reach;
        this.startedBy = startedBy;
        this.createdAt = createdAt;
    }

    /**
     * @param name what people know it by, such as a file's name
     * @param total steps in all; zero while not known
     */
    static Job submitted(
            UUID id,
            String kind,
            String name,
            long total,
            String lane,
            Reach reach,
            Actor by,
            Instant at) {
        var job = new Job(id, kind, name, reach, by, at);
        job.total = total;
        job.lane = lane;
        job.changedAt = at;
        return job;
    }

    /** The same as the id of what is worked on, such as an import. */
    public UUID id() {
        return id;
    }

    /** Names the {@link JobWork} that does it. */
    public String kind() {
        return kind;
    }

    public String name() {
        return Objects.requireNonNullElse(name, "");
    }

    /** Whose it is, and where it works; jobs from before that was kept are in nobody's list. */
    public Reach reach() {
        return Objects.requireNonNullElse(reach, Reach.GROUP);
    }

    public Actor startedBy() {
        return startedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String lane() {
        return Objects.requireNonNullElse(lane, kind);
    }

    public State state() {
        return state;
    }

    /** Steps in all; zero while not known. */
    public long total() {
        return total;
    }

    /** Steps finished, good or bad; the work goes on from here after a crash. */
    public long done() {
        return done;
    }

    /** Steps that came out bad. */
    public long failed() {
        return failed;
    }

    /** How many of them for which reason; a step may have several. */
    public List<Reason> failedBy() {
        return failedBy == null ? List.of() : failedBy;
    }

    /** How often it was taken up since it last got on. */
    int takenUp() {
        return takenUp;
    }

    public boolean cancelRequested() {
        return cancelRequested;
    }

    /** Whether it stands still until something that is away comes back. */
    public boolean waitsForOthers() {
        return waitsForOthers;
    }

    Instant changedAt() {
        return Objects.requireNonNullElse(changedAt, createdAt);
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** While it lasts, nobody else takes the job up. */
    @Nullable Instant leaseUntil() {
        return leaseUntil;
    }

    @Nullable String leaseBy() {
        return leaseBy;
    }

    /** The code of why it failed; it has words on the screens. */
    public @Nullable String failure() {
        return failure;
    }

    /** Name of the file that came of it, until it is thrown away. */
    public @Nullable String result() {
        return result;
    }

    public @Nullable Instant resultUntil() {
        return resultUntil;
    }
}
