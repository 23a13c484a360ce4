package linli.store.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SomeFieldsTest {

    private static final Document ORDER =
            new Document("_id", new ObjectId())
                    .append("number", "GD-水管-1")
                    .append("cents", 1250L)
                    .append("stars", 4)
                    .append("hours", 1.5)
                    .append("rate", new Decimal128(new BigDecimal("0.015")))
                    .append("urgent", true)
                    .append("home", new Document("building", 3).append("room", "1201"))
                    .append("tokens", List.of("a", new Document("b", 1), List.of()))
                    .append("photo", new BinData(new byte[] {1, 0, 2}))
                    .append("owner", UUID.randomUUID())
                    .append("at", Instant.ofEpochMilli(-1))
                    .append("stamp", new BsonTimestamp(7))
                    .append("pattern", new BsonRegularExpression("^a.*", "i"))
                    .append("script", new BsonJavaScript("1 + 1"))
                    .append("nothing", null)
                    .append("least", MinKey.getInstance())
                    .append("most", MaxKey.getInstance())
                    .append("last", "end");

    @Test
    void each_field_is_found_behind_all_others() {
        var bytes = Bson.encode(ORDER);

        for (var name : ORDER.keySet()) {
            var found = SomeFields.of(Set.of(name)).of(bytes);

            // As bytes, for the engine's regular expressions equal nobody.
            assertThat(Bson.encode(found))
                    .as(name)
                    .isEqualTo(Bson.encode(new Document(name, ORDER.get(name))));
        }
    }

    @Test
    void fields_that_are_not_there_are_left_out() {
        assertThat(SomeFields.of(Set.of("las", "stars", "lasting")).of(Bson.encode(ORDER)))
                .isEqualTo(new Document("stars", 4));
    }
}
