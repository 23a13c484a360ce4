package linli.owner.owners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.test.Tokens;
import linli.owner.owners.Owners;
import linli.owner.properties.AnEstate;
import linli.owner.staff.FakeAccounts;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@HouseTest
class ParticularsIT {

    static final String PAPERS = "11010519491231002X";

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired Owners owners;
    @Autowired FakeAccounts accounts;

    Person manager;
    AnEstate estate;
    UUID community;
    UUID home;
    String zhang;

    @BeforeEach
    void somebodyAtHome() {
        manager =
                neighbours.hire(
                        "王经理",
                        "community:write",
                        "unit:write",
                        "owner:read",
                        "owner:write",
                        "owner:reveal");
        estate = new AnEstate(api, manager);
        community = estate.community();
        home = estate.dwelling(community, "1201");
        zhang = register("张伟");
    }

    @Test
    void are_shown_with_their_numbers_masked_and_kept_sealed() {
        var shown = say(1, all(PAPERS)).ok().json().path("particulars");

        assertThat(shown.path("identity").path("number").asString())
                .isEqualTo("110*************2X");
        assertThat(shown.path("tags").toString()).isEqualTo("[\"LIVES_ALONE\"]");
        assertThat(shown.path("emergency").path("phone").asString()).isEqualTo("139****5678");
        assertThat(shown.path("note").asString()).isEqualTo("午睡到三点");
        var kept = mongo.getCollection("owners").find(new Document("_id", UUID.fromString(zhang)));
        assertThat(kept.first().toJson()).doesNotContain(PAPERS, "午睡", "13912345678", "张静");
        var told = api.as(manager).get("/owners/" + zhang + "/history").ok().text();
        assertThat(told).contains("particulars").doesNotContain(PAPERS, "午睡");
    }

    @Test
    void what_is_said_as_it_is_masked_stays() {
        say(1, all(PAPERS)).ok();

        say(2, all("110*************2X")).ok();

        assertThat(reveal("VERIFY_IDENTITY").path("identity").asString()).isEqualTo(PAPERS);
    }

    @Test
    void the_number_of_their_papers_is_shown_for_what_needs_it() {
        say(1, all(PAPERS)).ok();

        assertThat(reveal("CALL_BACK").has("identity")).isFalse();
        assertThat(reveal("EMERGENCY").path("emergencyPhone").asString()).isEqualTo("13912345678");
        assertThat(reveal("VERIFY_IDENTITY").path("identity").asString()).isEqualTo(PAPERS);
    }

    @Test
    void wrong_numbers_and_unknown_words_change_nothing() {
        assertThat(say(1, all("110105194912310021")).problem()).isEqualTo("owner.identity");
        var words = new HashMap<>(all(PAPERS));
        words.put("tags", List.of("LIVES_ON_THE_MOON"));
        assertThat(say(1, words).problem()).isEqualTo("owner.tags");
        words.put("tags", List.of());
        words.put("emergency", Map.of("name", "张静", "phone", "12"));
        assertThat(say(1, words).problem()).isEqualTo("phone.invalid");

        var shown = api.as(manager).get("/owners/" + zhang).ok().json();
        assertThat(shown.path("version").asInt()).isEqualTo(1);
        assertThat(shown.path("particulars").path("tags")).isEmpty();
    }

    @Test
    void people_are_listed_by_their_tags() {
        say(1, all(PAPERS)).ok();
        var li = register("李静");

        assertThat(tagged("&community=" + community)).containsExactly(zhang);
        assertThat(tagged("&community=" + estate.community())).isEmpty();
        assertThat(tagged("")).contains(zhang).doesNotContain(li);
    }

    @Test
    void what_colleagues_wrote_down_is_theirs_to_see() {
        say(1, all(PAPERS)).ok();
        var username = "p" + System.nanoTime();
        api.as(manager)
                .post(
                        "/owners/" + zhang + "/account",
                        Map.of("username", username, "initialPassword", "a first password"))
                .ok();
        var resident = Tokens.of(accounts.find(username).orElseThrow());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api.as(resident).get("/owners/" + zhang).status() == 200);

        var own = api.as(resident).get("/owners/" + zhang).ok();

        assertThat(own.json().has("particulars")).isFalse();
    }

    @Test
    void moving_in_and_out_are_told_as_what_they_are() {
        var other = estate.dwelling(community, "1301");
        api.as(manager)
                .post(
                        "/owners/" + zhang + "/links",
                        Map.of("unitId", other, "relation", "TENANT", "verified", true))
                .ok();
        api.as(manager)
                .post("/owners/" + zhang + "/links/" + other + "/end", Map.of("on", "2099-01-01"))
                .ok();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(moves())
                                .containsExactly("in " + home, "in " + other, "out " + other));
    }

    private List<String> moves() {
        return mongo
                .getCollection("owners_history")
                .find(new Document("subject", UUID.fromString(zhang)))
                .sort(new Document("sequence", 1))
                .into(new ArrayList<>())
                .stream()
                .filter(letter -> letter.getString("type").startsWith("owner.moved-"))
                .map(letter ->
                        letter.getString("type").substring("owner.moved-".length())
                                + " "
                                + Document.parse(letter.getString("data")).get("unitId"))
                .toList();
    }

    private static Map<String, Object> all(String papers) {
        return Map.of(
                "kind",
                "PERSON",
                "identity",
                Map.of("type", "RESIDENT_ID", "number", papers),
                "tags",
                List.of("LIVES_ALONE"),
                "emergency",
                Map.of("name", "张静", "phone", "139 1234 5678", "relation", "女儿"),
                "note",
                "午睡到三点");
    }

    private Api.Answer say(int version, Map<String, Object> particulars) {
        return api.as(manager).seen(version).put("/owners/" + zhang + "/particulars", particulars);
    }

    private JsonNode reveal(String purpose) {
        return api.as(manager)
                .post("/owners/" + zhang + "/reveal", Map.of("purpose", purpose))
                .ok()
                .json();
    }

    private List<String> tagged(String besides) {
        return api.as(manager)
                .get("/owners?tag=LIVES_ALONE" + besides)
                .ok()
                .json()
                .path("items")
                .findValuesAsString("id");
    }

    private String register(String name) {
        return api.as(manager)
                .post(
                        "/owners",
                        Map.of(
                                "name",
                                name,
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
                .json()
                .path("id")
                .asString();
    }
}
