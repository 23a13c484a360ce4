package linli.notification.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.notification.notices.AnEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a question to a rating. */
@HouseTest
class ConversationApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    AnEstate estate;
    Api chen;
    Api liu;
    Api zhang;
    Api wang;

    @BeforeEach
    void an_office_and_two_neighbours() {
        estate = new AnEstate(neighbours);
        chen = agent("陈静");
        liu = agent("刘洋");
        zhang = resident("张伟");
        wang = resident("王芳");
    }

    @Test
    void a_question_is_answered_resolved_and_rated() {
        var asked = open(zhang, "电梯什么时候修好？");
        var queue = chen.get("/conversations?sort=WAITING").ok().json().path("items");
        assertThat(queue).hasSize(1);
        assertThat(queue.path(0).path("resident").asString()).isEqualTo("张伟");
        assertThat(queue.path(0).path("unread").asInt()).isEqualTo(1);
        assertThat(chen.get("/conversations/waiting").json().path("count").asInt()).isEqualTo(1);

        chen.post(at(asked, "/notes"), Map.of("text", "第三次了")).ok();
        chen.post(at(asked, "/answers"), line("今天下午四点前")).ok();

        var seen = zhang.get(at(asked, "")).ok().json();
        assertThat(texts(seen)).containsExactly("电梯什么时候修好？", "今天下午四点前");
        assertThat(seen.path("notes")).as("notes are the office's").isEmpty();
        assertThat(seen.path("status").asString()).isEqualTo("WAITING_RESIDENT");
        assertThat(chen.get("/conversations?sort=WAITING").json().path("items")).isEmpty();
        zhang.post(at(asked, "/reading"), Map.of("upTo", 2)).ok();
        assertThat(chen.get(at(asked, "")).json().path("readByResident").asInt()).isEqualTo(2);

        chen.post(at(asked, "/resolution")).ok();
        zhang.post(at(asked, "/rating"), Map.of("stars", 5)).ok();
        assertThat(chen.get(at(asked, "")).json().path("rating").path("stars").asInt())
                .isEqualTo(5);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(zhang.get("/messages").ok().json().path("items"))
                                .extracting(message -> message.path("template").asString())
                                .contains("conversation.said"));
    }

    @Test
    void who_types_is_seen_by_the_other_side_at_once_and_by_nobody_else() {
        var asked = open(zhang, "有人吗？");
        var seen = new ConcurrentLinkedQueue<String>();
        var foreign = new ConcurrentLinkedQueue<String>();
        var chenHears = listen(chen, seen);
        var wangHears = listen(wang, foreign);
        try (chenHears;
                wangHears) {
            await().atMost(SOON)
                    .until(() -> seen.stream().anyMatch(READY) && foreign.stream().anyMatch(READY));

            for (var n = 0; n < 5; n++) {
                zhang.post(at(asked, "/typing")).ok();
            }

            await().atMost(SOON).until(() -> marks(seen, asked) > 0);
            chen.post(at(asked, "/answers"), line("在的")).ok();
            await().atMost(SOON)
                    .until(() ->
                            seen.stream().anyMatch(told -> told.contains("conversation.said")));
            assertThat(marks(seen, asked)).as("in two seconds").isEqualTo(1);
            assertThat(foreign).noneMatch(told -> told.contains("typing"));
        }
        assertThat(wang.post(at(asked, "/typing")).status()).isEqualTo(404);
    }

    @Test
    void colleagues_see_who_else_is_answering_and_the_resident_does_not() {
        var asked = open(zhang, "电梯什么时候修好？");
        Queue<String> office = new ConcurrentLinkedQueue<>();
        Queue<String> home = new ConcurrentLinkedQueue<>();

        try (var _ = listen(liu, office);
                var _ = listen(zhang, home)) {
            await().atMost(SOON)
                    .until(() -> office.stream().anyMatch(READY) && home.stream().anyMatch(READY));

            chen.post(at(asked, "/typing")).ok();

            await().atMost(SOON)
                    .until(() ->
                            office.stream()
                                    .anyMatch(told ->
                                            told.contains("answering " + asked)
                                                    && told.contains("陈静")));
            await().atMost(SOON).until(() -> marks(home, asked) == 1);
            chen.post(at(asked, "/answers"), line("在的")).ok();
            await().atMost(SOON)
                    .until(() ->
                            home.stream().anyMatch(told -> told.contains("conversation.said")));
            assertThat(home).noneMatch(told -> told.contains("answering"));
        }
    }

    private static final Predicate<String> READY = told -> told.contains("ready");

    private static Stream<String> listen(Api who, Queue<String> told) {
        var lines = who.stream("/conversations/changes");
        Thread.ofVirtual().start(() -> lines.forEach(told::add));
        return lines;
    }

    private static long marks(Queue<String> told, UUID id) {
        return told.stream().filter(one -> one.contains("typing " + id)).count();
    }

    @Test
    void two_do_not_answer_at_once() {
        var asked = open(zhang, "车位怎么租？");
        chen.post(at(asked, "/answers"), line("您好")).ok();

        var refused = liu.post(at(asked, "/answers"), line("您好"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("conversation.theirs");

        liu.post(at(asked, "/assignment")).ok();
        liu.post(at(asked, "/answers"), line("我来处理")).ok();
        assertThat(liu.get("/conversations?mine=true").json().path("items")).hasSize(1);
        assertThat(chen.get("/conversations?mine=true").json().path("items")).isEmpty();
    }

    @Test
    void it_is_handed_to_a_colleague_who_may_answer_there_and_hears_of_it() {
        var asked = open(zhang, "装修押金怎么退？");
        chen.post(at(asked, "/answers"), line("您好")).ok();
        var colleagues = chen.get(at(asked, "/colleagues")).ok().json();
        assertThat(colleagues).extracting(one -> one.path("name").asString()).contains("刘洋");
        assertThat(colleagues).extracting(one -> one.path("name").asString()).doesNotContain("陈静");
        var to =
                colleagues
                        .valueStream()
                        .filter(one -> one.path("name").asString().equals("刘洋"))
                        .findFirst()
                        .orElseThrow()
                        .path("staffId")
                        .asString();
        assertThat(chen.post(at(asked, "/handover"), Map.of("to", UUID.randomUUID())).problem())
                .isEqualTo("conversation.no-colleague");

        chen.post(at(asked, "/handover"), Map.of("to", to)).ok();

        assertThat(chen.get(at(asked, "")).json().path("agent").path("name").asString())
                .isEqualTo("刘洋");
        assertThat(chen.post(at(asked, "/answers"), line("补充")).problem())
                .isEqualTo("conversation.theirs");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(liu.get("/messages").ok().json().path("items"))
                                .extracting(message -> message.path("template").asString())
                                .containsExactly("conversation.assigned"));
        liu.post(at(asked, "/answers"), line("我来处理")).ok();
        assertThat(chen.get("/messages").ok().json().path("items")).isEmpty();
        assertThat(zhang.get(at(asked, "/colleagues")).status()).isEqualTo(403);
    }

    @Test
    void it_is_the_residents_alone_and_the_offices_of_the_place() {
        var asked = open(zhang, "请帮我查一下欠费");
        assertThat(wang.get(at(asked, "")).status()).isEqualTo(404);
        assertThat(wang.get("/conversations").json().path("items")).isEmpty();
        var elsewhere = new AnEstate(neighbours);
        var foreign =
                anybody.as(
                        neighbours.hireIn(
                                elsewhere.community,
                                "外人",
                                "conversation:read",
                                "conversation:answer"));
        assertThat(foreign.post(at(asked, "/answers"), line("您好")).status()).isEqualTo(404);
        var reader = anybody.as(neighbours.hireIn(estate.community, "路人", "notice:draft"));
        assertThat(reader.get(at(asked, "")).status()).isEqualTo(403);
    }

    @Test
    void a_repeated_line_is_said_once_and_none_is_lost_or_out_of_order() {
        var asked = open(zhang, "0");
        var keys = IntStream.rangeClosed(1, 25).mapToObj(n -> UUID.randomUUID()).toList();
        for (var n = 1; n <= 25; n++) {
            for (var again = 0; again < 2; again++) {
                zhang.with("Idempotency-Key", keys.get(n - 1).toString())
                        .post(at(asked, "/questions"), line(String.valueOf(n)))
                        .ok();
            }
        }
        assertThat(texts(chen.get(at(asked, "")).ok().json()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 25).mapToObj(String::valueOf).toList());
    }

    @Test
    void who_has_an_open_one_goes_on_there() {
        open(zhang, "在吗？");
        var second = zhang.post("/conversations", Map.of("line", line("有人吗？")));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("conversation.exists");
    }

    @Test
    void what_says_nothing_or_too_much_is_refused() {
        assertThat(zhang.post("/conversations", Map.of("line", line("  "))).status())
                .isEqualTo(422);
        assertThat(zhang.post("/conversations", Map.of("line", line("问".repeat(1001)))).status())
                .isEqualTo(422);
    }

    private Api agent(String name) {
        return anybody.as(
                neighbours.hireIn(
                        estate.community, name, "conversation:read", "conversation:answer"));
    }

    private Api resident(String name) {
        return anybody.as(estate.in(estate.three, name, "conversation:read", "conversation:ask"));
    }

    /** As soon as the service knows where they live. */
    private UUID open(Api resident, String text) {
        var key = resident.with("Idempotency-Key", UUID.randomUUID().toString());
        return await().atMost(SOON)
                .until(
                        () -> key.post("/conversations", Map.of("line", line(text))),
                        answer -> answer.status() == 201)
                .id();
    }

    private static Map<String, Object> line(String text) {
        return Map.of("text", text);
    }

    private static String at(UUID id, String path) {
        return "/conversations/" + id + path;
    }

    private static List<String> texts(JsonNode conversation) {
        return conversation
                .path("lines")
                .valueStream()
                .map(line -> line.path("text").asString())
                .toList();
    }
}
