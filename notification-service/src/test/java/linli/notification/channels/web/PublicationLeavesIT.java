package linli.notification.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.owner.OwnerEvent;
import linli.notification.channels.aliyun.StandInSms;
import linli.notification.channels.aliyun.StandInSms.Conduct;
import linli.notification.notices.AnEstate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A notice goes out of the house when it is published, by the channels the steward chose. */
@HouseTest
class PublicationLeavesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired StandInSms provider;

    AnEstate estate;
    Api lead;
    Person zhang;
    Person wang;
    Person li;

    @BeforeEach
    void two_with_a_number_of_whom_one_has_an_address_and_one_with_nothing() {
        estate = new AnEstate(neighbours);
        lead =
                anybody.as(
                        neighbours.hireIn(
                                estate.community,
                                "客服主管",
                                "notice:draft",
                                "notice:approve",
                                "outbox:read"));
        zhang = estate.in(estate.three, "张伟");
        wang = estate.in(estate.three, "王芳");
        li = estate.in(estate.three, "李娜");
        giveMobile(zhang, "+8613812341234");
        giveMobile(wang, "+8613912345678");
        // Without quiet hours: whenever the tests run, they are somebody's night.
        wish(zhang, true, null, null);
        wish(wang, true, "wang.fang@example.org", null);
        await().atMost(SOON).until(() -> reachable("SMS", "") == 2 && reachable("EMAIL", "") == 1);
    }

    @AfterEach
    void the_provider_recovers() {
        provider.behave(_ -> Conduct.TAKES_IT);
    }

    @Test
    void says_before_whom_each_channel_reaches_and_what_it_costs() {
        var title = "停水通知".repeat(15);

        var reach = reach("&title=" + title, "SMS");

        assertThat(reach.path("noAddress").asLong()).as("李娜").isEqualTo(1);
        assertThat(reach.path("segments").asInt()).isEqualTo(2);
        assertThat(reach.path("cents").asLong()).isEqualTo(2 * 2 * 5);
        var draft = draft("OUTAGE", Map.of("by", List.of("SMS"), "inTurn", false));
        var kept = lead.get("/notices/" + draft + "/reach").ok().json();
        assertThat(kept.path("people").asLong()).isEqualTo(3);
        assertThat(of(kept, "SMS").path("reachable").asLong()).isEqualTo(2);
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "外区管家", "notice:draft"));
        assertThat(elsewhere.get("/notices/" + draft + "/reach").status()).isEqualTo(404);
        assertThat(
                        elsewhere
                                .get("/notices/reach?category=OUTAGE&building=" + estate.three)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void goes_by_each_channel_that_was_chosen_and_says_of_everybody_why_not() {
        var notice =
                published(draft("OUTAGE", Map.of("by", List.of("SMS", "EMAIL"), "inTurn", false)));

        await().atMost(SOON).until(() -> settled(notice) == 6);

        var row = row(notice, zhang, "SMS");
        assertThat(row.path("state").asString()).isEqualTo("SENT");
        assertThat(row.path("template").asString()).isEqualTo("notice.published");
        assertThat(row.path("text").asString()).contains("停水通知");
        assertThat(provider.takenBy(row.path("id").asString())).hasSize(1);
        assertThat(row(notice, wang, "EMAIL").path("state").asString()).isEqualTo("SENT");
        assertThat(row(notice, li, "SMS").path("reason").asString()).isEqualTo("no-address");
    }

    @Test
    void in_turn_goes_by_the_first_that_reaches_somebody_and_by_the_next_when_that_fails() {
        provider.behave(_ -> Conduct.REFUSES_THE_NUMBER);
        var notice =
                published(draft("OUTAGE", Map.of("by", List.of("SMS", "EMAIL"), "inTurn", true)));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(row(notice, wang, "EMAIL").path("state").asString(""))
                                .isEqualTo("SENT"));

        assertThat(row(notice, wang, "SMS").path("state").asString()).isEqualTo("FAILED");
        assertThat(row(notice, zhang, "EMAIL").isMissingNode()).as("has no address").isTrue();
        assertThat(row(notice, li, "SMS").path("reason").asString()).isEqualTo("no-address");
    }

    @Test
    void quiet_hours_and_wishes_hold_but_for_a_warning() {
        wish(zhang, true, null, "00:00");
        wish(wang, false, null, null);
        await().atMost(SOON).until(() -> reachable("SMS", "") == 1);
        var sms = Map.<String, Object>of("by", List.of("SMS"), "inTurn", false);

        var outage = published(draft("OUTAGE", sms));
        var warning = published(draft("SAFETY", sms));

        await().atMost(SOON).until(() -> settled(outage) == 3 && settled(warning) == 3);
        assertThat(row(outage, zhang, "SMS").path("reason").asString()).isEqualTo("quiet-hours");
        assertThat(row(outage, wang, "SMS").path("reason").asString()).isEqualTo("opted-out");
        assertThat(row(warning, zhang, "SMS").path("state").asString()).isEqualTo("SENT");
        assertThat(row(warning, wang, "SMS").path("state").asString()).isEqualTo("SENT");
    }

    @Test
    void without_a_choice_nothing_leaves_the_house_and_no_channel_is_no_choice() {
        var notice = published(draft("OUTAGE", null));

        assertThat(rows(notice)).isEmpty();
        var none = notice("OUTAGE", Map.of("by", List.of(), "inTurn", false));
        assertThat(lead.post("/notices", Map.of("notice", none)).status()).isEqualTo(422);
    }

    private UUID draft(String category, @Nullable Map<String, Object> ways) {
        return lead.post("/notices", Map.of("notice", notice(category, ways))).ok().id();
    }

    private Map<String, Object> notice(String category, @Nullable Map<String, Object> ways) {
        var notice = new HashMap<String, Object>();
        notice.put("category", category);
        notice.put("chinese", Map.of("title", "停水通知", "body", "今天 14:00 至 18:00 停水。"));
        notice.put("audience", Map.of("buildings", List.of(estate.three)));
        notice.put("confirm", false);
        if (ways != null) {
            notice.put("ways", ways);
        }
        return notice;
    }

    private UUID published(UUID draft) {
        lead.post("/notices/" + draft + "/submission").ok();
        await().atMost(SOON)
                .until(() ->
                        lead.get("/notices/" + draft)
                                .ok()
                                .json()
                                .path("status")
                                .asString()
                                .equals("PUBLISHED"));
        return draft;
    }

    private long reachable(String channel, String more) {
        return reach(more, channel).path("reachable").asLong();
    }

    private JsonNode reach(String more, String channel) {
        return of(
                lead.get("/notices/reach?category=OUTAGE&building=" + estate.three + more)
                        .ok()
                        .json(),
                channel);
    }

    private static JsonNode of(JsonNode reach, String channel) {
        return reach.path("channels")
                .valueStream()
                .filter(one -> one.path("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> rows(UUID notice) {
        return lead.get("/outbox?about=" + notice).ok().json().path("items").valueStream().toList();
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

    private void giveMobile(Person person, String number) {
        neighbours.publish(
                person.id(),
                new OwnerEvent.Changed(
                        person.id(),
                        person.name(),
                        "1**",
                        person.accountId(),
                        List.of(
                                Neighbours.livesIn(
                                        estate.community, estate.three, UUID.randomUUID())),
                        neighbours.sealed(person.id(), number)));
    }

    private void wish(
            Person person, boolean sms, @Nullable String address, @Nullable String quietFrom) {
        var wishes = new HashMap<String, Object>();
        wishes.put("sms", sms);
        wishes.put("email", true);
        wishes.put("language", "ZH");
        wishes.put("first", "SMS");
        wishes.put("muted", List.of());
        if (address != null) {
            wishes.put("address", address);
        }
        if (quietFrom != null) {
            wishes.put("quietFrom", quietFrom);
            wishes.put("quietUntil", "23:59");
        }
        var seen = anybody.as(person).get("/preferences").ok().json().path("version").asLong();
        anybody.as(person).seen(seen).put("/preferences", wishes).ok();
    }
}
