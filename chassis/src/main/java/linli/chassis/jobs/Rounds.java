package linli.chassis.jobs;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What jobs of one kind are to work on, each kept under the id of its job for as long as that is
 * known: what somebody asked for, not what came of it.
 *
 * @param <R> a record whose id is its job's
 */
public abstract class Rounds<R> {

    private final Class<R> type;
    private final DocumentStore store;

    protected Rounds(Class<R> type, DocumentStore store) {
        this.type = type;
        this.store = store;
    }

    /** The same again changes nothing. */
    public final void keep(R round) {
        store.mongo().save(round);
    }

    public final Optional<R> find(UUID job) {
        return Optional.ofNullable(store.mongo().findById(job, type));
    }

    final void forget(UUID job) {
        store.mongo().remove(Query.query(Criteria.where("_id").is(job)), type);
    }
}
