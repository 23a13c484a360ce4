package linli.survey.questionnaires.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.survey.questionnaires.Questionnaire;
import linli.survey.questionnaires.QuestionnaireSearch;
import linli.survey.questionnaires.QuestionnaireStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoQuestionnaireSearch implements QuestionnaireSearch {

    private static final Listing<Questionnaire> LIST =
            Listing.of(Questionnaire.class, "questionnaires")
                    .within(Place.COMMUNITIES, Place.BUILDINGS)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .filtered("status")
                    .declared();

    /** Editions of the same question. */
    private static final Listing<Questionnaire> ASKING =
            Listing.of(Questionnaire.class, "asking-questionnaires")
                    .within(Place.COMMUNITIES, Place.BUILDINGS)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .keyed("content.questions.code")
                    .declared();

    /** Who answers finds them by whom they are for. */
    private static final Listing<Questionnaire> OPEN =
            Listing.of(Questionnaire.class, "open-questionnaires")
                    .lying("audience")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.UNITS)
                    .sortedWhere("NEWEST", "openSince", Direction.DESC)
                    .declared();

    private final DocumentStore store;

    MongoQuestionnaireSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.declare(OPEN);
        store.declare(ASKING);
        store.unique(Questionnaire.class, false, "number");
        store.index(Questionnaire.class, "dueAt");
        store.index(Questionnaire.class, "opensAt");
        store.unique(Questionnaire.class, true, "round");
    }

    @Override
    public Page<Questionnaire> all(
            Set<QuestionnaireStatus> statuses,
            @Nullable UUID communityId,
            Access access,
            Paging paging) {
        return store.list(LIST, "NEWEST")
                .in("status", statuses)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }

    @Override
    public Page<Questionnaire> open(Access places, Paging paging) {
        return store.list(OPEN, "NEWEST")
                .betweenNow(null, places.at().plusMillis(1))
                .page(places, paging);
    }

    @Override
    public Page<Questionnaire> asking(String code, Access access, Paging paging) {
        return store.list(ASKING, "NEWEST")
                .is("content.questions.code", code)
                .besides(Criteria.where("status").is(QuestionnaireStatus.CLOSED))
                .page(access, paging);
    }

    @Override
    public Optional<UUID> ofRound(UUID round) {
        return store
                .ids(Questionnaire.class, Query.query(Criteria.where("round").is(round)))
                .stream()
                .findFirst();
    }

    @Override
    public List<UUID> inviting(int most) {
        return store.ids(
                Questionnaire.class, Query.query(Criteria.where("round").ne(null)).limit(most));
    }

    @Override
    public List<UUID> opening(Instant now, int most) {
        return store.ids(
                Questionnaire.class,
                Query.query(Criteria.where("opensAt").lte(now))
                        .with(Sort.by("opensAt"))
                        .limit(most));
    }

    @Override
    public List<UUID> due(Instant now, int most) {
        return store.ids(
                Questionnaire.class,
                Query.query(Criteria.where("dueAt").lte(now)).with(Sort.by("dueAt")).limit(most));
    }
}
