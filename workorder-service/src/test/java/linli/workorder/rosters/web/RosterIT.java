package linli.workorder.rosters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.chassis.test.Api;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.time.Calendars;
import linli.contracts.owner.CalendarEvent;
import linli.contracts.owner.CalendarEvent.Hours;
import linli.contracts.owner.CalendarEvent.Weekday;
import linli.workorder.orders.web.InACommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the roster says decides which windows are offered, and who is on duty. */
class RosterIT extends InACommunity {

    private static final LocalDate TOMORROW = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);

    @Autowired Calendars calendars;

    private Person head;

    @BeforeEach
    void aRosterWithOneWindow() {
        head =
                neighbours.hireIn(
                        community,
                        "陈主管",
                        "roster:write",
                        "workorder:read",
                        "workorder:dispatch",
                        "request:create");
        neighbours.found(community);
        for (var more : List.of(0, 1)) {
            var year = LocalDate.now().getYear() + more;
            var id = UUID.nameUUIDFromBytes(new byte[] {(byte) (year % 100)});
            neighbours.publish(
                    id,
                    new CalendarEvent.Changed(
                            id,
                            year,
                            Arrays.stream(DayOfWeek.values())
                                    .map(day ->
                                            new Weekday(day, List.of(new Hours("00:00", "00:00"))))
                                    .toList(),
                            List.of(),
                            List.of()));
        }
        await().atMost(SOON)
                .until(() ->
                        estate.community(community).isPresent()
                                && calendars.strict(community).knows(TOMORROW)
                                && calendars.zoneOf(community).equals(ZoneId.of("Asia/Shanghai")));
        arrange(window("09:00", "12:00", 1));
    }

    @SafeVarargs
    private void arrange(Map<String, Object>... windows) {
        var seen = roster().path("version").asLong();
        api.as(head).seen(seen).put("/rosters?community=" + community, arranged(windows)).ok();
    }

    @Test
    void a_window_is_offered_where_somebody_with_the_skill_works_all_through_it() {
        assertThat(windows(owner)).isEmpty();

        lay(liu, "SHIFT", "日", null);

        assertThat(windows(owner)).containsExactly(TOMORROW + " 09:00:00 1");

        lay(liu, "LEAVE", null, null);

        assertThat(windows(owner)).isEmpty();
    }

    @Test
    void a_full_window_is_not_offered_and_refused() {
        lay(liu, "SHIFT", "日", null);

        var request = api.as(owner).post("/requests", wish("09:00")).ok();
        var order = orderOf(request.id());

        assertThat(request.json().path("wished").path("from").asString()).contains(":00:00Z");
        assertThat(
                        api.as(dispatcher)
                                .get("/orders/" + order)
                                .ok()
                                .json()
                                .path("appointment")
                                .path("from"))
                .isEqualTo(request.json().path("wished").path("from"));
        assertThat(windows(agent)).isEmpty();
        assertProblem(api.as(agent).post("/requests", wish("09:00")), 409, "appointment.full");

        api.as(agent).post("/orders/" + order + "/cancellation", Map.of("reason", "MISTAKE")).ok();

        assertThat(windows(agent)).hasSize(1);
    }

    @Test
    void of_two_who_wish_the_last_visit_at_once_one_gets_it() {
        lay(liu, "SHIFT", "日", null);

        var answers =
                IntStream.range(0, 4)
                        .mapToObj(one ->
                                CompletableFuture.supplyAsync(() ->
                                        api.as(agent).post("/requests", wish("09:00")).status()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(3);
    }

    @Test
    void a_visit_is_moved_to_a_free_window_by_whoever_expects_it() {
        arrange(window("09:00", "10:00", 1), window("10:00", "11:00", 1));
        lay(liu, "SHIFT", "日", null);
        var order = orderOf(api.as(owner).post("/requests", wish("09:00")).ok().id());
        assertThat(windowsOf(order)).containsExactly("10:00:00");

        var moved = reschedule(owner, order, "10:00").ok().json();

        assertThat(moved.path("rescheduled").asInt()).isEqualTo(1);
        assertThat(moved.path("appointment").path("from").asString())
                .isEqualTo(instant("10:00").toString());
        assertThat(windows(agent)).containsExactly(TOMORROW + " 09:00:00 1");
        var story = api.as(owner).get("/orders/" + order + "/history").ok().json();
        var step = story.path(story.size() - 1);
        assertThat(step.path("type").asString()).isEqualTo("workorder.rescheduled");
        assertThat(step.path("data").path("before").path("from").asString())
                .isEqualTo(instant("09:00").toString());
        assertThat(step.path("data").path("reason").asString()).isEqualTo("临时出差");
        assertThat(step.path("actor").asString()).isEqualTo(owner.name());
    }

    @Test
    void a_visit_is_not_moved_where_nobody_can_come_or_it_is_already() {
        arrange(window("09:00", "10:00", 1), window("10:00", "11:00", 1));
        lay(liu, "SHIFT", "日", null);
        var order = orderOf(api.as(owner).post("/requests", wish("09:00")).ok().id());
        api.as(agent).post("/requests", wish("10:00")).ok();

        assertThat(windowsOf(order)).isEmpty();
        assertProblem(reschedule(owner, order, "10:00"), 409, "appointment.full");
        assertProblem(reschedule(owner, order, "11:30"), 422, "appointment.unknown");
        assertProblem(reschedule(owner, order, "09:00"), 422, "workorder.same-visit");
        assertThat(reschedule(liu, order, "10:00").status()).isEqualTo(403);
        var stranger = neighbours.hireIn(UUID.randomUUID(), "外人", "workorder:cancel");
        assertThat(reschedule(stranger, order, "10:00").status()).isEqualTo(404);
        assertThat(api.as(agent).get("/orders/" + order).ok().json().path("rescheduled").asInt())
                .isZero();
    }

    @Test
    void of_two_who_move_to_the_last_visit_at_once_one_gets_it() {
        arrange(window("09:00", "10:00", 2), window("10:00", "11:00", 1));
        lay(liu, "SHIFT", "日", null);
        var orders =
                Stream.of(owner, agent)
                        .map(one -> orderOf(api.as(one).post("/requests", wish("09:00")).ok().id()))
                        .toList();

        var answers =
                orders.stream()
                        .map(order ->
                                CompletableFuture.supplyAsync(
                                        () -> reschedule(agent, order, "10:00").status()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void who_cannot_come_at_the_other_time_loses_the_order_and_who_can_keeps_it() {
        arrange(window("09:00", "10:00", 1), window("10:00", "11:00", 1));
        lay(liu, "SHIFT", "日", null);
        lay(aTechnician("陈静"), "SHIFT", "日", null);
        var order = orderOf(api.as(owner).post("/requests", wish("09:00")).ok().id());
        var other = orderOf(api.as(agent).post("/requests", wish("10:00")).ok().id());
        for (var one : List.of(order, other)) {
            api.as(dispatcher)
                    .post(
                            "/orders/" + one + "/assignment",
                            Map.of("technicianId", liu.id(), "overrideReason", "熟悉这户"))
                    .ok();
        }

        var away = reschedule(agent, order, "10:00").ok().json();

        assertThat(away.path("status").asString()).isEqualTo("PENDING_DISPATCH");

        api.as(agent).post("/orders/" + order + "/cancellation", Map.of("reason", "MISTAKE")).ok();
        var kept = reschedule(agent, other, "09:00").ok().json();

        assertThat(kept.path("status").asString()).isEqualTo("ASSIGNED");
        assertThat(kept.path("assignment").path("technician").asString()).isEqualTo("刘强");
    }

    private Api.Answer reschedule(Person as, UUID order, String from) {
        return api.as(as)
                .post(
                        "/orders/" + order + "/rescheduling",
                        Map.of("day", TOMORROW, "from", from, "reason", "临时出差"));
    }

    private List<String> windowsOf(UUID order) {
        return all(api.as(owner).get("/orders/" + order + "/windows").ok().json())
                .map(one -> one.path("from").asString())
                .toList();
    }

    private static Instant instant(String time) {
        return TOMORROW.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    @Test
    void what_is_no_window_is_refused_and_changes_nothing() {
        lay(liu, "SHIFT", "日", null);

        assertProblem(api.as(owner).post("/requests", wish("10:00")), 422, "appointment.unknown");
        var emergency = wish("09:00");
        emergency.put("priority", "EMERGENCY");
        assertProblem(api.as(owner).post("/requests", emergency), 422, "appointment.emergency");

        assertThat(windows(owner)).hasSize(1);
    }

    @Test
    void whoever_stands_in_keeps_the_window() {
        var chen = aTechnician("陈静");
        lay(liu, "SHIFT", "日", null);
        lay(liu, "LEAVE", null, chen.id());

        var days = days();

        assertThat(windows(owner)).hasSize(1);
        assertThat(dayOf(days, chen).path("standsInFor").asString()).isEqualTo("刘强");
        assertThat(dayOf(days, liu).path("kind").asString()).isEqualTo("LEAVE");
        assertThat(
                        api.as(chen)
                                .get("/rosters/me?from=" + TOMORROW)
                                .ok()
                                .json()
                                .get(0)
                                .path("shift")
                                .asString())
                .isEqualTo("日");
    }

    @Test
    void whoever_works_or_is_on_leave_stands_in_for_nobody() {
        var chen = aTechnician("陈静");
        lay(liu, "SHIFT", "日", null);
        for (var kind : List.of("SHIFT", "LEAVE")) {
            lay(chen, kind, kind.equals("SHIFT") ? "日" : null, null);

            assertProblem(
                    layAs(head, liu.id(), "LEAVE", null, chen.id()), 409, "roster.substitute-busy");

            assertThat(dayOf(days(), liu).path("kind").asString()).isEqualTo("SHIFT");
            assertThat(dayOf(days(), chen).path("kind").asString()).isEqualTo(kind);
        }
        lay(chen, "REST", null, null);
        lay(liu, "LEAVE", null, chen.id());
        assertThat(dayOf(days(), chen).path("standsInFor").asString()).isEqualTo("刘强");
    }

    @Test
    void the_roster_decides_who_can_be_sent_when_somebody_is_expected() {
        var chen = aTechnician("陈静");
        lay(liu, "SHIFT", "日", null);
        lay(chen, "REST", null, null);
        var order = orderOf(api.as(owner).post("/requests", wish("09:00")).ok().id());

        var candidates = api.as(dispatcher).get("/orders/" + order + "/candidates").ok().json();

        assertThat(blocked(candidates, liu)).isEmpty();
        assertThat(blocked(candidates, chen)).containsExactly("OFF_DUTY");
    }

    @Test
    void what_does_not_go_together_is_refused() {
        var stranger = UUID.randomUUID();

        assertProblem(layAs(head, liu.id(), "SHIFT", "无", null), 422, "roster.shift-unknown");
        assertProblem(layAs(head, stranger, "REST", null, null), 422, "technician.unknown");
        assertProblem(layAs(head, liu.id(), "LEAVE", null, liu.id()), 422, "roster.substitute");
        assertProblem(
                api.as(head)
                        .seen(roster().path("version").asLong())
                        .put(
                                "/rosters?community=" + community,
                                arranged(window("09:00", "12:00", 1), window("11:00", "13:00", 1))),
                422,
                "roster.windows");
        assertThat(days().path("days").size()).isZero();
    }

    @Test
    void a_roster_elsewhere_is_not_found_and_without_the_permission_forbidden() {
        var elsewhere =
                neighbours.hireIn(UUID.randomUUID(), "外人", "roster:write", "request:create");

        assertThat(api.as(elsewhere).get("/rosters?community=" + community).status())
                .isEqualTo(404);
        assertThat(layAs(elsewhere, liu.id(), "REST", null, null).status()).isEqualTo(404);
        assertThat(
                        api.as(elsewhere)
                                .get("/requests/windows?type=WATER_LEAK&community=" + community)
                                .status())
                .isEqualTo(404);
        assertThat(api.as(agent).get("/rosters?community=" + community).status()).isEqualTo(403);
    }

    private JsonNode roster() {
        return await().atMost(SOON)
                .until(
                        () -> api.as(head).get("/rosters?community=" + community),
                        answer -> answer.status() == 200)
                .json();
    }

    @SafeVarargs
    private static Map<String, Object> arranged(Map<String, Object>... windows) {
        return Map.of(
                "shifts",
                List.of(
                        Map.of(
                                "code",
                                "日",
                                "labelZh",
                                "日班",
                                "labelEn",
                                "Day",
                                "spans",
                                List.of(Map.of("from", "08:00", "to", "12:00")))),
                "windows",
                List.of(windows));
    }

    private static Map<String, Object> window(String from, String to, int visits) {
        return Map.of("from", from, "to", to, "days", "EVERY_DAY", "visits", visits);
    }

    private void lay(Person technician, String kind, String shift, UUID substitute) {
        layAs(head, technician.id(), kind, shift, substitute).ok();
    }

    private Api.Answer layAs(
            Person as, UUID technician, String kind, String shift, UUID substitute) {
        var body = new HashMap<String, Object>();
        body.put("communityId", community);
        body.put("technicianId", technician);
        body.put("days", List.of(TOMORROW));
        body.put("kind", kind);
        body.put("shift", shift);
        body.put("substituteId", substitute);
        return api.as(as).post("/rosters/days", body);
    }

    private JsonNode days() {
        return api.as(head)
                .get("/rosters/days?community=" + community + "&from=" + TOMORROW)
                .ok()
                .json();
    }

    private static JsonNode dayOf(JsonNode days, Person technician) {
        return all(days.path("days"))
                .filter(day ->
                        day.path("technicianId").asString().equals(technician.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> wish(String from) {
        return new HashMap<>(
                Map.of(
                        "communityId",
                        community,
                        "unitId",
                        unit,
                        "ownerId",
                        owner.id(),
                        "place",
                        "厨房",
                        "type",
                        "WATER_LEAK",
                        "description",
                        "水龙头滴水",
                        "wish",
                        Map.of("day", TOMORROW, "from", from)));
    }

    private List<String> windows(Person person) {
        return all(api.as(person)
                        .get("/requests/windows?type=WATER_LEAK&community=" + community)
                        .ok()
                        .json())
                .map(one ->
                        "%s %s %d"
                                .formatted(
                                        one.path("day").asString(),
                                        one.path("from").asString(),
                                        one.path("left").asInt()))
                .toList();
    }

    private static List<String> blocked(JsonNode candidates, Person technician) {
        return all(candidates)
                .filter(one ->
                        one.path("technicianId").asString().equals(technician.id().toString()))
                .flatMap(one -> all(one.path("blocked")).map(JsonNode::asString))
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return IntStream.range(0, list.size()).mapToObj(list::get);
    }

    private static void assertProblem(Api.Answer answer, int status, String code) {
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }
}
