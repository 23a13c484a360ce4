package linli.store.engine;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTruncationTest {

    private static final long FROM = Instant.parse("1965-01-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2040-01-01T00:00:00Z").getEpochSecond();
    private static final int DATES = 100;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "+05:30",
                "Asia/Shanghai",
                "Europe/Berlin",
                "America/New_York",
                "America/St_Johns",
                "America/Sao_Paulo",
                "America/Nuuk",
                "Pacific/Auckland",
                "Australia/Lord_Howe",
                "Asia/Beirut",
                "Africa/Cairo"
            })
    void units_begin_when_the_clock_on_the_wall_says_so(String name) {
        var zone = ZoneId.of(name);
        var random = new Random(name.hashCode());
        for (var i = 0; i < DATES; i++) {
            var date =
                    Instant.ofEpochMilli(random.nextLong(FROM, TO) * 1000 + random.nextInt(1000));
            var day = date.atZone(zone).toLocalDate();

            assertThat(truncated(date, "day", name))
                    .as("day of " + date)
                    .isEqualTo(begin(day, zone));
            assertThat(truncated(date, "week", name))
                    .as("week of " + date)
                    .isEqualTo(
                            begin(
                                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                                    zone));
            assertThat(truncated(date, "month", name))
                    .as("month of " + date)
                    .isEqualTo(begin(day.withDayOfMonth(1), zone));
            assertThat(truncated(date, "quarter", name))
                    .as("quarter of " + date)
                    .isEqualTo(begin(day.with(IsoFields.DAY_OF_QUARTER, 1), zone));
            assertThat(truncated(date, "year", name))
                    .as("year of " + date)
                    .isEqualTo(begin(day.withDayOfYear(1), zone));
        }
    }

    @Test
    void every_day_on_which_clocks_change_begins_at_its_begin() {
        for (var name : List.of("Europe/Berlin", "America/New_York", "Pacific/Auckland")) {
            var zone = ZoneId.of(name);
            var at = Instant.parse("1990-01-01T00:00:00Z");
            for (var i = 0; i < 60; i++) {
                at = zone.getRules().nextTransition(at).getInstant();
                for (var hours = -20; hours <= 20; hours++) {
                    var date = at.plusSeconds(hours * 3600L);
                    assertThat(truncated(date, "day", name))
                            .as(name + " " + date)
                            .isEqualTo(begin(date.atZone(zone).toLocalDate(), zone));
                }
            }
        }
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Object truncated(Instant date, String unit, String zone) {
        var expression =
                new Document(
                        "$dateTrunc",
                        new Document("date", "$at").append("unit", unit).append("timezone", zone));
        return Pipeline.updated(
                        new Document("at", date),
                        List.of(new Document("$set", new Document("begin", expression))))
                .get("begin");
    }
}
