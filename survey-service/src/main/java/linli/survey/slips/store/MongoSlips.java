package linli.survey.slips.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.survey.slips.Slips;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoSlips implements Slips {

    private final DocumentStore store;

    MongoSlips(DocumentStore store) {
        this.store = store;
        store.index(Slip.class, "questionnaireId", "personId");
    }

    @Override
    public void add(Collection<Slip> slips) {
        for (var slip : slips) {
            store.mongo()
                    .upsert(
                            byId(slip.id()),
                            new Update()
                                    .setOnInsert("questionnaireId", slip.questionnaireId())
                                    .setOnInsert("building", slip.building()),
                            Slip.class);
        }
    }

    @Override
    public void replace(UUID questionnaireId, Map<UUID, String> ids) {
        store.addMissing(
                Slip.class,
                ids.entrySet().stream()
                        .map(one ->
                                new Document("_id", one.getValue())
                                        .append("questionnaireId", questionnaireId)
                                        .append("personId", one.getKey()))
                        .toList());
        store.mongo()
                .remove(
                        Query.query(
                                Criteria.where("questionnaireId")
                                        .is(questionnaireId)
                                        .and("personId")
                                        .in(ids.keySet())
                                        .and("_id")
                                        .nin(ids.values())),
                        Slip.class);
    }

    @Override
    public void forgetLinks(UUID questionnaireId) {
        store.mongo()
                .remove(
                        Query.query(
                                Criteria.where("questionnaireId")
                                        .is(questionnaireId)
                                        .and("personId")
                                        .ne(null)),
                        Slip.class);
    }

    @Override
    public Optional<Slip> find(String id) {
        return Optional.ofNullable(store.mongo().findById(id, Slip.class));
    }

    @Override
    public boolean use(String id, String command) {
        return store.mongo()
                        .updateFirst(
                                byId(id).addCriteria(Criteria.where("usedBy").in(null, command)),
                                Update.update("usedBy", command),
                                Slip.class)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public long used(UUID questionnaireId) {
        return store.mongo()
                .count(
                        Query.query(
                                Criteria.where("questionnaireId")
                                        .is(questionnaireId)
                                        .and("personId")
                                        .is(null)
                                        .and("usedBy")
                                        .ne(null)),
                        Slip.class);
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
