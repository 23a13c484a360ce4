package linli.house;

import java.util.List;
import java.util.Map;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.Counted;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import org.springframework.stereotype.Component;

/** All notes. */
@Component
class Notes extends Aggregates<Note> {

    /** How many notes say the same, and how long they are together. */
    static final Tally<Note> SAYING = Tally.of(Note.class, "saying", "letters");

    Notes(DocumentStore store) {
        super(Note.class, "note", store);
        store.declare(SAYING);
    }

    @Override
    protected List<Counted> counted(Note note) {
        var community = note.reach().communityId();
        return community == null
                ? List.of()
                : List.of(
                        Counted.at(
                                SAYING,
                                community,
                                null,
                                Map.of("text", note.text()),
                                Map.of("letters", (long) note.text().length())));
    }
}
