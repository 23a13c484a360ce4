package linli.owner.owners.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class VehicleIT {

    @Autowired Api api;
    @Autowired Neighbours neighbours;

    Person manager;
    UUID community;
    UUID home;
    UUID parking;
    UUID zhang;

    @BeforeEach
    void somebodyWithAHome() {
        manager =
                neighbours.hire(
                        "王经理", "community:write", "unit:write", "owner:read", "owner:write");
        community = anotherCommunity();
        home = putUnit("101", "DWELLING");
        parking = putUnit("B1-017", "PARKING");
        zhang =
                api.as(manager)
                        .post(
                                "/owners",
                                Map.of(
                                        "name",
                                        "张伟",
                                        "phones",
                                        List.of(),
                                        "links",
                                        List.of(
                                                Map.of(
                                                        "unitId",
                                                        home,
                                                        "relation",
                                                        "OWNER",
                                                        "verified",
                                                        true))))
                        .ok()
                        .id();
    }

    @Test
    void a_vehicle_is_taken_down_with_its_parking_space_and_finds_its_owner() {
        var plate = "京A" + String.valueOf(System.nanoTime()).substring(8, 13);
        var shown =
                keep(Map.of("plate", plate, "parkingUnitId", parking, "note", "白色 轿车")).ok().json();

        var vehicle = shown.path("vehicles").get(0);
        assertThat(vehicle.path("plate").asString())
                .isEqualTo(plate.substring(0, 2) + "·" + plate.substring(2));
        assertThat(vehicle.path("parking").asString()).isEqualTo("1-1-B1-017");
        for (var said : List.of(plate, plate.toLowerCase(), "京A·" + plate.substring(2))) {
            assertThat(found(said)).as(said).contains(zhang.toString());
        }

        api.as(manager)
                .post(
                        "/owners/%s/vehicles/%s/removal"
                                .formatted(zhang, vehicle.path("id").asString()))
                .ok();
        assertThat(found(plate)).doesNotContain(zhang.toString());
    }

    @Test
    void what_is_no_plate_or_no_parking_space_changes_nothing() {
        assertThat(keep(Map.of("plate", "没有")).problem()).isEqualTo("vehicle.plate");
        assertThat(keep(Map.of("plate", "京A12345", "parkingUnitId", home)).problem())
                .isEqualTo("vehicle.parking");
        assertThat(keep(Map.of("plate", "京A12345", "parkingUnitId", UUID.randomUUID())).status())
                .isEqualTo(404);
        keep(Map.of("plate", "京A12345")).ok();
        assertThat(keep(Map.of("plate", "京a·12345")).problem()).isEqualTo("vehicle.exists");

        assertThat(api.as(manager).get("/owners/" + zhang).ok().json().path("vehicles")).hasSize(1);
    }

    @Test
    void a_plate_is_seen_and_written_by_who_may() {
        keep(Map.of("plate", "京A12345")).ok();
        var reader = neighbours.hireIn(community, "看客", "owner:read");
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "别处", "owner:read", "owner:write");

        assertThat(
                        api.as(reader)
                                .post("/owners/" + zhang + "/vehicles", Map.of("plate", "京A99999"))
                                .status())
                .isEqualTo(403);
        assertThat(
                        api.as(elsewhere)
                                .post("/owners/" + zhang + "/vehicles", Map.of("plate", "京A99999"))
                                .status())
                .isEqualTo(404);
        var history = api.as(reader).get("/owners/" + zhang + "/history").ok();
        assertThat(history.text()).contains("vehicles").doesNotContain("京A12345");
    }

    private Api.Answer keep(Map<String, Object> vehicle) {
        return api.as(manager).post("/owners/" + zhang + "/vehicles", vehicle);
    }

    private List<String> found(String said) {
        return api
                .as(manager)
                .get("/owners?q=" + URLEncoder.encode(said, StandardCharsets.UTF_8))
                .ok()
                .json()
                .path("items")
                .values()
                .stream()
                .map(owner -> owner.path("id").asString())
                .toList();
    }

    private UUID anotherCommunity() {
        return api.as(manager)
                .post(
                        "/communities",
                        Map.of(
                                "code",
                                "C" + System.nanoTime() % 1_000_000_000,
                                "name",
                                "云栖里",
                                "region",
                                "城东片区",
                                "address",
                                "云栖路 1 号"))
                .ok()
                .id();
    }

    private UUID putUnit(String room, String type) {
        return api.as(manager)
                .post(
                        "/units",
                        Map.of(
                                "communityId",
                                community,
                                "building",
                                "1",
                                "entrance",
                                "1",
                                "room",
                                room,
                                "type",
                                type))
                .ok()
                .id();
    }
}
