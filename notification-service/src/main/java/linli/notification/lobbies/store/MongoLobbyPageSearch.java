package linli.notification.lobbies.store;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.notification.lobbies.LobbyPage;
import linli.notification.lobbies.LobbyPageSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoLobbyPageSearch implements LobbyPageSearch {

    private static final Listing<LobbyPage> LIST =
            Listing.of(LobbyPage.class, "lobby-pages")
                    .within(Place.COMMUNITIES, Place.BUILDINGS)
                    .sorted("NEWEST", "openedAt", Direction.DESC)
                    .filtered("withdrawnAt")
                    .declared();

    private final DocumentStore store;

    MongoLobbyPageSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(LobbyPage.class, false, "code");
        store.unique(LobbyPage.class, true, "openFor");
    }

    @Override
    public Page<LobbyPage> open(@Nullable UUID communityId, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .without("withdrawnAt")
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }

    @Override
    public Optional<LobbyPage> openedBy(String code) {
        return Optional.ofNullable(
                        store.mongo()
                                .findOne(
                                        Query.query(Criteria.where("code").is(code)),
                                        LobbyPage.class))
                .filter(page -> page.withdrawnAt() == null);
    }
}
