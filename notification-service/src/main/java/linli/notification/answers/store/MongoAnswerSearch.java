package linli.notification.answers.store;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.notification.answers.Answer;
import linli.notification.answers.AnswerSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoAnswerSearch implements AnswerSearch {

    private static final Listing<Answer> LIST =
            Listing.of(Answer.class, "answers")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "writtenAt", Direction.DESC)
                    .filtered("retired")
                    .declared();

    private final DocumentStore store;

    MongoAnswerSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(Answer.class, "communityId", "retired", "writtenAt");
    }

    @Override
    public Page<Answer> all(
            @Nullable UUID communityId, boolean retired, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .is("retired", retired)
                .at(Place.COMMUNITIES, communityId)
                .page(access, paging);
    }

    @Override
    public List<Answer> offered(@Nullable UUID communityId, int most) {
        return store.mongo()
                .find(
                        Query.query(
                                        Criteria.where("communityId")
                                                .is(communityId)
                                                .and("retired")
                                                .is(false))
                                .with(Sort.by(Direction.DESC, "writtenAt"))
                                .limit(most),
                        Answer.class);
    }
}
