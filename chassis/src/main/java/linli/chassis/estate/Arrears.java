package linli.chassis.estate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.contracts.Envelope;
import linli.contracts.billing.ArrearsEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Since when what is owed for units is due, as billing-service told. */
public final class Arrears {

    /**
     * @param dueOn null when nothing is owed that is due or will be within days
     */
    @Document("known_arrears")
    record KnownArrears(@Id UUID id, UUID communityId, @Nullable LocalDate dueOn) {}

    private static final class Copies extends Replica<KnownArrears> {
        Copies(DocumentStore store) {
            super(KnownArrears.class, store);
        }
    }

    private final DocumentStore store;
    private final Copies copies;

    Arrears(DocumentStore store) {
        this.store = store;
        this.copies = new Copies(store);
    }

    /**
     * Since when the oldest of what is owed for each of these units is due; those for which nothing
     * is owed that is due, or will be within days, are left out.
     */
    public Map<UUID, LocalDate> of(Collection<UUID> units) {
        var oldest = new HashMap<UUID, LocalDate>();
        store.mongo()
                .find(Query.query(Criteria.where("_id").in(units)), KnownArrears.class)
                .forEach(known -> {
                    var dueOn = known.dueOn();
                    if (dueOn != null) {
                        oldest.put(known.id(), dueOn);
                    }
                });
        return oldest;
    }

    void keep(Envelope envelope) {
        if (envelope.data() instanceof ArrearsEvent.Changed told) {
            copies.keep(
                    told.unitId(),
                    envelope.sequence(),
                    new KnownArrears(told.unitId(), told.communityId(), told.dueOn()),
                    Reach.of(told.communityId(), null, told.unitId()));
        }
    }

    List<Replica<?>> copies() {
        return List.of(copies);
    }
}
