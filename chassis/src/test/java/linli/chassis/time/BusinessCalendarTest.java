package linli.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import linli.chassis.Refusal;
import linli.chassis.time.CalendarYear.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final long SEED = 20261126;
    static final int ROUNDS = 2_000;

    BusinessCalendar calendar = BusinessCalendar.of(SHANGHAI, TheYears.BOTH);

    @Test
    void counts_the_hours_of_a_day_around_its_break() {
        assertThat(calendar.between(at("2026-03-02T11:00"), at("2026-03-02T14:00")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(calendar.plus(at("2026-03-02T11:00"), Duration.ofMinutes(90)))
                .isEqualTo(at("2026-03-02T14:00"));
    }

    @Test
    void what_comes_on_friday_evening_is_counted_from_monday_on() {
        assertThat(calendar.plus(at("2026-03-06T19:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-03-09T09:30"));
    }

    @Test
    void a_holiday_moves_and_a_worked_sunday_counts() {
        // Wednesday before the national holiday; Saturday the tenth is worked.
        assertThat(calendar.plus(at("2026-09-30T17:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-10-08T09:30"));
        assertThat(calendar.between(at("2026-10-10T00:00"), at("2026-10-11T00:00")))
                .isEqualTo(Duration.ofHours(8));
        assertThat(calendar.dayOff(LocalDate.of(2026, 10, 1))).hasValue("国庆节");
        assertThat(calendar.dayOff(LocalDate.of(2026, 10, 11))).hasValue("");
        assertThat(calendar.workedInstead(LocalDate.of(2026, 10, 10))).hasValue("国庆节调休");
    }

    @Test
    void refuses_years_that_nobody_has_entered() {
        assertThatThrownBy(() -> calendar.plus(at("2026-12-31T17:00"), Duration.ofHours(8)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("calendar.year-unknown"));
        assertThat(
                        calendar.countingUnknownYearsWhole()
                                .plus(at("2026-12-31T17:00"), Duration.ofHours(8)))
                .isEqualTo(at("2027-01-01T07:00"));
    }

    @Test
    void the_same_hours_are_other_instants_elsewhere() {
        var urumqi = BusinessCalendar.of(ZoneId.of("Asia/Urumqi"), TheYears.BOTH);
        var from = at("2026-03-02T00:00");

        assertThat(urumqi.plus(from, Duration.ofMinutes(1)))
                .isEqualTo(calendar.plus(from, Duration.ofMinutes(1)).plus(Duration.ofHours(2)));
    }

    @Test
    void an_hour_that_clocks_leave_out_is_no_hour_of_work() {
        var night = List.of(new Hours(LocalTime.MIDNIGHT, LocalTime.of(6, 0)));
        var berlin =
                BusinessCalendar.of(
                        ZoneId.of("Europe/Berlin"),
                        Map.of(
                                2026,
                                new CalendarYear(
                                        2026,
                                        Map.of(DayOfWeek.SUNDAY, night),
                                        Map.of(),
                                        Map.of())));

        assertThat(
                        berlin.between(
                                Instant.parse("2026-03-28T12:00:00Z"),
                                Instant.parse("2026-03-29T12:00:00Z")))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void a_year_that_cannot_be_counted_by_is_refused() {
        var backwards = List.of(new Hours(LocalTime.NOON, LocalTime.of(8, 0)));
        assertThatThrownBy(() ->
                        new CalendarYear(
                                2026, Map.of(DayOfWeek.MONDAY, backwards), Map.of(), Map.of()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new CalendarYear(2026, Map.of(), Map.of(), Map.of()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() ->
                        new CalendarYear(
                                2026,
                                TheYears.WEEK,
                                Map.of(LocalDate.of(2027, 1, 1), "元旦"),
                                Map.of()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "Europe/Berlin", "America/New_York"})
    void counting_is_additive_monotone_and_has_an_inverse(String zone) {
        var random = new Random(SEED);
        var somewhere = BusinessCalendar.of(ZoneId.of(zone), TheYears.BOTH);
        for (var round = 0; round < ROUNDS; round++) {
            var a = some(random);
            var b = some(random);
            var c = some(random);
            var sorted = List.of(a, b, c).stream().sorted().toList();
            var d = Duration.ofMinutes(random.nextInt(5_000));
            var e = Duration.ofMinutes(random.nextInt(5_000));
            var why = "seed %d, round %d, %s".formatted(SEED, round, zone);

            assertThat(somewhere.between(sorted.getFirst(), sorted.getLast()))
                    .as(why)
                    .isEqualTo(
                            somewhere
                                    .between(sorted.getFirst(), sorted.get(1))
                                    .plus(somewhere.between(sorted.get(1), sorted.getLast())));
            assertThat(somewhere.between(a, somewhere.plus(a, d))).as(why).isEqualTo(d);
            assertThat(somewhere.plus(somewhere.plus(a, d), e))
                    .as(why)
                    .isEqualTo(somewhere.plus(a, d.plus(e)));
            assertThat(somewhere.plus(a, d))
                    .as(why)
                    .isBeforeOrEqualTo(somewhere.plus(a, d.plus(e)));
            assertThat(somewhere.plus(sorted.getFirst(), d))
                    .as(why)
                    .isBeforeOrEqualTo(somewhere.plus(sorted.getLast(), d.plusMinutes(1)));
            assertThat(somewhere.between(a, b).isNegative()).as(why).isFalse();
        }
    }

    /** From the middle of 2025 to the summer of 2026: what is added stays in known years. */
    private static Instant some(Random random) {
        return Instant.parse("2025-06-01T00:00:00Z").plusSeconds(60L * random.nextInt(525_600));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
