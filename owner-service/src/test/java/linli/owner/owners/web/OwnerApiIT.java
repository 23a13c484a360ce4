package linli.owner.owners.web;

import static linli.chassis.test.Unrecorded.unrecorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.test.Tokens;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@HouseTest
class OwnerApiIT {

    static final Duration HEARD = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;

    Person manager;
    UUID community;
    UUID unit;

    @BeforeEach
    void aCommunityWithAUnit() {
        manager =
                neighbours.hire(
                        "王经理",
                        "community:write",
                        "community:read",
                        "unit:write",
                        "owner:read",
                        "owner:write",
                        "owner:reveal");
        community = anotherCommunity();
        unit = putUnit(community, "3", "2", "1201");
    }

    @Test
    void is_found_by_room_name_pinyin_and_last_four_digits() {
        var zhang = register("张伟", "13812341234", unit);

        for (var said :
                List.of(
                        "3-2-1201",
                        "3栋2单元1201",
                        "张伟",
                        "伟",
                        "zhangw",
                        "zw",
                        "1234",
                        "13812341234")) {
            assertThat(found(said)).as(said).contains(zhang);
        }
        assertThat(found("李")).doesNotContain(zhang);
    }

    @Test
    void nobody_looks_at_more_numbers_on_a_day_than_one_may() {
        var zhang = register("张三", "13912345677", unit);
        var reveal = "/owners/" + zhang + "/reveal";
        var why = Map.of("purpose", "CALL_BACK", "relatedTo", "GD1");
        // A day may end meanwhile; two days' looks are never all taken by then.
        var answers =
                IntStream.range(0, 201).mapToObj(n -> api.as(manager).post(reveal, why)).toList();

        var shown = answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(shown).isBetween(100L, 200L);
        var refused = answers.stream().filter(answer -> answer.status() != 200).toList();
        assertThat(refused)
                .allSatisfy(answer -> {
                    assertThat(answer.problem()).isEqualTo("owner.reveals-spent");
                    assertThat(answer.text()).doesNotContain("13912345677");
                });
        var other = neighbours.hire("李静", "owner:read", "owner:reveal");
        assertThat(api.as(other).post(reveal, why).ok().text()).contains("13912345677");
    }

    @Test
    void phones_are_masked_until_revealed_for_a_purpose() {
        var zhang = register("张三", "13912345678", unit);

        assertThat(api.as(manager).get("/owners/" + zhang).text())
                .contains("139****5678")
                .doesNotContain("13912345678");

        var revealed =
                api.as(manager)
                        .post(
                                "/owners/" + zhang + "/reveal",
                                Map.of("purpose", "CALL_BACK", "relatedTo", "GD1"));
        assertThat(revealed.ok().text()).contains("13912345678");

        var purposeless =
                api.as(manager)
                        .post("/owners/" + zhang + "/reveal", Map.of("purpose", "CURIOSITY"));
        assertThat(purposeless.problem()).isEqualTo("request.malformed");
    }

    @Test
    void a_look_that_cannot_be_recorded_does_not_happen() {
        var zhang = register("张三", "13912345671", unit);
        var reveal = "/owners/" + zhang + "/reveal";
        var why = Map.of("purpose", "CALL_BACK", "relatedTo", "GD1");

        var refused = unrecorded(mongo, "owner.revealed", () -> api.as(manager).post(reveal, why));
        var unfound =
                unrecorded(
                        mongo,
                        "owner.searched-by-phone",
                        () -> api.as(manager).get("/owners?q=13912345671"));

        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(refused.text()).doesNotContain("13912345671");
        assertThat(unfound.status()).isGreaterThanOrEqualTo(400);
        assertThat(unfound.text()).doesNotContain(zhang);
        assertThat(api.as(manager).post(reveal, why).ok().text()).contains("13912345671");
        assertThat(found("13912345671")).contains(zhang);
    }

    @Test
    void who_searches_by_phone_is_told_of_once_and_without_the_number() {
        register("张三", "13912340672", unit);
        var asked = api.as(neighbours.hire("李静", "owner:read"));

        asked.get("/owners?q=139-1234-0672").ok();
        asked.get("/owners?q=139-1234-0672").ok();
        asked.get("/owners?q=0672").ok();
        asked.get("/owners?q=3-2-1201").ok();
        asked.get("/owners?q=张三").ok();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        told("owner.searched-by-phone").stream()
                                                .filter(one -> one.contains("0672")))
                                .hasSize(2)
                                .allSatisfy(one ->
                                        assertThat(one).doesNotContain("13912340672", "139-1234")));
    }

    @Test
    void all_that_is_kept_is_shown_to_whom_it_is_about() {
        var zhang = register("张三", "13912345678", unit);
        var path = "/owners/" + zhang + "/personal-data";

        var report = api.as(manager).post(path, Map.of("purpose", "ASKED_FOR")).ok();

        assertThat(report.text()).contains("张三", "13912345678", "zhangsan", "3-2-1201");
        assertThat(report.json().path("history").get(0).path("actor").asString()).isEqualTo("王经理");
        assertThat(api.as(manager).post(path, Map.of("purpose", "CURIOSITY")).status())
                .isEqualTo(400);
        var clerk = neighbours.hire("小李", "owner:read");
        assertThat(api.as(clerk).post(path, Map.of("purpose", "ASKED_FOR")).status())
                .isEqualTo(403);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> told("owner.reported").stream().anyMatch(one -> one.contains(zhang)));
    }

    private List<String> told(String operation) {
        return mongo
                .getCollection("operations_history")
                .find(new Document("type", "operation.performed"))
                .map(letter -> letter.getString("data"))
                .into(new ArrayList<>())
                .stream()
                .filter(data -> data.contains(operation))
                .toList();
    }

    @Test
    void a_number_that_is_said_as_it_is_masked_stays() {
        var zhang = register("张三", "13912345678", unit);

        var described =
                api.as(manager)
                        .with("If-Match", "\"1\"")
                        .put(
                                "/owners/" + zhang,
                                Map.of(
                                        "name",
                                        "张三丰",
                                        "phones",
                                        List.of("13800001111", "139****5678")))
                        .ok();

        assertThat(described.text()).contains("138****1111", "139****5678");
        var revealed =
                api.as(manager)
                        .post("/owners/" + zhang + "/reveal", Map.of("purpose", "CALL_BACK"));
        assertThat(revealed.ok().text()).contains("13800001111", "13912345678");
    }

    @Test
    void are_listed_by_building_and_by_unit() {
        var zhang = register("张伟", "13812341234", unit);
        var li = register("李静", "13812345678", putUnit(community, "3", "2", "1202"));
        register("王芳", "13812340001", putUnit(community, "4", "1", "101"));
        var building = api.as(manager).get("/units/" + unit).json().path("buildingId").asString();

        assertThat(ids(manager, "?unit=" + unit)).containsExactly(zhang);
        assertThat(ids(manager, "?building=" + building)).containsExactly(li, zhang);

        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "李静", "owner:read");
        for (var place : List.of("unit=" + unit, "building=" + building)) {
            assertThat(api.as(elsewhere).get("/owners?" + place).status()).as(place).isEqualTo(404);
        }
    }

    @Test
    void lies_outside_another_communitys_scope() {
        var zhang = register("张伟", "13812341234", unit);
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "李静", "owner:read", "owner:write");

        var theirs = api.as(elsewhere).get("/owners/" + zhang);
        var missing = api.as(elsewhere).get("/owners/" + UUID.randomUUID());

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.problem()).isEqualTo(missing.problem());
        assertThat(api.as(elsewhere).get("/owners?q=3-2-1201").json().path("items")).isEmpty();
    }

    @Test
    void are_listed_and_found_by_community() {
        var elsewhere = anotherCommunity();
        var zhang = register("张伟", "13812341234", unit);
        var li = register("李静", "13812345678", putUnit(community, "3", "2", "1202"));
        var far = register("张伟", "13812341234", putUnit(elsewhere, "3", "2", "1201"));

        assertThat(ids(manager, "?community=" + community)).containsExactly(li, zhang);
        assertThat(ids(manager, "?community=" + elsewhere)).containsExactly(far);
        assertThat(ids(manager, "?community=" + UUID.randomUUID())).isEmpty();
        for (var said : List.of("3-2-1201", "zw", "1234")) {
            assertThat(ids(manager, "?q=" + said + "&community=" + community))
                    .as(said)
                    .containsExactly(zhang);
        }
        assertThat(api.as(manager).get("/owners?community=here").status()).isEqualTo(400);
    }

    @Test
    void of_a_community_are_found_however_many_others_are_called_the_same() {
        var elsewhere = anotherCommunity();
        for (var room = 1; room <= 21; room++) {
            register("欧阳修", "13812340000", putUnit(elsewhere, "9", "1", "90" + room));
        }
        var ours = register("欧阳修", "13812340000", unit);

        assertThat(ids(manager, "?q=oyx&community=" + community)).containsExactly(ours);
    }

    @Test
    void of_a_community_come_page_by_page_the_newest_first() {
        var elsewhere = anotherCommunity();
        var newest = new ArrayList<String>();
        for (var room = 1; room <= 5; room++) {
            newest.addFirst(
                    register("住户", "13812341234", putUnit(community, "4", "1", "0" + room)));
            register("外人", "13812341234", putUnit(elsewhere, "4", "1", "0" + room));
        }

        var first = api.as(manager).get("/owners?limit=3&community=" + community).ok().json();
        var after = first.path("next").asString();
        var rest =
                api.as(manager)
                        .get("/owners?limit=3&community=" + community + "&after=" + after)
                        .ok()
                        .json();

        assertThat(first.path("items").findValuesAsString("id")).isEqualTo(newest.subList(0, 3));
        assertThat(rest.path("items").findValuesAsString("id")).isEqualTo(newest.subList(3, 5));
        assertThat(rest.path("next").isMissingNode()).isTrue();
    }

    @Test
    void of_a_community_are_read_from_an_index_in_their_order() {
        for (var room = 1; room <= 12; room++) {
            register("住户", "13812341234", putUnit(community, "5", "1", "0" + room));
        }
        var page =
                new Document("find", "owners")
                        .append("filter", new Document("reach.communities", community))
                        .append("sort", new Document("createdAt", -1).append("_id", -1))
                        .append("limit", 5);

        var read =
                mongo.executeCommand(new Document("explain", page))
                        .get("executionStats", Document.class);

        assertThat(read.get("nReturned", Number.class).intValue()).isEqualTo(5);
        assertThat(read.get("totalDocsExamined", Number.class).intValue()).isEqualTo(5);
    }

    @Test
    void of_a_community_outside_the_scope_are_nobodys_to_see() {
        var elsewhere = anotherCommunity();
        var both = register("张伟", "13812341234", unit);
        alsoOwns(both, putUnit(elsewhere, "3", "2", "1201"));
        var here = neighbours.hireIn(community, "李静", "owner:read");

        assertThat(ids(here, "?community=" + community)).containsExactly(both);
        assertThat(ids(here, "?q=zw&community=" + community)).containsExactly(both);
        assertThat(ids(here, "?community=" + elsewhere)).isEmpty();
        assertThat(ids(here, "?q=zw&community=" + elsewhere)).isEmpty();
        assertThat(ids(here, "?q=3-2-1201&community=" + elsewhere)).isEmpty();
    }

    @Test
    void of_a_community_are_seen_as_far_as_ones_own_buildings_go() {
        var elsewhere = anotherCommunity();
        var ours = register("张伟", "13812341234", unit);
        register("李静", "13812345678", putUnit(community, "7", "1", "101"));
        alsoOwns(ours, putUnit(elsewhere, "3", "2", "1201"));
        var building =
                UUID.fromString(
                        api.as(manager)
                                .get("/units/" + unit)
                                .ok()
                                .json()
                                .path("buildingId")
                                .asString());
        var caretaker =
                neighbours.hire(
                        "楼管家", new Scope(ScopeKind.BUILDINGS, Set.of(building)), "owner:read");

        assertThat(ids(caretaker, "?community=" + community)).containsExactly(ours);
        assertThat(ids(caretaker, "?community=" + elsewhere)).isEmpty();
    }

    @Test
    void the_same_command_twice_registers_one() {
        var key = UUID.randomUUID().toString();
        var body = registration("赵敏", "13700001111", unit);

        var first = api.as(manager).with("Idempotency-Key", key).post("/owners", body).ok();
        var again = api.as(manager).with("Idempotency-Key", key).post("/owners", body).ok();
        var other =
                api.as(manager)
                        .with("Idempotency-Key", key)
                        .post("/owners", registration("别人", "13700001112", unit));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key.reused");
    }

    @Test
    void an_edit_needs_the_version_that_was_seen() {
        var zhang = register("张伟", "13812341234", unit);
        var edit = Map.of("name", "张伟伟", "phones", List.of("13812341234"));

        assertThat(api.as(manager).put("/owners/" + zhang, edit).problem())
                .isEqualTo("version.missing");
        assertThat(api.as(manager).seen(9).put("/owners/" + zhang, edit).problem())
                .isEqualTo("version.stale");
        assertThat(api.as(manager).seen(1).put("/owners/" + zhang, edit).ok().version())
                .isEqualTo(2);
    }

    @Test
    void refuses_fields_it_does_not_know() {
        var answer =
                api.as(manager)
                        .post(
                                "/owners",
                                Map.of(
                                        "name",
                                        "张伟",
                                        "phones",
                                        List.of(),
                                        "links",
                                        List.of(),
                                        "accountId",
                                        "somebody"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("request.unknown-field");
    }

    @Test
    void tokens_that_are_not_ours_are_refused() {
        assertThat(api.get("/owners").status()).isEqualTo(401);
        assertThat(api.as(Tokens.ofAnotherRealm(manager.accountId())).get("/owners").status())
                .isEqualTo(401);
        assertThat(
                        api.as(
                                        Tokens.forged(
                                                manager.accountId(),
                                                claims -> claims.audience("another-api")))
                                .get("/owners")
                                .status())
                .isEqualTo(401);
        assertThat(
                        api.as(
                                        Tokens.forged(
                                                manager.accountId(),
                                                claims -> claims.claim("typ", "ID")))
                                .get("/owners")
                                .status())
                .isEqualTo(401);
        assertThat(api.as(Tokens.of(UUID.randomUUID().toString())).get("/owners").problem())
                .isEqualTo("access.no-account");
    }

    @Test
    void a_post_without_the_permission_is_refused() {
        var cashier = neighbours.hire("孙会计", "bill:read");

        var answer = api.as(cashier).get("/owners");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("access.forbidden");
    }

    @Test
    void says_who_is_signed_in() {
        var me = api.as(manager).get("/me").ok().json();

        assertThat(me.path("name").asString()).isEqualTo("王经理");
        assertThat(me.path("permissions").toString()).contains("owner:reveal");
    }

    @Test
    void says_in_which_zones_the_callers_communities_lie() {
        assertThat(api.as(manager).get("/me").ok().json().path("zone").asString())
                .isEqualTo("Asia/Shanghai");
        var abroad = aCommunity("河岸花园", Map.of("zone", "America/New_York"));
        var there = neighbours.hireIn(abroad, "李静", "community:read");

        await().atMost(HEARD)
                .untilAsserted(() -> {
                    var everywhere = api.as(manager).get("/me").ok().json();
                    assertThat(everywhere.path("zone").asString()).isEqualTo("Asia/Shanghai");
                    assertThat(everywhere.path("elsewhere").toString())
                            .contains(abroad.toString(), "America/New_York")
                            .doesNotContain(community.toString());
                    var abroadOnly = api.as(there).get("/me").ok().json();
                    assertThat(abroadOnly.path("zone").asString()).isEqualTo("America/New_York");
                    assertThat(abroadOnly.path("elsewhere")).isEmpty();
                });
    }

    @Test
    void tells_its_history_without_what_is_personal() {
        var zhang = register("张伟", "13812341234", unit);
        api.as(manager)
                .seen(1)
                .put("/owners/" + zhang, Map.of("name", "张伟伟", "phones", List.of("13899998888")))
                .ok();

        var history = api.as(manager).get("/owners/" + zhang + "/history").ok();

        assertThat(history.json().findValuesAsString("type"))
                .containsExactly("owner.changed", "owner.moved-in", "owner.changed");
        assertThat(history.text()).contains("***").doesNotContain("13899998888");
    }

    private UUID anotherCommunity() {
        return aCommunity("翠湖花园", Map.of());
    }

    private UUID aCommunity(String name, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("code", "C" + System.nanoTime() % 1_000_000_000);
        facts.put("name", name);
        facts.put("region", "城东片区");
        facts.put("address", "翠湖路 8 号");
        return api.as(manager).post("/communities", facts).ok().id();
    }

    private UUID putUnit(UUID communityId, String building, String entrance, String room) {
        return api.as(manager)
                .post(
                        "/units",
                        Map.of(
                                "communityId", communityId,
                                "building", building,
                                "entrance", entrance,
                                "room", room,
                                "type", "DWELLING",
                                "grossArea", 89.5))
                .ok()
                .id();
    }

    private String register(String name, String phone, UUID unitId) {
        return api.as(manager)
                .post("/owners", registration(name, phone, unitId))
                .ok()
                .id()
                .toString();
    }

    private void alsoOwns(String owner, UUID unitId) {
        api.as(manager)
                .post(
                        "/owners/" + owner + "/links",
                        Map.of("unitId", unitId, "relation", "OWNER", "verified", true))
                .ok();
    }

    private static Map<String, Object> registration(String name, String phone, UUID unitId) {
        return Map.of(
                "name",
                name,
                "phones",
                List.of(phone),
                "links",
                List.of(Map.of("unitId", unitId, "relation", "OWNER", "verified", true)));
    }

    private List<String> found(String said) {
        return ids(manager, "?q=" + URLEncoder.encode(said, StandardCharsets.UTF_8));
    }

    private List<String> ids(Person person, String question) {
        return api.as(person)
                .get("/owners" + question)
                .ok()
                .json()
                .path("items")
                .findValuesAsString("id");
    }
}
