package linli.owner.duplicates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.owner.duplicates.DuplicateFinder;
import linli.owner.properties.AnEstate;
import linli.owner.staff.FakeAccounts;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@HouseTest
class DuplicateIT {

    static final Duration SOON = Duration.ofSeconds(20);
    static final AtomicInteger LAST = new AtomicInteger((int) (System.nanoTime() % 9_000_000));

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired DuplicateFinder finder;
    @Autowired FakeAccounts accounts;

    Person manager;
    AnEstate estate;
    UUID community;
    UUID home;
    UUID shop;
    String phone;

    @BeforeEach
    void aCommunityWithTwoUnits() {
        manager =
                neighbours.hire(
                        "王经理",
                        "community:write",
                        "unit:write",
                        "owner:read",
                        "owner:write",
                        "owner:reveal",
                        "owner:erase");
        estate = new AnEstate(api, manager);
        community = estate.community();
        home = estate.dwelling(community, "1201");
        shop = estate.dwelling(community, "1202");
        phone = anotherPhone();
    }

    @Test
    void one_person_who_is_registered_twice_is_found() {
        var one = register("张伟", List.of(phone), home);
        var other = register("张玮", List.of(anotherPhone(), phone), shop);
        var namesake = register("张伟", List.of(anotherPhone()), shop);

        var pairs = pairsOf(one, 2);

        assertThat(pairs.get(0).path("reasons").toString()).isEqualTo("[\"SAME_PHONE\"]");
        assertThat(pairs.get(0).path("people").findValuesAsString("id"))
                .containsExactlyInAnyOrder(one.toString(), other.toString());
        assertThat(pairs.get(1).path("reasons").toString()).isEqualTo("[\"SAME_NAME\"]");
        assertThat(pairs.get(1).path("people").findValuesAsString("id"))
                .containsExactlyInAnyOrder(one.toString(), namesake.toString());
        assertThat(pairs.toString()).doesNotContain(phone);
    }

    @Test
    void whoever_was_told_of_twice_is_one_pair_and_what_is_shared_no_more_is_none() {
        var one = register("张伟", List.of(phone), home);
        var other = register("李静", List.of(phone), shop);
        var pair = pairsOf(one, 1).get(0).path("id").asString();

        finder.compare(one, false);
        finder.compare(other, true);
        assertThat(pairsOf(one, 1).get(0).path("id").asString()).isEqualTo(pair);

        api.as(manager)
                .seen(show(other).path("version").asLong())
                .put("/owners/" + other, Map.of("name", "李静", "phones", List.of(anotherPhone())))
                .ok();
        pairsOf(one, 0);
    }

    @Test
    void whoever_showed_the_same_papers_is_likely_the_same_and_merged_without_losing_them() {
        var one = register("张伟", List.of(phone), home);
        var other = register("ZHANG WEI", List.of(anotherPhone()), shop);
        var papers = Map.of("type", "PASSPORT", "number", "E" + System.nanoTime());
        for (var person : List.of(one, other)) {
            api.as(manager)
                    .seen(1)
                    .put(
                            "/owners/" + person + "/particulars",
                            Map.of(
                                    "kind",
                                    "PERSON",
                                    "identity",
                                    papers,
                                    "tags",
                                    person.equals(other) ? List.of("LIVES_ALONE") : List.of()))
                    .ok();
        }
        assertThat(pairsOf(one, 1).get(0).path("reasons").toString())
                .isEqualTo("[\"SAME_PAPERS\"]");

        merge(one, other).ok();

        var tags = show(one).path("particulars").path("tags").toString();
        assertThat(tags).isEqualTo("[\"LIVES_ALONE\"]");
    }

    @Test
    void what_many_share_is_no_likeness() {
        for (var room = 0; room < 6; room++) {
            register("住户" + room, List.of(phone), estate.dwelling(community, "20" + room));
        }
        var last = register("张伟", List.of(phone), home);

        finder.compare(last, true);

        assertThat(pairs(last, "OPEN")).isEmpty();
    }

    @Test
    void that_they_are_two_people_is_remembered() {
        var one = register("张伟", List.of(phone), home);
        register("李静", List.of(phone), shop);
        var pair = pairsOf(one, 1).get(0).path("id").asString();

        api.as(manager).post("/duplicates/" + pair + "/dismissal").ok();
        finder.compare(one, false);

        assertThat(pairs(one, "OPEN")).isEmpty();
        assertThat(pairs(one, "DISMISSED")).hasSize(1);
    }

    @Test
    void a_merged_person_is_one_and_found_under_either_id() {
        var winner = register("张伟", List.of(phone), home);
        var number = anotherPhone();
        var loser = register("张玮", List.of(phone, number), shop);
        var plate = "京B" + String.valueOf(System.nanoTime()).substring(8, 13);
        api.as(manager).post("/owners/" + loser + "/vehicles", Map.of("plate", plate)).ok();

        var merged = merge(winner, loser).ok().json();

        assertThat(merged.path("status").asString()).isEqualTo("MERGED");
        assertThat(merged.path("winner").asString()).isEqualTo(winner.toString());
        var shown = show(winner);
        assertThat(shown.path("links").findValuesAsString("unitId"))
                .containsExactly(home.toString(), shop.toString());
        assertThat(shown.path("phones")).hasSize(2);
        assertThat(shown.path("vehicles")).hasSize(1);
        assertThat(shown.path("mergedFrom").findValuesAsString("id"))
                .containsExactly(loser.toString());
        assertThat(show(loser).path("mergedInto").asString()).isEqualTo(winner.toString());
        assertThat(found(plate)).containsExactly(winner.toString());
        assertThat(found("张玮")).doesNotContain(loser.toString());
        var there = api.as(manager).get("/units/" + shop + "/people").ok().json();
        assertThat(there.findValuesAsString("ownerId")).containsExactly(winner.toString());
        assertThat(
                        api.as(manager)
                                .post(
                                        "/owners/" + loser + "/links",
                                        Map.of(
                                                "unitId",
                                                home,
                                                "relation",
                                                "TENANT",
                                                "verified",
                                                true))
                                .problem())
                .isEqualTo("owner.merged");
    }

    @Test
    void what_was_parted_is_as_it_was_before() {
        var winner = register("张伟", List.of(phone), home);
        var loser = register("张玮", List.of(phone, anotherPhone()), shop);
        api.as(manager)
                .post("/owners/" + loser + "/vehicles", Map.of("plate", "京C" + phone.substring(6)))
                .ok();
        var before = List.of(shownOf(winner), shownOf(loser));

        var pair = merge(winner, loser).ok().id();
        part(pair).ok();

        assertThat(List.of(shownOf(winner), shownOf(loser))).isEqualTo(before);
        assertThat(found("张玮")).contains(loser.toString());
        assertThat(part(pair).problem()).isEqualTo("duplicate.not-merged");
    }

    @Test
    void what_happened_since_to_what_went_over_goes_back_with_it() {
        var winner = register("张伟", List.of(phone), home);
        var loser = register("张玮", List.of(phone), shop);
        var pair = merge(winner, loser).ok().id();
        api.as(manager)
                .post("/owners/%s/links/%s/end".formatted(winner, shop), Map.of("on", "2150-03-01"))
                .ok();

        part(pair).ok();

        assertThat(show(loser).path("links").get(0).path("to").asString()).isEqualTo("2150-03-01");
        assertThat(show(winner).path("links")).hasSize(1);
    }

    @Test
    void the_same_home_twice_is_had_once_and_since_the_earlier_day() {
        var winner = register("张伟", List.of(phone), home, "2020-05-01");
        var loser = register("张伟", List.of(anotherPhone()), home, "2015-05-01");

        var pair = merge(winner, loser).ok().id();

        var then = api.as(manager).get("/units/" + home + "/people?on=2017-01-01").ok().json();
        assertThat(then.findValuesAsString("ownerId")).containsExactly(winner.toString());
        var now = api.as(manager).get("/units/" + home + "/people?on=2026-01-01").ok().json();
        assertThat(now.findValuesAsString("ownerId")).containsExactly(winner.toString());
        part(pair).ok();
        assertThat(show(loser).path("links").get(0).path("from").asString())
                .isEqualTo("2015-05-01");
        assertThat(show(winner).path("links")).hasSize(1);
    }

    @Test
    void a_merge_that_must_not_be_is_refused() {
        var one = register("张伟", List.of(phone), home);
        var other = register("张玮", List.of(phone), shop);

        assertThat(merge(one, one).problem()).isEqualTo("merge.same");
        assertThat(merge(one, UUID.randomUUID()).problem()).isEqualTo("owner.not-found");
        openAccount(other);
        assertThat(merge(one, other).problem()).isEqualTo("merge.account-stays");
        openAccount(one);
        assertThat(merge(one, other).problem()).isEqualTo("merge.two-accounts");
        api.as(manager).post("/owners/" + other + "/account/closure").ok();
        merge(one, other).ok();
        var third = register("张炜", List.of(phone), estate.dwelling(community, "1203"));
        assertThat(merge(third, other).problem()).isEqualTo("owner.merged");
    }

    @Test
    void whoever_says_different_things_of_one_home_is_corrected_first() {
        var one = register("张伟", List.of(phone), home);
        var other = register("张伟", List.of(anotherPhone()), shop);
        api.as(manager)
                .post(
                        "/owners/" + other + "/links",
                        Map.of("unitId", home, "relation", "TENANT", "verified", true))
                .ok();

        assertThat(merge(one, other).problem()).isEqualTo("merge.links-differ");
    }

    @Test
    void whoever_is_forgotten_is_so_under_every_id() {
        var winner = register("张伟", List.of(phone), home);
        var loser = register("张玮", List.of(phone), shop);
        var pair = merge(winner, loser).ok().id();
        for (var unit : List.of(home, shop)) {
            api.as(manager)
                    .post(
                            "/owners/%s/links/%s/end".formatted(winner, unit),
                            Map.of("on", "2020-03-01"))
                    .ok();
        }
        assertThat(erase(loser).problem()).isEqualTo("owner.merged");
        erase(winner).ok();

        for (var id : List.of(winner, loser)) {
            var stored = mongo.getCollection("owners").find(new Document("_id", id)).first();
            assertThat(String.valueOf(stored)).doesNotContain("张").doesNotContain(phone);
            assertThat(show(id).path("erasedAt").isMissingNode()).isFalse();
        }
        assertThat(part(pair).problem()).isEqualTo("owner.erased");
    }

    @Test
    void what_a_crash_broke_off_is_finished_by_itself() {
        var winner = register("张伟", List.of(phone), home);
        var loser = register("张玮", List.of(phone), shop);
        var pair = merge(winner, loser).ok().id();
        // As if it had died between the two.
        mongo.getCollection("owners")
                .updateOne(
                        new Document("_id", loser),
                        new Document("$unset", new Document("mergedInto", "")));
        mongo.getCollection("duplicates")
                .updateOne(
                        new Document("_id", pair),
                        new Document("$set", new Document("unfinished", pair)));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(show(loser).path("mergedInto").asString())
                                .isEqualTo(winner.toString()));
        assertThat(show(winner).path("mergedFrom")).hasSize(1);
    }

    @Test
    void after_thirty_days_nobody_remembers_whose_was_what() {
        var pair =
                merge(register("张伟", List.of(phone), home), register("张玮", List.of(phone), shop))
                        .ok()
                        .id();
        var longAgo = Date.from(Instant.now().minus(Duration.ofDays(31)));
        mongo.getCollection("duplicates")
                .updateOne(
                        new Document("_id", pair),
                        new Document("$set", new Document("mergedAt", longAgo)));

        assertThat(part(pair).problem()).isEqualTo("duplicate.too-late");
    }

    @Test
    void the_same_command_again_changes_nothing() {
        var winner = register("张伟", List.of(phone), home);
        var loser = register("张玮", List.of(phone), shop);
        var key = UUID.randomUUID().toString();

        for (var again = 0; again < 2; again++) {
            api.as(manager)
                    .with("Idempotency-Key", key)
                    .post("/owners/" + winner + "/merges", Map.of("loserId", loser))
                    .ok();
        }

        assertThat(show(winner).path("mergedFrom")).hasSize(1);
        assertThat(merge(winner, loser).problem()).isEqualTo("owner.merged");
    }

    @Test
    void a_number_that_is_known_in_a_unit_is_refused_there_with_who_has_it() {
        var there = register("张伟", List.of(phone), home);

        var refused =
                api.as(manager).post("/owners", person("张玮", List.of(phone), home, "2020-01-01"));

        assertThat(refused.problem()).isEqualTo("owner.same-phone-there");
        assertThat(refused.json().path("errors").get(0).path("detail").asString())
                .isEqualTo(there.toString());
    }

    @Test
    void whoever_may_see_one_of_them_only_is_shown_none_and_readers_decide_nothing() {
        var elsewhere = estate.community();
        var one = register("张伟", List.of(phone), home);
        var other = register("张玮", List.of(phone), estate.dwelling(elsewhere, "1201"));
        var pair = pairsOf(one, 1).get(0).path("id").asString();
        var steward = neighbours.hireIn(community, "管家", "owner:read", "owner:write");
        var reader = neighbours.hire("看客", "owner:read");

        var list = "/duplicates?owner=" + one;
        assertThat(api.as(steward).get(list).ok().json().path("items")).isEmpty();
        assertThat(api.as(steward).post("/duplicates/" + pair + "/dismissal").status())
                .isEqualTo(404);
        assertThat(
                        api.as(steward)
                                .post("/owners/" + one + "/merges", Map.of("loserId", other))
                                .status())
                .isEqualTo(404);
        assertThat(api.as(reader).get(list).status()).isEqualTo(403);
        assertThat(api.as(reader).post("/duplicates/" + pair + "/parting").status()).isEqualTo(403);
    }

    private JsonNode pairsOf(UUID owner, int many) {
        await().atMost(SOON).until(() -> pairs(owner, "OPEN").size() == many);
        return pairs(owner, "OPEN");
    }

    private JsonNode pairs(UUID owner, String status) {
        return api.as(manager)
                .get("/duplicates?owner=%s&status=%s".formatted(owner, status))
                .ok()
                .json()
                .path("items");
    }

    private Api.Answer merge(UUID winner, UUID loser) {
        return api.as(manager).post("/owners/" + winner + "/merges", Map.of("loserId", loser));
    }

    private Api.Answer part(UUID pair) {
        return api.as(manager).post("/duplicates/" + pair + "/parting");
    }

    private Api.Answer erase(UUID owner) {
        return api.as(manager).post("/owners/" + owner + "/erasure", Map.of("reason", "ASKED_FOR"));
    }

    private void openAccount(UUID owner) {
        api.as(manager)
                .post(
                        "/owners/" + owner + "/account",
                        Map.of(
                                "username",
                                "u" + System.nanoTime(),
                                "initialPassword",
                                "begin-here-1"))
                .ok();
    }

    private JsonNode show(UUID owner) {
        return api.as(manager).get("/owners/" + owner).ok().json();
    }

    /** As it is shown and revealed, whatever its version. */
    private String shownOf(UUID owner) {
        return show(owner).toString().replaceFirst("\"version\":\\d+,", "")
                + api.as(manager)
                        .post("/owners/" + owner + "/reveal", Map.of("purpose", "CALL_BACK"))
                        .ok()
                        .text();
    }

    private List<String> found(String said) {
        var ids = new ArrayList<String>();
        api.as(manager)
                .get(
                        "/owners?community=%s&q=%s"
                                .formatted(
                                        community, URLEncoder.encode(said, StandardCharsets.UTF_8)))
                .ok()
                .json()
                .path("items")
                .forEach(owner -> ids.add(owner.path("id").asString()));
        return ids;
    }

    private static String anotherPhone() {
        return "139%08d".formatted(10_000_000 + LAST.incrementAndGet());
    }

    private UUID register(String name, List<String> phones, UUID unitId) {
        return register(name, phones, unitId, "2020-01-01");
    }

    private UUID register(String name, List<String> phones, UUID unitId, String from) {
        return api.as(manager).post("/owners", person(name, phones, unitId, from)).ok().id();
    }

    private static Map<String, Object> person(
            String name, List<String> phones, UUID unitId, String from) {
        var link =
                new HashMap<String, Object>(
                        Map.of(
                                "unitId",
                                unitId,
                                "relation",
                                "OWNER",
                                "verified",
                                true,
                                "from",
                                from));
        return Map.of("name", name, "phones", phones, "links", List.of(link));
    }
}
