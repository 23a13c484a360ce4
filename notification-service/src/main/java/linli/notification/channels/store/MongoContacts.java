package linli.notification.channels.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.notification.channels.Contacts;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoContacts implements Contacts {

    private final DocumentStore store;
    private final Copies copies;

    MongoContacts(DocumentStore store) {
        this.store = store;
        this.copies = new Copies(store);
    }

    @Override
    public boolean keep(KnownContact contact, long sequence) {
        return copies.keep(contact.id(), sequence, contact, Reach.own(contact.id()));
    }

    @Override
    public List<KnownContact> of(Collection<UUID> people) {
        return store.mongo()
                .find(Query.query(Criteria.where("_id").in(people)), KnownContact.class);
    }

    @Override
    public Set<UUID> withMobile(Collection<UUID> people) {
        var query = Query.query(Criteria.where("_id").in(people).and("sealedMobile").ne(null));
        return Set.copyOf(store.ids(KnownContact.class, query));
    }

    @Override
    public Replica<?> copies() {
        return copies;
    }

    private static final class Copies extends Replica<KnownContact> {

        Copies(DocumentStore store) {
            super(KnownContact.class, store);
        }
    }
}
