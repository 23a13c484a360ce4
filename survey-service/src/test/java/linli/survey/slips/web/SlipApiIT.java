package linli.survey.slips.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.owner.BuildingEvent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** A questionnaire that is answered from the letter box, without an account. */
@HouseTest
class SlipApiIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern ADDRESS = Pattern.compile("/s/([A-Za-z0-9_-]{22})");

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate estate;
    @Autowired MongoOperations mongo;

    final UUID community = UUID.randomUUID();
    final UUID building = UUID.randomUUID();
    Api designer;

    @BeforeEach
    void a_building() {
        neighbours.found(community);
        neighbours.publish(building, new BuildingEvent.Changed(building, community, "3", 1, 18));
        designer = anybody.as(neighbours.hireIn(community, "客服主管", "survey:design"));
        await().atMost(SOON)
                .until(() ->
                        estate.community(community).isPresent()
                                && estate.building(building).isPresent());
    }

    @Test
    void a_slip_is_printed_and_answered_once() throws IOException {
        var id = published(true);
        var codes = printed(id, 12);

        assertThat(codes).hasSize(12).doesNotHaveDuplicates();
        var asked = anybody.get("/survey-slips/" + codes.getFirst()).ok().json();
        assertThat(asked.path("title").asString()).isEqualTo("满意度调查");
        assertThat(asked.path("questions").path(0).path("text").asString()).isEqualTo("您满意吗");

        assertThat(answer(codes.getFirst(), 4).status()).isEqualTo(204);

        assertThat(answer(codes.getFirst(), 1).problem()).isEqualTo("slip.used");
        assertThat(anybody.get("/survey-slips/" + codes.getFirst()).problem())
                .isEqualTo("slip.used");
        assertThat(answer(codes.get(1), 5).status()).isEqualTo(204);
        assertThat(figures(id)).isEqualTo(2);
        var slips = designer.get("/questionnaires/" + id + "/slips").ok().json();
        assertThat(slips.path("printed").asInt()).isEqualTo(12);
        assertThat(slips.path("used").asLong()).isEqualTo(2);
    }

    @Test
    void a_retry_is_done_once_and_an_unfit_answer_uses_nothing_up() throws IOException {
        var id = published(true);
        var code = printed(id, 1).getFirst();
        var body = Map.of("answers", List.of(Map.of("number", 3)));

        assertThat(answer(code, 9).problem()).isEqualTo("answer.unfit");
        var retried = anybody.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(retried.post("/survey-slips/" + code + "/answers", body).status())
                .isEqualTo(204);
        assertThat(retried.post("/survey-slips/" + code + "/answers", body).status())
                .isEqualTo(204);

        assertThat(figures(id)).isEqualTo(1);
    }

    @Test
    void neither_codes_nor_who_answered_are_kept() throws IOException {
        var id = published(true);
        var code = printed(id, 1).getFirst();
        answer(code, 2);

        for (var collection : mongo.getCollectionNames()) {
            if (collection.contains("file") || collection.contains("chunk")) {
                continue; // The paper itself, kept for whoever prints it.
            }
            assertThat(mongo.getCollection(collection).find().into(new ArrayList<>()).toString())
                    .as(collection)
                    .doesNotContain(code);
        }
        assertThat(mongo.getCollection("slip_rounds").find(new Document("questionnaireId", id)))
                .allSatisfy(round -> assertThat(round.get("secret")).isNull());
        assertThat(
                        mongo.getCollection("survey_participants")
                                .countDocuments(new Document("questionnaireId", id)))
                .isZero();
        var sheet =
                mongo.getCollection("survey_answers")
                        .find(new Document("questionnaireId", id))
                        .first();
        var slip =
                mongo.getCollection("survey_slips")
                        .find(new Document("questionnaireId", id))
                        .first();
        assertThat(sheet).isNotNull();
        assertThat(slip).isNotNull();
        assertThat(sheet.getString("_id")).doesNotContain(slip.getString("_id"));
    }

    @Test
    void it_ends_when_the_questionnaire_closes() throws IOException {
        var id = published(false);
        var codes = printed(id, 2);
        answer(codes.getFirst(), 5);
        designer.post("/questionnaires/" + id + "/closing").ok();

        assertThat(anybody.get("/survey-slips/" + codes.getLast()).problem())
                .isEqualTo("questionnaire.closed");
        assertThat(answer(codes.getLast(), 5).problem()).isEqualTo("questionnaire.closed");
        assertThat(print(id, building, 1).problem()).isEqualTo("questionnaire.closed");
        assertThat(designer.get("/questionnaires/" + id).json().path("answers").asLong())
                .isEqualTo(1);
    }

    @Test
    void only_who_looks_after_it_prints_and_only_where_everybody_is_asked() {
        var id = published(true);
        var other = UUID.randomUUID();
        var elsewhere = UUID.randomUUID();
        neighbours.found(other);
        neighbours.publish(elsewhere, new BuildingEvent.Changed(elsewhere, other, "9", 1, 18));
        await().atMost(SOON).until(() -> estate.building(elsewhere).isPresent());

        assertThat(print(id, elsewhere, 1).problem()).isEqualTo("building.not-found");
        assertThat(print(id, building, 501).status()).isEqualTo(422);
        var stranger = anybody.as(neighbours.hireIn(other, "外人", "survey:design"));
        assertThat(
                        stranger.post(
                                        "/questionnaires/" + id + "/slips",
                                        Map.of("buildingId", elsewhere, "slips", 1))
                                .status())
                .isEqualTo(404);
        assertThat(anybody.get("/survey-slips/" + "A".repeat(22)).problem())
                .isEqualTo("slip.not-found");
    }

    private List<String> printed(UUID id, int slips) throws IOException {
        var job = print(id, building, slips).ok().id();
        await().atMost(SOON)
                .until(() ->
                        designer.get("/jobs/" + job)
                                .json()
                                .path("state")
                                .asString()
                                .equals("DONE"));
        var file = designer.get("/jobs/" + job + "/result").ok().bytes();
        try (var paper = Loader.loadPDF(file)) {
            // An address may be broken over two lines.
            var text = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
            assertThat(text).contains("满意度调查");
            return ADDRESS.matcher(text).results().map(found -> found.group(1)).toList();
        }
    }

    private Api.Answer print(UUID id, UUID where, int slips) {
        return designer.post(
                "/questionnaires/" + id + "/slips",
                Map.of("buildingId", where, "slips", slips, "lang", "zh-CN"));
    }

    private Api.Answer answer(String code, int number) {
        return anybody.post(
                "/survey-slips/" + code + "/answers",
                Map.of("answers", List.of(Map.of("number", number))));
    }

    private long figures(UUID id) {
        return designer.get("/questionnaires/" + id + "/figures")
                .ok()
                .json()
                .path("answers")
                .asLong();
    }

    private UUID published(boolean anonymous) {
        var id =
                designer.post(
                                "/questionnaires",
                                Map.of(
                                        "title", "满意度调查",
                                        "questions",
                                                List.of(
                                                        Map.of(
                                                                "kind", "SCALE",
                                                                "text", "您满意吗",
                                                                "required", true)),
                                        "anonymous", anonymous,
                                        "closesAt", Instant.now().plus(Duration.ofDays(7)),
                                        "audience", Map.of("communities", List.of(community))))
                        .ok()
                        .id();
        designer.post("/questionnaires/" + id + "/publication").ok();
        return id;
    }
}
