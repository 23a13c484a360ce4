package linli.billing.billruns.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.billing.billruns.BillRun;
import linli.billing.billruns.BillRunSearch;
import linli.billing.billruns.BillRunStatus;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoBillRunSearch implements BillRunSearch {

    private static final Listing<BillRun> LIST =
            Listing.of(BillRun.class, "bill-runs")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("status")
                    .declared();

    private final DocumentStore store;

    MongoBillRunSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(BillRun.class, false, "number");
        store.unique(BillRun.class, false, "work");
    }

    @Override
    public Page<BillRun> all(
            Set<BillRunStatus> statuses, @Nullable UUID communityId, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", statuses)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }

    @Override
    public Optional<UUID> workedOnBy(UUID job) {
        return store.ids(BillRun.class, Query.query(Criteria.where("work").is(job))).stream()
                .findFirst();
    }

    @Override
    public List<UUID> unfinished(int most) {
        return store.ids(
                BillRun.class,
                Query.query(
                                Criteria.where("status")
                                        .in(BillRunStatus.CALCULATING, BillRunStatus.ISSUING))
                        .with(Sort.by("createdAt"))
                        .limit(most));
    }
}
