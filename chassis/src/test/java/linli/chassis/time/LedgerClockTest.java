package linli.chassis.time;

import static linli.chassis.time.BusinessCalendarTest.SHANGHAI;
import static linli.chassis.time.BusinessCalendarTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linli.chassis.time.ClockExplanation.Sentence;
import linli.chassis.time.LedgerClock.Counts;
import org.junit.jupiter.api.Test;

class LedgerClockTest {

    static final Instant NOON = at("2026-03-02T12:00");
    static final BusinessCalendar CALENDAR =
            BusinessCalendar.of(SHANGHAI, TheYears.BOTH).countingUnknownYearsWhole();

    LedgerClock clock =
            LedgerClock.start(Duration.ofMinutes(60), Counts.ALL_HOURS, NOON, "CREATED");

    @Test
    void is_soon_late_when_four_fifths_are_used() {
        assertThat(clock.soon(CALENDAR)).isEqualTo(NOON.plusSeconds(48 * 60));
        assertThat(clock.late(CALENDAR)).isEqualTo(NOON.plusSeconds(60 * 60));
    }

    @Test
    void is_never_late_while_it_is_paused() {
        var paused = clock.pause(NOON.plusSeconds(60), "WAITING_PARTS");

        assertThat(paused.late(CALENDAR)).isEqualTo(LedgerClock.NEVER);
        assertThat(paused.soon(CALENDAR)).isEqualTo(LedgerClock.NEVER);
        assertThat(paused.due(CALENDAR)).isNull();
    }

    @Test
    void what_was_paused_is_late_by_as_much_later() {
        var resumed =
                clock.pause(NOON.plusSeconds(600), "WAITING_PARTS")
                        .resume(NOON.plusSeconds(1200), "RESUMED");

        assertThat(resumed.late(CALENDAR)).isEqualTo(NOON.plusSeconds(70 * 60));
    }

    @Test
    void what_was_to_run_later_never_did_when_it_rests_or_stops_before() {
        var later = clock.pause(NOON, "APPOINTMENT").resume(NOON.plusSeconds(7200), "APPOINTED");
        assertThat(later.late(CALENDAR)).isEqualTo(NOON.plusSeconds(180 * 60));

        var rested = later.pause(NOON.plusSeconds(600), "NO_ACCESS");
        var stopped = later.stop(NOON.plusSeconds(600));

        assertThat(rested.intervals().get(1).to()).isEqualTo(NOON.plusSeconds(600));
        assertThat(rested.used(NOON.plusSeconds(9000), CALENDAR)).isZero();
        assertThat(stopped.intervals().getLast().to()).isEqualTo(NOON.plusSeconds(600));
        assertThat(stopped.used(NOON.plusSeconds(9000), CALENDAR)).isZero();
    }

    @Test
    void counts_business_hours_where_it_is_told_to() {
        var business =
                LedgerClock.start(
                        Duration.ofHours(4),
                        Counts.BUSINESS_HOURS,
                        at("2026-09-30T16:00"),
                        "CREATED");

        assertThat(business.late(CALENDAR)).isEqualTo(at("2026-10-08T10:30"));
        assertThat(business.used(at("2026-10-05T12:00"), CALENDAR)).isEqualTo(Duration.ofHours(2));
        assertThat(business.isBreached(at("2026-10-08T10:30"), CALENDAR)).isFalse();
        assertThat(business.isBreached(at("2026-10-08T10:31"), CALENDAR)).isTrue();
    }

    @Test
    void against_another_target_what_was_used_stays_used_as_it_was_counted() {
        var friday = at("2026-06-05T16:00");
        var monday = at("2026-06-08T09:30");
        var inHours =
                LedgerClock.start(Duration.ofHours(8), Counts.BUSINESS_HOURS, friday, "RECEIVED");
        var used = inHours.used(monday, CALENDAR);
        assertThat(used).isLessThan(Duration.ofHours(4));

        var always = inHours.against(Duration.ofHours(5), Counts.ALL_HOURS, monday, "GRADED");
        assertThat(always.used(monday, CALENDAR)).isEqualTo(used);
        assertThat(always.late(CALENDAR)).isEqualTo(monday.plus(Duration.ofHours(5)).minus(used));
        assertThat(always.counts()).isEqualTo(Counts.ALL_HOURS);

        var night = monday.plus(Duration.ofHours(1));
        var back = always.against(Duration.ofHours(8), Counts.BUSINESS_HOURS, night, "GRADED");
        assertThat(back.used(night, CALENDAR)).isEqualTo(used.plusHours(1));
        assertThat(
                        ClockExplanation.of(
                                back, CALENDAR, night, reason -> new Sentence(reason, reason)))
                .extracting(Sentence::zh)
                .anyMatch(told -> told.contains("计时 1 小时（GRADED）"));
    }

    @Test
    void of_an_older_build_counts_all_hours() {
        var old = new LedgerClock(Duration.ofHours(1), null, clock.intervals(), null);

        assertThat(old.late(CALENDAR)).isEqualTo(NOON.plusSeconds(60 * 60));
    }

    @Test
    void says_how_it_came_to_what_it_shows() {
        var business =
                LedgerClock.start(
                                Duration.ofHours(24),
                                Counts.BUSINESS_HOURS,
                                at("2026-09-30T16:00"),
                                "CREATED")
                        .pause(at("2026-09-30T17:00"), "WAITING_PARTS")
                        .resume(at("2026-10-08T09:00"), "RESUMED");

        var told =
                ClockExplanation.of(
                        business,
                        CALENDAR,
                        at("2026-10-08T10:00"),
                        reason -> new Sentence("因" + reason, "for " + reason));

        assertThat(told)
                .extracting(Sentence::zh)
                .containsExactly(
                        "按工作时间计时，时限 24 小时。",
                        "9月30日 16:00 至 9月30日 17:00，计时 1 小时（因CREATED）。",
                        "9月30日 17:00 至 10月8日 09:00，暂停：因WAITING_PARTS。",
                        "10月8日 09:00 起，计时 1 小时（因RESUMED）。",
                        "10月10日（国庆节调休）调休上班，照常计时。",
                        "已用 2 小时，10月10日 17:30 到期。");
        assertThat(told).extracting(Sentence::en).doesNotContain("");
    }

    @Test
    void says_that_a_holiday_moved_it_and_that_a_year_is_not_entered() {
        var over =
                LedgerClock.start(
                        Duration.ofHours(4),
                        Counts.BUSINESS_HOURS,
                        at("2026-09-30T16:00"),
                        "CREATED");
        var eve =
                LedgerClock.start(
                        Duration.ofHours(24),
                        Counts.BUSINESS_HOURS,
                        at("2026-12-31T16:00"),
                        "CREATED");

        assertThat(sentences(over, at("2026-09-30T17:00")))
                .contains("10月1日至10月7日国庆节放假，不计时。", "已用 1 小时，10月8日 10:30 到期。");
        assertThat(sentences(eve, at("2026-12-31T17:00"))).contains("2027 年的工作日历尚未录入，该年按全天计时。");
    }

    private static List<String> sentences(LedgerClock clock, Instant at) {
        return ClockExplanation.of(clock, CALENDAR, at, reason -> new Sentence(reason, reason))
                .stream()
                .map(Sentence::zh)
                .toList();
    }
}
