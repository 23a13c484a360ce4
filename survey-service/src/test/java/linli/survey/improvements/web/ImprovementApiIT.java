package linli.survey.improvements.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.estate.Estate;
import linli.chassis.test.ARepair;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** From what is weak to whether it became better. */
@HouseTest
class ImprovementApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CODE = "repairs";

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate estate;
    @Autowired MongoOperations mongo;

    final UUID community = UUID.randomUUID();
    final UUID building = UUID.randomUUID();
    Person manager;
    Person second;
    Api managing;

    @BeforeEach
    void two_managers_of_a_community() {
        neighbours.found(community);
        manager = neighbours.hireIn(community, "李经理", "survey:design", "report:view");
        second = neighbours.hireIn(community, "陈主管", "survey:design", "report:view");
        managing = anybody.as(manager);
        await().atMost(SOON).until(() -> estate.community(community).isPresent());
    }

    @Test
    void a_weak_question_becomes_an_improvement_and_the_next_edition_says_whether_it_did() {
        var first = closed(survey(), List.of(1, 2, 2, 1, 2, 3));
        var spots = managing.get("/questionnaires/" + first + "/weak-spots").ok().json();
        assertThat(spots.path("overall").asInt()).isEqualTo(1);
        assertThat(spots.path("spots").path(0).path("code").asString()).isEqualTo(CODE);

        var planned = managing.post("/improvements", forQuestion(first, manager));
        var id = planned.ok().id();
        var before = planned.json().path("before");
        assertThat(before.path("answered").asLong()).isEqualTo(6);
        assertThat(before.path("value").asDouble()).isBetween(1.83, 1.84);
        assertThat(planned.json().path("target").path("name").asString()).isEqualTo("维修及时吗");

        managing.post("/improvements/" + id + "/start").ok();
        managing.post("/improvements/" + id + "/notes", Map.of("text", "多排一班")).ok();
        var next = managing.post("/questionnaires/" + first + "/copies").ok();
        assertThat(next.json().path("copyOf").asString()).isEqualTo(first.toString());
        assertThat(next.json().path("questions").path(0).path("code").asString()).isEqualTo(CODE);
        closed(next.id(), List.of(5, 5, 4, 5, 5, 4));
        var editions = managing.get("/improvements/" + id + "/editions").ok().json();
        assertThat(editions.path("items")).hasSize(1);

        assertThat(
                        managing.post(
                                        "/improvements/" + id + "/measurement",
                                        Map.of("questionnaireId", first))
                                .problem())
                .isEqualTo("figure.not-later");
        var measured =
                managing.post(
                                "/improvements/" + id + "/measurement",
                                Map.of("questionnaireId", next.id()))
                        .ok()
                        .json();
        assertThat(measured.path("comparison").path("significant").asBoolean()).isTrue();
        assertThat(measured.path("comparison").path("difference").asDouble()).isBetween(2.83, 2.84);

        managing.post("/improvements/" + id + "/completion", Map.of("text", "已固定")).ok();
        assertThat(managing.post("/improvements/" + id + "/verification").problem())
                .isEqualTo("improvement.own");
        var verified = anybody.as(second).post("/improvements/" + id + "/verification").ok();
        assertThat(verified.json().path("status").asString()).isEqualTo("VERIFIED");
        assertThat(managing.get("/improvements/" + id + "/history").ok().json()).hasSize(6);
    }

    @Test
    void of_fewer_than_five_there_is_no_figure_and_no_improvement() {
        var few = closed(survey(), List.of(1, 2, 2, 1));

        assertThat(managing.post("/improvements", forQuestion(few, manager)).problem())
                .isEqualTo("figure.too-few");
        assertThat(managing.get("/questionnaires/" + few + "/weak-spots").ok().json().path("spots"))
                .isEmpty();
        var open = survey();
        managing.post("/questionnaires/" + open + "/publication").ok();
        assertThat(managing.post("/improvements", forQuestion(open, manager)).problem())
                .isEqualTo("questionnaire.not-closed");
        assertThat(managing.get("/questionnaires/" + open + "/weak-spots").problem())
                .isEqualTo("questionnaire.not-closed");
        assertThat(listed(managing, "")).isEmpty();
    }

    @Test
    void ratings_of_a_kind_of_work_are_counted_by_the_service() {
        for (var stars : List.of(2, 3, 2, 1, 2)) {
            new ARepair(neighbours, community, building, UUID.randomUUID()).rated(stars);
        }
        await().atMost(SOON)
                .until(() -> managing.get("/ratings/figures").json().path("count").asLong() == 5);

        var planned = managing.post("/improvements", forType("WATER_LEAK", manager)).ok().json();
        assertThat(planned.path("before").path("value").asDouble()).isEqualTo(2.0);
        assertThat(planned.path("before").path("measure").asString()).isEqualTo("STARS");
        assertThat(managing.post("/improvements", forType("LOCK", manager)).problem())
                .isEqualTo("figure.too-few");
    }

    @Test
    void whoever_answers_for_it_works_on_it_and_manages_nothing() {
        var steward = neighbours.hireIn(community, "王管家", "report:view");
        var id = managing.post("/improvements", free(steward)).ok().id();
        var working = anybody.as(steward);

        var seen = working.get("/improvements/" + id).ok().json();
        assertThat(seen.path("allowedCommands").values().stream().map(JsonNode::asString))
                .containsExactly("START", "NOTE");
        working.post("/improvements/" + id + "/start").ok();
        assertThat(working.post("/improvements/" + id + "/dropping", Map.of("text", "算了")).status())
                .isEqualTo(403);
        working.post("/improvements/" + id + "/completion", Map.of("text", "装好了")).ok();
        managing.post("/improvements/" + id + "/return", Map.of("text", "还差一盏灯")).ok();
        assertThat(
                        working.get("/improvements/" + id)
                                .json()
                                .path("notes")
                                .path(0)
                                .path("text")
                                .asString())
                .isEqualTo("还差一盏灯");
        assertThat(working.post("/improvements", free(steward)).status()).isEqualTo(403);
        assertThat(listed(working, "?mine=true")).hasSize(1);
        assertThat(listed(managing, "?mine=true")).isEmpty();
        assertThat(listed(managing, "?responsible=" + steward.id() + "&sort=DUE")).hasSize(1);
        assertThat(listed(managing, "?status=IN_PROGRESS")).hasSize(1);
        assertThat(listed(managing, "?status=VERIFIED")).isEmpty();

        var bystander = anybody.as(neighbours.hireIn(community, "别的管家", "report:view"));
        assertThat(
                        bystander
                                .post("/improvements/" + id + "/completion", Map.of("text", "?"))
                                .status())
                .isEqualTo(403);
        var elsewhere =
                anybody.as(
                        neighbours.hireIn(UUID.randomUUID(), "别处", "report:view", "survey:design"));
        assertThat(elsewhere.get("/improvements/" + id).status()).isEqualTo(404);
        assertThat(listed(elsewhere, "")).isEmpty();
        assertThat(elsewhere.post("/improvements", free(steward)).status()).isEqualTo(404);
    }

    @Test
    void bad_input_changes_nothing() {
        var stranger = neighbours.hireIn(UUID.randomUUID(), "外人", "report:view");
        assertThat(managing.post("/improvements", free(stranger)).problem())
                .isEqualTo("improvement.responsible");
        var late = new HashMap<>(free(manager));
        late.put("due", "2020-01-01");
        assertThat(managing.post("/improvements", late).problem()).isEqualTo("improvement.due");
        var nothing = new HashMap<>(free(manager));
        nothing.put("kind", "ORDER_TYPE");
        assertThat(managing.post("/improvements", nothing).problem())
                .isEqualTo("improvement.target");
        var days = new HashMap<>(forType("WATER_LEAK", manager));
        days.put("days", Map.of("from", "2026-02-02", "to", "2026-02-01"));
        assertThat(managing.post("/improvements", days).problem()).isEqualTo("improvement.days");

        var id = managing.post("/improvements", free(manager)).ok().id();
        managing.post("/improvements/" + id + "/start").ok();
        assertThat(
                        managing.post(
                                        "/improvements/" + id + "/measurement",
                                        Map.of("days", days.get("days")))
                                .problem())
                .isEqualTo("improvement.not-measured");
        assertThat(
                        managing.seen(1)
                                .post("/improvements/" + id + "/dropping", Map.of("text", "?"))
                                .problem())
                .isEqualTo("version.stale");
        assertThat(listed(managing, "")).hasSize(1);
    }

    @Test
    void is_said_to_be_late_when_its_day_is_over() {
        var id = managing.post("/improvements", free(manager)).ok().id();
        mongo.getCollection("improvements")
                .updateOne(
                        new org.bson.Document("_id", id),
                        new org.bson.Document(
                                "$set",
                                new org.bson.Document("dueAt", Instant.EPOCH)
                                        .append("lateAt", Instant.EPOCH)
                                        .append("warnAt", Instant.EPOCH)));

        await().atMost(SOON)
                .until(() -> managing.get("/improvements/" + id + "/history").json().size() == 2);
        assertThat(
                        managing.get("/improvements/" + id + "/history")
                                .json()
                                .path(1)
                                .path("type")
                                .asString())
                .isEqualTo("improvement.warned");
        assertThat(listed(managing, "?late=true")).hasSize(1);
        assertThat(managing.get("/improvements/" + id).json().path("late").asBoolean()).isTrue();
    }

    @Test
    void candidates_work_there() {
        var there = neighbours.hireIn(community, "王管家", "report:view");
        neighbours.hireIn(UUID.randomUUID(), "别处", "report:view");

        var names = managing.get("/improvements/candidates?community=" + community).ok().json();
        assertThat(names.values().stream().map(one -> one.path("name").asString()))
                .contains(there.name(), "李经理")
                .doesNotContain("别处");
        assertThat(managing.get("/improvements/candidates?community=" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    private JsonNode listed(Api who, String query) {
        return who.get("/improvements" + query).ok().json().path("items");
    }

    private UUID survey() {
        return managing.post(
                        "/questionnaires",
                        Map.of(
                                "title", "年度满意度",
                                "questions",
                                        List.of(
                                                Map.of(
                                                        "kind",
                                                        "SCALE",
                                                        "text",
                                                        "维修及时吗",
                                                        "required",
                                                        true,
                                                        "code",
                                                        CODE),
                                                Map.of(
                                                        "kind", "NPS",
                                                        "text", "愿意推荐吗",
                                                        "required", true)),
                                "anonymous", true,
                                "closesAt", Instant.now().plus(Duration.ofDays(7)).toString(),
                                "audience", Map.of("communities", List.of(community))))
                .ok()
                .id();
    }

    /** Who is content with repairs recommends. */
    private UUID closed(UUID id, List<Integer> numbers) {
        managing.post("/questionnaires/" + id + "/publication").ok();
        for (var number : numbers) {
            var person =
                    neighbours.register(
                            "邻居",
                            List.of(Neighbours.livesIn(community, building, UUID.randomUUID())),
                            "survey:answer");
            await().atMost(SOON).until(() -> estate.person(person.id()).isPresent());
            anybody.as(person)
                    .post(
                            "/survey-invitations/" + id + "/answers",
                            Map.of(
                                    "answers",
                                    List.of(
                                            Map.of("number", number),
                                            Map.of("number", 2 * number))))
                    .ok();
        }
        managing.post("/questionnaires/" + id + "/closing").ok();
        return id;
    }

    private Map<String, Object> forQuestion(UUID questionnaire, Person responsible) {
        var plan = new HashMap<>(free(responsible));
        plan.put("kind", "QUESTION");
        plan.put("questionnaireId", questionnaire);
        plan.put("question", CODE);
        return plan;
    }

    private Map<String, Object> forType(String type, Person responsible) {
        var plan = new HashMap<>(free(responsible));
        plan.put("kind", "ORDER_TYPE");
        plan.put("type", type);
        plan.put(
                "days",
                Map.of(
                        "from", LocalDate.now().minusDays(30).toString(),
                        "to", LocalDate.now().plusDays(1).toString()));
        return plan;
    }

    private Map<String, Object> free(Person responsible) {
        return Map.of(
                "communityId",
                community,
                "kind",
                "FREE",
                "title",
                "维修响应更快",
                "responsibleId",
                responsible.id(),
                "due",
                LocalDate.now().plusDays(30).toString());
    }
}
