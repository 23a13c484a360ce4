package linli.notification.answers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.notification.notices.AnEstate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Written once, offered to whoever is asked or asks. */
@HouseTest
class AnswerApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    AnEstate estate;
    Api lead;
    Api agent;
    Api zhang;

    @BeforeEach
    void an_office_and_a_resident() {
        estate = new AnEstate(neighbours);
        lead =
                anybody.as(
                        neighbours.hireIn(
                                estate.community, "何主管", "answer:write", "conversation:answer"));
        agent =
                anybody.as(
                        neighbours.hireIn(
                                estate.community,
                                "陈静",
                                "conversation:answer",
                                "conversation:read"));
        var person = estate.in(estate.three, "张伟", "conversation:ask");
        zhang = anybody.as(person);
        await().atMost(SOON)
                .until(() ->
                        known.community(estate.community).isPresent()
                                && known.person(person.id()).isPresent());
    }

    @Test
    void what_is_written_is_offered_to_staff_and_to_residents_it_is_meant_for() {
        written("怎么办理月租车位", "请带行驶证到前台办理。", true);
        written("月租车位退费", "{业主}您好，退费需主管批准。", false);

        assertThat(offered(agent, "/answers/fitting?q=请问月租车位&community=" + estate.community))
                .containsExactlyInAnyOrder("怎么办理月租车位", "月租车位退费");
        assertThat(offered(zhang, "/answers/self-help?q=请问月租车位怎么办")).containsExactly("怎么办理月租车位");
        assertThat(zhang.get("/answers/self-help?q=月租车位").json().at("/0/by").toString())
                .as("why it is offered")
                .contains("车位");
        assertThat(offered(zhang, "/answers/self-help?q=快递")).isEmpty();
    }

    @Test
    void what_nobody_found_an_answer_to_is_listed_for_those_who_write_them() {
        written("怎么办理月租车位", "请带行驶证到前台办理。", true);
        var wang = asking("王芳");
        ask(zhang, "快递柜坏了找谁");
        ask(wang, "月租车位怎么办理");

        assertThat(
                        agent.get("/conversations?unfound=true")
                                .ok()
                                .json()
                                .path("items")
                                .valueStream()
                                .map(one -> one.path("firstText").asString()))
                .containsExactly("快递柜坏了找谁");
        assertThat(agent.get("/conversations").ok().json().path("items")).hasSize(2);
    }

    private Api asking(String name) {
        var person = estate.in(estate.three, name, "conversation:ask");
        await().atMost(SOON).until(() -> known.person(person.id()).isPresent());
        return anybody.as(person);
    }

    private static void ask(Api who, String question) {
        who.post("/conversations", Map.of("line", Map.of("text", question))).ok();
    }

    @Test
    void what_is_retired_is_offered_to_nobody() {
        var answer = written("游泳池几点开", "暑期 9 点到 21 点。", true);
        assertThat(offered(zhang, "/answers/self-help?q=游泳池开了吗")).hasSize(1);

        lead.post("/answers/" + answer + "/retirement").ok();

        assertThat(offered(zhang, "/answers/self-help?q=游泳池开了吗")).isEmpty();
        assertThat(lead.get("/answers?retired=true").ok().json().path("items")).hasSize(1);
        lead.post("/answers/" + answer + "/restoration").ok();
        assertThat(offered(zhang, "/answers/self-help?q=游泳池开了吗")).hasSize(1);
    }

    @Test
    void another_communitys_answers_are_not_offered_nor_found() {
        var answer = written("门禁卡丢了", "到前台补办，工本费 20 元。", true);
        var elsewhere = new AnEstate(neighbours);
        var li = anybody.as(elsewhere.in(elsewhere.three, "李娜", "conversation:ask"));
        var other = anybody.as(neighbours.hireIn(elsewhere.community, "外人", "answer:write"));

        assertThat(offered(li, "/answers/self-help?q=门禁卡")).isEmpty();
        var abroad =
                anybody.as(neighbours.hireIn(elsewhere.community, "外客服", "conversation:answer"));
        assertThat(abroad.get("/answers/fitting?q=门禁卡&community=" + estate.community).status())
                .isEqualTo(404);
        assertThat(other.get("/answers/" + answer).status()).isEqualTo(404);
        assertThat(other.post("/answers/" + answer + "/retirement").status()).isEqualTo(404);
        assertThat(agent.get("/answers").status()).isEqualTo(403);
    }

    @Test
    void what_holds_everywhere_is_for_those_who_are_everywhere() {
        assertThat(lead.post("/answers", body(null, "发票怎么开", "请联系财务。", true)).problem())
                .isEqualTo("answer.everywhere");
        var boss = anybody.as(neighbours.hire("韩总", "answer:write"));
        boss.post("/answers", body(null, "发票怎么开", "请联系财务。", true)).ok();

        assertThat(offered(zhang, "/answers/self-help?q=发票怎么开")).contains("发票怎么开");
    }

    @Test
    void what_could_not_be_sent_is_refused_when_it_is_written() {
        assertThat(lead.post("/answers", body(estate.community, "水费", "{姓名}您好", false)).problem())
                .isEqualTo("answer.unknown-variable");
        assertThat(lead.post("/answers", body(estate.community, " ", "您好", false)).status())
                .isEqualTo(422);
        assertThat(lead.get("/answers").ok().json().path("items")).isEmpty();
    }

    private UUID written(String question, String reply, boolean forResidents) {
        return lead.post("/answers", body(estate.community, question, reply, forResidents))
                .ok()
                .id();
    }

    private static Map<String, Object> body(
            @Nullable UUID community, String question, String reply, boolean forResidents) {
        var body = new HashMap<String, Object>();
        if (community != null) {
            body.put("communityId", community);
        }
        body.put(
                "text", Map.of("question", question, "reply", reply, "forResidents", forResidents));
        return body;
    }

    private static List<String> offered(Api person, String path) {
        return person.get(path).ok().json().findValuesAsString("question");
    }
}
