package linli.chassis.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.chassis.Refusal;
import linli.chassis.time.CalendarYear.Hours;

/**
 * The hours that count in one place. A year that nobody has entered is refused, not taken for one
 * without holidays; clocks, which have to say something, count it whole and say so ({@link
 * #countingUnknownYearsWhole}).
 */
public final class BusinessCalendar {

    /** No holiday of ours is longer; a calendar without hours must not be walked for ever. */
    private static final int LONGEST_WITHOUT_WORK = 400;

    private static final List<Hours> WHOLE =
            List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

    private final ZoneId zone;
    private final Map<Integer, CalendarYear> years;
    private final Unknown unknown;

    private enum Unknown {
        REFUSED,
        COUNTED_WHOLE
    }

    private BusinessCalendar(ZoneId zone, Map<Integer, CalendarYear> years, Unknown unknown) {
        this.zone = zone;
        this.years = Map.copyOf(years);
        this.unknown = unknown;
    }

    public static BusinessCalendar of(ZoneId zone, Map<Integer, CalendarYear> years) {
        return new BusinessCalendar(zone, years, Unknown.REFUSED);
    }

    /** All hours of all days. */
    public static BusinessCalendar aroundTheClock(ZoneId zone) {
        return new BusinessCalendar(zone, Map.of(), Unknown.COUNTED_WHOLE);
    }

    public BusinessCalendar countingUnknownYearsWhole() {
        return new BusinessCalendar(zone, years, Unknown.COUNTED_WHOLE);
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean knows(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    /** The day off's name: a holiday's, or empty text on a usual one; empty on days of work. */
    public Optional<String> dayOff(LocalDate day) {
        if (!hoursOn(day).isEmpty()) {
            return Optional.empty();
        }
        var year = years.get(day.getYear());
        return Optional.of(year == null ? "" : year.holidays().getOrDefault(day, ""));
    }

    /** Why a day that is usually off is worked; empty on all others. */
    public Optional<String> workedInstead(LocalDate day) {
        var year = years.get(day.getYear());
        return year == null ? Optional.empty() : Optional.ofNullable(year.workdays().get(day));
    }

    /** What counts of the time between, which never is negative. */
    public Duration between(Instant from, Instant to) {
        var counted = Duration.ZERO;
        if (!from.isBefore(to)) {
            return counted;
        }
        var last = LocalDate.ofInstant(to, zone);
        for (var day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (var span : spansOn(day)) {
                var begin = later(span.from(), from);
                var end = earlier(span.to(), to);
                if (begin.isBefore(end)) {
                    counted = counted.plus(Duration.between(begin, end));
                }
            }
        }
        return counted;
    }

    /** The first instant by which so much has counted. */
    public Instant plus(Instant from, Duration counted) {
        var left = counted;
        if (left.isZero() || left.isNegative()) {
            return from;
        }
        var idle = 0;
        for (var day = LocalDate.ofInstant(from, zone); ; day = day.plusDays(1)) {
            var spans = spansOn(day);
            idle = spans.isEmpty() ? idle + 1 : 0;
            if (idle > LONGEST_WITHOUT_WORK) {
                throw new IllegalStateException("Nobody works for more than a year from " + from);
            }
            for (var span : spans) {
                var begin = later(span.from(), from);
                if (begin.isBefore(span.to())) {
                    var there = Duration.between(begin, span.to());
                    if (left.compareTo(there) <= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(there);
                }
            }
        }
    }

    private record Span(Instant from, Instant to) {}

    private List<Span> spansOn(LocalDate day) {
        var spans = new ArrayList<Span>();
        for (var hours : hoursOn(day)) {
            spans.add(
                    new Span(
                            day.atTime(hours.from()).atZone(zone).toInstant(),
                            hours.endsTheDay()
                                    ? day.plusDays(1).atStartOfDay(zone).toInstant()
                                    : day.atTime(hours.to()).atZone(zone).toInstant()));
        }
        return spans;
    }

    /** When people work on a day; an empty list when they do not. */
    public List<Hours> hoursOn(LocalDate day) {
        var year = years.get(day.getYear());
        if (year != null) {
            return year.hoursOn(day);
        }
        if (unknown == Unknown.COUNTED_WHOLE) {
            return WHOLE;
        }
        throw new Refusal.Invalid(
                "calendar.year-unknown", "Nobody has entered the calendar of " + day.getYear());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
