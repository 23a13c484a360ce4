package linli.billing.papers;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Pattern;
import linli.chassis.estate.KnownUnit;

/**
 * The order in which somebody with a pile of paper walks through a building: entrance by entrance,
 * floor by floor. Numbers in a label count as numbers: 3-2-201 comes before 3-2-1201.
 */
final class WalkingOrder implements Comparator<String> {

    private static final WalkingOrder OF_LABELS = new WalkingOrder();

    /** Those without an entrance of their own, such as shops, come first. */
    static final Comparator<KnownUnit> OF_UNITS =
            Comparator.comparing(KnownUnit::entrance, OF_LABELS)
                    .thenComparing(KnownUnit::label, OF_LABELS);

    private static final Pattern PIECES = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private WalkingOrder() {}

    @Override
    public int compare(String one, String other) {
        var ones = PIECES.split(one);
        var others = PIECES.split(other);
        for (var at = 0; at < Math.min(ones.length, others.length); at++) {
            var order = piece(ones[at], others[at]);
            if (order != 0) {
                return order;
            }
        }
        return ones.length == others.length
                ? one.compareTo(other)
                : Integer.compare(ones.length, others.length);
    }

    private static int piece(String one, String other) {
        return NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }
}
