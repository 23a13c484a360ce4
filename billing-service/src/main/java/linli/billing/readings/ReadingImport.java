package linli.billing.readings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file of readings on its way in: checked as a whole, then kept. Each reading tells of itself.
 */
@Document("reading_imports")
public class ReadingImport extends Aggregate {

    private final UUID communityId;
    private final UUID fileId;
    private final String fileName;
    private final LocalDate day;
    private final UUID startedById;
    private final Actor startedBy;
    private final Instant createdAt;
    private ReadingImportStatus status = ReadingImportStatus.CHECKING;

    /** Id of the job that is under way or was the last. */
    private UUID work;

    private @Nullable Tally tally;
    private boolean confirmed;
    private @Nullable Kept kept;

    ReadingImport(
            UUID id,
            UUID communityId,
            UUID fileId,
            String fileName,
            LocalDate day,
            UUID startedById,
            Actor startedBy,
            Instant createdAt) {
        super(id);
        this.communityId = communityId;
        this.fileId = fileId;
        this.fileName = fileName;
        this.day = day;
        this.startedById = startedById;
        this.startedBy = startedBy;
        this.createdAt = createdAt;
        this.work = workOf("check");
    }

    /**
     * What the check found.
     *
     * @param unusual rows that are right if somebody says so
     * @param bad rows that cannot be kept
     */
    public record Tally(long rows, long unusual, long bad) {}

    /**
     * What came of it.
     *
     * @param readings that are kept
     * @param leftOut rows that are not
     */
    public record Kept(long readings, long leftOut) {}

    /**
     * @param day on which it was read, where a row does not say
     */
    static ReadingImport upload(
            UUID id,
            UUID communityId,
            UUID fileId,
            String fileName,
            LocalDate day,
            UUID by,
            Stamp stamp) {
        return new ReadingImport(
                id, communityId, fileId, fileName, day, by, stamp.by(), stamp.at());
    }

    void checked(Tally found) {
        if (status == ReadingImportStatus.CHECKING) {
            status = ReadingImportStatus.CHECKED;
            tally = found;
        }
    }

    /**
     * @param leaveOut rows that cannot be kept are left out; else there must be none
     * @param confirm what is unusual is so; else it is left out as well
     */
    void start(boolean leaveOut, boolean confirm) {
        var found = tally;
        if (status != ReadingImportStatus.CHECKED || found == null) {
            throw new Refusal.Conflict("reading-import.state", "It is " + status);
        }
        if (!leaveOut && (found.bad() > 0 || found.unusual() > 0 && !confirm)) {
            throw new Refusal.Conflict(
                    "reading-import.bad-rows", "Not all of its rows can be kept");
        }
        if (found.rows() == found.bad()) {
            throw new Refusal.Conflict("reading-import.no-rows", "None of its rows can be kept");
        }
        status = ReadingImportStatus.RUNNING;
        confirmed = confirm;
        work = workOf("keep");
    }

    /** Ends what is under way; ending it again changes nothing. */
    void ended(boolean isDone, Kept outcome) {
        if (status == ReadingImportStatus.RUNNING) {
            status = isDone ? ReadingImportStatus.DONE : ReadingImportStatus.STOPPED;
            kept = outcome;
        } else if (status == ReadingImportStatus.CHECKING && !isDone) {
            status = ReadingImportStatus.STOPPED;
        }
    }

    private UUID workOf(String what) {
        return UUID.nameUUIDFromBytes(("readings " + what + " " + id()).getBytes(UTF_8));
    }

    /** Its uploader's own: others read what came of it at the meters. */
    @Override
    public Reach reach() {
        return Reach.own(startedById);
    }

    public UUID communityId() {
        return communityId;
    }

    public UUID fileId() {
        return fileId;
    }

    public String fileName() {
        return fileName;
    }

    /** On which it was read, where a row does not say. */
    public LocalDate day() {
        return day;
    }

    /** In whose name its rows are kept. */
    Actor startedBy() {
        return startedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public ReadingImportStatus status() {
        return status;
    }

    public UUID work() {
        return work;
    }

    /** Null until it is checked. */
    public @Nullable Tally tally() {
        return tally;
    }

    /** Whether what is unusual is so. */
    public boolean isConfirmed() {
        return confirmed;
    }

    /** Null until it has ended. */
    public @Nullable Kept kept() {
        return kept;
    }
}
