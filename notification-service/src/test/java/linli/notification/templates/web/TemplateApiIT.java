package linli.notification.templates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.ARepair;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.notification.channels.aliyun.StandInSms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The words of messages, edited, looked at and tried out. */
@HouseTest
class TemplateApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired StandInSms provider;

    final UUID community = UUID.randomUUID();
    Person keeper;
    Api admin;

    @BeforeEach
    void who_keeps_the_words() {
        keeper = neighbours.hire("系统管理员", "dictionary:write", "outbox:read");
        admin = anybody.as(keeper);
    }

    @AfterEach
    void the_shipped_words_hold_again() {
        for (var one : all()) {
            if (one.path("edited").asBoolean()) {
                admin.post("/message-templates/" + one.path("id").asString() + "/reset").ok();
            }
        }
    }

    @Test
    void new_words_hold_for_what_is_told_from_then_on() {
        var owner =
                neighbours.register(
                        "张伟",
                        List.of(
                                Neighbours.livesIn(
                                        community, UUID.randomUUID(), UUID.randomUUID())),
                        "workorder:read");
        var technician = neighbours.hireIn(community, "刘强", "workorder:work");
        var repair = new ARepair(neighbours, community, owner.id(), technician.id());
        repair.created();
        await().atMost(SOON).until(() -> inbox(owner).size() == 1);
        var before = inbox(owner).path(0).path("chinese").asString();
        assertThat(before).contains("已受理，工单");
        assertThat(inbox(owner).path(0).path("english").asString()).contains("taken up as order");

        var template = idOf("workorder.accepted", "INBOX");
        var edited =
                admin.seen(version(template))
                        .put(
                                "/message-templates/" + template,
                                words("{technician}接了您的单", "{technician} comes to you"))
                        .ok()
                        .json();
        assertThat(edited.path("template").path("edited").asBoolean()).isTrue();
        repair.assigned();
        repair.accepted();

        await().atMost(SOON).until(() -> inbox(owner).size() == 2);
        assertThat(inbox(owner).path(0).path("chinese").asString()).isEqualTo("刘强接了您的单");
        assertThat(inbox(owner).path(0).path("english").asString()).endsWith(" comes to you");

        admin.post("/message-templates/" + template + "/reset").ok();

        assertThat(inbox(owner).path(0).path("chinese").asString())
                .as("as it was said")
                .isEqualTo("刘强接了您的单");
        var shown = admin.get("/message-templates/" + template).ok().json();
        assertThat(shown.path("template").path("edited").asBoolean()).isFalse();
        assertThat(shown.path("editions").path(0).path("chinese").isMissingNode()).isTrue();

        var preview =
                admin.post(
                                "/message-templates/" + template + "/preview",
                                words("{technician}到 {unit} 修{title}", "{technician}"))
                        .ok()
                        .json();
        assertThat(preview.path("real").asBoolean()).isTrue();
        assertThat(preview.path("read").path(0).path("text").asString())
                .startsWith("刘**到 ")
                .doesNotContain("刘强");
    }

    @Test
    void words_with_faults_are_refused_with_where_they_are_and_change_nothing() {
        var template = idOf("workorder.started", "INBOX");
        var version = version(template);

        var refused =
                admin.seen(version)
                        .put("/message-templates/" + template, words("{technican}来了", "{title"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("template.words");
        var errors = refused.json().path("errors");
        assertThat(errors.path(0).path("field").asString()).isEqualTo("chinese.text");
        assertThat(errors.path(0).path("code").asString()).isEqualTo("template.unknown-variable");
        assertThat(errors.path(0).path("detail").asString()).isEqualTo("1:1 technican");
        assertThat(errors.path(1).path("code").asString()).isEqualTo("template.unclosed");
        assertThat(edition(template)).isZero();

        var found =
                admin.post(
                                "/message-templates/" + template + "/preview",
                                words("{technican}来了", "{title"))
                        .ok()
                        .json();
        assertThat(found.path("findings").size()).isEqualTo(2);
    }

    @Test
    void edits_need_what_was_seen_and_the_permission() {
        var template = idOf("workorder.held", "INBOX");
        var words = words("先停一停", "On hold for now");

        assertThat(admin.put("/message-templates/" + template, words).status()).isEqualTo(428);
        assertThat(admin.seen(99).put("/message-templates/" + template, words).status())
                .isEqualTo(412);
        assertThat(admin.get("/message-templates/" + UUID.randomUUID()).problem())
                .isEqualTo("template.not-found");
        var steward = anybody.as(neighbours.hireIn(community, "管家", "notice:draft"));
        assertThat(steward.get("/message-templates").status()).isEqualTo(403);
        assertThat(steward.seen(1).put("/message-templates/" + template, words).status())
                .isEqualTo(403);
    }

    @Test
    void who_tries_words_out_gets_them_and_the_ledger_says_that_it_was_a_trial() {
        var template = idOf("bill.issued", "INBOX");
        admin.post("/message-templates/" + template + "/trial", Map.of("language", "ZH")).ok();
        await().atMost(SOON).until(() -> inbox(keeper).size() == 1);
        assertThat(inbox(keeper).path(0).path("trial").asBoolean()).isTrue();
        assertThat(inbox(keeper).path(0).path("chinese").asString()).contains("前缴清");

        var sms = idOf("notice.reminder", "SMS");
        assertThat(
                        admin.post("/message-templates/" + sms + "/trial", Map.of("language", "EN"))
                                .problem())
                .isEqualTo("template.no-address");
        assertThat(
                        admin.post(
                                        "/message-templates/" + sms + "/trial",
                                        Map.of("language", "EN", "to", "me@example.org"))
                                .problem())
                .isEqualTo("template.address");
        admin.post(
                        "/message-templates/" + sms + "/trial",
                        Map.of("language", "EN", "to", "13987654321"))
                .ok();

        await().atMost(SOON).until(() -> row(sms).path("state").asString("").equals("SENT"));
        var row = row(sms);
        assertThat(row.path("trial").asBoolean()).isTrue();
        assertThat(row.path("edition").asInt()).isZero();
        assertThat(row.path("kindZh").asString()).isEqualTo("公告未读提醒");
        assertThat(row.path("address").asString()).isEqualTo("139****4321");
        assertThat(row.path("text").asString()).startsWith("Linli: the notice");
        assertThat(provider.takenBy(row.path("id").asString())).hasSize(1);
    }

    private JsonNode row(UUID template) {
        return admin.get("/outbox?about=" + template).ok().json().path("items").path(0);
    }

    private List<JsonNode> all() {
        return admin.get("/message-templates").ok().json().valueStream().toList();
    }

    private UUID idOf(String kind, String medium) {
        return all().stream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .filter(one -> one.path("medium").asString().equals(medium))
                .map(one -> UUID.fromString(one.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    private int version(UUID template) {
        return admin.get("/message-templates/" + template).ok().json().path("version").asInt();
    }

    private int edition(UUID template) {
        return admin.get("/message-templates/" + template)
                .ok()
                .json()
                .path("template")
                .path("edition")
                .asInt();
    }

    private static Map<String, Object> words(String chinese, String english) {
        return Map.of("chinese", Map.of("text", chinese), "english", Map.of("text", english));
    }

    private JsonNode inbox(Person who) {
        return anybody.as(who).get("/messages").ok().json().path("items");
    }
}
