package linli.notification.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.sealing.SealedText;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
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
import tools.jackson.databind.node.MissingNode;

/** From who has not read a notice to what went out to them. */
@HouseTest
class OutboxApiIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired StandInSms provider;
    @Autowired MongoOperations mongo;

    AnEstate estate;
    Api lead;
    Person zhang;
    Person wang;
    Person li;

    @BeforeEach
    void three_who_have_not_read_it() {
        estate = new AnEstate(neighbours);
        lead =
                anybody.as(
                        neighbours.hireIn(
                                estate.community,
                                "客服主管",
                                "notice:draft",
                                "notice:approve",
                                "outbox:read",
                                "outbox:retry"));
        zhang = estate.in(estate.three, "张伟");
        wang = estate.in(estate.three, "王芳");
        li = estate.in(estate.three, "李娜");
        giveMobile(zhang, estate.three, "+8613812341234");
        giveMobile(wang, estate.three, "+8613912345678");
        await().atMost(SOON)
                .until(() ->
                        lead.get("/notices/audience?building=" + estate.three)
                                        .ok()
                                        .json()
                                        .path("people")
                                        .asLong()
                                == 3);
    }

    @AfterEach
    void the_provider_recovers() {
        provider.behave(_ -> Conduct.TAKES_IT);
    }

    @Test
    void who_has_not_read_it_is_reminded_by_the_channel_that_was_chosen() {
        wish(zhang, true, null);
        wish(wang, false, "wang.fang@example.org");
        var notice = published("OUTAGE");
        await().atMost(SOON).until(() -> reach(notice, "SMS").path("reachable").asLong() == 1);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(reach(notice, "SMS").path("optedOut").asLong())
                                .as("王芳")
                                .isEqualTo(1));
        assertThat(reach(notice, "SMS").path("noAddress").asLong()).as("李娜").isEqualTo(1);
        assertThat(reach(notice, "EMAIL").path("reachable").asLong()).isEqualTo(1);

        lead.post("/notices/" + notice + "/reminder", Map.of("by", List.of("SMS", "EMAIL"))).ok();

        await().atMost(SOON).until(() -> settled(notice) == 6);
        var toZhang = row(notice, zhang, "SMS");
        assertThat(toZhang.path("state").asString()).isEqualTo("SENT");
        assertThat(toZhang.path("address").asString()).isEqualTo("138****1234");
        assertThat(toZhang.path("text").asString()).contains("停水通知");
        assertThat(provider.takenBy(toZhang.path("id").asString())).hasSize(1);
        assertThat(row(notice, wang, "SMS").path("reason").asString()).isEqualTo("opted-out");
        assertThat(row(notice, li, "SMS").path("reason").asString()).isEqualTo("no-address");
        var mail = row(notice, wang, "EMAIL");
        assertThat(mail.path("carrier").asString()).as("nothing leaves").isEqualTo("local");
        assertThat(mail.path("address").asString()).isEqualTo("w***@example.org");
        assertThat(lead.get("/outbox?about=" + notice).ok().json().toString())
                .doesNotContain("13812341234")
                .doesNotContain("wang.fang");

        assertThat(asked("person=" + zhang.id()))
                .isNotEmpty()
                .allMatch(one -> one.path("personId").asString().equals(zhang.id().toString()));
        assertThat(asked("about=" + notice + "&template=notice.reminder")).hasSize(6);
        assertThat(asked("about=" + notice + "&template=bill.issued")).isEmpty();
        assertThat(asked("about=" + notice + "&to=2020-01-01T00:00:00Z")).isEmpty();

        anybody.as(zhang)
                .post("/notice-board/" + notice + "/reading", Map.of("confirmed", false))
                .ok();
        assertThat(row(notice, zhang, "SMS").path("state").asString()).isEqualTo("READ");
    }

    @Test
    void a_warning_goes_out_at_any_hour_and_whatever_people_wish() {
        wish(zhang, false, null);
        var notice = published("SAFETY");
        await().atMost(SOON).until(() -> reach(notice, "SMS").path("reachable").asLong() == 2);

        lead.post("/notices/" + notice + "/reminder", Map.of("by", List.of("SMS"))).ok();

        await().atMost(SOON)
                .until(() -> row(notice, zhang, "SMS").path("state").asString("").equals("SENT"));
    }

    @Test
    void in_somebodys_quiet_hours_it_waits() {
        wishQuiet(zhang, "00:00", "23:59");
        var notice = published("OUTAGE");

        lead.post("/notices/" + notice + "/reminder", Map.of("by", List.of("SMS"))).ok();

        await().atMost(SOON)
                .until(() ->
                        row(notice, zhang, "SMS").path("state").asString("").equals("SUPPRESSED"));
        assertThat(row(notice, zhang, "SMS").path("reason").asString()).isEqualTo("quiet-hours");
        assertThat(row(notice, zhang, "SMS").path("nextAt").isMissingNode()).isFalse();
    }

    @Test
    void what_is_going_out_is_paused_goes_on_and_goes_out_once() {
        provider.behave(_ -> Conduct.IS_TOO_BUSY);
        wish(zhang, true, null);
        var notice = published("SAFETY");
        await().atMost(SOON).until(() -> reach(notice, "SMS").path("reachable").asLong() == 2);
        assertThat(reach(notice, "SMS").path("segments").asInt()).isEqualTo(2);
        assertThat(reach(notice, "SMS").path("cents").asLong()).isEqualTo(2 * 2 * 5);
        lead.post("/notices/" + notice + "/reminder", Map.of("by", List.of("SMS"))).ok();
        await().atMost(SOON).until(() -> progress(notice, "SMS").path("waiting").asLong() == 2);

        lead.post("/notices/" + notice + "/sending/pause").ok();
        provider.behave(_ -> Conduct.TAKES_IT);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(row(notice, zhang, "SMS").path("reason").asString())
                                .isEqualTo("paused"));
        var paused = row(notice, zhang, "SMS").path("id").asString();
        // As a reminder writes it that goes on after its service was killed.
        giveMobile(li, estate.three, "+8613712345678");
        await().atMost(SOON).until(() -> kept("known_contacts", li).containsKey("sealedMobile"));
        mongo.getCollection("deliveries")
                .updateOne(
                        new Document("aboutId", notice)
                                .append("personId", li.id())
                                .append("channel", "SMS"),
                        new Document(
                                "$set",
                                new Document("state", "QUEUED")
                                        .append("dueAt", Date.from(Instant.now()))));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(row(notice, li, "SMS").path("reason").asString())
                                .isEqualTo("paused"));
        assertThat(provider.takenBy(paused)).isEmpty();
        assertThat(lead.get("/notices/" + notice).ok().json().path("allowedCommands").toString())
                .contains("RESUME", "CANCEL")
                .doesNotContain("PAUSE", "REMIND");

        lead.post("/notices/" + notice + "/sending/resumption").ok();

        await().atMost(SOON).until(() -> progress(notice, "SMS").path("sent").asLong() == 3);
        assertThat(provider.takenBy(paused)).hasSize(1);
    }

    @Test
    void a_channel_waits_for_people_to_read_it_in_their_inbox_and_what_is_cancelled_stays() {
        wish(zhang, true, null);
        var notice = published("SAFETY");
        await().atMost(SOON).until(() -> reach(notice, "SMS").path("reachable").asLong() == 2);
        assertThat(
                        lead.post(
                                        "/notices/" + notice + "/reminder",
                                        Map.of(
                                                "by",
                                                List.of("SMS"),
                                                "afterHours",
                                                Map.of("SMS", 73)))
                                .status())
                .isEqualTo(422);
        lead.post(
                        "/notices/" + notice + "/reminder",
                        Map.of("by", List.of("SMS"), "afterHours", Map.of("SMS", 2)))
                .ok();

        await().atMost(SOON).until(() -> progress(notice, "SMS").path("waiting").asLong() == 3);
        assertThat(Instant.parse(row(notice, zhang, "SMS").path("nextAt").asString()))
                .isAfter(Instant.now().plus(Duration.ofMinutes(110)));

        lead.post("/notices/" + notice + "/sending/pause").ok();
        await().atMost(SOON)
                .until(() ->
                        row(notice, zhang, "SMS").path("reason").asString("").equals("paused"));
        lead.post("/notices/" + notice + "/sending/resumption").ok();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(row(notice, zhang, "SMS").path("reason").asString())
                                .as("it still waits for the inbox")
                                .isEqualTo("inbox-first"));

        lead.post("/notices/" + notice + "/sending/cancellation").ok();
        await().atMost(SOON).until(() -> progress(notice, "SMS").path("kept").asLong() == 3);
        assertThat(row(notice, zhang, "SMS").path("reason").asString()).isEqualTo("cancelled");
        assertThat(row(notice, zhang, "SMS").path("nextAt").isMissingNode()).isTrue();
        assertThat(lead.post("/notices/" + notice + "/sending/cancellation").problem())
                .isEqualTo("notice.not-sending");
        var reader = anybody.as(neighbours.hireIn(estate.community, "审批", "notice:approve"));
        assertThat(reader.post("/notices/" + notice + "/sending/pause").status()).isEqualTo(403);
    }

    @Test
    void what_failed_is_tried_again_by_who_may() {
        provider.behave(_ -> Conduct.REFUSES_THE_NUMBER);
        wish(zhang, true, null);
        var notice = published("OUTAGE");
        await().atMost(SOON).until(() -> reach(notice, "SMS").path("reachable").asLong() == 2);
        lead.post("/notices/" + notice + "/reminder", Map.of("by", List.of("SMS"))).ok();
        await().atMost(SOON)
                .until(() -> row(notice, zhang, "SMS").path("state").asString("").equals("FAILED"));
        var failed = row(notice, zhang, "SMS");
        assertThat(failed.path("reason").asString()).startsWith("address-refused");

        provider.behave(_ -> Conduct.TAKES_IT);
        var id = failed.path("id").asString();
        var reader = anybody.as(neighbours.hireIn(estate.community, "管家", "outbox:read"));
        assertThat(reader.post("/outbox/" + id + "/retry").status()).isEqualTo(403);
        var elsewhere =
                anybody.as(
                        neighbours.hireIn(UUID.randomUUID(), "外区", "outbox:read", "outbox:retry"));
        assertThat(elsewhere.post("/outbox/" + id + "/retry").status()).isEqualTo(404);
        lead.post("/outbox/" + id + "/retry").ok();

        await().atMost(SOON)
                .until(() -> row(notice, zhang, "SMS").path("state").asString("").equals("SENT"));
        assertThat(lead.post("/outbox/" + id + "/retry").problem()).isEqualTo("delivery.state");
    }

    @Test
    void wishes_are_kept_for_the_person_alone() {
        var own = anybody.as(zhang);
        assertThat(own.get("/preferences").ok().json().path("sms").asBoolean()).isTrue();

        wish(zhang, false, "zhang@example.org");

        var kept = own.get("/preferences").ok().json();
        assertThat(kept.path("sms").asBoolean()).isFalse();
        assertThat(kept.path("address").asString()).isEqualTo("zhang@example.org");
        assertThat(anybody.as(wang).get("/preferences").ok().json().path("sms").asBoolean())
                .isTrue();
        assertThat(own.put("/preferences", wishes(true, null, null, null)).status()).isEqualTo(428);
        assertThat(own.seen(1).put("/preferences", wishes(true, null, null, null)).status())
                .isEqualTo(412);
        assertThat(own.seen(2).put("/preferences", wishes(true, "no address", null, null)).status())
                .isEqualTo(422);
        assertThat(lead.get("/preferences").problem()).isEqualTo("preference.not-found");
    }

    @Test
    void of_who_was_erased_neither_number_nor_address_is_left() {
        wish(zhang, true, "zhang.wei@example.org");
        assertThat(kept("preferences", zhang)).containsKey("sealedEmail");
        assertThat(kept("preferences", zhang).toString()).doesNotContain("example");
        await().atMost(SOON).until(() -> kept("known_contacts", zhang).containsKey("sealedMobile"));

        neighbours.publish(
                zhang.id(),
                new OwnerEvent.Changed(
                        zhang.id(), SealedText.gone(zhang.id()), null, null, List.of()));

        await().atMost(SOON)
                .until(() -> !kept("known_contacts", zhang).containsKey("sealedMobile"));
        await().atMost(SOON).until(() -> !kept("preferences", zhang).containsKey("sealedEmail"));
    }

    private Document kept(String collection, Person person) {
        var found = mongo.getCollection(collection).find(new Document("_id", person.id())).first();
        return found == null ? new Document() : found;
    }

    private void giveMobile(Person person, UUID building, String number) {
        neighbours.publish(
                person.id(),
                new OwnerEvent.Changed(
                        person.id(),
                        person.name(),
                        "1**",
                        person.accountId(),
                        List.of(Neighbours.livesIn(estate.community, building, UUID.randomUUID())),
                        neighbours.sealed(person.id(), number)));
    }

    private void wish(Person person, boolean sms, String address) {
        anybody.as(person).seen(1).put("/preferences", wishes(sms, address, null, null)).ok();
    }

    private void wishQuiet(Person person, String from, String until) {
        anybody.as(person).seen(1).put("/preferences", wishes(true, null, from, until)).ok();
    }

    private static Map<String, Object> wishes(
            boolean sms, String address, String from, String until) {
        var wishes = new HashMap<String, Object>();
        wishes.put("sms", sms);
        wishes.put("email", true);
        wishes.put("language", "ZH");
        wishes.put("first", "EMAIL");
        wishes.put("muted", List.of());
        if (address != null) {
            wishes.put("address", address);
        }
        if (from != null) {
            wishes.put("quietFrom", from);
            wishes.put("quietUntil", until);
        }
        return wishes;
    }

    private UUID published(String category) {
        var notice =
                Map.of(
                        "category",
                        category,
                        "chinese",
                        Map.of("title", "停水通知", "body", "今天 14:00 至 18:00 停水。"),
                        "audience",
                        Map.of("buildings", List.of(estate.three)),
                        "confirm",
                        false);
        var id = lead.post("/notices", Map.of("notice", notice)).ok().id();
        lead.post("/notices/" + id + "/submission").ok();
        await().atMost(SOON)
                .until(() ->
                        lead.get("/notices/" + id)
                                .ok()
                                .json()
                                .path("status")
                                .asString()
                                .equals("PUBLISHED"));
        return id;
    }

    private JsonNode reach(UUID notice, String channel) {
        return lead.get("/notices/" + notice + "/reminder")
                .ok()
                .json()
                .path("channels")
                .valueStream()
                .filter(one -> one.path("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode progress(UUID notice, String channel) {
        return lead.get("/notices/" + notice + "/sending")
                .ok()
                .json()
                .valueStream()
                .filter(one -> one.path("channel").asString().equals(channel))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private List<JsonNode> rows(UUID notice) {
        return asked("about=" + notice);
    }

    private List<JsonNode> asked(String question) {
        return lead.get("/outbox?" + question).ok().json().path("items").valueStream().toList();
    }

    private long settled(UUID notice) {
        return rows(notice).stream()
                .filter(row -> List.of("SENT", "SUPPRESSED").contains(row.path("state").asString()))
                .count();
    }

    private JsonNode row(UUID notice, Person person, String channel) {
        return rows(notice).stream()
                .filter(row -> row.path("personId").asString().equals(person.id().toString()))
                .filter(row -> row.path("channel").asString().equals(channel))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}
