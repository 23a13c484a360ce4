package linli.billing.latefees.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.latefees.LateFeeRule;
import linli.billing.latefees.LateFeeRuleSearch;
import linli.billing.latefees.LateFeeRuleStatus;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoLateFeeRuleSearch implements LateFeeRuleSearch {

    private static final Listing<LateFeeRule> LIST =
            Listing.of(LateFeeRule.class, "late-fee-rules")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("status")
                    .declared();

    private final DocumentStore store;

    MongoLateFeeRuleSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
    }

    @Override
    public Page<LateFeeRule> all(
            Set<LateFeeRuleStatus> statuses,
            @Nullable UUID communityId,
            Access access,
            Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", statuses)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }

    @Override
    public List<LateFeeRule> active(UUID communityId) {
        return store.mongo()
                .find(
                        Query.query(
                                Criteria.where("reach.communities")
                                        .is(communityId)
                                        .and("status")
                                        .is(LateFeeRuleStatus.ACTIVE)),
                        LateFeeRule.class);
    }
}
