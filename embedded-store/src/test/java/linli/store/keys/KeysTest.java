package linli.store.keys;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** MongoDB's order: manual, "Comparison/Sort Order". */
class KeysTest {

    @Test
    void kinds_come_in_mongodbs_order() {
        assertAscending(
                MinKey.getInstance(),
                null,
                Double.NaN,
                -1,
                7,
                "",
                "a",
                new Document(),
                new Document("a", 1),
                List.of(),
                List.of(1),
                new BinData(new byte[] {1}),
                new ObjectId(),
                false,
                true,
                Instant.EPOCH.minusSeconds(1),
                Instant.EPOCH,
                MaxKey.getInstance());
    }

    @Test
    void numbers_of_all_types_share_one_order() {
        assertAscending(
                Double.NEGATIVE_INFINITY,
                -Double.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                -1.5,
                new Decimal128(new BigDecimal("-1.4999")),
                -1,
                0,
                Double.MIN_VALUE,
                new Decimal128(new BigDecimal("0.1")),
                0.1,
                1,
                (1L << 53) - 1,
                1L << 53,
                (1L << 53) + 1,
                (1L << 53) + 2,
                Long.MAX_VALUE - 1,
                Long.MAX_VALUE,
                0x1p63,
                new Decimal128(new BigDecimal("1E400")),
                Double.POSITIVE_INFINITY);
    }

    @Test
    void equal_numbers_have_equal_keys() {
        assertThat(Keys.of(5L)).isEqualTo(Keys.of(5)).isEqualTo(Keys.of(5.0));
        assertThat(Keys.of(new Decimal128(new BigDecimal("5.000")))).isEqualTo(Keys.of(5));
        assertThat(Keys.of(-0.0)).isEqualTo(Keys.of(0));
        assertThat(Keys.of(1L << 60)).isEqualTo(Keys.of(0x1p60));
    }

    @Test
    void strings_sort_by_code_points_and_may_hold_zeros() {
        assertAscending(
                "", "\0", "\0\0", "\0a", "\1", "\2", "a", "a\0", "a\0b", "ab", "中", "（", "𠮷");
    }

    @Test
    void random_longs_sort_as_longs() {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++) {
            var one = random.nextLong() >> random.nextInt(64);
            var other = random.nextBoolean() ? one + random.nextInt(3) - 1 : random.nextLong();

            assertThat(Integer.signum(Arrays.compareUnsigned(Keys.of(one), Keys.of(other))))
                    .as("%d against %d", one, other)
                    .isEqualTo(Long.compare(one, other));
        }
    }

    private static void assertAscending(Object... values) {
        for (var i = 1; i < values.length; i++) {
            var lower = Keys.of(values[i - 1]);
            var higher = Keys.of(values[i]);
            assertThat(Arrays.compareUnsigned(lower, higher))
                    .as("%s before %s", values[i - 1], values[i])
                    .isNegative();
            assertThat(Arrays.compareUnsigned(Bytes.complement(lower), Bytes.complement(higher)))
                    .as("%s after %s in a descending index", values[i - 1], values[i])
                    .isPositive();
        }
    }
}
