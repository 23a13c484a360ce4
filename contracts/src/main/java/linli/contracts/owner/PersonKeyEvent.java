package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** The key by which what is personal to an owner or resident is sealed, everywhere. */
@Published(topic = "owner.person-keys", compacted = true, kept = false)
public sealed interface PersonKeyEvent extends Event {

    /**
     * The key of a person, wrapped by the master secret. Without it nothing that was sealed for the
     * person can be read any more.
     *
     * @param ownerId whose key it is
     * @param wrapped null once the person was erased: compaction takes the key from the topic
     */
    @JsonTypeName("person-key.changed")
    @JsonClassDescription("The wrapped key of a person; none once the person was erased")
    record Changed(UUID ownerId, @Nullable String wrapped) implements PersonKeyEvent {}
}
