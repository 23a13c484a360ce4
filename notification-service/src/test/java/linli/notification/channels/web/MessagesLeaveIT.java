package linli.notification.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.Envelope;
import linli.contracts.Money;
import linli.contracts.billing.DunningEvent;
import linli.contracts.owner.OwnerEvent;
import linli.notification.channels.aliyun.StandInSms;
import linli.notification.channels.aliyun.StandInSms.Conduct;
import linli.notification.notices.AnEstate;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** What stands in the inbox goes out as well, by what its kind may and the person wants. */
@HouseTest
class MessagesLeaveIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REMINDER = "dunning.reminded";

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired StandInSms provider;
    @Autowired MongoOperations mongo;

    AnEstate estate;
    Api admin;
    Api lead;
    Person zhang;

    @BeforeEach
    void somebody_with_a_number() {
        estate = new AnEstate(neighbours);
        admin = anybody.as(neighbours.hire("管理员", "dictionary:write"));
        lead = anybody.as(neighbours.hireIn(estate.community, "客服主管", "outbox:read"));
        zhang = estate.in(estate.three, "张伟");
        neighbours.publish(
                zhang.id(),
                new OwnerEvent.Changed(
                        zhang.id(),
                        zhang.name(),
                        "1**",
                        zhang.accountId(),
                        List.of(
                                Neighbours.livesIn(
                                        estate.community, estate.three, UUID.randomUUID())),
                        neighbours.sealed(zhang.id(), "+8613812341234")));
        await().atMost(SOON)
                .until(() ->
                        kept("known_contacts").containsKey("sealedMobile")
                                && kept("known_people").containsKey("links"));
    }

    @AfterEach
    void the_provider_recovers() {
        provider.behave(_ -> Conduct.TAKES_IT);
    }

    @Test
    void a_reminder_goes_by_short_message_once_however_often_it_is_heard() {
        wish("SMS", null, List.of());
        var told = remind();
        neighbours.publish(told);

        await().atMost(SOON).until(() -> states().equals(List.of("SMS SENT")));
        var row = rows().getFirst();
        assertThat(row.path("text").asString()).startsWith("【邻里】").contains("300.00");
        assertThat(provider.takenBy(row.path("id").asString())).hasSize(1);
    }

    @Test
    void a_message_that_was_opened_in_the_inbox_is_read_in_the_ledger_and_another_is_not() {
        wish("SMS", null, List.of());
        remind();
        remind();
        await().atMost(SOON).until(() -> states().equals(List.of("SMS SENT", "SMS SENT")));
        var messages = anybody.as(zhang).get("/messages").ok().json().path("items");
        var newest = messages.path(0).path("id").asString();

        var opened = anybody.as(zhang).post("/messages/" + newest + "/reading").ok().json();

        await().atMost(SOON).until(() -> read().size() == 1);
        assertThat(states()).contains("SMS SENT");
        var row = read().getFirst();
        assertThat(row.path("readAt").asString()).isEqualTo(opened.path("readAt").asString());
        assertThat(row.path("sentAt").isMissingNode()).isFalse();
    }

    private List<JsonNode> read() {
        return lead.get("/outbox?state=READ&community=" + estate.community)
                .ok()
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void it_goes_by_what_the_person_likes_best_and_by_the_other_when_that_fails() {
        wish("EMAIL", "zhang@example.org", List.of());
        remind();
        await().atMost(SOON).until(() -> states().equals(List.of("EMAIL SENT")));

        wish("SMS", "zhang@example.org", List.of());
        provider.behave(_ -> Conduct.REFUSES_THE_NUMBER);
        remind();

        await().atMost(SOON)
                .until(() -> states().equals(List.of("EMAIL SENT", "SMS FAILED", "EMAIL SENT")));
    }

    @Test
    void what_somebody_does_not_want_to_hear_of_stays_in_the_inbox() {
        wish("SMS", null, List.of("FEES"));

        remind();

        await().atMost(SOON)
                .until(() ->
                        anybody.as(zhang).get("/messages").ok().json().path("items").size() == 1);
        assertThat(rows()).isEmpty();
    }

    @Test
    void who_has_read_it_in_the_inbox_is_not_told_again() {
        anybody.as(zhang).seen(1).put("/preferences", wishes("SMS", null, List.of(), true)).ok();
        remind();
        await().atMost(SOON).until(() -> states().equals(List.of("SMS SUPPRESSED")));
        var message =
                anybody.as(zhang)
                        .get("/messages")
                        .ok()
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        anybody.as(zhang).post("/messages/" + message + "/reading").ok();

        mongo.getCollection("deliveries")
                .updateMany(
                        new Document("personId", zhang.id()),
                        new Document("$set", new Document("dueAt", Instant.now())));

        await().atMost(SOON)
                .until(() -> rows().getFirst().path("reason").asString().equals("already-read"));
    }

    @Test
    void an_administrator_decides_what_leaves_by_which_channel() {
        wish("SMS", null, List.of());
        var template = template(REMINDER, "SMS");
        assertThat(template.path("sent").asBoolean()).isTrue();
        var id = template.path("id").asString();

        var off = admin.seen(version(id)).put("/message-templates/" + id + "/sending", sent(false));
        assertThat(off.ok().json().path("template").path("sent").asBoolean()).isFalse();
        try {
            var stale = admin.seen(1).put("/message-templates/" + id + "/sending", sent(true));
            assertThat(stale.status()).isEqualTo(412);
            remind();
            await().atMost(SOON)
                    .until(() ->
                            anybody.as(zhang).get("/messages").ok().json().path("items").size()
                                    == 1);
            assertThat(rows()).isEmpty();
        } finally {
            admin.seen(version(id)).put("/message-templates/" + id + "/sending", sent(true)).ok();
        }
    }

    @Test
    void what_is_no_setting_is_refused() {
        for (var one : List.of(template(REMINDER, "INBOX"), template("notice.reminder", "SMS"))) {
            assertThat(one.path("sent").isMissingNode()).isTrue();
            var id = one.path("id").asString();
            var refused =
                    admin.seen(version(id))
                            .put("/message-templates/" + id + "/sending", sent(true));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("title").asString()).isEqualTo("template.no-choice");
        }
    }

    private static Map<String, Object> sent(boolean sent) {
        return Map.of("sent", sent);
    }

    private JsonNode template(String kind, String medium) {
        return admin.get("/message-templates")
                .ok()
                .json()
                .valueStream()
                .filter(one ->
                        one.path("kind").asString().equals(kind)
                                && one.path("medium").asString().equals(medium))
                .findFirst()
                .orElseThrow();
    }

    private long version(String template) {
        return admin.get("/message-templates/" + template).ok().json().path("version").asLong();
    }

    private Envelope remind() {
        return neighbours.publish(
                UUID.randomUUID(),
                new DunningEvent.Reminded(
                        UUID.randomUUID(),
                        estate.community,
                        UUID.randomUUID(),
                        "3-2-1201",
                        zhang.id(),
                        1,
                        new Money(30_000),
                        1,
                        LocalDate.of(2026, 3, 31)));
    }

    private void wish(String first, String address, List<String> muted) {
        var version = anybody.as(zhang).get("/preferences").ok().json().path("version").asLong();
        anybody.as(zhang)
                .seen(version)
                .put("/preferences", wishes(first, address, muted, false))
                .ok();
    }

    private static Map<String, Object> wishes(
            String first, String address, List<String> muted, boolean quiet) {
        var wishes = new HashMap<String, Object>();
        wishes.put("sms", true);
        wishes.put("email", true);
        wishes.put("language", "ZH");
        wishes.put("first", first);
        wishes.put("muted", muted);
        if (address != null) {
            wishes.put("address", address);
        }
        if (quiet) {
            wishes.put("quietFrom", "00:00");
            wishes.put("quietUntil", "23:59");
        }
        return wishes;
    }

    private Document kept(String collection) {
        var found = mongo.getCollection(collection).find(new Document("_id", zhang.id())).first();
        return found == null ? new Document() : found;
    }

    /** The oldest first. */
    private List<JsonNode> rows() {
        return lead.get("/outbox?community=" + estate.community)
                .ok()
                .json()
                .path("items")
                .valueStream()
                .toList()
                .reversed();
    }

    private List<String> states() {
        return rows().stream()
                .map(row -> row.path("channel").asString() + " " + row.path("state").asString())
                .toList();
    }
}
