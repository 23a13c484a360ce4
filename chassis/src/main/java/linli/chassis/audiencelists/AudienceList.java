package linli.chassis.audiencelists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.estate.AudienceView.ListView;
import linli.contracts.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file of units and phone numbers, for what is told or asked to be narrowed to whom it names. It
 * is checked before it is used and stays as it is from then on: whom it found is written down under
 * its id.
 */
@Document("audience_lists")
public class AudienceList extends Aggregate {

    private final UUID communityId;
    private final UUID fileId;
    private final String fileName;
    private final UUID uploadedById;
    private final Actor uploadedBy;
    private final Instant createdAt;
    private ListStatus status = ListStatus.CHECKING;
    private @Nullable Found found;

    AudienceList(
            UUID id,
            UUID communityId,
            UUID fileId,
            String fileName,
            UUID uploadedById,
            Actor uploadedBy,
            Instant createdAt) {
        super(id);
        this.communityId = communityId;
        this.fileId = fileId;
        this.fileName = fileName;
        this.uploadedById = uploadedById;
        this.uploadedBy = uploadedBy;
        this.createdAt = createdAt;
    }

    /**
     * What the check came to.
     *
     * @param rows that name a unit or a number
     * @param units each counted once
     * @param people who were found by a number, each counted once
     * @param missing rows of which something was not found
     * @param first the first of those
     */
    public record Found(long rows, long units, long people, long missing, List<Missing> first) {}

    /**
     * A row of which something was not found.
     *
     * @param row as the spreadsheet program counts
     * @param said what it says; a number is masked
     * @param code why: {@code unit-unknown}, {@code phone-unknown}, {@code phone-invalid}
     */
    public record Missing(int row, String said, String code) {}

    static AudienceList upload(
            UUID id, UUID communityId, UUID fileId, String fileName, UUID by, Stamp stamp) {
        return new AudienceList(id, communityId, fileId, fileName, by, stamp.by(), stamp.at());
    }

    void checked(Found what) {
        if (status == ListStatus.CHECKING) {
            status = ListStatus.CHECKED;
            found = what;
        }
    }

    void stopped() {
        if (status == ListStatus.CHECKING) {
            status = ListStatus.STOPPED;
        }
    }

    /**
     * @throws Refusal.Conflict {@code audience-list.unchecked} before it is checked, {@code
     *     audience-list.empty} where nobody was found
     */
    void requireUsable() {
        var what = found;
        if (status != ListStatus.CHECKED || what == null) {
            throw new Refusal.Conflict("audience-list.unchecked", "It is " + status);
        }
        if (what.units() + what.people() == 0) {
            throw new Refusal.Conflict("audience-list.empty", "It names nobody who lives there");
        }
    }

    /** As it is shown with what is narrowed to it. */
    ListView shown() {
        var what = found;
        return new ListView(
                id(), fileName, what == null ? 0 : what.units(), what == null ? 0 : what.people());
    }

    /** Its uploader's, and theirs who look after all of the community. */
    @Override
    public Reach reach() {
        return Reach.of(communityId, null, null, uploadedById);
    }

    public UUID communityId() {
        return communityId;
    }

    UUID fileId() {
        return fileId;
    }

    public String fileName() {
        return fileName;
    }

    Actor uploadedBy() {
        return uploadedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public ListStatus status() {
        return status;
    }

    /** Null until it is checked. */
    public @Nullable Found found() {
        return found;
    }
}
