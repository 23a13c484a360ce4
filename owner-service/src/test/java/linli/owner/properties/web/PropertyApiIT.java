package linli.owner.properties.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.Api.Answer;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PropertyApiIT {

    @Autowired Api api;
    @Autowired Neighbours neighbours;

    Person manager;
    UUID community;

    @BeforeEach
    void aCommunity() {
        manager =
                neighbours.hire(
                        "王经理", "community:write", "community:read", "unit:write", "owner:read");
        community = anotherCommunity();
    }

    @Test
    void a_building_is_added_once_shown_and_described_with_the_version_that_was_read() {
        var added = building("3栋", 2, 33).ok();

        var again = building("三号楼", 1, 1);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("building.exists");
        assertThat(again.json().at("/errors/0/detail").asString()).isEqualTo(added.id().toString());

        var path = "/buildings/" + added.id();
        assertThat(api.as(manager).put(path, Map.of("entrances", 3, "floors", 34)).status())
                .isEqualTo(428);
        var described =
                api.as(manager).seen(1).put(path, Map.of("entrances", 3, "floors", 34)).ok();
        assertThat(described.json().path("floors").asInt()).isEqualTo(34);
        assertThat(api.as(manager).get(path).ok().json().path("entrances").asInt()).isEqualTo(3);
        assertThat(api.as(manager).seen(1).put(path, Map.of("entrances", 1, "floors", 1)).status())
                .isEqualTo(412);
    }

    @Test
    void a_unit_that_stands_is_refused_with_its_id_and_keeps_what_is_said_of_it() {
        var unit = unit("1201", Map.of("layout", "R3H2")).ok();

        var again = unit("1201室", Map.of("layout", "R1H1"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("unit.exists");
        assertThat(again.json().at("/errors/0/detail").asString()).isEqualTo(unit.id().toString());
        assertThat(shown(unit.id()).json().path("layout").asString()).isEqualTo("R3H2");
    }

    @Test
    void the_same_command_again_is_answered_with_what_it_made() {
        var key = UUID.randomUUID().toString();

        var first = api.as(manager).with("Idempotency-Key", key).post("/units", body("1202"));
        var again = api.as(manager).with("Idempotency-Key", key).post("/units", body("1202"));

        assertThat(again.ok().id()).isEqualTo(first.ok().id());
    }

    @Test
    void a_state_has_a_day_and_words_are_those_of_the_dictionary() {
        var unit = unit("1203", Map.of()).ok();

        var described = describe(unit.id(), 1, Map.of("type", "DWELLING", "state", "DECORATING"));
        assertThat(described.ok().json().path("state").asString()).isEqualTo("DECORATING");
        var since = described.json().path("stateSince").asString();
        assertThat(since).isNotEmpty();

        var wrong =
                describe(
                        unit.id(),
                        2,
                        Map.of("type", "DWELLING", "state", "HAUNTED", "layout", "迷宫"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem()).isEqualTo("unit.words");
        assertThat(wrong.text()).contains("\"layout\"", "\"state\"", "unknown");

        var future =
                describe(
                        unit.id(),
                        2,
                        Map.of("type", "DWELLING", "state", "LET", "stateSince", "2150-01-01"));
        assertThat(future.problem()).isEqualTo("unit.state-day");

        var history = api.as(manager).get("/units/" + unit.id() + "/history").ok();
        var said = history.json().get(1).path("changes").toString();
        assertThat(history.text()).contains("王经理");
        assertThat(said)
                .contains("{\"field\":\"state\",\"after\":\"DECORATING\"}")
                .contains("\"field\":\"stateSince\",\"after\":\"" + since + "\"");
    }

    @Test
    void what_lies_elsewhere_is_not_found() {
        var building = building("5", 1, 6).ok();
        var unit = unit("1204", Map.of()).ok();
        var stranger =
                neighbours.hireIn(
                        anotherCommunity(), "外人", "community:read", "unit:write", "owner:read");

        assertThat(api.as(stranger).get("/buildings/" + building.id()).status()).isEqualTo(404);
        assertThat(
                        api.as(stranger)
                                .seen(1)
                                .put(
                                        "/buildings/" + building.id(),
                                        Map.of("entrances", 1, "floors", 1))
                                .status())
                .isEqualTo(404);
        assertThat(
                        api.as(stranger)
                                .seen(1)
                                .put("/units/" + unit.id(), Map.of("type", "SHOP"))
                                .status())
                .isEqualTo(404);
        assertThat(api.as(stranger).post("/units", body("1205")).status()).isEqualTo(404);
    }

    private Answer building(String name, int entrances, int floors) {
        return api.as(manager)
                .post(
                        "/buildings",
                        Map.of(
                                "communityId", community,
                                "name", name,
                                "entrances", entrances,
                                "floors", floors));
    }

    private Answer unit(String room, Map<String, ?> more) {
        var body = new HashMap<String, Object>(body(room));
        body.putAll(more);
        return api.as(manager).post("/units", body);
    }

    private Map<String, Object> body(String room) {
        return Map.of(
                "communityId", community,
                "building", "3",
                "entrance", "2",
                "room", room,
                "type", "DWELLING");
    }

    private Answer describe(UUID id, int version, Map<String, ?> facts) {
        return api.as(manager).seen(version).put("/units/" + id, facts);
    }

    private Answer shown(UUID id) {
        return api.as(manager).get("/units/" + id).ok();
    }

    private UUID anotherCommunity() {
        return api.as(manager)
                .post(
                        "/communities",
                        Map.of(
                                "code", "C" + System.nanoTime() % 1_000_000_000,
                                "name", "翠湖花园",
                                "region", "城东片区",
                                "address", "翠湖路 8 号"))
                .ok()
                .id();
    }
}
