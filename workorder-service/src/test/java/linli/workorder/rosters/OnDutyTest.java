package linli.workorder.rosters;

import static linli.contracts.workorder.TechnicianEvent.Availability.OFF_DUTY;
import static linli.contracts.workorder.TechnicianEvent.Availability.ON_BREAK;
import static linli.contracts.workorder.TechnicianEvent.Availability.ON_DUTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import linli.chassis.Stamp;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.DutyEvent.Kind;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.workorder.rosters.Duty.Plan;
import linli.workorder.technicians.TechnicianFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnDutyTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    @Test
    void of_whom_no_roster_says_anything_their_own_word_counts() {
        assertThat(at("10:00", saidAt("08:00", ON_BREAK))).isEqualTo(ON_BREAK);
    }

    @Test
    void the_shift_begins_and_ends_by_itself() {
        var silent = saidAt("00:00", OFF_DUTY);

        assertThat(at("07:59", silent, shift("08:00", "12:00"))).isEqualTo(OFF_DUTY);
        assertThat(at("08:00", silent, shift("08:00", "12:00"))).isEqualTo(ON_DUTY);
        assertThat(at("12:00", saidAt("07:00", ON_DUTY), shift("08:00", "12:00")))
                .isEqualTo(OFF_DUTY);
    }

    @Test
    void whoever_says_something_within_the_shift_is_believed_until_it_ends() {
        var resting = saidAt("09:00", ON_BREAK);

        assertThat(at("09:30", resting, shift("08:00", "12:00"))).isEqualTo(ON_BREAK);
        assertThat(at("12:30", resting, shift("08:00", "12:00"))).isEqualTo(OFF_DUTY);
    }

    @Test
    void a_night_goes_on_into_a_day_off() {
        var night =
                duty(
                        FRIDAY.minusDays(1),
                        Kind.SHIFT,
                        "2026-11-26T22:00:00Z",
                        "2026-11-27T08:00:00Z");
        var off =
                Duty.of(
                        TechnicianFixture.aTechnician("刘强", Set.of()),
                        FRIDAY,
                        Plan.off(Kind.REST, Instant.parse("2026-11-27T00:00:00Z")),
                        stamp("00:00"));
        var silent = TechnicianFixture.saying(OFF_DUTY, Stamp.bySystem(Instant.EPOCH));

        assertThat(OnDuty.at(silent, List.of(night, off), time("07:00"))).isEqualTo(ON_DUTY);
        assertThat(OnDuty.at(silent, List.of(night, off), time("09:00"))).isEqualTo(OFF_DUTY);
    }

    @Test
    void whoever_is_on_leave_is_off_whatever_they_said_the_day_before() {
        var onLeave =
                Duty.of(
                        TechnicianFixture.aTechnician("刘强", Set.of()),
                        FRIDAY,
                        Plan.off(Kind.LEAVE, Instant.parse("2026-11-27T00:00:00Z")),
                        stamp("00:00"));
        var yesterday =
                TechnicianFixture.saying(
                        ON_DUTY, Stamp.bySystem(Instant.parse("2026-11-26T09:00:00Z")));

        assertThat(OnDuty.at(yesterday, List.of(onLeave), time("10:00"))).isEqualTo(OFF_DUTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Los_Angeles", "Asia/Shanghai", "Pacific/Kiritimati"})
    void a_visit_is_on_the_day_that_it_is_where_the_roster_is_kept(String where) {
        var zone = ZoneId.of(where);
        var said =
                TechnicianFixture.saying(
                        ON_DUTY, Stamp.bySystem(Instant.parse("2026-11-25T00:00:00Z")));
        var leave =
                Duty.of(
                        said,
                        FRIDAY,
                        Plan.off(Kind.LEAVE, FRIDAY.atStartOfDay(zone).toInstant()),
                        stamp("00:00"));
        DutySearch search =
                (technicians, from, to) ->
                        Stream.of(leave)
                                .filter(duty ->
                                        !duty.day().isBefore(from) && !duty.day().isAfter(to))
                                .toList();
        var onDuty =
                new OnDuty(
                        search, Clock.fixed(Instant.parse("2026-11-25T01:00:00Z"), ZoneOffset.UTC));

        for (var hour : List.of(0, 12, 22)) {
            var from = FRIDAY.atTime(hour, 0).atZone(zone).toInstant();
            var visit = new AppointmentWindow(from, from.plus(Duration.ofHours(1)));
            assertThat(onDuty.during(List.of(said), visit)).containsValue(OFF_DUTY);
            var tomorrow =
                    new AppointmentWindow(
                            from.plus(Duration.ofDays(1)), from.plus(Duration.ofHours(25)));
            assertThat(onDuty.during(List.of(said), tomorrow)).containsValue(ON_DUTY);
        }
    }

    private static Availability at(String now, Said said, Duty... duties) {
        return OnDuty.at(
                TechnicianFixture.saying(said.word(), stamp(said.at())),
                List.of(duties),
                time(now));
    }

    private record Said(String at, Availability word) {}

    private static Said saidAt(String at, Availability word) {
        return new Said(at, word);
    }

    private static Duty shift(String from, String to) {
        return duty(FRIDAY, Kind.SHIFT, time(from).toString(), time(to).toString());
    }

    private static Duty duty(LocalDate day, Kind kind, String from, String to) {
        return Duty.of(
                TechnicianFixture.aTechnician("刘强", Set.of()),
                day,
                new Plan(
                        kind,
                        day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        "日",
                        "日班",
                        "Day",
                        List.of(new AppointmentWindow(Instant.parse(from), Instant.parse(to))),
                        null),
                stamp("00:00"));
    }

    private static Stamp stamp(String time) {
        return Stamp.bySystem(time(time));
    }

    private static Instant time(String time) {
        return Instant.parse("2026-11-27T" + time + ":00Z");
    }
}
