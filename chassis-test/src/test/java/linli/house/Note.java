package linli.house;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.owner.DictionaryEvent.EntryChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** Something that is written down and corrected; every correction is told. */
@Document("notes")
class Note extends Aggregate {

    private final @Nullable UUID communityId;
    private final Instant writtenAt;
    private String text;

    Note(UUID id, @Nullable UUID communityId, Instant writtenAt, String text) {
        super(id);
        this.communityId = communityId;
        this.writtenAt = writtenAt;
        this.text = text;
    }

    static Note write(UUID id, String text) {
        return write(id, null, text, Stamp.bySystem(Instant.now()));
    }

    static Note write(UUID id, @Nullable UUID communityId, String text, Stamp stamp) {
        var note = new Note(id, communityId, stamp.at(), "");
        note.correct(text, stamp);
        return note;
    }

    void correct(String corrected) {
        correct(corrected, Stamp.bySystem(Instant.now()));
    }

    void correct(String corrected, Stamp stamp) {
        if (corrected.equals("forbidden word")) {
            throw new Refusal.Conflict("note.forbidden-word", "Nobody writes that");
        }
        text = corrected;
        announce(said(id(), text), stamp);
    }

    static EntryChanged said(UUID id, String text) {
        return new EntryChanged(id, "note", text, text, text, null, Map.of(), 0, true, null, null);
    }

    String text() {
        return text;
    }

    @Override
    public Reach reach() {
        return communityId == null ? Reach.GROUP : Reach.community(communityId);
    }
}
