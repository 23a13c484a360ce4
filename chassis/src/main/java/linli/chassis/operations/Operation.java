package linli.chassis.operations;

import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.operations.OperationEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** One key operation; it exists to be told. */
@Document("operations")
public class Operation extends Aggregate {

    private final String operation;

    Operation(UUID id, String operation) {
        super(id);
        this.operation = operation;
    }

    static Operation perform(
            UUID id,
            String operation,
            @Nullable String objectType,
            @Nullable String objectId,
            @Nullable String purpose,
            Map<String, String> details,
            Stamp stamp) {
        var performed = new Operation(id, operation);
        performed.announce(
                new OperationEvent.Performed(id, operation, objectType, objectId, purpose, details),
                stamp);
        return performed;
    }

    @Override
    public Reach reach() {
        return Reach.GROUP;
    }
}
