package linli.notification.lobbies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.notification.notices.AnEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A display shows what is told to everybody in its building, to whoever has its code. */
@HouseTest
class LobbyIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    AnEstate estate;
    Api lead;

    @BeforeEach
    void an_office_that_publishes() {
        estate = new AnEstate(neighbours);
        lead =
                anybody.as(
                        neighbours.hireIn(
                                estate.community, "客服主管", "notice:draft", "notice:approve"));
        await().atMost(SOON)
                .until(() ->
                        known.community(estate.community).isPresent()
                                && known.building(estate.three).isPresent()
                                && known.building(estate.five).isPresent());
    }

    @Test
    void what_is_for_the_whole_building_hangs_there_outages_first_and_nothing_else_does() {
        var code = opened(estate.three).json().path("code").asString();
        published("REMINDER", "垃圾分类", Map.of("communities", List.of(estate.community)));
        published("OUTAGE", "3 栋停水", Map.of("buildings", List.of(estate.three)));
        published("ACTIVITY", "中秋活动", Map.of("communities", List.of(estate.community)));
        published("OUTAGE", "5 栋停电", Map.of("buildings", List.of(estate.five)));
        published(
                "FEE",
                "业主大会",
                Map.of("buildings", List.of(estate.three), "relations", List.of("OWNER")));

        var shown = anybody.get("/lobby/" + code).ok();

        assertThat(shown.json().findValuesAsString("title"))
                .containsExactly("3 栋停水", "中秋活动", "垃圾分类");
        assertThat(shown.json().path("building").asString()).isEqualTo("3");
        assertThat(shown.json().path("phone").asString()).isEqualTo("0571-8888 6666");
        assertThat(shown.json().path("zone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(shown.text()).as("who wrote it is not shown").doesNotContain("客服主管");
    }

    @Test
    void what_was_withdrawn_hangs_no_longer() {
        var code = opened(estate.three).json().path("code").asString();
        var notice = published("OUTAGE", "停水", Map.of("buildings", List.of(estate.three)));
        assertThat(anybody.get("/lobby/" + code).ok().json().path("notices")).hasSize(1);

        lead.post("/notices/" + notice + "/withdrawal", Map.of("reason", "改期")).ok();

        assertThat(anybody.get("/lobby/" + code).ok().json().path("notices")).isEmpty();
    }

    @Test
    void a_code_that_is_withdrawn_opens_nothing_any_more() {
        var page = opened(estate.three);
        var code = page.json().path("code").asString();
        assertThat(code).as("nobody guesses it").hasSize(22);
        assertThat(lead.post("/lobby-pages", body(estate.three)).problem())
                .isEqualTo("lobby-page.exists");

        lead.post("/lobby-pages/" + page.id() + "/withdrawal").ok();

        assertThat(anybody.get("/lobby/" + code).status()).isEqualTo(404);
        assertThat(lead.get("/lobby-pages").ok().json().path("items")).isEmpty();
        assertThat(lead.post("/lobby-pages/" + page.id() + "/withdrawal").problem())
                .isEqualTo("lobby-page.state");
        assertThat(opened(estate.three).json().path("code").asString()).isNotEqualTo(code);
    }

    @Test
    void the_same_command_again_opens_one_page() {
        var once = lead.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = once.post("/lobby-pages", body(estate.three)).ok();
        var second = once.post("/lobby-pages", body(estate.three)).ok();

        assertThat(second.json().path("code")).isEqualTo(first.json().path("code"));
    }

    @Test
    void only_who_publishes_there_opens_and_withdraws() {
        var page = opened(estate.three);
        var steward = anybody.as(neighbours.hireIn(estate.community, "管家", "notice:draft"));
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "外人", "notice:approve"));

        assertThat(steward.get("/lobby-pages").status()).isEqualTo(403);
        assertThat(elsewhere.get("/lobby-pages/" + page.id()).status()).isEqualTo(404);
        assertThat(elsewhere.post("/lobby-pages/" + page.id() + "/withdrawal").status())
                .isEqualTo(404);
        assertThat(elsewhere.post("/lobby-pages", body(estate.five)).status()).isEqualTo(404);
        assertThat(anybody.get("/lobby-pages").status()).isEqualTo(401);
        assertThat(anybody.get("/lobby/" + page.id()).status()).isEqualTo(404);
        lead.seen(page.version())
                .put("/lobby-pages/" + page.id(), Map.of("phone", "0571-8888 7777"))
                .ok();
        assertThat(
                        anybody.get("/lobby/" + page.json().path("code").asString())
                                .ok()
                                .json()
                                .path("phone")
                                .asString())
                .isEqualTo("0571-8888 7777");
    }

    private Api.Answer opened(UUID building) {
        return lead.post("/lobby-pages", body(building)).ok();
    }

    private static Map<String, Object> body(UUID building) {
        return Map.of("buildingId", building, "phone", "0571-8888 6666");
    }

    private UUID published(String category, String title, Map<String, Object> audience) {
        var notice = new HashMap<String, Object>();
        notice.put("category", category);
        notice.put("chinese", Map.of("title", title, "body", "详见正文。"));
        notice.put("audience", audience);
        notice.put("expiresAt", Instant.now().plusSeconds(3600).toString());
        notice.put("confirm", false);
        var id = lead.post("/notices", Map.of("notice", notice)).ok().id();
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
}
