package linli.workorder.rosters;

import static linli.workorder.rosters.Roster.Days.DAYS_OFF;
import static linli.workorder.rosters.Roster.Days.EVERY_DAY;
import static linli.workorder.rosters.Roster.Days.WORKDAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.workorder.RosterEvent;
import linli.workorder.rosters.Roster.Days;
import linli.workorder.rosters.Roster.Shift;
import linli.workorder.rosters.Roster.Span;
import linli.workorder.rosters.Roster.Window;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final UUID LAKESIDE = UUID.randomUUID();
    private static final Stamp NOON = Stamp.bySystem(Instant.parse("2026-11-27T04:00:00Z"));

    private final Roster roster = Roster.usual(LAKESIDE);

    @Test
    void begins_with_what_is_usual_and_sound() {
        roster.arrange(roster.shifts(), roster.windows(), NOON);

        assertThat(roster.unpublished())
                .extracting(announced -> announced.event())
                .containsExactly(new RosterEvent.Arranged(roster.id(), LAKESIDE, 3, 3));
    }

    @Test
    void refuses_windows_that_overlap_on_one_day() {
        assertRefused("roster.windows", window(9, 12, EVERY_DAY), window(11, 13, WORKDAYS));
        assertRefused("roster.windows", window(9, 12, WORKDAYS), window(9, 12, WORKDAYS));
        assertRefused("roster.windows", window(12, 9, WORKDAYS));
    }

    @Test
    void takes_other_windows_on_days_off() {
        roster.arrange(List.of(), List.of(window(9, 12, WORKDAYS), window(10, 12, DAYS_OFF)), NOON);

        assertThat(roster.windows()).hasSize(2);
    }

    @Test
    void refuses_shifts_whose_hours_go_back_or_whose_code_is_taken() {
        var day = new Shift("日", "日班", "Day", List.of(span(8, 12), span(13, 18)));
        var backwards = new Shift("晚", "晚班", "Evening", List.of(span(13, 18), span(8, 12)));

        assertShiftsRefused(day, day);
        assertShiftsRefused(backwards);
        assertShiftsRefused(new Shift("夜", "夜班", "Night", List.of()));
    }

    @Test
    void a_night_ends_the_next_day() {
        var night = span(22, 8).on(LocalDate.parse("2026-11-27"), ZoneId.of("Asia/Shanghai"));

        assertThat(night.from()).isEqualTo("2026-11-27T14:00:00Z");
        assertThat(night.to()).isEqualTo("2026-11-28T00:00:00Z");
    }

    private void assertRefused(String code, Window... windows) {
        assertThatThrownBy(() -> roster.arrange(roster.shifts(), List.of(windows), NOON))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(roster.windows()).hasSize(3);
    }

    private void assertShiftsRefused(Shift... shifts) {
        assertThatThrownBy(() -> roster.arrange(List.of(shifts), List.of(), NOON))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("roster.shifts"));
    }

    private static Window window(int from, int to, Days days) {
        return new Window(LocalTime.of(from, 0), LocalTime.of(to, 0), days, 2);
    }

    private static Span span(int from, int to) {
        return new Span(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
