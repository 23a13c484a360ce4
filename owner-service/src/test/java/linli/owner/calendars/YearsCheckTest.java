package linli.owner.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import linli.chassis.Stamp;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.owner.calendars.YearFacts.Hours;
import linli.owner.calendars.YearFacts.Weekday;
import org.junit.jupiter.api.Test;

class YearsCheckTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void this_year_has_to_be_there_all_year() {
        assertThat(found("2026-03-01T00:00:00Z", 2026).what()).isEqualTo(Found.YEARS_ENTERED);
        assertThat(found("2026-03-01T00:00:00Z", 2025).about()).containsExactly("2026");
    }

    @Test
    void the_next_year_has_to_be_there_once_it_is_published() {
        assertThat(found("2026-11-14T23:59:59Z", 2026).what()).isEqualTo(Found.YEARS_ENTERED);
        assertThat(found("2026-11-15T00:00:00Z", 2026).about()).containsExactly("2027");
        assertThat(found("2026-12-31T00:00:00Z", 2026, 2027).what()).isEqualTo(Found.YEARS_ENTERED);
    }

    private static Finding found(String now, int... years) {
        var week =
                List.of(
                        new Weekday(
                                DayOfWeek.MONDAY,
                                List.of(new Hours(LocalTime.of(8, 30), LocalTime.of(18, 0)))));
        var entered =
                IntStream.of(years)
                        .mapToObj(
                                year ->
                                        BusinessYear.enter(
                                                year,
                                                new YearFacts(week, List.of(), List.of()),
                                                Stamp.bySystem(NOW)))
                        .toList();
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new YearsCheck(() -> entered, clock).look().getFirst();
    }
}
