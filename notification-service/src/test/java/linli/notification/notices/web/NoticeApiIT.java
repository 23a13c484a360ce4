package linli.notification.notices.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.notification.notices.AnEstate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a draft to who has read it. */
@HouseTest
class NoticeApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    AnEstate estate;
    Api steward;
    Api lead;
    Person zhang;
    Person wang;

    @BeforeEach
    void a_community_of_two_buildings() {
        estate = new AnEstate(neighbours);
        steward = anybody.as(neighbours.hireIn(estate.community, "管家", "notice:draft"));
        lead =
                anybody.as(
                        neighbours.hireIn(
                                estate.community, "客服主管", "notice:draft", "notice:approve"));
        zhang = estate.in(estate.three, "张伟");
        wang = estate.in(estate.five, "王芳");
        await().atMost(SOON).until(() -> people("community=" + estate.community) == 2);
    }

    @Test
    void a_notice_to_one_building_is_approved_seen_and_read_there_and_nowhere_else() {
        var draft = steward.post("/notices", Map.of("notice", outage(estate.three))).ok();
        steward.post("/notices/" + draft.id() + "/submission").ok();
        assertThat(board(zhang)).isEmpty();

        lead.post("/notices/" + draft.id() + "/approval").ok();

        await().atMost(SOON).until(() -> status(draft.id()).equals("PUBLISHED"));
        assertThat(lead.get("/notices/" + draft.id()).json().path("people").asLong()).isEqualTo(1);
        assertThat(titles(zhang)).containsExactly("3 栋停水通知");
        assertThat(unread(zhang)).isEqualTo(1);
        assertThat(board(wang)).isEmpty();
        assertThat(anybody.as(wang).get("/notice-board/" + draft.id()).status()).isEqualTo(404);

        anybody.as(zhang)
                .post("/notice-board/" + draft.id() + "/reading", Map.of("confirmed", true))
                .ok();

        assertThat(unread(zhang)).isZero();
        var figures = steward.get("/notices/" + draft.id() + "/figures").ok().json();
        assertThat(figures.path("read").asLong()).isEqualTo(1);
        assertThat(figures.path("confirmed").asLong()).isEqualTo(1);
        assertThat(figures.path("buildings").path(0).path("name").asString()).isEqualTo("3");
        var line =
                steward.get("/notices/" + draft.id() + "/recipients?standing=READ,CONFIRMED")
                        .ok()
                        .json()
                        .path("items")
                        .path(0);
        assertThat(line.path("name").asString()).isEqualTo("张伟");
        assertThat(line.path("confirmed").asBoolean()).isTrue();
    }

    @Test
    void a_poster_says_it_large_with_a_code_and_what_is_not_approved_says_so() throws IOException {
        var draft = steward.post("/notices", Map.of("notice", outage(estate.three))).ok();
        assertThat(poster(draft.id(), "")).contains("草稿", "3 栋停水通知", "停水停电");

        var notice = published(lead, outage(estate.three));

        assertThat(poster(notice, ""))
                .contains("3 栋停水通知", "今天 14:00 至 18:00 停水。", "湖畔家园 3", "扫码")
                .doesNotContain("草稿");
        assertThat(poster(notice, "?lang=en")).contains("Outage", "Scan to read it", "Published");
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "外区管家", "notice:draft"));
        assertThat(elsewhere.get("/notices/" + notice + "/poster").status()).isEqualTo(404);
    }

    private String poster(UUID notice, String how) throws IOException {
        var file = steward.get("/notices/" + notice + "/poster" + how).ok().bytes();
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void who_has_read_it_is_taken_home_as_a_file() {
        var notice = published(lead, outage(estate.three, estate.five));
        anybody.as(zhang)
                .post("/notice-board/" + notice + "/reading", Map.of("confirmed", true))
                .ok();

        var lines = readers(notice, "").lines().toList();
        assertThat(lines).hasSize(3).anySatisfy(line -> assertThat(line).contains("张伟", "已读"));
        assertThat(readers(notice, "?standing=UNREAD")).contains("王芳", "未读").doesNotContain("张伟");
    }

    @Test
    void one_that_asks_to_be_confirmed_waits_for_who_has_only_read_it() {
        var asking = new HashMap<>(outage(estate.three));
        asking.put("confirm", true);
        var notice = published(lead, asking);
        anybody.as(zhang)
                .post("/notice-board/" + notice + "/reading", Map.of("confirmed", false))
                .ok();

        assertThat(remindable(notice)).isEqualTo(1);
        lead.post("/notices/" + notice + "/reminder", Map.of("by", List.of())).ok();
        await().atMost(SOON).until(() -> told(zhang, "notice.reminder") == 1);
        var figures = steward.get("/notices/" + notice + "/figures").ok().json();
        assertThat(figures.path("read").asLong()).isEqualTo(1);
        assertThat(figures.path("confirmed").asLong()).isZero();

        anybody.as(zhang)
                .post("/notice-board/" + notice + "/reading", Map.of("confirmed", true))
                .ok();

        assertThat(remindable(notice)).isZero();
        figures = steward.get("/notices/" + notice + "/figures").ok().json();
        assertThat(figures.path("confirmed").asLong()).isEqualTo(1);
        var onlyRead = steward.get("/notices/" + notice + "/recipients?standing=READ").ok().json();
        assertThat(onlyRead.path("items")).isEmpty();
    }

    private long remindable(UUID notice) {
        return lead.get("/notices/" + notice + "/reminder").ok().json().path("unread").asLong();
    }

    private long told(Person who, String template) {
        return anybody.as(who)
                .get("/messages")
                .ok()
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("template").asString().equals(template))
                .count();
    }

    private String readers(UUID notice, String which) {
        var order =
                Map.of(
                        "format",
                        "CSV",
                        "name",
                        "阅读情况",
                        "columns",
                        List.of(
                                Map.of("field", "unit", "title", "房号", "words", List.of()),
                                Map.of("field", "person", "title", "姓名", "words", List.of()),
                                Map.of(
                                        "field",
                                        "read",
                                        "title",
                                        "阅读",
                                        "words",
                                        List.of(
                                                Map.of("code", "true", "word", "已读"),
                                                Map.of("code", "false", "word", "未读")))));
        var job =
                steward.post("/notices/" + notice + "/recipients/exports" + which, order)
                        .ok()
                        .json()
                        .path("id")
                        .asString();
        await().atMost(SOON)
                .until(() ->
                        steward.get("/jobs/" + job)
                                .ok()
                                .json()
                                .path("state")
                                .asString()
                                .equals("DONE"));
        return steward.get("/jobs/" + job + "/result").ok().text();
    }

    @Test
    void who_may_approve_publishes_at_once() {
        var notice = published(lead, outage(estate.three));

        assertThat(status(notice)).isEqualTo("PUBLISHED");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(lead.get("/notices/" + notice + "/history").ok().json())
                                .extracting(step -> step.path("type").asString())
                                .contains(
                                        "notice.drafted",
                                        "notice.scheduled",
                                        "notice.published",
                                        "notice.delivered"));
    }

    @Test
    void whoever_moves_in_while_it_is_up_sees_it_too() {
        var notice = published(lead, outage(estate.three));

        var late = estate.in(estate.three, "新住户");
        await().atMost(SOON).until(() -> !board(late).isEmpty());
        anybody.as(late)
                .post("/notice-board/" + notice + "/reading", Map.of("confirmed", false))
                .ok();

        assertThat(lead.get("/notices/" + notice + "/figures").json().path("read").asLong())
                .isEqualTo(1);
    }

    @Test
    void only_those_in_the_relation_it_is_for_are_counted_and_told() {
        var tenant = UUID.randomUUID();
        neighbours.publish(
                tenant,
                new OwnerEvent.Changed(
                        tenant,
                        "租客",
                        null,
                        null,
                        List.of(
                                new OwnerEvent.UnitLink(
                                        UUID.randomUUID(),
                                        estate.community,
                                        estate.three,
                                        Relation.TENANT,
                                        true,
                                        Neighbours.livesIn(
                                                        estate.community,
                                                        estate.three,
                                                        UUID.randomUUID())
                                                .from(),
                                        null))));
        await().atMost(SOON).until(() -> people("community=" + estate.community) == 3);

        assertThat(people("community=" + estate.community + "&relation=TENANT")).isEqualTo(1);
        assertThat(people("building=" + estate.three)).isEqualTo(2);
        assertThat(people("building=" + estate.three + "&community=" + estate.community))
                .as("each once")
                .isEqualTo(3);
    }

    @Test
    void people_are_told_by_their_tags_and_homes_are_left_out() {
        var alone = UUID.randomUUID();
        var home = Neighbours.livesIn(estate.community, estate.three, UUID.randomUUID());
        neighbours.publish(
                alone,
                new OwnerEvent.Changed(
                        alone,
                        "独居",
                        null,
                        null,
                        List.of(home),
                        null,
                        List.of(),
                        Set.of("LIVES_ALONE")));
        await().atMost(SOON).until(() -> people("community=" + estate.community) == 3);

        assertThat(people("community=" + estate.community + "&tag=LIVES_ALONE")).isEqualTo(1);
        assertThat(people("community=" + estate.community + "&tag=PETS")).isZero();
        assertThat(
                        lead.get(
                                        "/notices/audience?community=%s&except=%s"
                                                .formatted(estate.community, UUID.randomUUID()))
                                .problem())
                .isEqualTo("unit.not-found");
    }

    @Test
    void nobody_writes_beyond_their_own_buildings() {
        var elsewhere = new AnEstate(neighbours);
        await().atMost(SOON)
                .until(() ->
                        anybody.as(neighbours.hire("集团", "notice:draft"))
                                        .get("/notices/audience?building=" + elsewhere.five)
                                        .status()
                                == 200);

        assertThat(steward.post("/notices", Map.of("notice", outage(elsewhere.five))).problem())
                .isEqualTo("building.not-found");
        assertThat(steward.get("/notices/audience?building=" + elsewhere.five).status())
                .isEqualTo(404);
    }

    @Test
    void a_notice_beyond_ones_buildings_is_not_ones_to_withdraw() {
        var ofThree =
                anybody.as(
                        neighbours.hire(
                                "楼栋管家",
                                new Scope(ScopeKind.BUILDINGS, Set.of(estate.three)),
                                "notice:draft",
                                "notice:approve"));
        var both = published(lead, outage(estate.three, estate.five));

        assertThat(ofThree.get("/notices/" + both).ok().json().path("allowedCommands")).isEmpty();
        assertThat(ofThree.post("/notices/" + both + "/withdrawal", Map.of("reason", "x")).status())
                .isEqualTo(404);
        assertThat(ofThree.get("/notices/" + both + "/figures").json().path("people").asLong())
                .as("only those of one's own building")
                .isEqualTo(1);
    }

    @Test
    void a_correction_takes_the_first_one_down() {
        var first = published(lead, outage(estate.three));

        var second =
                lead.post("/notices", Map.of("notice", outage(estate.three), "supersedes", first))
                        .ok()
                        .id();
        lead.post("/notices/" + second + "/submission").ok();

        await().atMost(SOON).until(() -> status(first).equals("WITHDRAWN"));
        await().atMost(SOON).until(() -> board(zhang).size() == 1);
        assertThat(board(zhang).path(0).path("id").asString()).isEqualTo(second.toString());
    }

    @Test
    void whoever_has_not_read_it_is_reminded_once() {
        var notice = published(lead, outage(estate.three, estate.five));
        anybody.as(zhang)
                .post("/notice-board/" + notice + "/reading", Map.of("confirmed", false))
                .ok();

        var keyed = lead.with("Idempotency-Key", UUID.randomUUID().toString());
        keyed.post("/notices/" + notice + "/reminder").ok();
        keyed.post("/notices/" + notice + "/reminder").ok();

        await().atMost(SOON).until(() -> inbox(wang).size() == 1);
        assertThat(inbox(wang).path(0).path("template").asString()).isEqualTo("notice.reminder");
        assertThat(inbox(zhang)).isEmpty();
        assertThat(lead.post("/notices/" + notice + "/reminder").problem())
                .isEqualTo("notice.reminded");
    }

    @Test
    void a_draft_is_rewritten_by_who_saw_its_newest_words() {
        var draft = steward.post("/notices", Map.of("notice", outage(estate.three))).ok();

        steward.seen(1).put("/notices/" + draft.id(), outage(estate.five)).ok();

        assertThat(steward.seen(1).put("/notices/" + draft.id(), outage(estate.three)).status())
                .isEqualTo(412);
    }

    @Test
    void a_notice_for_nobody_is_refused_at_its_field() {
        var nobody = outage();
        var refused = steward.post("/notices", Map.of("notice", nobody));

        assertThat(refused.problem()).isEqualTo("notice.nobody");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("audience");
    }

    @Test
    void it_is_over_when_its_time_is() {
        var brief = new HashMap<>(outage(estate.three));
        brief.put("expiresAt", Instant.now().plusSeconds(4).toString());
        var notice = lead.post("/notices", Map.of("notice", brief)).ok().id();
        lead.post("/notices/" + notice + "/submission").ok();

        await().atMost(SOON).until(() -> !board(zhang).isEmpty());
        await().atMost(SOON).until(() -> status(notice).equals("EXPIRED"));
        assertThat(board(zhang)).isEmpty();
    }

    private UUID published(Api who, Map<String, Object> notice) {
        var id = who.post("/notices", Map.of("notice", notice)).ok().id();
        who.post("/notices/" + id + "/submission").ok();
        await().atMost(SOON).until(() -> status(id).equals("PUBLISHED"));
        return id;
    }

    private static Map<String, Object> outage(UUID... buildings) {
        return Map.of(
                "category",
                "OUTAGE",
                "chinese",
                Map.of("title", "3 栋停水通知", "body", "今天 14:00 至 18:00 停水。"),
                "audience",
                Map.of("buildings", List.of(buildings)),
                "confirm",
                true);
    }

    private String status(UUID notice) {
        return lead.get("/notices/" + notice).ok().json().path("status").asString();
    }

    private long people(String audience) {
        var counted = lead.get("/notices/audience?" + audience);
        return counted.status() == 404 ? -1 : counted.ok().json().path("people").asLong();
    }

    private JsonNode board(Person reader) {
        return anybody.as(reader).get("/notice-board").ok().json().path("items");
    }

    private List<String> titles(Person reader) {
        return board(reader)
                .valueStream()
                .map(one -> one.path("chinese").path("title").asString())
                .toList();
    }

    private long unread(Person reader) {
        return anybody.as(reader).get("/notice-board/unread").ok().json().path("count").asLong();
    }

    private JsonNode inbox(Person reader) {
        return anybody.as(reader).get("/messages").ok().json().path("items");
    }
}
