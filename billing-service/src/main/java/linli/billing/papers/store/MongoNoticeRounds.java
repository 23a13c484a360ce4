package linli.billing.papers.store;

import java.util.Optional;
import java.util.UUID;
import linli.billing.papers.NoticeRound;
import linli.billing.papers.NoticeRounds;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoNoticeRounds implements NoticeRounds {

    private final DocumentStore store;

    MongoNoticeRounds(DocumentStore store) {
        this.store = store;
    }

    @Override
    public void keep(NoticeRound round) {
        store.mongo().save(round);
    }

    @Override
    public Optional<NoticeRound> find(UUID id) {
        return Optional.ofNullable(store.mongo().findById(id, NoticeRound.class));
    }

    @Override
    public void forget(UUID id) {
        store.mongo().remove(Query.query(Criteria.where("_id").is(id)), NoticeRound.class);
    }
}
