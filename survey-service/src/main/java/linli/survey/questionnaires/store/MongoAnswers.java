package linli.survey.questionnaires.store;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import linli.chassis.aggregates.DocumentStore;
import linli.survey.questionnaires.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoAnswers implements Answers {

    private static final int READ_AT_ONCE = 1_000;

    private final DocumentStore store;

    MongoAnswers(DocumentStore store) {
        this.store = store;
        store.index(Sheet.class, "questionnaireId", "_id");
        store.index(Participant.class, "questionnaireId");
        store.index(Begun.class, "questionnaireId");
    }

    @Override
    public void keep(Sheet sheet, Participant participant) {
        // What was answered first: whoever is cut off in between answers again, under the same id.
        store.mongo().save(sheet);
        store.mongo().save(participant);
        store.mongo().remove(Query.query(Criteria.where("_id").is(sheet.id())), Begun.class);
    }

    @Override
    public @Nullable Sheet find(String id) {
        return store.mongo().findById(id, Sheet.class);
    }

    @Override
    public void keep(Sheet sheet) {
        store.mongo().save(sheet);
    }

    @Override
    public void keep(Begun begun) {
        store.mongo().save(begun);
    }

    @Override
    public @Nullable Begun findBegun(String id) {
        return store.mongo().findById(id, Begun.class);
    }

    @Override
    public void forgetBegun(UUID questionnaireId) {
        store.mongo()
                .remove(
                        Query.query(Criteria.where("questionnaireId").is(questionnaireId)),
                        Begun.class);
    }

    @Override
    public Set<UUID> answeredBy(UUID personId, Collection<UUID> questionnaireIds) {
        var ids = questionnaireIds.stream().map(id -> id + " " + personId).toList();
        return store
                .mongo()
                .find(Query.query(Criteria.where("_id").in(ids)), Participant.class)
                .stream()
                .map(Participant::questionnaireId)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> whoAnswered(UUID questionnaireId, Collection<UUID> people) {
        var ids = people.stream().map(person -> questionnaireId + " " + person).toList();
        return store
                .mongo()
                .find(Query.query(Criteria.where("_id").in(ids)), Participant.class)
                .stream()
                .map(Participant::personId)
                .collect(Collectors.toSet());
    }

    @Override
    public long count(UUID questionnaireId) {
        return store.mongo()
                .count(
                        Query.query(Criteria.where("questionnaireId").is(questionnaireId)),
                        Sheet.class);
    }

    @Override
    public void each(UUID questionnaireId, Consumer<Sheet> sheet) {
        store.walk(
                Sheet.class,
                Criteria.where("questionnaireId").is(questionnaireId),
                READ_AT_ONCE,
                some -> some.forEach(sheet));
    }
}
