package linli.owner.transfers.store;

import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.owner.transfers.Transfer;
import linli.owner.transfers.TransferSearch;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoTransferSearch implements TransferSearch {

    private static final Listing<Transfer> LIST =
            Listing.of(Transfer.class, "transfers")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.UNITS)
                    .sorted("DAY", "on", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    MongoTransferSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Transfer.class, true, "unfinished");
    }

    @Override
    public List<Transfer> of(UUID unitId, int limit, Access access) {
        return store.list(LIST, "DAY").at(Place.UNITS, unitId).first(access, limit);
    }

    @Override
    public List<UUID> unfinished(int limit) {
        return store.ids(
                Transfer.class,
                Query.query(Criteria.where("unfinished").exists(true)).limit(limit));
    }
}
