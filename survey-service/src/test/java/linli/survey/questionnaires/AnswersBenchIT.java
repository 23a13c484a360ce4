package linli.survey.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.RawInserts;
import linli.survey.questionnaires.Answers.Participant;
import linli.survey.questionnaires.Answers.Sheet;
import linli.survey.questionnaires.Question.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * How a questionnaire fares as its answers grow: sheets kept a second by as many hands as people
 * have, each retried once, held against {@code insertMany} of the very same documents in the same
 * run; none lost or doubled; and how long its results take. {@code ./linli bench survey}.
 */
@HouseTest
@EnabledIfSystemProperty(named = AnswersBenchIT.SIZES, matches = "[0-9,]+")
class AnswersBenchIT {

    static final String SIZES = "linli.bench.survey";
    private static final int HANDS = 200;
    private static final int BUILDINGS = 20;

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Answers answers;
    @Autowired MongoOperations mongo;

    @Test
    void how_a_questionnaire_fares_as_its_answers_grow() throws InterruptedException {
        for (var size : System.getProperty(SIZES).split(",")) {
            measure(Integer.parseInt(size));
        }
    }

    private void measure(int size) throws InterruptedException {
        var community = UUID.randomUUID();
        neighbours.found(community);
        var designer = anybody.as(neighbours.hireIn(community, "客服主管", "survey:design"));
        var id = published(designer, community);

        var began = System.nanoTime();
        answer(id, size);
        var took = (System.nanoTime() - began) / 1e9;
        assertThat(answers.count(id)).as("none lost, none doubled").isEqualTo(size);
        var raw =
                RawInserts.perSecond(mongo, "survey_answers", new Document("questionnaireId", id));
        System.out.printf(
                "BENCH survey %,9d  kept %.0f answers a second from %d hands; ÷ insertMany %.3f%n",
                size, size / took, HANDS, size / took / raw);

        designer.post("/questionnaires/" + id + "/closing").ok();
        began = System.nanoTime();
        var figures = designer.get("/questionnaires/" + id + "/figures").ok().json();
        assertThat(figures.path("answers").asLong()).isEqualTo(size);
        System.out.printf(
                "BENCH survey %,9d  results in %.2f s%n", size, (System.nanoTime() - began) / 1e9);
    }

    /** Each is sent twice, as by a phone that did not hear the answer. */
    private void answer(UUID questionnaire, int size) throws InterruptedException {
        var hands = new Semaphore(HANDS);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < size; n++) {
                var person = new UUID(1, n);
                var building = new UUID(2, n % BUILDINGS);
                var mark = 1 + n % 5;
                hands.acquire();
                all.submit(() -> {
                    try {
                        keep(questionnaire, person, building, mark);
                        if (mark == 1) {
                            keep(questionnaire, person, building, mark);
                        }
                    } finally {
                        hands.release();
                    }
                });
            }
        }
    }

    private void keep(UUID questionnaire, UUID person, UUID building, int mark) {
        answers.keep(
                new Sheet(
                        questionnaire + " bench " + person,
                        questionnaire,
                        building,
                        LocalDate.of(2026, 3, 2),
                        List.of(new Answer(List.of(), mark, null))),
                new Participant(
                        Participant.idOf(questionnaire, person), questionnaire, person, building));
    }

    private static UUID published(Api designer, UUID community) {
        var questionnaire =
                Map.of(
                        "title", "满意度调查",
                        "questions",
                                List.of(
                                        Map.of(
                                                "kind", "SCALE",
                                                "text", "您对维修服务满意吗",
                                                "required", true)),
                        "anonymous", false,
                        "closesAt", Instant.now().plus(Duration.ofDays(7)).toString(),
                        "audience", Map.of("communities", List.of(community)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> designer.post("/questionnaires", questionnaire).status() == 201);
        var id =
                designer.get("/questionnaires")
                        .ok()
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        designer.post("/questionnaires/" + id + "/publication").ok();
        return UUID.fromString(id);
    }
}
