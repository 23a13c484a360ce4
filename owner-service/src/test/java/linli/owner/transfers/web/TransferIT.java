package linli.owner.transfers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.owner.properties.AnEstate;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@HouseTest
class TransferIT {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;

    Person manager;
    AnEstate estate;
    UUID community;
    UUID unit;
    UUID seller;
    UUID partner;
    UUID child;
    UUID tenant;
    UUID buyer;
    UUID other;

    @BeforeEach
    void aUnitWithPeopleAndTwoWhoBuyIt() {
        manager =
                neighbours.hire(
                        "王经理", "community:write", "unit:write", "owner:read", "owner:write");
        estate = new AnEstate(api, manager);
        community = estate.community();
        unit = estate.dwelling(community, "1201");
        seller = register("张伟", unit, "OWNER", share(1, 2));
        partner = register("李静", unit, "CO_OWNER", share(1, 2));
        child = register("张小宝", unit, "HOUSEHOLD_MEMBER", null);
        tenant = register("赵磊", unit, "TENANT", null);
        buyer = register("王芳", estate.dwelling(community, "1301"), "OWNER", null);
        other = register("陈晨", estate.dwelling(community, "1401"), "OWNER", null);
    }

    @Test
    void a_unit_changes_hands_in_one_move() {
        var told =
                transfer("2026-03-01", List.of(child), to(buyer, 2, 3), to(other, 1, 3))
                        .ok()
                        .json();

        assertThat(told.path("from").findValuesAsString("name")).containsExactly("张伟", "李静");
        assertThat(told.path("to").findValuesAsString("name")).containsExactly("王芳", "陈晨");
        assertThat(link(seller).path("to").asString()).isEqualTo("2026-03-01");
        assertThat(link(partner).path("to").asString()).isEqualTo("2026-03-01");
        assertThat(link(child).path("to").asString()).isEqualTo("2026-03-01");
        assertThat(link(tenant).has("to")).as("a sale does not end a lease").isFalse();
        assertThat(link(buyer).path("relation").asString()).isEqualTo("OWNER");
        assertThat(link(buyer).path("from").asString()).isEqualTo("2026-03-01");
        assertThat(link(buyer).path("share").path("denominator").asInt()).isEqualTo(3);
        assertThat(link(other).path("relation").asString()).isEqualTo("CO_OWNER");
        assertThat(transfers()).hasSize(1);
    }

    @Test
    void the_same_command_again_changes_nothing() {
        var key = UUID.randomUUID().toString();
        var deed = deed("2026-03-01", List.of(), to(buyer, 1, 1));

        var first = api.as(manager).with("Idempotency-Key", key).post(path(), deed).ok().id();
        var again = api.as(manager).with("Idempotency-Key", key).post(path(), deed).ok().id();

        assertThat(again).isEqualTo(first);
        assertThat(transfers()).hasSize(1);
        assertThat(transfer("2026-03-01", List.of(), to(other, 1, 1)).problem())
                .as("another one on that day")
                .isEqualTo("transfer.overlap");
    }

    @Test
    void whoever_keeps_a_part_is_named_again() {
        transfer("2026-03-01", List.of(), to(seller, 1, 1)).ok();

        var held = api.as(manager).get("/owners/" + seller).ok().json().path("links");
        assertThat(held).hasSize(2);
        assertThat(held.get(0).path("to").asString()).isEqualTo("2026-03-01");
        assertThat(held.get(1).path("share").path("denominator").asInt()).isEqualTo(1);
        assertThat(link(partner).path("to").asString()).isEqualTo("2026-03-01");
    }

    @Test
    void a_tenant_who_buys_it_is_a_tenant_until_then() {
        transfer("2026-03-01", List.of(), to(tenant, 1, 1)).ok();

        var held = api.as(manager).get("/owners/" + tenant).ok().json().path("links");
        assertThat(held.findValuesAsString("relation")).containsExactly("TENANT", "OWNER");
        assertThat(held.get(0).path("to").asString()).isEqualTo("2026-03-01");
    }

    @Test
    void nothing_changes_hands_that_cannot() {
        assertThat(transfer("1999-03-01", List.of(), to(buyer, 1, 1)).problem())
                .as("before it was had")
                .isEqualTo("transfer.overlap");
        assertThat(transfer("2026-03-01", List.of(), to(buyer, 2, 3), to(other, 1, 2)).problem())
                .isEqualTo("owner.shares-exceed");
        assertThat(transfer("2026-03-01", List.of(), to(buyer, 1, 3), to(other, 1, 2)).problem())
                .isEqualTo("owner.shares-short");
        assertThat(transfer("2026-03-01", List.of(), to(buyer, 1, 2), to(buyer, 1, 2)).problem())
                .isEqualTo("transfer.twice");
        assertThat(transfer("2026-03-01", List.of(other), to(buyer, 1, 1)).problem())
                .isEqualTo("transfer.moving-out");
        assertThat(transfer("2026-03-01", List.of(), to(UUID.randomUUID(), 1, 1)).problem())
                .isEqualTo("owner.not-found");
        assertThat(transfer("2026-03-01", List.of()).problem()).isEqualTo("request.invalid");

        assertThat(link(seller).has("to")).isFalse();
        assertThat(transfers()).isEmpty();
    }

    @Test
    void an_end_that_is_planned_for_later_is_not_written_over() {
        api.as(manager)
                .post("/owners/%s/links/%s/end".formatted(seller, unit), Map.of("on", "2150-01-01"))
                .ok();

        var refused = transfer("2149-03-01", List.of(), to(buyer, 1, 1));

        assertThat(refused.problem()).isEqualTo("transfer.overlap");
        assertThat(refused.json().path("errors").get(0).path("detail").asString())
                .isEqualTo("2150-01-01");
    }

    @Test
    void what_a_crash_broke_off_is_finished_by_itself() {
        var id = transfer("2026-03-01", List.of(child), to(buyer, 1, 1)).ok().id();
        // As if it had died after the decision: nobody's record has followed.
        var undone = new Document("$unset", new Document("links.0.to", ""));
        for (var one : List.of(seller, child)) {
            mongo.getCollection("owners").updateOne(new Document("_id", one), undone);
        }
        mongo.getCollection("owners")
                .updateOne(
                        new Document("_id", buyer),
                        new Document("$pull", new Document("links", new Document("unitId", unit))));
        mongo.getCollection("transfers")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("unfinished", id)));

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(link(buyer).path("from").asString()).isEqualTo("2026-03-01");
                    assertThat(link(seller).path("to").asString()).isEqualTo("2026-03-01");
                    assertThat(link(child).path("to").asString()).isEqualTo("2026-03-01");
                });
    }

    @Test
    void is_forbidden_to_whoever_reads_and_unknown_elsewhere() {
        var reader = neighbours.hireIn(community, "看客", "owner:read");
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "别处", "owner:read", "owner:write");
        var deed = deed("2026-03-01", List.of(), to(buyer, 1, 1));

        assertThat(api.as(reader).post(path(), deed).status()).isEqualTo(403);
        assertThat(api.as(elsewhere).post(path(), deed).status()).isEqualTo(404);
        assertThat(api.as(elsewhere).get(path()).status()).isEqualTo(404);
        assertThat(api.as(reader).get(path()).ok().json()).isEmpty();
    }

    private Api.Answer transfer(String on, List<UUID> movingOut, Map<?, ?>... to) {
        return api.as(manager).post(path(), deed(on, movingOut, to));
    }

    private static Map<String, Object> deed(String on, List<UUID> movingOut, Map<?, ?>... to) {
        return Map.of("on", on, "to", List.of(to), "movingOut", movingOut, "verified", true);
    }

    private static Map<String, Object> to(UUID owner, int numerator, int denominator) {
        return Map.of("ownerId", owner, "share", share(numerator, denominator));
    }

    private static Map<String, Integer> share(int numerator, int denominator) {
        return Map.of("numerator", numerator, "denominator", denominator);
    }

    private String path() {
        return "/units/" + unit + "/transfers";
    }

    private JsonNode transfers() {
        return api.as(manager).get(path()).ok().json();
    }

    private JsonNode link(UUID owner) {
        for (var link : api.as(manager).get("/owners/" + owner).ok().json().path("links")) {
            if (link.path("unitId").asString().equals(unit.toString())) {
                return link;
            }
        }
        throw new AssertionError("No link");
    }

    private UUID register(String name, UUID unitId, String relation, Object share) {
        var link =
                new HashMap<String, Object>(
                        Map.of(
                                "unitId",
                                unitId,
                                "relation",
                                relation,
                                "verified",
                                true,
                                "from",
                                "2010-01-01"));
        if (share != null) {
            link.put("share", share);
        }
        return api.as(manager)
                .post("/owners", Map.of("name", name, "phones", List.of(), "links", List.of(link)))
                .ok()
                .id();
    }
}
