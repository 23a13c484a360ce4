package linli.chassis;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperationContext;
import org.springframework.data.mongodb.core.aggregation.AggregationOptions;
import org.springframework.data.mongodb.core.aggregation.AggregationResults;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Questions that end: the store gives up on one that nobody waits for any more. The driver's own
 * time-out is not it: it would count the whole of a download, however slowly it is read.
 */
final class BoundedTemplate extends MongoTemplate {

    private final Duration longest;
    private final Duration longestUnhurried;

    /**
     * @param longestUnhurried of work that nobody waits for: it is to come to its end, and be
     *     noticed when it does not
     */
    BoundedTemplate(
            MongoDatabaseFactory factory,
            MongoConverter converter,
            Duration longest,
            Duration longestUnhurried) {
        super(factory, converter);
        this.longest = longest;
        this.longestUnhurried = longestUnhurried;
    }

    private Duration longest() {
        return Unhurried.isSo() ? longestUnhurried : longest;
    }

    @Override
    public <T> List<T> find(Query query, Class<T> type, String collection) {
        return super.find(bounded(query), type, collection);
    }

    @Override
    public <T> @Nullable T findOne(Query query, Class<T> type, String collection) {
        return super.findOne(bounded(query), type, collection);
    }

    @Override
    public <T> List<T> findDistinct(
            Query query, String field, String collection, Class<?> type, Class<T> result) {
        return super.findDistinct(bounded(query), field, collection, type, result);
    }

    @Override
    public boolean exists(Query query, @Nullable Class<?> type, String collection) {
        return super.exists(bounded(query), type, collection);
    }

    @Override
    public long count(Query query, @Nullable Class<?> type, String collection) {
        return super.count(bounded(query), type, collection);
    }

    @Override
    protected <O> AggregationResults<O> aggregate(
            Aggregation aggregation,
            String collection,
            Class<O> result,
            @Nullable AggregationOperationContext context) {
        return super.aggregate(bounded(aggregation), collection, result, context);
    }

    private Aggregation bounded(Aggregation aggregation) {
        var options = aggregation.getOptions();
        if (options.hasExecutionTimeLimit()) {
            return aggregation;
        }
        var bounded = AggregationOptions.builder().maxTime(longest());
        if (options.isAllowDiskUseSet()) {
            bounded.allowDiskUse(options.isAllowDiskUse());
        }
        return aggregation.withOptions(bounded.build());
    }

    private Query bounded(Query query) {
        if (!query.getMeta().hasMaxTime()) {
            query.maxTime(longest());
        }
        return query;
    }
}
