package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** What a community's roster (排班) is made of: its shifts, and the windows that may be wished. */
@Published(topic = "workorder.rosters")
public sealed interface RosterEvent extends Event {

    UUID rosterId();

    /**
     * @param shifts how many kinds of shifts there are now
     * @param windows how many windows there are now
     */
    @JsonTypeName("roster.arranged")
    @JsonClassDescription("A community's shifts and appointment windows were laid down")
    record Arranged(UUID rosterId, UUID communityId, int shifts, int windows)
            implements RosterEvent {}
}
