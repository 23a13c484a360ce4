package linli.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $round} by floors: to the even neighbour when both are as near, as the manual's page
 * "$round (aggregation)" says.
 */
final class Rounding {

    private Rounding() {}

    static Object of(@Nullable Object argument) {
        var list = argument instanceof List<?> parts ? parts : List.of(String.valueOf(argument));
        var number = argument instanceof List<?> ? list.getFirst() : argument;
        var places = list.size() > 1 ? list.get(1) : 0;
        if (!(places instanceof Number digits)) {
            throw StoreError.unsupported("$round to a computed number of places");
        }
        var factor = Math.pow(10, digits.intValue());
        var scaled = call("$multiply", number, factor);
        var floor = call("$floor", scaled);
        var rest = call("$subtract", scaled, floor);
        var up = call("$add", floor, 1);
        var even = call("$cond", call("$eq", call("$mod", floor, 2), 0), floor, up);
        var nearest =
                call(
                        "$cond",
                        call("$lt", rest, 0.5),
                        floor,
                        call("$cond", call("$gt", rest, 0.5), up, even));
        return call("$divide", nearest, factor);
    }

    private static Document call(String operator, @Nullable Object... arguments) {
        return new Document(
                operator, arguments.length == 1 ? arguments[0] : Arrays.asList(arguments));
    }
}
