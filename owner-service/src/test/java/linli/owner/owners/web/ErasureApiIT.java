package linli.owner.owners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.jobs.Jobs;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.sealing.SealedText;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.Actor;
import linli.owner.staff.FakeAccounts;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@HouseTest
class ErasureApiIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REASON = "ASKED_FOR";

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired FakeAccounts accounts;
    @Autowired PersonKeys keys;
    @Autowired MasterKey master;
    @Autowired Jobs jobs;

    Person manager;
    UUID community;
    UUID unit;

    @BeforeEach
    void aCommunityWithAUnit() {
        manager =
                neighbours.hire(
                        "王经理",
                        "community:write",
                        "unit:write",
                        "owner:read",
                        "owner:write",
                        "owner:reveal",
                        "owner:erase");
        community =
                api.as(manager)
                        .post(
                                "/communities",
                                Map.of(
                                        "code", "C" + System.nanoTime() % 1_000_000_000,
                                        "name", "翠湖花园",
                                        "region", "城东片区",
                                        "address", "翠湖路 8 号"))
                        .ok()
                        .id();
        unit =
                api.as(manager)
                        .post(
                                "/units",
                                Map.of(
                                        "communityId", community,
                                        "building", "3",
                                        "entrance", "2",
                                        "room", "1201",
                                        "type", "DWELLING",
                                        "grossArea", 89.5))
                        .ok()
                        .id();
    }

    @AfterEach
    void keycloakIsBack() {
        accounts.goAway(false);
    }

    @Test
    void nothing_in_the_store_can_be_read_of_somebody_who_was_erased() {
        var zhang = register("欧阳忘川", "13711223344");
        api.as(manager)
                .post(
                        "/owners/" + zhang + "/vehicles",
                        Map.of("plate", "京A77665", "note", "欧阳忘川的白车"))
                .ok();
        moveOut(zhang);
        await().atMost(SOON).until(() -> history(zhang).size() == 3);
        assertThat(withoutTokens(zhang)).doesNotContain("欧阳", "13711223344", "77665");
        assertThat(history(zhang).toString()).doesNotContain("欧阳", "137****3344", "3344");
        var told = nameTold(zhang);
        await().atMost(SOON).untilAsserted(() -> assertThat(keys.open(told)).isEqualTo("欧阳忘川"));

        var erased = erase(zhang, UUID.randomUUID()).ok();

        assertThat(erased.json().path("name").asString()).isEqualTo(SealedText.GONE);
        assertThat(erased.json().path("erasedAt").isString()).isTrue();
        assertThat(erased.json().path("phones")).isEmpty();
        assertThat(erased.json().path("vehicles")).isEmpty();
        assertThat(document(zhang).toJson()).doesNotContain("欧阳", "ouyang", "3344", "77665");
        assertThat(document(zhang)).doesNotContainKey("key");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(keys.open(told)).isEqualTo(SealedText.GONE));
        assertThat(api.as(manager).get("/owners?q=13711223344").json().path("items")).isEmpty();
        assertThat(api.as(manager).get("/owners?q=3-2-1201").ok().text())
                .as("whoever asks for the door is not shown who was erased")
                .doesNotContain(zhang.toString());
        assertThat(api.as(manager).get("/owners/" + zhang + "/history").ok().text())
                .contains("***")
                .doesNotContain("欧阳", "3344");
        assertThat(
                        mongo.getCollection("owners_history")
                                .countDocuments(new Document("type", "person-key.changed")))
                .as("no history keeps a key")
                .isZero();
    }

    @Test
    void of_two_who_share_a_name_one_is_erased() {
        var one = register("张同名", "13711220001");
        moveOut(one);
        var other = register("张同名", "13711220001");

        erase(one, UUID.randomUUID()).ok();

        assertThat(api.as(manager).get("/owners/" + other).ok().text()).contains("张同名");
        assertThat(api.as(manager).get("/owners?q=13711220001").ok().json().path("items"))
                .hasSize(1);
    }

    @Test
    void whoever_is_linked_to_a_unit_is_not_erased() {
        var zhang = register("张伟", "13711223345");

        assertThat(erase(zhang, UUID.randomUUID()).problem()).isEqualTo("owner.still-linked");
        assertThat(api.as(manager).get("/owners/" + zhang).ok().text()).contains("张伟");
    }

    @Test
    void the_command_is_answered_again_and_another_one_is_refused() {
        var zhang = register("张伟", "13711223346");
        moveOut(zhang);
        var key = UUID.randomUUID();

        var first = erase(zhang, key).ok();
        var again = erase(zhang, key).ok();

        assertThat(again.version()).isGreaterThanOrEqualTo(first.version());
        assertThat(erase(zhang, UUID.randomUUID()).problem()).isEqualTo("owner.erased");
        var described =
                api.as(manager)
                        .seen(api.as(manager).get("/owners/" + zhang).version())
                        .put(
                                "/owners/" + zhang,
                                Map.of("name", "张伟", "phones", List.of("13711223346")));
        assertThat(described.problem()).isEqualTo("owner.erased");
    }

    @Test
    void needs_a_permission_a_reason_and_the_right_community() {
        var zhang = register("张伟", "13711223347");
        moveOut(zhang);
        var clerk = neighbours.hire("小李", "owner:read", "owner:write");
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外人", "owner:erase");
        var path = "/owners/" + zhang + "/erasure";

        assertThat(api.as(clerk).post(path, Map.of("reason", REASON)).status()).isEqualTo(403);
        assertThat(api.as(elsewhere).post(path, Map.of("reason", REASON)).status()).isEqualTo(404);
        assertThat(api.as(manager).post(path, Map.of("reason", "BECAUSE")).status()).isEqualTo(400);
        assertThat(api.as(manager).post(path, Map.of()).status()).isEqualTo(422);
        assertThat(api.as(manager).get("/owners/" + zhang).ok().text()).contains("张伟");
    }

    @Test
    void the_account_is_closed_once_keycloak_is_back() {
        var zhang = register("张伟", "13711223348");
        var username = "zhang" + System.nanoTime();
        api.as(manager)
                .post(
                        "/owners/" + zhang + "/account",
                        Map.of("username", username, "initialPassword", "geheim-geheim"))
                .ok();
        moveOut(zhang);
        accounts.goAway(true);

        var erased = erase(zhang, UUID.randomUUID()).ok();

        assertThat(erased.json().path("hasAccount").asBoolean()).isFalse();
        assertThat(accounts.find(username)).isPresent();
        accounts.goAway(false);
        await().atMost(SOON).until(() -> accounts.find(username).isEmpty());
        await().atMost(SOON).until(() -> !document(zhang).containsKey("accountToClose"));
    }

    @Test
    void what_an_older_build_left_readable_is_sealed_and_told_again() {
        var zhang = register("诸葛旧", "13711223349");
        await().atMost(SOON).until(() -> history(zhang).size() == 1);
        asAnOlderBuildLeftIt(zhang, "诸葛旧", "+8613711223349");

        jobs.submit(
                UUID.randomUUID(),
                "owner-keys",
                master.keyId().orElseThrow(),
                0,
                Reach.GROUP,
                Actor.SYSTEM);

        await().atMost(SOON).until(() -> document(zhang).containsKey("wrappedBy"));
        await().atMost(SOON).until(() -> history(zhang).size() == 2);
        assertThat(withoutTokens(zhang)).doesNotContain("诸葛旧", "13711223349");
        assertThat(history(zhang).toString()).doesNotContain("诸葛旧", "137****3349");
        assertThat(api.as(manager).get("/owners/" + zhang).ok().text())
                .contains("诸葛旧", "137****3349");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(keys.open(nameTold(zhang))).isEqualTo("诸葛旧"));
    }

    private void asAnOlderBuildLeftIt(UUID owner, String name, String phone) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(owner)),
                new Update()
                        .unset("key")
                        .unset("wrappedBy")
                        .unset("particulars")
                        .set("name", name)
                        .set("phones", List.of(phone))
                        .set("phonesSaid", Map.of(phone, "13711223349")),
                "owners");
        var history = mongo.getCollection("owners_history");
        history.find(states(owner))
                .forEach(letter ->
                        history.updateOne(
                                new Document("_id", letter.get("_id")),
                                new Document(
                                        "$set",
                                        new Document(
                                                "data",
                                                "{\"ownerId\":\"%s\",\"name\":\"%s\",\"maskedPhone\":\"137****3349\",\"links\":[]}"
                                                        .formatted(owner, name)))));
    }

    private Document document(UUID owner) {
        return mongo.getCollection("owners").find(new Document("_id", owner)).first();
    }

    /** All but the words by which the person is found while there is one. */
    private String withoutTokens(UUID owner) {
        var document = document(owner);
        document.remove("tokens");
        document.remove("likeness");
        return document.toString();
    }

    /** What was told of the person's state; moves name nobody. */
    private List<Document> history(UUID owner) {
        return mongo.getCollection("owners_history").find(states(owner)).into(new ArrayList<>());
    }

    private static Document states(UUID owner) {
        return new Document("subject", owner).append("type", "owner.changed");
    }

    private String nameTold(UUID owner) {
        var json = history(owner).getLast().getString("data");
        return new tools.jackson.databind.json.JsonMapper().readTree(json).path("name").asString();
    }

    private Api.Answer erase(UUID owner, UUID key) {
        return api.as(manager)
                .with("Idempotency-Key", key.toString())
                .post("/owners/" + owner + "/erasure", Map.of("reason", REASON));
    }

    private void moveOut(UUID owner) {
        api.as(manager)
                .post(
                        "/owners/" + owner + "/links/" + unit + "/end",
                        Map.of("on", LocalDate.parse("2026-01-02")))
                .ok();
    }

    private UUID register(String name, String phone) {
        return api.as(manager)
                .post(
                        "/owners",
                        Map.of(
                                "name",
                                name,
                                "phones",
                                List.of(phone),
                                "links",
                                List.of(
                                        Map.of(
                                                "unitId",
                                                unit,
                                                "relation",
                                                "OWNER",
                                                "verified",
                                                true,
                                                "from",
                                                "2026-01-01"))))
                .ok()
                .id();
    }
}
