package linli.chassis.time;

import static linli.chassis.time.BusinessCalendarTest.SHANGHAI;
import static linli.chassis.time.BusinessCalendarTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import linli.chassis.time.Recurrence.Occurrence;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    @Test
    void comes_once_a_day_in_the_days_of_its_zone() {
        var daily = Recurrence.daily(LocalTime.of(3, 30));

        assertThat(daily.after(at("2026-11-26T03:30"), SHANGHAI))
                .isEqualTo(new Occurrence("2026-11-27", at("2026-11-27T03:30")));
        assertThat(daily.after(at("2026-11-26T03:29"), SHANGHAI).period()).isEqualTo("2026-11-26");
        assertThat(daily.after(at("2026-11-26T03:30"), ZoneId.of("Europe/Berlin")).period())
                .isEqualTo("2026-11-26");
    }

    @Test
    void comes_on_the_last_day_where_a_month_is_shorter() {
        var monthly = Recurrence.monthly(31, LocalTime.of(8, 0));

        assertThat(monthly.after(at("2026-01-31T08:00"), SHANGHAI))
                .isEqualTo(new Occurrence("2026-02", at("2026-02-28T08:00")));
    }

    @Test
    void catches_up_what_was_missed_the_newest_of_it() {
        var daily = Recurrence.daily(LocalTime.of(8, 0));

        assertThat(daily.between(at("2026-11-20T08:00"), at("2026-11-26T08:00"), SHANGHAI, 3))
                .extracting(Occurrence::period)
                .containsExactly("2026-11-24", "2026-11-25", "2026-11-26");
        assertThat(daily.between(at("2026-11-26T08:00"), at("2026-11-27T07:59"), SHANGHAI, 3))
                .isEmpty();
    }
}
