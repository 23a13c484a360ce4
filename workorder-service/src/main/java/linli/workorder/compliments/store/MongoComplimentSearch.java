package linli.workorder.compliments.store;

import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.workorder.compliments.Compliment;
import linli.workorder.compliments.ComplimentSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.stereotype.Component;

@Component
class MongoComplimentSearch implements ComplimentSearch {

    private static final Listing<Compliment> LIST =
            Listing.of(Compliment.class, "compliments")
                    .within(Place.COMMUNITIES, Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("passedOn")
                    .declared();

    private final DocumentStore store;

    MongoComplimentSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Compliment.class, false, "number");
    }

    @Override
    public Page<Compliment> all(
            @Nullable Boolean passedOn, @Nullable UUID communityId, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .is("passedOn", passedOn)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }
}
