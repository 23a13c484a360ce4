package linli.contracts.operations;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Key operations that change no aggregate but must be traceable. */
@Published(topic = "{service}.operations")
public sealed interface OperationEvent extends Event {

    /**
     * Somebody looked at personal data, was refused, replayed a dead letter, exported, verified.
     *
     * @param operation such as {@code owner.revealed}, {@code access.denied}, {@code
     *     dead-letter.replayed}
     * @param objectId id of what it was done to; null when it has none
     * @param purpose why, as the person stated; null where none is asked
     * @param details anything else worth keeping, never personal data
     */
    @JsonTypeName("operation.performed")
    @JsonClassDescription("A key operation that changes no aggregate was performed or refused")
    record Performed(
            UUID operationId,
            String operation,
            @Nullable String objectType,
            @Nullable String objectId,
            @Nullable String purpose,
            Map<String, String> details)
            implements OperationEvent {}
}
