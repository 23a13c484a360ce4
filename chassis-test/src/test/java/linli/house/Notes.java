package linli.house;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All notes. */
@Component
class Notes extends Aggregates<Note> {

    Notes(DocumentStore store) {
        super(Note.class, "note", store);
    }
}
