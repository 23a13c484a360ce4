package linli.chassis;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.net.SocketException;
import java.time.DateTimeException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonSerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.data.mapping.MappingException;
import tools.jackson.core.JacksonException;

/** Whether trying again can help, told from what was thrown. */
public enum FailureKind {

    /** The data itself is wrong, or was refused: it will be the same the next time. */
    PERMANENT,

    /** A store in an election, a broker that is away, somebody who was faster. */
    PASSING,

    /** What nobody thought of. */
    UNKNOWN;

    /** What is thrown where data is looked at, however often it is looked at. */
    private static final List<Class<? extends Throwable>> BAD_DATA =
            List.of(
                    JacksonException.class,
                    ConversionException.class,
                    MappingException.class,
                    BsonMaximumSizeExceededException.class,
                    BsonSerializationException.class,
                    DateTimeException.class,
                    IllegalArgumentException.class,
                    NullPointerException.class,
                    ClassCastException.class,
                    IndexOutOfBoundsException.class,
                    ArithmeticException.class,
                    UnsupportedOperationException.class);

    private static final List<Class<? extends Throwable>> COMES_BACK =
            List.of(
                    MongoException.class,
                    TransientDataAccessException.class,
                    RecoverableDataAccessException.class,
                    DataAccessResourceFailureException.class,
                    UncategorizedDataAccessException.class,
                    org.apache.kafka.common.KafkaException.class,
                    org.springframework.kafka.KafkaException.class,
                    SocketException.class,
                    TimeoutException.class);

    /** The first cause that says something decides. */
    public static FailureKind of(Throwable failure) {
        var passing = false;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return passes(refusal) ? PASSING : PERMANENT;
            }
            if (cause instanceof MongoWriteException write) {
                return write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                        ? PERMANENT
                        : PASSING;
            }
            if (isAny(BAD_DATA, cause)) {
                return PERMANENT;
            }
            passing |= isAny(COMES_BACK, cause);
        }
        return passing ? PASSING : UNKNOWN;
    }

    /** Somebody else was faster, again and again, or there was no room: that passes. */
    private static boolean passes(Refusal refusal) {
        return refusal instanceof Refusal.TooOften || refusal.code().equals("version.overtaken");
    }

    private static boolean isAny(List<Class<? extends Throwable>> kinds, Throwable failure) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(failure));
    }
}
