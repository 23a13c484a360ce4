package linli.billing.dunning.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.billing.dunning.DunningCase;
import linli.billing.dunning.DunningSearch;
import linli.billing.dunning.DunningStatus;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoDunningSearch implements DunningSearch {

    private static final int READ_AT_ONCE = 500;

    private static final Listing<DunningCase> LIST =
            Listing.of(DunningCase.class, "dunning-cases")
                    .within(Place.COMMUNITIES, Place.BUILDINGS)
                    .sorted("NEWEST", "remindedAt", Direction.DESC)
                    .filtered("status")
                    .declared();

    private final DocumentStore store;

    MongoDunningSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(DunningCase.class, LIST.fieldOf(Place.COMMUNITIES), "status", "_id");
    }

    @Override
    public Page<DunningCase> all(
            Set<DunningStatus> statuses, @Nullable UUID communityId, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", statuses)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }

    @Override
    public void eachOpen(UUID communityId, Scope scope, Consumer<List<DunningCase>> some) {
        store.walk(DunningCase.class, open(communityId, scope), READ_AT_ONCE, some);
    }

    @Override
    public List<DunningCase> of(Collection<UUID> ids) {
        return store.mongo().find(Query.query(Criteria.where("_id").in(ids)), DunningCase.class);
    }

    static Criteria open(UUID communityId, Scope scope) {
        return new Criteria()
                .andOperator(
                        LIST.reachedBy(scope),
                        Criteria.where(LIST.fieldOf(Place.COMMUNITIES)).is(communityId),
                        Criteria.where("status").in(DunningStatus.OPEN, DunningStatus.PROMISED));
    }
}
