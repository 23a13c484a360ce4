package linli.owner.calendars.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.time.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class CalendarApiIT {

    static final List<Map<String, Object>> WEEK =
            List.of(
                    Map.of(
                            "day",
                            "MONDAY",
                            "hours",
                            List.of(
                                    Map.of("from", "08:30", "to", "12:00"),
                                    Map.of("from", "13:30", "to", "18:00"))));

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired Calendars calendars;

    @Test
    void the_published_years_are_there_and_known_to_clocks() {
        var anybody = api.as(neighbours.hire("任何人", "community:read"));

        var year = anybody.get("/calendars/2026").ok().json();

        assertThat(year.path("holidays").toString()).contains("2026-10-01", "国庆节");
        assertThat(year.path("workdays").toString()).contains("2026-10-10");
        assertThat(year.path("week")).hasSize(5);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> calendars.of(null).dayOff(LocalDate.of(2026, 2, 17)).isPresent());
        assertThat(calendars.of(null).dayOff(LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(calendars.of(null).dayOff(LocalDate.of(2025, 10, 8))).isPresent();
    }

    @Test
    void an_administrator_enters_a_year_and_changes_it() {
        var admin = api.as(neighbours.hire("管理员", "sla:write"));

        admin.post("/calendars", entered(2031, "2031-01-01")).ok();
        assertThat(admin.post("/calendars", entered(2031, "2031-01-01")).problem())
                .isEqualTo("calendar.exists");
        var version = admin.get("/calendars/2031").ok().json().path("version").asLong();
        var changed =
                admin.seen(version)
                        .put(
                                "/calendars/2031",
                                Map.of(
                                        "week",
                                        WEEK,
                                        "holidays",
                                        List.of(Map.of("date", "2031-01-02", "name", "元旦")),
                                        "workdays",
                                        List.of()))
                        .ok()
                        .json();

        assertThat(changed.path("holidays").get(0).path("date").asString()).isEqualTo("2031-01-02");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> calendars.of(null).dayOff(LocalDate.of(2031, 1, 2)).isPresent());
    }

    @Test
    void what_no_clock_could_count_by_is_refused() {
        var admin = api.as(neighbours.hire("管理员", "sla:write"));

        assertThat(admin.post("/calendars", entered(2032, "2031-01-01")).problem())
                .isEqualTo("calendar.invalid");
        assertThat(admin.get("/calendars/2032").problem()).isEqualTo("calendar.not-found");
    }

    @Test
    void who_answers_for_one_community_does_not_decide_for_all() {
        var one = neighbours.hireIn(UUID.randomUUID(), "项目经理", "sla:write");
        var nobody = neighbours.hire("旁人", "community:read");

        assertThat(api.as(one).post("/calendars", entered(2033, "2033-01-01")).problem())
                .isEqualTo("calendar.beyond-scope");
        assertThat(api.as(nobody).post("/calendars", entered(2033, "2033-01-01")).status())
                .isEqualTo(403);
    }

    private static Map<String, Object> entered(int year, String holiday) {
        return Map.of(
                "year",
                year,
                "week",
                WEEK,
                "holidays",
                List.of(Map.of("date", holiday, "name", "元旦")),
                "workdays",
                List.of());
    }
}
