package linli.workorder.dispatching.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.dispatching.DispatchTrial;
import linli.workorder.dispatching.DispatchTrial.Outcome;
import linli.workorder.dispatching.DispatchTrials;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoDispatchTrials implements DispatchTrials {

    private final MongoOperations mongo;

    MongoDispatchTrials(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(DispatchTrial.class, "communityId", "outcome", "at");
        store.index(DispatchTrial.class, "communityId", "at");
        store.index(DispatchTrial.class, "at");
    }

    @Override
    public Optional<DispatchTrial> find(String id) {
        return Optional.ofNullable(mongo.findById(id, DispatchTrial.class));
    }

    @Override
    public void keep(DispatchTrial trial) {
        mongo.save(trial);
    }

    @Override
    public List<DispatchTrial> of(UUID communityId, Instant since, int limit) {
        return mongo.find(
                Query.query(Criteria.where("communityId").is(communityId).and("at").gte(since))
                        .with(Sort.by(Direction.DESC, "at"))
                        .limit(limit),
                DispatchTrial.class);
    }

    @Override
    public Map<Outcome, Long> counts(UUID communityId, Instant since) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        for (var outcome : Outcome.values()) {
            counts.put(outcome, count(communityId, outcome, since));
        }
        return counts;
    }

    private long count(UUID community, Outcome outcome, Instant since) {
        return mongo.count(
                Query.query(
                        Criteria.where("communityId")
                                .is(community)
                                .and("outcome")
                                .is(outcome)
                                .and("at")
                                .gte(since)),
                DispatchTrial.class);
    }

    @Override
    public void forgetBefore(Instant moment) {
        mongo.remove(Query.query(Criteria.where("at").lt(moment)), DispatchTrial.class);
    }
}
