package linli.chassis.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.PersonKeys;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Under which number people are known; sealed, as owner-service told it. */
public final class Contacts {

    private final DocumentStore store;
    private final PersonKeys keys;
    private final MasterKey master;
    private final Copies copies;

    Contacts(DocumentStore store, PersonKeys keys, MasterKey master) {
        this.store = store;
        this.keys = keys;
        this.master = master;
        this.copies = new Copies(store);
    }

    /**
     * @return whether it was newer than what we had
     */
    public boolean keep(KnownContact contact, long sequence) {
        return copies.keep(contact.id(), sequence, contact, Reach.own(contact.id()));
    }

    /** Of whom nothing was told there is none. */
    public List<KnownContact> of(Collection<UUID> people) {
        return store.mongo()
                .find(Query.query(Criteria.where("_id").in(people)), KnownContact.class);
    }

    /** Those of them whose number takes short messages. */
    public Set<UUID> withMobile(Collection<UUID> people) {
        var query = Query.query(Criteria.where("_id").in(people).and("sealedMobile").ne(null));
        return Set.copyOf(store.ids(KnownContact.class, query));
    }

    /** The number that takes short messages; empty when there is none, or it is gone. */
    public Optional<String> numberOf(KnownContact contact) {
        var sealed = contact.sealedMobile();
        return keys.read(sealed).or(() -> master.openOlder(contact.id(), sealed));
    }

    /** The copies themselves, to be made anew. */
    Replica<?> copies() {
        return copies;
    }

    private static final class Copies extends Replica<KnownContact> {

        Copies(DocumentStore store) {
            super(KnownContact.class, store);
        }
    }
}
