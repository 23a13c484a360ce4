package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has to be looked at, and who signs, before work is done. */
class CompletionIT extends InACommunity {

    @BeforeEach
    void a_kind_of_work_with_a_list() {
        word(
                "request-type",
                "SOCKET_DEAD",
                "插座没电",
                Map.of(
                        "skill",
                        "PLUMBING",
                        "priority",
                        "NORMAL",
                        "signature",
                        "true",
                        "checklist",
                        "断电*；验电 *;清理现场",
                        "checklistEn",
                        "Off*; Tested*; Cleaned"));
        await().atMost(SOON).until(() -> words.find("request-type", "SOCKET_DEAD").isPresent());
    }

    @Test
    void required_items_keep_it_from_being_done_and_what_was_done_stays_with_the_round() {
        var order = startedOne();

        assertThat(done(order, Map.of("checked", List.of("断电", "清理现场"), "unsigned", "家中无人")))
                .isEqualTo("workorder.checks-open");
        assertThat(status(order)).isEqualTo("IN_PROGRESS");

        assertThat(done(order, Map.of("checked", List.of("断电", "验电", "不在清单"), "unsigned", "家中无人")))
                .isEqualTo("200");
        var completion = api.as(dispatcher).get("/orders/" + order).ok().json().path("completion");
        assertThat(completion.path("checks")).hasSize(3);
        assertThat(completion.path("checks").get(1).path("item").asString()).isEqualTo("验电");
        assertThat(completion.path("checks").get(1).path("itemEn").asString()).isEqualTo("Tested");
        assertThat(completion.path("checks").get(1).path("done").asBoolean()).isTrue();
        assertThat(completion.path("checks").get(2).path("done").asBoolean()).isFalse();
        assertThat(completion.path("unsigned").asString()).isEqualTo("家中无人");
    }

    @Test
    void it_is_signed_or_somebody_says_why_not() throws IOException {
        var order = startedOne();
        var checked = List.of("断电", "验电");
        assertThat(done(order, Map.of("checked", checked)))
                .isEqualTo("workorder.signature-missing");

        var picture = upload(liu);
        assertThat(done(order, Map.of("checked", checked, "signature", picture))).isEqualTo("200");

        assertThat(api.as(dispatcher).get("/orders/" + order + "/photos/" + picture).ok().bytes())
                .isNotEmpty();
        var sheet = api.as(agent).get("/orders/" + order + "/sheet").ok().bytes();
        try (var document = Loader.loadPDF(sheet)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("√ 断电", "□ 清理现场")
                    .doesNotContain("未签名");
            var drawn = 0;
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                drawn +=
                        document.getPage(0).getResources().getXObject(name) instanceof PDImage
                                ? 1
                                : 0;
            }
            assertThat(drawn).isEqualTo(2);
        }
    }

    private UUID startedOne() {
        var leak = new HashMap<>(leak(List.of()));
        leak.put("type", "SOCKET_DEAD");
        var order = orderOf(api.as(agent).post("/requests", leak).ok().id());
        started(order);
        return order;
    }

    /** The code of the refusal, or 200. */
    private String done(UUID order, Map<String, Object> said) {
        var body = new HashMap<String, Object>(said);
        body.putAll(Map.of("result", "换了插座", "materials", List.of(), "labourCents", 0));
        var answer = api.as(liu).post("/orders/" + order + "/completion", body);
        return answer.status() == 200 ? "200" : answer.json().path("title").asString();
    }
}
