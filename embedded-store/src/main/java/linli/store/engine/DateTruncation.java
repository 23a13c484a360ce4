package linli.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code $dateTrunc} by writing the date down to its unit and reading it again. That is right only
 * where a zone's offset is the same at both moments, so zones with summer time are refused.
 */
final class DateTruncation {

    private static final Map<String, String> FORMATS =
            Map.of(
                    "year", "%Y-01-01T00:00:00%z",
                    "month", "%Y-%m-01T00:00:00%z",
                    "day", "%Y-%m-%dT00:00:00%z",
                    "hour", "%Y-%m-%dT%H:00:00%z",
                    "minute", "%Y-%m-%dT%H:%M:00%z",
                    "second", "%Y-%m-%dT%H:%M:%S%z");

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Instant LAST_CHANGE = Instant.parse("1992-01-01T00:00:00Z");
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
        return switch (unit) {
            case "week" -> truncated(FORMATS.get("day"), beginOfWeek(date, zone, argument), zone);
            case "quarter" -> quarter(date, zone);
            default -> {
                var format = FORMATS.get(unit);
                if (format == null) {
                    throw StoreError.unsupported("$dateTrunc to a " + unit);
                }
                yield truncated(format, date, zone);
            }
        };
    }

    private static String zone(@Nullable Object given) {
        if (given == null) {
            return "UTC";
        }
        if (!(given instanceof String name) || name.startsWith("$")) {
            throw StoreError.unsupported("$dateTrunc in a computed time zone");
        }
        try {
            if (ZoneId.of(name).getRules().nextTransition(LAST_CHANGE) != null) {
                throw StoreError.unsupported("$dateTrunc in a zone with summer time");
            }
        } catch (DateTimeException unknown) {
            throw new StoreError(
                    40485,
                    "Location40485",
                    "unrecognized time zone identifier: \"%s\"".formatted(name));
        }
        return name;
    }

    private static Document truncated(@Nullable String format, @Nullable Object date, String zone) {
        return new Document("$toDate", written(format, date, zone));
    }

    private static Document written(@Nullable String format, @Nullable Object date, String zone) {
        return new Document(
                "$dateToString",
                new Document("format", format).append("date", date).append("timezone", zone));
    }

    private static Document beginOfWeek(@Nullable Object date, String zone, Document argument) {
        var begin =
                String.valueOf(argument.getOrDefault("startOfWeek", "sunday"))
                        .toLowerCase(Locale.ROOT);
        var first = 1 + WEEKDAYS.indexOf(begin);
        if (first == 0) {
            throw StoreError.unsupported("$dateTrunc with weeks from " + begin);
        }
        var weekday = new Document("$toInt", written("%u", date, zone));
        var daysSince = call("$mod", call("$add", weekday, 7 - first), 7);
        return call("$subtract", date, call("$multiply", daysSince, DAY));
    }

    private static Document quarter(@Nullable Object date, String zone) {
        var month = written("%m", date, zone);
        return call(
                "$cond",
                call("$lt", month, "04"),
                truncated("%Y-01-01T00:00:00%z", date, zone),
                call(
                        "$cond",
                        call("$lt", month, "07"),
                        truncated("%Y-04-01T00:00:00%z", date, zone),
                        call(
                                "$cond",
                                call("$lt", month, "10"),
                                truncated("%Y-07-01T00:00:00%z", date, zone),
                                truncated("%Y-10-01T00:00:00%z", date, zone))));
    }

    private static Document call(String operator, @Nullable Object... arguments) {
        return new Document(operator, Arrays.asList(arguments));
    }
}
