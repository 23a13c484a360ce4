package linli.notification.deliveries.store;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.ListQuestion;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.notification.deliveries.Inbox;
import linli.notification.deliveries.Message;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoInbox implements Inbox {

    /** More than anybody wants to see on a badge. */
    private static final int COUNTED_AT_MOST = 100;

    private static final Listing<Message> LIST =
            Listing.of(Message.class, "messages")
                    .within(Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("readAt")
                    .declared();

    private final DocumentStore store;

    MongoInbox(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(Message.class, "template", "createdAt");
    }

    @Override
    public Page<Message> of(Access access, boolean unreadOnly, Paging paging) {
        return question(unreadOnly).page(access, paging);
    }

    @Override
    public long unread(Access access) {
        return question(true).count(access, COUNTED_AT_MOST);
    }

    @Override
    public Set<UUID> read(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                store.ids(
                        Message.class,
                        Query.query(Criteria.where("_id").in(ids).and("readAt").ne(null))));
    }

    @Override
    public Optional<Message> latest(String template) {
        return Optional.ofNullable(
                store.mongo()
                        .findOne(
                                Query.query(
                                                Criteria.where("template")
                                                        .is(template)
                                                        .and("trial")
                                                        .is(null))
                                        .with(Sort.by(Direction.DESC, "createdAt")),
                                Message.class));
    }

    private ListQuestion<Message> question(boolean unreadOnly) {
        var question = store.list(LIST, "NEWEST");
        return unreadOnly ? question.without("readAt") : question;
    }
}
