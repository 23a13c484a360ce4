package linli.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code $dateTrunc} in terms of what the engine knows: the date as a clock on the wall shows it,
 * cut there, and then the moment at which that clock shows it.
 */
final class DateTruncation {

    private static final Map<String, String> ON_THE_WALL =
            Map.of(
                    "year", "%Y-01-01T00:00:00+0000",
                    "month", "%Y-%m-01T00:00:00+0000",
                    "day", "%Y-%m-%dT00:00:00+0000");

    /** Not a matter of the wall: an hour that comes twice in autumn is two. */
    private static final Map<String, String> EXACT =
            Map.of(
                    "hour", "%Y-%m-%dT%H:00:00%z",
                    "minute", "%Y-%m-%dT%H:%M:00%z",
                    "second", "%Y-%m-%dT%H:%M:%S%z");

    private static final String TO_THE_SECOND = "%Y-%m-%dT%H:%M:%S+0000";

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** From here on MongoDB counts what is smaller than a day. */
    private static final LocalDateTime REFERENCE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final long DAY = 86_400_000;

    private DateTruncation() {}

    static Object of(@Nullable Document argument) {
        if (argument == null
                || !argument.containsKey("date")
                || !(argument.get("unit") instanceof String unit)) {
            throw StoreError.failedToParse("$dateTrunc requires a date and a unit");
        }
        if (argument.containsKey("binSize")
                && !(argument.get("binSize") instanceof Number size && size.intValue() == 1)) {
            throw StoreError.unsupported("$dateTrunc with a binSize");
        }
        var date = argument.get("date");
        var zone = zone(argument.get("timezone"));
        var exact = EXACT.get(unit);
        if (exact != null) {
            return parsed(written(exact, date, zone.getRules().getOffset(REFERENCE)));
        }
        var wall =
                switch (unit) {
                    case "week" -> beginOfWeek(date, zone, argument);
                    case "quarter" -> quarter(date, zone);
                    default -> {
                        var format = ON_THE_WALL.get(unit);
                        if (format == null) {
                            throw StoreError.unsupported("$dateTrunc to a " + unit);
                        }
                        yield parsed(written(format, date, zone));
                    }
                };
        return moment(wall, zone);
    }

    private static ZoneId zone(@Nullable Object given) {
        if (given == null) {
            return ZoneOffset.UTC;
        }
        if (!(given instanceof String name) || name.startsWith("$")) {
            throw StoreError.unsupported("$dateTrunc in a computed time zone");
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new StoreError(
                    40485,
                    "Location40485",
                    "unrecognized time zone identifier: \"%s\"".formatted(name));
        }
    }

    /** Days have 24 hours on the wall, whatever they have in the zone. */
    private static Document beginOfWeek(@Nullable Object date, ZoneId zone, Document argument) {
        var begin =
                String.valueOf(argument.getOrDefault("startOfWeek", "sunday"))
                        .toLowerCase(Locale.ROOT);
        var first = 1 + WEEKDAYS.indexOf(begin);
        if (first == 0) {
            throw StoreError.unsupported("$dateTrunc with weeks from " + begin);
        }
        var day = parsed(written(ON_THE_WALL.get("day"), date, zone));
        var weekday = call("$toInt", written("%u", date, zone));
        var daysSince = call("$mod", call("$add", weekday, 7 - first), 7);
        return call("$subtract", day, call("$multiply", daysSince, DAY));
    }

    private static Document quarter(@Nullable Object date, ZoneId zone) {
        var month = written("%m", date, zone);
        var begin = parsed(written("%Y-10-01T00:00:00+0000", date, zone));
        for (var first : List.of("07", "04", "01")) {
            var end = "%02d".formatted(Integer.parseInt(first) + 3);
            var earlier = parsed(written("%Y-" + first + "-01T00:00:00+0000", date, zone));
            begin = call("$cond", call("$lt", month, end), earlier, begin);
        }
        return begin;
    }

    /**
     * When the clock on the wall shows this. The offset there and then is sought in two steps;
     * where the clock is put forward over it, it is the moment of that.
     *
     * @param wall written down as if it were in UTC
     */
    private static Object moment(Document wall, ZoneId zone) {
        if (zone.getRules().isFixedOffset()) {
            var offset = zone.getRules().getOffset(REFERENCE).getTotalSeconds() * 1000L;
            return call("$subtract", wall, offset);
        }
        return with(
                "wall",
                wall,
                with(
                        "near",
                        call("$subtract", "$$wall", offset("$$wall", zone)),
                        with(
                                "moment",
                                call("$subtract", "$$wall", offset("$$near", zone)),
                                call(
                                        "$cond",
                                        call("$eq", onTheWall("$$moment", zone), "$$wall"),
                                        "$$moment",
                                        call("$max", "$$near", "$$moment")))));
    }

    private static Document offset(String moment, ZoneId zone) {
        return call("$subtract", onTheWall(moment, zone), moment);
    }

    private static Document onTheWall(String moment, ZoneId zone) {
        return parsed(written(TO_THE_SECOND, moment, zone));
    }

    private static Document parsed(Document text) {
        return new Document("$toDate", text);
    }

    private static Document written(@Nullable String format, @Nullable Object date, ZoneId zone) {
        return new Document(
                "$dateToString",
                new Document("format", format)
                        .append("date", date)
                        .append("timezone", zone.getId()));
    }

    /** The engine has no {@code $let}. */
    private static Document with(String name, Object value, Object in) {
        var map = new Document("input", List.of(value)).append("as", name).append("in", in);
        return call("$arrayElemAt", new Document("$map", map), 0);
    }

    private static Document call(String operator, @Nullable Object... arguments) {
        return new Document(
                operator, arguments.length == 1 ? arguments[0] : Arrays.asList(arguments));
    }
}
