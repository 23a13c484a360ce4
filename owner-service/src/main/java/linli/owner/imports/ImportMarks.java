package linli.owner.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.aggregates.Witness;

/** How the records that an import touches were before. */
public interface ImportMarks {

    /** Keeps how each record was before the first row of the import that writes it. */
    Witness of(UUID importId, int row, Instant at);

    /** The first of those that are still there, in the order in which they are undone. */
    List<ImportMark> first(UUID importId, int limit);

    long count(UUID importId);

    void remove(ImportMark mark);

    void forget(UUID importId);

    /** Lets go of all from before a moment, whosever import it was. */
    void forgetBefore(Instant moment);
}
