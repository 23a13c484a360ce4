package linli.survey.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a closed questionnaire came to, written down. */
@HouseTest
class ReportApiIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate estate;

    final UUID community = UUID.randomUUID();
    final UUID building = UUID.randomUUID();
    Neighbours.Person manager;
    Api designer;

    @BeforeEach
    void a_community() {
        neighbours.found(community);
        manager = neighbours.hireIn(community, "李经理", "survey:design", "report:view");
        designer = anybody.as(manager);
        await().atMost(SOON).until(() -> estate.community(community).isPresent());
    }

    @Test
    void is_printed_as_it_was_written_down_whatever_came_after() throws IOException {
        var id = closed(6);
        var report = designer.post("/questionnaires/" + id + "/reports").ok();
        var told = report.json();
        assertThat(told.path("answers").asLong()).isEqualTo(6);
        assertThat(told.path("questions").path(0).path("result").path("mean").asDouble())
                .isEqualTo(4);
        assertThat(told.path("sections").path(0).path("title").asString()).isEqualTo("维修");
        assertThat(told.path("takenBy").asString()).isEqualTo("李经理");
        var first = printed(id, report.id(), "zh-CN");
        assertThat(first)
                .contains("满意度调查")
                .contains("平均 4.00 ± 0.00")
                .contains("满意率 100%")
                .contains("少于 5 人作答")
                .doesNotContain("电梯加装");

        improve(id, told);

        assertThat(printed(id, report.id(), "zh-CN")).isEqualTo(first);
        assertThat(printed(id, report.id(), "en")).contains("Mean 4.00").contains("Top box 100%");
        var next = designer.post("/questionnaires/" + id + "/reports").ok();
        assertThat(next.json().path("improvements").path(0).path("title").asString())
                .isEqualTo("电梯加装");
        assertThat(printed(id, next.id(), "zh-CN")).contains("电梯加装").contains("待开始");
        assertThat(designer.get("/questionnaires/" + id + "/reports").ok().json())
                .extracting(one -> one.path("id").asString())
                .containsExactly(next.id().toString(), report.id().toString());
        assertThat(designer.get("/questionnaires/" + id + "/reports/" + report.id()).json())
                .isEqualTo(told);
    }

    @Test
    void of_four_it_says_nothing() throws IOException {
        var id = closed(4);
        var report = designer.post("/questionnaires/" + id + "/reports").ok();

        assertThat(report.json().path("questions")).isEmpty();
        assertThat(report.json().path("parts")).isEmpty();
        assertThat(printed(id, report.id(), "zh-CN"))
                .contains("不足 5 份答卷")
                .doesNotContain("您对维修服务满意吗");
    }

    @Test
    void is_written_when_it_has_closed_and_once_for_each_command() {
        var id = published();
        assertThat(designer.post("/questionnaires/" + id + "/reports").problem())
                .isEqualTo("questionnaire.not-closed");
        designer.post("/questionnaires/" + id + "/closing").ok();

        var again = designer.with("Idempotency-Key", UUID.randomUUID().toString());
        var report = again.post("/questionnaires/" + id + "/reports").ok().id();
        assertThat(again.post("/questionnaires/" + id + "/reports").ok().id()).isEqualTo(report);
        assertThat(designer.get("/questionnaires/" + id + "/reports").json()).hasSize(1);
        var other = published();
        assertThat(designer.get("/questionnaires/" + other + "/reports/" + report).problem())
                .isEqualTo("report.not-found");
        assertThat(
                        anybody.as(neighbours.hireIn(UUID.randomUUID(), "外人", "survey:design"))
                                .get("/questionnaires/" + id + "/reports/" + report)
                                .status())
                .isEqualTo(404);
    }

    private void improve(UUID id, JsonNode report) {
        var code = report.path("questions").path(0).path("result").path("code").asString();
        designer.post(
                        "/improvements",
                        Map.of(
                                "communityId",
                                community,
                                "kind",
                                "QUESTION",
                                "questionnaireId",
                                id,
                                "question",
                                code,
                                "title",
                                "电梯加装",
                                "responsibleId",
                                manager.id(),
                                "due",
                                "2100-01-01"))
                .ok();
    }

    private String printed(UUID id, UUID report, String lang) throws IOException {
        var job =
                designer.post(
                                "/questionnaires/" + id + "/reports/" + report + "/papers",
                                Map.of("lang", lang))
                        .ok()
                        .id();
        await().atMost(SOON)
                .until(() ->
                        designer.get("/jobs/" + job)
                                .json()
                                .path("state")
                                .asString()
                                .equals("DONE"));
        try (var paper = Loader.loadPDF(designer.get("/jobs/" + job + "/result").ok().bytes())) {
            return new PDFTextStripper().getText(paper);
        }
    }

    private UUID closed(int people) {
        var id = published();
        var names = new ArrayList<String>();
        for (var n = 0; n < people; n++) {
            names.add("邻居" + n);
        }
        for (var name : names) {
            var person =
                    neighbours.register(
                            name,
                            List.of(Neighbours.livesIn(community, building, UUID.randomUUID())),
                            "survey:answer");
            await().atMost(SOON).until(() -> estate.person(person.id()).isPresent());
            anybody.as(person)
                    .post(
                            "/survey-invitations/" + id + "/answers",
                            Map.of("answers", List.of(Map.of("number", 4), Map.of())))
                    .ok();
        }
        designer.post("/questionnaires/" + id + "/closing").ok();
        return id;
    }

    private UUID published() {
        var id =
                designer.post(
                                "/questionnaires",
                                Map.of(
                                        "title", "满意度调查",
                                        "questions",
                                                List.of(
                                                        Map.of(
                                                                "kind", "SCALE",
                                                                "text", "您对维修服务满意吗",
                                                                "section", "维修",
                                                                "required", true),
                                                        Map.of(
                                                                "kind", "TEXT",
                                                                "text", "还有什么",
                                                                "required", false)),
                                        "anonymous", true,
                                        "closesAt", Instant.now().plus(Duration.ofDays(7)),
                                        "audience", Map.of("communities", List.of(community))))
                        .ok()
                        .id();
        designer.post("/questionnaires/" + id + "/publication").ok();
        return id;
    }
}
