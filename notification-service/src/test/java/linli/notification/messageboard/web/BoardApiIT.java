package linli.notification.messageboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.notification.messageboard.Pace;
import linli.notification.notices.AnEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Neighbours write to each other, the office answers and looks after it. */
@HouseTest
class BoardApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    AnEstate estate;
    Api moderator;
    Person zhangs;
    Api zhang;
    Api wang;

    @BeforeEach
    void two_neighbours_and_a_moderator() {
        estate = new AnEstate(neighbours);
        moderator =
                anybody.as(
                        neighbours.hireIn(estate.community, "小陈", "board:moderate", "board:rules"));
        zhangs = estate.in(estate.three, "张伟", "board:write");
        zhang = anybody.as(zhangs);
        wang = anybody.as(settled(estate.in(estate.five, "王芳", "board:write")));
        settled(zhangs);
    }

    @Test
    void what_one_writes_is_read_by_neighbours_under_a_masked_name() {
        var post = posted(zhang, "电梯有异响", "三号楼左边电梯到五层有异响");

        var seen = wang.get("/message-board").ok().json().at("/items/0");
        assertThat(seen.path("title").asString()).isEqualTo("电梯有异响");
        assertThat(seen.at("/author/building").asString()).isEqualTo("3");
        assertThat(seen.at("/author/name").asString()).isEqualTo("张**");
        assertThat(seen.at("/author/own").asBoolean()).isFalse();
        wang.post("/message-board/" + post + "/comments", said("我也听到了")).ok();
        moderator.post("/board-posts/" + post + "/replies", Map.of("text", "维保明早到")).ok();

        var read = zhang.get("/message-board/" + post).ok().json();
        assertThat(read.at("/comments/0/author/name").asString()).isEqualTo("王**");
        assertThat(read.at("/comments/1/office").asString()).isEqualTo("小陈");
        assertThat(read.at("/comments/1/author").isMissingNode()).isTrue();
        assertThat(moderator.get("/board-posts/" + post).ok().json().at("/author/name").asString())
                .as("staff see the name")
                .isEqualTo("张伟");
    }

    @Test
    void the_same_command_again_writes_once() {
        var key = UUID.randomUUID();
        var body = Map.of("title", "求推荐保洁", "said", said("有推荐的吗"));

        var first =
                zhang.with("Idempotency-Key", key.toString())
                        .post("/message-board", body)
                        .ok()
                        .id();
        var second =
                zhang.with("Idempotency-Key", key.toString())
                        .post("/message-board", body)
                        .ok()
                        .id();

        assertThat(second).isEqualTo(first);
        assertThat(zhang.get("/message-board").ok().json().path("items")).hasSize(1);
        var said = UUID.randomUUID();
        var path = "/message-board/" + first + "/comments";
        wang.with("Idempotency-Key", said.toString()).post(path, said("张阿姨不错")).ok();
        assertThat(
                        wang.with("Idempotency-Key", said.toString())
                                .post(path, said("张阿姨不错"))
                                .ok()
                                .json()
                                .path("comments"))
                .hasSize(1);
    }

    @Test
    void a_sensitive_word_holds_it_back_until_a_moderator_has_looked() {
        list("赌博" + estate.community.toString().substring(0, 8));
        var post =
                posted(
                        zhang,
                        "聚众赌博"
                                + estate.community
                                        .toString()
                                        .substring(0, 8)
                                        .toString()
                                        .substring(0, 8),
                        "就在楼下");

        assertThat(zhang.get("/message-board/" + post).ok().json().path("status").asString())
                .isEqualTo("PENDING");
        assertThat(wang.get("/message-board/" + post).status()).isEqualTo(404);
        assertThat(wang.get("/message-board").ok().json().path("items")).isEmpty();
        assertThat(zhang.get("/message-board?own=true").ok().json().path("items")).hasSize(1);
        assertThat(moderator.get("/board-posts/waiting").ok().json().path("count").asInt())
                .isEqualTo(1);
        assertThat(moderator.get("/board-posts?sort=WAITING").ok().json().path("items")).hasSize(1);

        moderator.post("/board-posts/" + post + "/approval", Map.of()).ok();

        assertThat(wang.get("/message-board").ok().json().path("items")).hasSize(1);
        assertThat(moderator.get("/board-posts/waiting").ok().json().path("count").asInt())
                .isZero();
        await().atMost(SOON).until(() -> isTold(zhang, "boardpost.approved", post));
    }

    @Test
    void what_is_hidden_is_gone_for_neighbours_and_its_author_is_told_why() {
        var post = posted(zhang, "转让二手车", "低价转让");
        wang.post("/message-board/" + post + "/reports", Map.of("reason", "ADVERTISING")).ok();
        assertThat(wang.get("/message-board/" + post).ok().json().at("/reported/0").asInt(-1))
                .isZero();
        assertThat(
                        moderator
                                .get("/board-posts?sort=WAITING")
                                .ok()
                                .json()
                                .at("/items/0/reports")
                                .asInt())
                .isEqualTo(1);

        moderator.post("/board-posts/" + post + "/hiding", Map.of("reason", "请勿发布广告")).ok();

        assertThat(wang.get("/message-board/" + post).status()).isEqualTo(404);
        assertThat(zhang.get("/message-board/" + post).ok().json().path("reason").asString())
                .isEqualTo("请勿发布广告");
        await().atMost(SOON).until(() -> isTold(zhang, "boardpost.hidden", post));
        moderator.post("/board-posts/" + post + "/reopening").ok();
        assertThat(wang.get("/message-board/" + post).status()).isEqualTo(200);
    }

    @Test
    void its_author_hears_of_answers_but_not_of_their_own() {
        var post = posted(zhang, "停车位", "地下车库的灯坏了");
        zhang.post("/message-board/" + post + "/comments", said("补充：B2 层")).ok();
        wang.post("/message-board/" + post + "/comments", said("确实")).ok();
        moderator.post("/board-posts/" + post + "/replies", Map.of("text", "今天修")).ok();

        await().atMost(SOON)
                .until(() ->
                        isTold(zhang, "boardpost.replied", post)
                                && isTold(zhang, "boardpost.commented", post));
        assertThat(zhang.get("/messages").ok().json().path("items")).hasSize(2);
        assertThat(wang.get("/messages").ok().json().path("items")).isEmpty();
    }

    @Test
    void who_has_moved_out_neither_reads_nor_writes() {
        var post = posted(zhang, "楼道堆物", "三号楼二层");
        var home = known.person(zhangs.id()).orElseThrow().links().getFirst();
        neighbours.publish(
                zhangs.id(),
                new OwnerEvent.Changed(
                        zhangs.id(),
                        "张伟",
                        "139****1111",
                        zhangs.accountId(),
                        List.of(
                                new UnitLink(
                                        home.unitId(),
                                        home.communityId(),
                                        home.buildingId(),
                                        home.relation(),
                                        true,
                                        home.from(),
                                        LocalDate.of(2026, 1, 1)))));
        await().atMost(SOON)
                .until(() ->
                        known.person(zhangs.id())
                                .orElseThrow()
                                .homes(LocalDate.of(2026, 6, 1))
                                .isEmpty());

        assertThat(zhang.get("/message-board").ok().json().path("items")).isEmpty();
        assertThat(zhang.get("/message-board?own=true").ok().json().path("items")).isEmpty();
        assertThat(zhang.get("/message-board/" + post).status()).isEqualTo(404);
        assertThat(zhang.post("/message-board/" + post + "/comments", said("还在吗")).status())
                .isEqualTo(404);
        assertThat(
                        zhang.post("/message-board", Map.of("title", "再见", "said", said("再见")))
                                .problem())
                .isEqualTo("boardpost.no-home");
    }

    @Test
    void other_communities_neither_see_nor_moderate_it() {
        var post = posted(zhang, "水压低", "三号楼高层");
        var elsewhere = new AnEstate(neighbours);
        var li = anybody.as(settled(elsewhere.in(elsewhere.three, "李娜", "board:write")));
        var abroad = anybody.as(neighbours.hireIn(elsewhere.community, "外人", "board:moderate"));

        assertThat(li.get("/message-board/" + post).status()).isEqualTo(404);
        assertThat(li.get("/message-board?community=" + estate.community).status()).isEqualTo(404);
        assertThat(li.post("/message-board/" + post + "/comments", said("路过")).status())
                .isEqualTo(404);
        assertThat(abroad.get("/board-posts/" + post).status()).isEqualTo(404);
        assertThat(abroad.post("/board-posts/" + post + "/hiding", Map.of("reason", "不好")).status())
                .isEqualTo(404);
        assertThat(abroad.get("/board-posts").ok().json().path("items")).isEmpty();
        assertThat(zhang.get("/board-posts").status()).isEqualTo(403);
    }

    @Test
    void whoever_floods_the_board_is_slowed_down() {
        var post = posted(zhang, "刷屏", "一");
        for (var n = 1; n < Pace.MOST; n++) {
            zhang.post("/message-board/" + post + "/comments", said("顶" + n)).ok();
        }

        var one = zhang.post("/message-board/" + post + "/comments", said("再顶"));

        assertThat(one.status()).isEqualTo(429);
        assertThat(one.problem()).isEqualTo("boardpost.too-often");
        wang.post("/message-board/" + post + "/comments", said("别刷了")).ok();
    }

    @Test
    void ones_own_may_be_taken_back_and_nobody_elses() {
        var post = posted(zhang, "找猫", "橘猫");
        wang.post("/message-board/" + post + "/comments", said("没见到")).ok();

        assertThat(wang.post("/message-board/" + post + "/withdrawal", Map.of()).problem())
                .isEqualTo("boardpost.not-yours");
        assertThat(
                        zhang.post("/message-board/" + post + "/withdrawal", Map.of("comment", 1))
                                .problem())
                .isEqualTo("boardpost.not-yours");
        wang.post("/message-board/" + post + "/withdrawal", Map.of("comment", 1)).ok();
        assertThat(zhang.get("/message-board/" + post).ok().json().path("comments")).isEmpty();
        zhang.post("/message-board/" + post + "/withdrawal", Map.of()).ok();
        assertThat(zhang.get("/message-board?own=true").ok().json().path("items"))
                .as("a list of what can be opened")
                .isEmpty();
        assertThat(wang.get("/message-board/" + post).status()).isEqualTo(404);
    }

    @Test
    void pinned_ones_come_first_and_a_community_chooses_what_authors_are_called() {
        var rule = posted(zhang, "群规", "请文明留言");
        posted(wang, "快递柜满了", "求清理");
        moderator.post("/board-posts/" + rule + "/pinning").ok();
        assertThat(zhang.get("/message-board").ok().json().findValuesAsString("title"))
                .containsExactly("群规", "快递柜满了");

        choose("BUILDING");
        assertThat(
                        wang.get("/message-board")
                                .ok()
                                .json()
                                .at("/items/0/author/name")
                                .isMissingNode())
                .isTrue();
        choose("NAME");
        assertThat(wang.get("/message-board").ok().json().at("/items/0/author/name").asString())
                .isEqualTo("张伟");

        moderator.post("/board-posts/" + rule + "/closure").ok();
        assertThat(wang.post("/message-board/" + rule + "/comments", said("好")).problem())
                .isEqualTo("boardpost.state");
        assertThat(
                        moderator
                                .seen(0)
                                .put("/board-rules/words", Map.of("words", List.of("。")))
                                .problem())
                .isEqualTo("version.stale");
    }

    private void choose(String naming) {
        var version = moderator.get("/board-rules").ok().json().path("version").asLong();
        moderator
                .seen(version)
                .put(
                        "/board-rules/naming",
                        Map.of("communityId", estate.community, "naming", naming))
                .ok();
    }

    private void list(String word) {
        var rules = moderator.get("/board-rules").ok().json();
        moderator
                .seen(rules.path("version").asLong())
                .put("/board-rules/words", Map.of("words", List.of(word)))
                .ok();
    }

    private Person settled(Person person) {
        await().atMost(SOON)
                .until(() ->
                        known.community(estate.community).isPresent()
                                && known.building(estate.three).isPresent()
                                && known.person(person.id()).isPresent());
        return person;
    }

    private static boolean isTold(Api person, String template, UUID about) {
        for (var message : person.get("/messages").ok().json().path("items")) {
            if (message.path("template").asString().equals(template)
                    && message.path("aboutId").asString().equals(about.toString())) {
                return true;
            }
        }
        return false;
    }

    private static UUID posted(Api person, String title, String text) {
        return person.post("/message-board", Map.of("title", title, "said", said(text))).ok().id();
    }

    private static Map<String, Object> said(String text) {
        return new HashMap<>(Map.of("text", text));
    }
}
