package linli.chassis.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When something happens again and again, in the days of a zone. */
public sealed interface Recurrence {

    /**
     * One time that it happens.
     *
     * @param period what it happens once for: a day or a month, as people write them
     * @param at when
     */
    record Occurrence(String period, Instant at) {}

    /** The first that comes after an instant. */
    Occurrence after(Instant instant, ZoneId zone);

    /** All after one instant and up to another, the oldest first, but the newest so many only. */
    default List<Occurrence> between(Instant after, Instant upTo, ZoneId zone, int most) {
        var found = new ArrayList<Occurrence>();
        for (var next = after(after, zone); !next.at().isAfter(upTo); ) {
            found.add(next);
            next = after(next.at(), zone);
        }
        return List.copyOf(found.subList(Math.max(0, found.size() - most), found.size()));
    }

    static Recurrence daily(LocalTime at) {
        return new Daily(at);
    }

    /**
     * @param day of the month; where a month is shorter, its last
     */
    static Recurrence monthly(int day, LocalTime at) {
        return new Monthly(day, at);
    }

    /** Every day at a time. */
    record Daily(LocalTime time) implements Recurrence {

        @Override
        public Occurrence after(Instant instant, ZoneId zone) {
            var day = LocalDate.ofInstant(instant, zone);
            var today = on(day, zone);
            return today.at().isAfter(instant) ? today : on(day.plusDays(1), zone);
        }

        private Occurrence on(LocalDate day, ZoneId zone) {
            return new Occurrence(day.toString(), day.atTime(time).atZone(zone).toInstant());
        }
    }

    /** Every month on a day at a time. */
    record Monthly(int day, LocalTime time) implements Recurrence {

        public Monthly {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("No month has a day " + day);
            }
        }

        @Override
        public Occurrence after(Instant instant, ZoneId zone) {
            var month = YearMonth.from(LocalDate.ofInstant(instant, zone));
            var soonest = in(month, zone);
            return soonest.at().isAfter(instant) ? soonest : in(month.plusMonths(1), zone);
        }

        private Occurrence in(YearMonth month, ZoneId zone) {
            var date = month.atDay(Math.min(day, month.lengthOfMonth()));
            return new Occurrence(month.toString(), date.atTime(time).atZone(zone).toInstant());
        }
    }
}
