package linli.notification.deliveries.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.survey.InvitationEvent;
import linli.notification.channels.aliyun.StandInSms;
import linli.notification.notices.AnEstate;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** Who is asked by a questionnaire is told so once, outside of Linli where that is so. */
@HouseTest
class InvitationEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired StandInSms provider;

    final UUID questionnaire = UUID.randomUUID();
    AnEstate estate;
    Api admin;
    Api lead;
    Person zhang;
    Person wang;

    @BeforeEach
    void one_who_can_be_reached_and_one_who_cannot() {
        estate = new AnEstate(neighbours);
        admin = anybody.as(neighbours.hire("系统管理员", "dictionary:write"));
        lead = anybody.as(neighbours.hireIn(estate.community, "客服主管", "outbox:read"));
        zhang = estate.in(estate.three, "张伟");
        wang = estate.in(estate.three, "王芳");
        neighbours.publish(
                zhang.id(),
                new OwnerEvent.Changed(
                        zhang.id(),
                        neighbours.sealed(zhang.id(), zhang.name()),
                        null,
                        zhang.accountId(),
                        List.of(
                                Neighbours.livesIn(
                                        estate.community, estate.three, UUID.randomUUID())),
                        neighbours.sealed(zhang.id(), "+8613812341234")));
        await().atMost(SOON)
                .until(() ->
                        mongo.getCollection("known_contacts")
                                        .countDocuments(
                                                new Document("_id", zhang.id())
                                                        .append(
                                                                "sealedMobile",
                                                                new Document("$ne", null)))
                                == 1);
        await().atMost(SOON)
                .until(() ->
                        mongo.getCollection("known_people")
                                        .countDocuments(new Document("_id", wang.id()))
                                == 1);
        sendBySms(true);
    }

    @AfterEach
    void as_shipped() {
        sendBySms(false);
    }

    @Test
    void is_told_once_of_a_round_in_whichever_part_and_again_by_a_reminder() {
        var invitation = UUID.randomUUID();
        made(invitation, false, Set.of(zhang.id(), wang.id()));
        made(invitation, false, Set.of(zhang.id()));
        await().atMost(SOON).until(() -> inbox(zhang).size() == 1 && inbox(wang).size() == 1);
        await().atMost(SOON).until(() -> rows().size() == 1);

        made(UUID.randomUUID(), true, Set.of(zhang.id()));

        await().atMost(SOON).until(() -> rows().size() == 2);
        assertThat(inbox(wang)).hasSize(1);
        assertThat(inbox(zhang)).hasSize(2);
        var reminder = inbox(zhang).path(0);
        assertThat(reminder.path("chinese").asString()).contains("满意度调查", "2026-12-24");
        assertThat(reminder.path("english").asString()).contains("How content are you?");
        assertThat(reminder.at("/parameters/link").asString())
                .endsWith("/r/surveys/" + questionnaire);
        assertThat(rows())
                .allSatisfy(row -> {
                    assertThat(row.path("channel").asString()).isEqualTo("SMS");
                    assertThat(row.path("personId").asString()).isEqualTo(zhang.id().toString());
                });
    }

    @Test
    void who_is_told_outside_is_sent_a_link_of_their_own_that_nobody_else_sees() {
        var code = "Kx3vQ9-aZ_0LmNpRsTuVwY";
        var sealed = neighbours.sealed(zhang.id(), "/s/" + code);
        var enclosed =
                Base64.getUrlEncoder().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));

        var atAnyHour =
                Map.of(
                        "sms",
                        true,
                        "email",
                        false,
                        "language",
                        "ZH",
                        "first",
                        "SMS",
                        "muted",
                        List.of());
        var version = anybody.as(zhang).get("/preferences").ok().json().path("version").asLong();
        anybody.as(zhang).seen(version).put("/preferences", atAnyHour).ok();

        made(UUID.randomUUID(), false, Set.of(zhang.id()), Map.of(zhang.id(), enclosed));

        await().atMost(SOON).until(() -> rows().size() == 1 && isSent(rows().getFirst()));
        var row = rows().getFirst();
        var sent = provider.takenBy(row.path("id").asString());
        assertThat(sent)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.parameters()).contains("/s/" + code);
                    assertThat(one.parameters()).doesNotContain(enclosed);
                });
        assertThat(row.path("text").asString()).contains("/s/***").doesNotContain(code);
        assertThat(inbox(zhang).path(0).at("/parameters/link").asString())
                .endsWith("/r/surveys/" + questionnaire);
        provider.arrive(row.path("id").asString());
        await().atMost(SOON)
                .until(() -> rows().getFirst().path("state").asString().equals("DELIVERED"));
        for (var collection : mongo.getCollectionNames()) {
            var kept = mongo.getCollection(collection).find().into(new ArrayList<>()).toString();
            assertThat(kept).as(collection).doesNotContain(code);
            if (collection.equals("deliveries")) {
                assertThat(kept).doesNotContain(enclosed);
            }
        }
    }

    private static boolean isSent(JsonNode row) {
        return row.path("state").asString().equals("SENT");
    }

    @Test
    void what_no_administrator_lets_out_stays_in_the_inbox() {
        sendBySms(false);

        made(UUID.randomUUID(), false, Set.of(zhang.id()));

        await().atMost(SOON).until(() -> inbox(zhang).size() == 1);
        assertThat(rows()).isEmpty();
    }

    private void made(UUID round, boolean reminder, Set<UUID> people) {
        made(round, reminder, people, Map.of());
    }

    private void made(UUID round, boolean reminder, Set<UUID> people, Map<UUID, String> links) {
        var id = UUID.randomUUID();
        neighbours.publish(
                id,
                new InvitationEvent.Issued(
                        id,
                        questionnaire,
                        round,
                        reminder,
                        "WJ261124-0001",
                        "满意度调查",
                        "How content are you?",
                        LocalDate.of(2026, 12, 24),
                        people,
                        links));
    }

    private void sendBySms(boolean sent) {
        for (var kind : List.of("questionnaire.invited", "questionnaire.reminded")) {
            var template =
                    admin.get("/message-templates")
                            .ok()
                            .json()
                            .valueStream()
                            .filter(one ->
                                    one.path("kind").asString().equals(kind)
                                            && one.path("medium").asString().equals("SMS"))
                            .findFirst()
                            .orElseThrow();
            if (template.path("sent").asBoolean() != sent) {
                var path = "/message-templates/" + template.path("id").asString();
                var version = admin.get(path).ok().json().path("version").asLong();
                admin.seen(version).put(path + "/sending", Map.of("sent", sent)).ok();
            }
        }
    }

    private JsonNode inbox(Person who) {
        return anybody.as(who).get("/messages").ok().json().path("items");
    }

    private List<JsonNode> rows() {
        return lead.get("/outbox?about=" + questionnaire)
                .ok()
                .json()
                .path("items")
                .valueStream()
                .toList();
    }
}
