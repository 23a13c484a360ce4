package linli.house;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.owner.DictionaryEvent.EntryChanged;
import org.springframework.data.mongodb.core.mapping.Document;

/** Something that is written down and corrected; every correction is told. */
@Document("notes")
class Note extends Aggregate {

    /** A text that no consumer can take while it is ill. */
    static final String POISON = "POISON";

    private String text;

    Note(UUID id, String text) {
        super(id);
        this.text = text;
    }

    static Note write(UUID id, String text) {
        var note = new Note(id, "");
        note.correct(text);
        return note;
    }

    void correct(String corrected) {
        text = corrected;
        announce(said(id(), text), Stamp.bySystem(Instant.now()));
    }

    static EntryChanged said(UUID id, String text) {
        return new EntryChanged(id, "note", text, text, text, null, Map.of(), 0, true);
    }

    String text() {
        return text;
    }

    @Override
    public Reach reach() {
        return Reach.GROUP;
    }
}
