package linli.notification.deliveries.store;

import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.notification.deliveries.Inbox;
import linli.notification.deliveries.Message;
import org.bson.Document;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoInbox implements Inbox {

    /** More than anybody wants to see on a badge. */
    private static final int COUNTED_AT_MOST = 100;

    private final DocumentStore store;

    MongoInbox(DocumentStore store) {
        this.store = store;
        store.mongo()
                .indexOps(Message.class)
                .createIndex(
                        new Index("reach.people", Direction.ASC).on("createdAt", Direction.DESC));
    }

    @Override
    public Page<Message> of(Access access, Paging paging) {
        return store.page(
                Message.class, access, new Criteria(), "createdAt", Direction.DESC, paging);
    }

    @Override
    public long unread(Access access) {
        var query =
                DocumentStore.scoped(access, Criteria.where("readAt").is(null))
                        .limit(COUNTED_AT_MOST);
        query.fields().include("_id");
        return store.mongo()
                .find(query, Document.class, store.mongo().getCollectionName(Message.class))
                .size();
    }
}
