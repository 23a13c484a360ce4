package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/**
 * Two records that may be of one person. What a merge means for each of them is told by {@code
 * owner.changed}.
 */
@Published(topic = "owner.duplicates")
public sealed interface DuplicateEvent extends Event {

    UUID duplicateId();

    /** Somebody looked at both: they are two people. */
    @JsonTypeName("duplicate.dismissed")
    @JsonClassDescription("Two records are of two people")
    record Dismissed(UUID duplicateId, UUID first, UUID second) implements DuplicateEvent {}

    /**
     * Two records are one from now on.
     *
     * @param winnerId the record that goes on, with the other's units, numbers and vehicles
     * @param loserId the record that only says which one goes on
     */
    @JsonTypeName("duplicate.merged")
    @JsonClassDescription("Two records of one person are one")
    record Merged(UUID duplicateId, UUID winnerId, UUID loserId) implements DuplicateEvent {}

    /** The merge was taken back: each has again what was its own. */
    @JsonTypeName("duplicate.parted")
    @JsonClassDescription("A merge was taken back")
    record Parted(UUID duplicateId, UUID winnerId, UUID loserId) implements DuplicateEvent {}
}
