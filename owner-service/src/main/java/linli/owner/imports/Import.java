package linli.owner.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.owner.ImportEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A spreadsheet on its way in: uploaded, mapped, applied. */
@Document("imports")
public class Import extends Aggregate {

    /** Where an import stands. */
    public enum Status {
        UPLOADED,
        /** What would become of its rows is being seen. */
        CHECKING,
        /** That is known, and nothing is written. */
        CHECKED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        /** What it did is being put back. */
        UNDOING,
        UNDONE
    }

    /** How long after its end an import can be undone. */
    static final Duration UNDOABLE_FOR = Duration.ofHours(24);

    private final ImportKind kind;
    private final UUID fileId;
    private final String fileName;
    private List<String> columns;
    private List<List<String>> sample;
    private int rows;
    private @Nullable Layout layout;
    private List<String> sheets = List.of();
    private final UUID startedById;
    private final String accountId;
    private final Instant createdAt;
    private Mapping mapping;
    private Status status = Status.UPLOADED;
    private @Nullable UUID checkId;
    private int applied;
    private int rejected;

    /** Whether nothing of it is to stay when one row cannot be put in. */
    private boolean whole;

    private @Nullable Instant finishedAt;
    private @Nullable UUID undoId;
    private int undone;
    private int left;

    /** Whether it was mapped as files with the same headings were before. */
    private boolean remembered;

    Import(
            UUID id,
            ImportKind kind,
            UUID fileId,
            String fileName,
            List<String> columns,
            List<List<String>> sample,
            int rows,
            UUID startedById,
            String accountId,
            Instant createdAt,
            Mapping mapping) {
        super(id);
        this.kind = kind;
        this.fileId = fileId;
        this.fileName = fileName;
        this.columns = columns;
        this.sample = sample;
        this.rows = rows;
        this.startedById = startedById;
        this.accountId = accountId;
        this.createdAt = createdAt;
        this.mapping = mapping;
    }

    /**
     * @param known how files with these headings were mapped before; null where none was
     */
    static Import upload(
            UUID id,
            ImportKind kind,
            UUID fileId,
            String fileName,
            Preview preview,
            @Nullable Mapping known,
            UUID startedById,
            String accountId,
            Instant createdAt) {
        var uploaded =
                new Import(
                        id,
                        kind,
                        fileId,
                        fileName,
                        preview.columns(),
                        preview.sample(),
                        preview.rows(),
                        startedById,
                        accountId,
                        createdAt,
                        known == null ? Mapping.guess(kind, preview.columns()) : known);
        uploaded.remembered = known != null;
        uploaded.layout = preview.layout();
        uploaded.sheets = preview.sheets();
        return uploaded;
    }

    /** A person says where the rows are. */
    void layOut(Preview preview, @Nullable Mapping known) {
        requireNotStarted();
        layout = preview.layout();
        columns = preview.columns();
        sample = preview.sample();
        rows = preview.rows();
        mapping = known == null ? Mapping.guess(kind, columns) : known;
        remembered = known != null;
        status = Status.UPLOADED;
    }

    private boolean wasStarted() {
        return switch (status) {
            case UPLOADED, CHECKING, CHECKED -> false;
            case RUNNING, DONE, CANCELLED, FAILED, UNDOING, UNDONE -> true;
        };
    }

    private void requireNotStarted() {
        if (status == Status.CHECKING) {
            throw new Refusal.Conflict("import.checking", "It is being checked");
        }
        if (wasStarted()) {
            throw new Refusal.Conflict("import.started", "It was started before");
        }
    }

    /** Its rows are to be gone through, and nothing is to be written. */
    void check(Mapping chosen) {
        requireNotStarted();
        chosen.require(kind, columns);
        mapping = chosen;
        status = Status.CHECKING;
        checkId =
                UUID.nameUUIDFromBytes(
                        ("check %s %d".formatted(id(), version()))
                                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param by the job that is over; an older one's end is of no matter
     * @param whole whether it has seen every row
     */
    void checked(UUID by, boolean whole) {
        if (status == Status.CHECKING && by.equals(checkId)) {
            status = whole ? Status.CHECKED : Status.UPLOADED;
        }
    }

    /**
     * @param all whether nothing is to stay when one row cannot be put in
     */
    void start(Mapping chosen, boolean all, Stamp stamp) {
        requireNotStarted();
        chosen.require(kind, columns);
        whole = all;
        if (status == Status.CHECKED && !chosen.equals(mapping)) {
            throw new Refusal.Conflict(
                    "import.checked-otherwise", "It was checked with another mapping");
        }
        mapping = chosen;
        status = Status.RUNNING;
        announce(new ImportEvent.Started(id(), kind.name(), fileName, rows), stamp);
    }

    /** Whether it was mapped as files with the same headings were before. */
    public boolean isRemembered() {
        return remembered;
    }

    /** Ends it; ending it again changes nothing. */
    void finish(Status end, int appliedRows, int rejectedRows, Stamp stamp) {
        if (status != Status.RUNNING) {
            return;
        }
        status = end;
        applied = appliedRows;
        rejected = rejectedRows;
        finishedAt = stamp.at();
        announce(
                new ImportEvent.Finished(
                        id(), kind.name(), applied, rejected, end == Status.CANCELLED),
                stamp);
    }

    /** Whether it is over and is not to be, as not every row could be put in. */
    boolean isToBeUndone() {
        return whole && (status == Status.CANCELLED || (status == Status.DONE && rejected > 0));
    }

    /**
     * What it did is to be put back.
     *
     * @throws Refusal.Conflict {@code import.not-over} while it runs or where nothing is left to
     *     undo, {@code import.undo-late} when it ended too long ago
     */
    void undo(Instant now) {
        var until = undoableUntil();
        if (until == null) {
            throw new Refusal.Conflict("import.not-over", "There is nothing to undo now");
        }
        if (now.isAfter(until)) {
            throw new Refusal.Conflict("import.undo-late", "It could be undone until " + until);
        }
        status = Status.UNDOING;
        undoId =
                UUID.nameUUIDFromBytes(
                        ("undo %s %d".formatted(id(), version())).getBytes(StandardCharsets.UTF_8));
    }

    /** Null while it is not over, once it is undone, and of imports from before it could be. */
    public @Nullable Instant undoableUntil() {
        return switch (status) {
            case DONE, CANCELLED, FAILED ->
                    finishedAt == null ? null : finishedAt.plus(UNDOABLE_FOR);
            case UPLOADED, CHECKING, CHECKED, RUNNING, UNDOING, UNDONE -> null;
        };
    }

    /**
     * @param by the job that is over; an older one's end is of no matter
     * @param all whether it has come to every record; the rest can be undone yet
     * @param putBack records that are as they were before
     * @param stayed records that others have changed or stand on
     */
    void undone(UUID by, boolean all, int putBack, int stayed, Stamp stamp) {
        if (status != Status.UNDOING || !by.equals(undoId)) {
            return;
        }
        status = all ? Status.UNDONE : Status.DONE;
        undone += putBack;
        left += stayed;
        announce(new ImportEvent.Undone(id(), kind.name(), putBack, stayed), stamp);
    }

    /** What it showed of its rows goes; that it was is kept. */
    void forget() {
        sample = List.of();
    }

    /** Its uploader's own: a file may hold what others must not see. */
    @Override
    public Reach reach() {
        return Reach.own(startedById);
    }

    public ImportKind kind() {
        return kind;
    }

    /** The job that goes or went through its rows last; its own id before there was one. */
    public UUID jobId() {
        if (undoId != null && (status == Status.UNDOING || status == Status.UNDONE)) {
            return undoId;
        }
        return checkId != null && !wasStarted() ? checkId : id();
    }

    public UUID fileId() {
        return fileId;
    }

    public String fileName() {
        return fileName;
    }

    /** Imports from before layouts were kept have their headings in the first row. */
    public Layout layout() {
        return layout == null ? new Layout(null, 1) : layout;
    }

    /** The sheets that may be chosen; empty in a CSV file. */
    public List<String> sheets() {
        return sheets;
    }

    public List<String> columns() {
        return columns;
    }

    public List<List<String>> sample() {
        return sample;
    }

    public int rows() {
        return rows;
    }

    public String accountId() {
        return accountId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Mapping mapping() {
        return mapping;
    }

    public Status status() {
        return status;
    }

    public int applied() {
        return applied;
    }

    public int rejected() {
        return rejected;
    }

    public boolean isWhole() {
        return whole;
    }

    /** Records that are as they were before it. */
    public int undone() {
        return undone;
    }

    /** Records that were not put back, as others have changed them or stand on them. */
    public int left() {
        return left;
    }
}
