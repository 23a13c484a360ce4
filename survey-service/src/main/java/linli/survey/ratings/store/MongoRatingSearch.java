package linli.survey.ratings.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.survey.ratings.Rating;
import linli.survey.ratings.RatingSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class MongoRatingSearch implements RatingSearch {

    private static final int MOST_STARS = 5;

    private final DocumentStore store;

    MongoRatingSearch(DocumentStore store) {
        this.store = store;
        var indexes = store.mongo().indexOps(Rating.class);
        indexes.createIndex(new Index("reach.communities", Direction.ASC).on("at", Direction.DESC));
        indexes.createIndex(new Index("at", Direction.DESC));
    }

    @Override
    public Page<Rating> all(@Nullable UUID communityId, Access access, Paging paging) {
        return store.page(Rating.class, access, of(communityId), "at", Direction.DESC, paging);
    }

    @Override
    public Figures figures(@Nullable UUID communityId, Instant from, Instant to, Access access) {
        var which =
                new Criteria()
                        .andOperator(
                                access.scope().criteria(),
                                of(communityId),
                                Criteria.where("at").gte(from).lt(to));
        var counted =
                store.mongo()
                        .aggregate(
                                Aggregation.newAggregation(
                                        Aggregation.match(which),
                                        Aggregation.group("stars").count().as("count")),
                                Rating.class,
                                OneStar.class);
        var byStars = new Long[MOST_STARS];
        Arrays.fill(byStars, 0L);
        for (var star : counted) {
            byStars[star.id() - 1] = star.count();
        }
        var count = 0L;
        var sum = 0L;
        for (var stars = 1; stars <= MOST_STARS; stars++) {
            count += byStars[stars - 1];
            sum += stars * byStars[stars - 1];
        }
        var average = count == 0 ? null : Math.round(100.0 * sum / count) / 100.0;
        return new Figures(count, average, Arrays.asList(byStars));
    }

    private static Criteria of(@Nullable UUID communityId) {
        return communityId == null ? new Criteria() : Criteria.where("communityId").is(communityId);
    }

    /**
     * @param id the number of stars
     */
    record OneStar(int id, long count) {}
}
