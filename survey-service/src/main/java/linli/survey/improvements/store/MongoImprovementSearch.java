package linli.survey.improvements.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.survey.improvements.Improvement;
import linli.survey.improvements.ImprovementSearch;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoImprovementSearch implements ImprovementSearch {

    private static final Listing<Improvement> LIST =
            Listing.of(Improvement.class, "improvements")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .sortedWhere("DUE", "lateAt", Direction.ASC)
                    .filtered("status", "NEWEST")
                    .declared();

    private final DocumentStore store;

    MongoImprovementSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Improvement.class, false, "number");
        store.index(Improvement.class, "warnAt");
    }

    @Override
    public Page<Improvement> all(Wanted wanted, Sort sort, Access access, Paging paging) {
        var list =
                store.list(LIST, sort.name())
                        .in("status", wanted.statuses())
                        .at(Place.COMMUNITIES, wanted.communityId())
                        .at(Place.PEOPLE, wanted.responsibleId());
        if (sort == Sort.DUE && wanted.dueBy() != null) {
            list.betweenNow(null, wanted.dueBy());
        }
        return list.page(access, paging);
    }

    @Override
    public List<UUID> toWarn(Instant now, int most) {
        return store.ids(
                Improvement.class,
                Query.query(Criteria.where("warnAt").lte(now))
                        .with(org.springframework.data.domain.Sort.by("warnAt"))
                        .limit(most));
    }
}
