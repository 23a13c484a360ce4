package linli.workorder.suggestions.store;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.workorder.suggestions.Suggestion;
import linli.workorder.suggestions.SuggestionSearch;
import linli.workorder.suggestions.SuggestionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.stereotype.Component;

@Component
class MongoSuggestionSearch implements SuggestionSearch {

    private static final Listing<Suggestion> LIST =
            Listing.of(Suggestion.class, "suggestions")
                    .within(Place.COMMUNITIES, Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("status")
                    .declared();

    private final DocumentStore store;

    MongoSuggestionSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Suggestion.class, false, "number");
    }

    @Override
    public Page<Suggestion> all(
            List<SuggestionStatus> statuses,
            @Nullable UUID communityId,
            Access access,
            Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", statuses)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }
}
