package linli.chassis.aggregates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Numbers that people quote, such as {@code GD261124-0042}: a prefix, the day and a count of that
 * day. A number that was taken and not used leaves a gap; no two are ever the same.
 */
public final class Numbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DocumentStore store;

    public Numbers(DocumentStore store) {
        this.store = store;
    }

    public String next(String prefix, Instant at) {
        var series = prefix + LocalDate.ofInstant(at, ZONE).format(DAY);
        return "%s-%04d".formatted(series, count(series));
    }

    private long count(String series) {
        try {
            var counted =
                    store.mongo()
                            .findAndModify(
                                    Query.query(Criteria.where("_id").is(series)),
                                    new Update().inc("count", 1L),
                                    FindAndModifyOptions.options().upsert(true).returnNew(true),
                                    Document.class,
                                    "numbers");
            return Objects.requireNonNull(counted).getLong("count");
        } catch (DuplicateKeyException beganMeanwhile) {
            return count(series); // Two began the day's series at once: it exists by now.
        }
    }
}
