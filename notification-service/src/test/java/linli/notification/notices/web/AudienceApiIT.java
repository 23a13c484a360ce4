package linli.notification.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.billing.ArrearsEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.PropertyUnitEvent;
import linli.notification.notices.AnEstate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Notices to entrances, kinds of units, units that owe something and whoever is on a list. */
@HouseTest
class AudienceApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 31);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;

    AnEstate estate;
    Api lead;
    UUID first;
    UUID second;
    UUID shop;
    Person zhang;
    Person wang;
    Person chen;

    @BeforeEach
    void two_entrances_and_a_shop() {
        estate = new AnEstate(neighbours);
        lead =
                anybody.as(
                        neighbours.hireIn(
                                estate.community, "客服主管", "notice:draft", "notice:approve"));
        first = unit("3-1-101", "DWELLING");
        second = unit("3-2-1201", "DWELLING");
        shop = unit("3-1-S1", "SHOP");
        zhang = livesIn(first, "张伟");
        wang = livesIn(second, "王芳");
        chen = livesIn(shop, "陈静");
        await().atMost(SOON).until(() -> people("") == 3 && people("&type=SHOP") == 1);
    }

    @Test
    void an_entrance_of_a_building_is_told_and_the_other_is_not() {
        var asked = lead.get("/notices/entrances?building=" + estate.three).ok().json();
        assertThat(asked.valueStream().map(JsonNode::asString)).containsExactly("1", "2");
        assertThat(counted("entrance=" + estate.three + ":2")).isEqualTo(1);
        assertThat(counted("entrance=" + estate.three + ":2&type=SHOP")).isZero();
        assertThat(lead.get("/notices/audience?entrance=2").status()).isEqualTo(422);

        var notice =
                published(
                        Map.of(
                                "entrances",
                                List.of(Map.of("buildingId", estate.three, "name", "2"))));

        assertThat(board(wang)).hasSize(1);
        assertThat(board(zhang)).isEmpty();
        var audience = lead.get("/notices/" + notice).ok().json().path("audience");
        assertThat(audience.path("entrances").path(0).path("building").asString()).isEqualTo("3");
    }

    @Test
    void only_shops_of_a_community_are_told() {
        published(Map.of("communities", List.of(estate.community), "types", List.of("SHOP")));

        assertThat(board(chen)).hasSize(1);
        assertThat(board(wang)).isEmpty();
    }

    @Test
    void who_owed_when_it_was_published_is_meant_though_they_pay_and_whoever_moves_in_there() {
        owes(second, LONG_AGO);
        owes(first, LONG_AGO);
        owes(shop, LocalDate.of(2099, 1, 1));
        owes(first, null);
        await().atMost(SOON).until(() -> people("&owing=true") == 1);

        var notice = published(Map.of("communities", List.of(estate.community), "owing", true));
        assertThat(board(wang)).hasSize(1);
        assertThat(board(zhang)).isEmpty();

        owes(second, null);
        owes(first, LONG_AGO);
        var tenant = livesIn(second, "李娜");
        await().atMost(SOON).until(() -> people("&owing=true") == 1 && board(tenant).size() == 1);
        assertThat(board(wang)).as("who pays was meant all the same").hasSize(1);
        assertThat(board(zhang)).as("who owes since was not").isEmpty();
        assertThat(
                        lead.get("/notices/" + notice)
                                .ok()
                                .json()
                                .path("audience")
                                .path("owing")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void what_was_told_of_arrears_is_told_once_more_where_the_copy_was_lost() {
        var operator = anybody.as(neighbours.hire("运维", "projection:rebuild"));
        owes(first, LONG_AGO);
        owes(second, LONG_AGO);
        owes(second, null);
        await().atMost(SOON).until(() -> people("&owing=true") == 1);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(second)),
                Update.update("dueOn", LONG_AGO),
                "known_arrears");
        mongo.remove(Query.query(Criteria.where("_id").is(first)), "known_arrears");
        assertThat(counted("unit=" + second + "&owing=true")).isEqualTo(1);

        operator.post("/read-models/arrears/rebuilds", Map.of()).ok();

        await().atMost(SOON)
                .until(() ->
                        counted("unit=" + first + "&owing=true") == 1
                                && counted("unit=" + second + "&owing=true") == 0);
    }

    @Test
    void a_list_is_checked_says_what_it_did_not_find_and_narrows_a_notice_from_then_on() {
        reachable(chen, shop, "13700000042");
        var uploaded =
                upload("停水名单\n房号,手机号\n3栋2单元1201室,\n,137-0000-0042\n9-9-901,\n,13900009999\n,不详\n");
        assertThat(uploaded.path("status").asString()).isEqualTo("CHECKED");
        assertThat(uploaded.path("rows").asLong()).isEqualTo(5);
        assertThat(uploaded.path("units").asLong()).isEqualTo(1);
        assertThat(uploaded.path("people").asLong()).isEqualTo(1);
        assertThat(uploaded.path("missing").asLong()).isEqualTo(3);
        assertThat(uploaded.path("first").toString())
                .contains("9-9-901", "unit-unknown", "phone-unknown", "phone-invalid")
                .doesNotContain("13900009999");
        var list = UUID.fromString(uploaded.path("id").asString());
        assertThat(people("&list=" + list)).isEqualTo(2);

        var notice = published(Map.of("communities", List.of(estate.community), "list", list));

        assertThat(board(wang)).hasSize(1);
        assertThat(board(chen)).hasSize(1);
        assertThat(board(zhang)).isEmpty();
        var told = lead.get("/notices/" + notice).ok().json();
        assertThat(told.path("people").asLong()).isEqualTo(2);
        assertThat(told.path("audience").path("list").path("fileName").asString())
                .isEqualTo("名单.csv");
    }

    @Test
    void a_list_without_headings_or_of_nobody_or_of_another_is_not_used() {
        var file = "张伟,3-1-101\n".getBytes(StandardCharsets.UTF_8);
        var path = "/notices/audience-lists?community=" + estate.community;
        assertThat(lead.upload(path, "名单.csv", "text/csv", file).problem())
                .isEqualTo("audience-list.headings");

        var nobody = upload("房号\n9-9-901\n").path("id").asString();
        assertThat(lead.get("/notices/audience?list=" + nobody).problem())
                .isEqualTo("audience-list.empty");
        var draft = body(Map.of("communities", List.of(estate.community), "list", nobody));
        assertThat(lead.post("/notices", draft).problem()).isEqualTo("audience-list.empty");

        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "外区", "notice:draft"));
        assertThat(elsewhere.get("/notices/audience-lists/" + nobody).status()).isEqualTo(404);
        assertThat(elsewhere.upload(path, "名单.csv", "text/csv", file).status()).isEqualTo(404);
    }

    private JsonNode upload(String text) {
        var id =
                lead.upload(
                                "/notices/audience-lists?community=" + estate.community,
                                "名单.csv",
                                "text/csv",
                                text.getBytes(StandardCharsets.UTF_8))
                        .ok()
                        .id();
        var path = "/notices/audience-lists/" + id;
        await().atMost(SOON)
                .until(() ->
                        !lead.get(path).ok().json().path("status").asString().equals("CHECKING"));
        return lead.get(path).ok().json();
    }

    private UUID unit(String label, String type) {
        var id = UUID.randomUUID();
        neighbours.publish(
                id,
                new PropertyUnitEvent.Changed(
                        id, estate.community, estate.three, label, type, 1, null));
        return id;
    }

    private Person livesIn(UUID unit, String name) {
        return neighbours.register(
                name, List.of(Neighbours.livesIn(estate.community, estate.three, unit)));
    }

    private void reachable(Person person, UUID unit, String mobile) {
        neighbours.publish(
                person.id(),
                new OwnerEvent.Changed(
                        person.id(),
                        neighbours.sealed(person.id(), person.name()),
                        null,
                        person.accountId(),
                        List.of(Neighbours.livesIn(estate.community, estate.three, unit)),
                        neighbours.sealed(person.id(), "+86" + mobile),
                        List.of(),
                        Set.of()));
        await().atMost(SOON)
                .until(() ->
                        mongo.getCollection("known_contacts")
                                        .countDocuments(
                                                new Document("_id", person.id())
                                                        .append(
                                                                "sealedMobile",
                                                                new Document("$ne", null)))
                                == 1);
    }

    /**
     * @param due null when nothing is owed any more
     */
    private void owes(UUID unit, @Nullable LocalDate due) {
        neighbours.publish(unit, new ArrearsEvent.Changed(unit, estate.community, due));
    }

    private static Map<String, Object> body(Map<String, Object> audience) {
        var notice = new HashMap<String, Object>();
        notice.put("category", "OTHER");
        notice.put("chinese", Map.of("title", "通知", "body", "请知悉。"));
        notice.put("audience", audience);
        notice.put("confirm", false);
        return Map.of("notice", notice);
    }

    private UUID published(Map<String, Object> audience) {
        var id = lead.post("/notices", body(audience)).ok().id();
        lead.post("/notices/" + id + "/submission").ok();
        await().atMost(SOON)
                .until(() ->
                        lead.get("/notices/" + id)
                                .ok()
                                .json()
                                .path("status")
                                .asString()
                                .equals("PUBLISHED"));
        return id;
    }

    private JsonNode board(Person who) {
        return anybody.as(who).get("/notice-board").ok().json().path("items");
    }

    private long people(String more) {
        return counted("community=" + estate.community + more);
    }

    private long counted(String audience) {
        return lead.get("/notices/audience?" + audience).ok().json().path("people").asLong();
    }
}
