package linli.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import linli.notification.preferences.Preference.Language;
import linli.notification.preferences.Preference.Way;
import linli.notification.preferences.Preference.Wishes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        // Shanghai is eight hours ahead: 22:30, 03:00, 08:00, 21:59 there.
        "2026-03-01T14:30:00Z, 2026-03-02T00:00:00Z",
        "2026-03-01T19:00:00Z, 2026-03-02T00:00:00Z",
        "2026-03-02T00:00:00Z,",
        "2026-03-01T13:59:00Z,",
    })
    void the_night_ends_in_the_morning(Instant at, Instant until) {
        var usual = Preference.usual(UUID.randomUUID());

        assertThat(usual.quietUntil(at, SHANGHAI).orElse(null)).isEqualTo(until);
    }

    @Test
    void quiet_hours_may_lie_within_a_day() {
        var noon = wishing(LocalTime.of(12, 0), LocalTime.of(14, 0));

        assertThat(noon.quietUntil(Instant.parse("2026-03-01T05:00:00Z"), SHANGHAI))
                .contains(Instant.parse("2026-03-01T06:00:00Z"));
        assertThat(noon.quietUntil(Instant.parse("2026-03-01T15:00:00Z"), SHANGHAI)).isEmpty();
    }

    @Test
    void whoever_wants_none_has_none() {
        var never = wishing(null, null);

        assertThat(never.quietUntil(Instant.parse("2026-03-01T19:00:00Z"), SHANGHAI)).isEmpty();
    }

    private static Preference wishing(LocalTime from, LocalTime until) {
        var preference = Preference.usual(UUID.randomUUID());
        preference.wish(
                new Wishes(true, true, from, until, Language.ZH, Way.EMAIL, Set.of()), null);
        return preference;
    }
}
