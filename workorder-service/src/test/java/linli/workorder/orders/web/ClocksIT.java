package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.time.Calendars;
import linli.contracts.owner.CalendarEvent;
import linli.contracts.owner.CalendarEvent.Day;
import linli.contracts.owner.CalendarEvent.Hours;
import linli.contracts.owner.CalendarEvent.Weekday;
import linli.contracts.owner.CommunityEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Clocks of orders count by the calendar of the community, and say how. */
class ClocksIT extends InACommunity {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired Calendars calendars;

    @AfterEach
    void everyDayIsWorked() {
        enter(List.of());
    }

    @Test
    void a_holiday_moves_a_clock_that_runs_and_the_explanation_says_so() {
        enter(List.of());
        var order = anOrderThatCanWait();
        var before = due(order);

        enter(List.of(new Day(LocalDate.now(SHANGHAI).plusDays(1), "国庆节")));

        await().atMost(SOON).until(() -> due(order).equals(before.plusSeconds(24 * 3600)));
        await().atMost(SOON).until(() -> lateAt(order).isAfter(Instant.now()));
        assertThat(sentences(order, "zh"))
                .anyMatch(told -> told.contains("按工作时间计时，时限 24 小时"))
                .anyMatch(told -> told.contains("国庆节放假，不计时"));
        assertThat(sentences(order, "en"))
                .anyMatch(told -> told.contains("holiday (国庆节), not counted"));
    }

    @Test
    void a_holiday_begins_at_the_communitys_own_midnight() {
        neighbours.publish(
                community,
                new CommunityEvent.Changed(
                        community,
                        "NY",
                        "Hudson",
                        UUID.randomUUID(),
                        "海外",
                        "America/New_York",
                        true));
        await().atMost(SOON)
                .until(() -> calendars.zoneOf(community).equals(ZoneId.of("America/New_York")));
        var zone = ZoneId.of("America/New_York");
        var tomorrow = LocalDate.now(zone).plusDays(1);
        enter(List.of(new Day(tomorrow, "休")));
        var order = anOrderThatCanWait();
        var midnight = tomorrow.atStartOfDay(zone).toInstant();

        // What the day of today has left counts before midnight, the rest after the holiday.
        assertThat(due(order))
                .isEqualTo(created(order).plusSeconds(24 * 3600).plusSeconds(24 * 3600));
        assertThat(due(order)).isAfter(midnight.plusSeconds(24 * 3600));
    }

    @Test
    void what_is_urgent_counts_around_the_clock() {
        enter(List.of(new Day(LocalDate.now(SHANGHAI).plusDays(1), "国庆节")));

        var order = orderOf(submitted());

        assertThat(due(order)).isEqualTo(created(order).plusSeconds(24 * 3600));
        assertThat(sentences(order, "zh")).anyMatch(told -> told.contains("不分昼夜计时"));
    }

    private UUID anOrderThatCanWait() {
        word("request-type", "LAMP", "公共照明", Map.of("priority", "NORMAL"));
        await().atMost(SOON).until(() -> words.find("request-type", "LAMP").isPresent());
        var report = new HashMap<>(leak(List.of()));
        report.put("type", "LAMP");
        return orderOf(api.as(agent).post("/requests", report).ok().id());
    }

    private void enter(List<Day> holidays) {
        var all = List.of(new Hours("00:00", "00:00"));
        var years = Stream.of(0, 1).map(more -> LocalDate.now(SHANGHAI).getYear() + more).toList();
        for (var year : years) {
            var id = UUID.nameUUIDFromBytes(new byte[] {(byte) (year % 100)});
            neighbours.publish(
                    id,
                    new CalendarEvent.Changed(
                            id,
                            year,
                            Arrays.stream(DayOfWeek.values())
                                    .map(day -> new Weekday(day, all))
                                    .toList(),
                            holidays.stream().filter(day -> day.date().getYear() == year).toList(),
                            List.of()));
        }
        await().atMost(SOON)
                .until(() ->
                        holidays.stream()
                                        .allMatch(day ->
                                                calendars
                                                        .of(community)
                                                        .dayOff(day.date())
                                                        .isPresent())
                                && calendars.of(community).knows(LocalDate.now(SHANGHAI))
                                && (!holidays.isEmpty()
                                        || calendars
                                                .of(community)
                                                .dayOff(LocalDate.now(SHANGHAI).plusDays(1))
                                                .isEmpty()));
    }

    private JsonNode shown(UUID order) {
        return api.as(dispatcher).get("/orders/" + order).ok().json();
    }

    private Instant due(UUID order) {
        return Instant.parse(shown(order).path("resolution").path("due").asString());
    }

    private Instant created(UUID order) {
        return Instant.parse(shown(order).path("createdAt").asString());
    }

    private Instant lateAt(UUID order) {
        return Instant.parse(shown(order).path("response").path("due").asString());
    }

    private List<String> sentences(UUID order, String language) {
        return api.as(dispatcher)
                .get("/orders/" + order + "/clocks")
                .ok()
                .json()
                .path("resolution")
                .valueStream()
                .map(sentence -> sentence.path(language).asString())
                .toList();
    }
}
