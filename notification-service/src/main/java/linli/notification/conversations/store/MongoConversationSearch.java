package linli.notification.conversations.store;

import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.notification.conversations.Conversation;
import linli.notification.conversations.ConversationSearch;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.stereotype.Component;

@Component
class MongoConversationSearch implements ConversationSearch {

    /** More than anybody wants to see on a badge. */
    private static final int COUNTED_AT_MOST = 100;

    private static final Listing<Conversation> LIST =
            Listing.of(Conversation.class, "conversations")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("NEWEST", "lastSpoken", Direction.DESC)
                    .sortedWhere("WAITING", "waitsSince", Direction.ASC)
                    .filtered("status", "NEWEST")
                    .filtered("agent.staffId", "NEWEST")
                    .filtered("unfound", "NEWEST")
                    .declared();

    private final DocumentStore store;

    MongoConversationSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Conversation.class, false, "number");
        store.unique(Conversation.class, true, "openFor");
    }

    @Override
    public Page<Conversation> all(Filter filter, Sorting sorting, Access access, Paging paging) {
        return store.list(LIST, sorting.name())
                .in("status", filter.statuses())
                .is("agent.staffId", filter.agentId())
                .is("unfound", filter.unfound() ? true : null)
                .at(Place.COMMUNITIES, filter.communityId())
                .page(access, paging);
    }

    @Override
    public long waiting(Access access) {
        return store.list(LIST, "WAITING").count(access, COUNTED_AT_MOST);
    }
}
