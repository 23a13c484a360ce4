package linli.store.keys;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Numbers of all four types in one order: the nearest double first, then what the double leaves
 * over (nothing, but for large longs and most decimals).
 */
final class NumberKeys {

    private static final int NOTHING_LEFT = 0x80;
    private static final int EXPONENT_BIAS = 1 << 20;

    private NumberKeys() {}

    static void write(Number number, Bytes bytes) {
        switch (number) {
            case Integer small -> writeExact(small, bytes);
            case Long large when isExact(large) -> writeExact(large, bytes);
            case Long large -> writeDecimal(BigDecimal.valueOf(large), bytes);
            case Decimal128 decimal -> writeDecimal128(decimal, bytes);
            default -> writeExact(number.doubleValue(), bytes);
        }
    }

    private static boolean isExact(long number) {
        return number != Long.MAX_VALUE && (long) (double) number == number;
    }

    private static void writeDecimal128(Decimal128 decimal, Bytes bytes) {
        if (decimal.equals(Decimal128.NaN)) {
            writeExact(Double.NaN, bytes);
        } else if (decimal.equals(Decimal128.POSITIVE_INFINITY)) {
            writeExact(Double.POSITIVE_INFINITY, bytes);
        } else if (decimal.equals(Decimal128.NEGATIVE_INFINITY)) {
            writeExact(Double.NEGATIVE_INFINITY, bytes);
        } else if (decimal.equals(Decimal128.NEGATIVE_ZERO)) {
            writeExact(0, bytes);
        } else {
            writeDecimal(decimal.toBigDecimal(), bytes);
        }
    }

    private static void writeDecimal(BigDecimal value, Bytes bytes) {
        var nearest = Math.clamp(value.doubleValue(), -Double.MAX_VALUE, Double.MAX_VALUE);
        writeDouble(nearest, bytes);
        var left = value.subtract(new BigDecimal(nearest));
        switch (left.signum()) {
            case 0 -> bytes.add(NOTHING_LEFT);
            case 1 -> bytes.add(NOTHING_LEFT + 1).add(magnitude(left));
            default -> bytes.add(NOTHING_LEFT - 1).add(Bytes.complement(magnitude(left.negate())));
        }
    }

    private static void writeExact(double value, Bytes bytes) {
        writeDouble(value, bytes);
        bytes.add(NOTHING_LEFT);
    }

    /** The sign bit turned, and all others too where it was set; NaN before everything. */
    private static void writeDouble(double value, Bytes bytes) {
        if (Double.isNaN(value)) {
            bytes.addLong(0);
        } else {
            // Adding zero makes one zero of two.
            var bits = Double.doubleToLongBits(value + 0.0);
            bytes.addLong(bits ^ (bits >> 63 | Long.MIN_VALUE));
        }
    }

    private static byte[] magnitude(BigDecimal positive) {
        var digits = positive.stripTrailingZeros();
        return new Bytes()
                .addInt(digits.precision() - digits.scale() + EXPONENT_BIAS)
                .add(digits.unscaledValue().toString().getBytes(StandardCharsets.US_ASCII))
                .add(1)
                .toArray();
    }
}
