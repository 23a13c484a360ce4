package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Spreadsheets that were read in. */
@Published(topic = "owner.imports")
public sealed interface ImportEvent extends Event {

    /**
     * An import began to apply its rows.
     *
     * @param kind {@code COMMUNITIES}, {@code BUILDINGS}, {@code UNITS} or {@code OWNERS}
     */
    @JsonTypeName("import.started")
    @JsonClassDescription("An import began to apply its rows")
    record Started(UUID importId, String kind, String fileName, int rows) implements ImportEvent {}

    /**
     * An import came to its end.
     *
     * @param applied rows that are in
     * @param rejected rows that are not, each with its reasons in the import's report
     * @param cancelled true when somebody stopped it before the last row
     */
    @JsonTypeName("import.finished")
    @JsonClassDescription("An import came to its end")
    record Finished(UUID importId, String kind, int applied, int rejected, boolean cancelled)
            implements ImportEvent {}

    /**
     * It was undone.
     *
     * @param undone records that are as they were before it, or not there
     * @param left records that were changed since, or are in use, and so stay
     */
    @JsonTypeName("import.undone")
    @JsonClassDescription("A spreadsheet that was read in was undone")
    record Undone(UUID importId, String kind, int undone, int left) implements ImportEvent {}
}
