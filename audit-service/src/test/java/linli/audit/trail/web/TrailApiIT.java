package linli.audit.trail.web;

import static linli.chassis.test.Unrecorded.unrecorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.audit.trail.AVerification;
import linli.chassis.sealing.SealedText;
import linli.chassis.test.ARepair;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.Actor;
import linli.contracts.Catalogue;
import linli.contracts.Envelope;
import linli.contracts.Event;
import linli.contracts.operations.OperationEvent;
import linli.contracts.owner.OwnerEvent;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** Who did what: every event, once, in order, and no way to bend it unnoticed. */
@HouseTest
class TrailApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;

    Person auditor;
    ARepair repair;

    @BeforeEach
    void an_auditor_and_a_repair() {
        auditor = neighbours.hire("审计员", "audit:read", "audit:verify");
        repair = new ARepair(neighbours, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    @Test
    void tells_the_whole_story_of_an_object_the_newest_first() {
        repair.created();
        repair.assigned();
        repair.completed();

        assertThat(story(3))
                .containsExactly("workorder.completed", "workorder.assigned", "workorder.created");
        var entry = entries().path(0);
        assertThat(entry.path("who").path("name").asString()).isNotEmpty();
        assertThat(entry.path("data").path("result").asString()).isEqualTo("更换角阀");
    }

    @Test
    void delivered_twice_counts_once() {
        var created = repair.created();
        neighbours.publish(created);
        repair.assigned();

        assertThat(story(2)).containsExactly("workorder.assigned", "workorder.created");
    }

    @Test
    void the_chain_holds_and_verifying_it_is_itself_written_down() {
        repair.created();
        story(1);

        var verdict = AVerification.by(anybody.as(auditor));

        assertThat(verdict.path("entries").asLong()).isPositive();
        assertThat(verdict.has("brokenAt")).isFalse();
        await().atMost(SOON)
                .until(() ->
                        anybody.as(auditor)
                                .get("/trail?person=" + auditor.accountId())
                                .text()
                                .contains("trail.verified"));
    }

    @Test
    void the_chain_holds_over_somebody_who_was_erased() {
        var zhang = UUID.randomUUID();
        neighbours.publish(
                zhang,
                new OwnerEvent.Changed(
                        zhang, neighbours.sealed(zhang, "张\"忘\""), null, null, List.of()));
        var path = "/trail?object=" + zhang;
        await().atMost(SOON)
                .until(() -> anybody.as(auditor).get(path).ok().text().contains("owner.changed"));
        assertThat(name(path)).isEqualTo("张＂忘＂");

        neighbours.erase(zhang);

        assertThat(name(path)).isEqualTo(SealedText.GONE);
        assertThat(AVerification.by(anybody.as(auditor)).has("brokenAt")).isFalse();
        assertThat(anybody.as(auditor).get(path).ok().text())
                .as("keys are nothing to remember")
                .doesNotContain("person-key");
    }

    private String name(String path) {
        var entries = anybody.as(auditor).get(path).ok().json().path("items");
        return entries.path(0).path("data").path("name").asString();
    }

    @Test
    void an_operation_is_asked_for_by_its_own_name() {
        var id = UUID.randomUUID();
        var revealed =
                new OperationEvent.Performed(
                        id,
                        "owner.revealed",
                        "owner",
                        repair.orderId().toString(),
                        "VISIT",
                        Map.of("field", "phone"));
        neighbours.publish(byTheOwnerService(id, revealed));
        repair.created();
        story(2);

        assertThat(named("owner.revealed")).containsExactly("operation.performed");
        assertThat(named("operation.performed")).containsExactly("operation.performed");
        assertThat(named("workorder.created")).containsExactly("workorder.created");
        assertThat(named("nobody.knows")).isEmpty();
    }

    @Test
    void an_entry_bent_in_the_store_is_found() {
        repair.created();
        story(1);
        var position = entries().path(0).path("position").asLong();
        var trail = mongo.getCollection("trail");
        var before = trail.find(new Document("_id", position)).first();
        bend(position, "{\"forged\":true}");

        var verdict = AVerification.by(anybody.as(auditor));
        bend(position, before.getString("data"));

        assertThat(verdict.path("brokenAt").asLong()).isEqualTo(position);
    }

    @Test
    void who_looks_is_told_of_with_what_was_asked_once_for_each_question() {
        repair.created();
        story(1);
        var other = neighbours.hire("另一审计", "audit:read");
        var asks = anybody.as(other);

        asks.get("/trail?limit=1&object=" + repair.orderId()).ok();
        asks.get("/trail?object=" + repair.orderId()).ok();
        asks.get("/trail?type=owner.revealed&from=2026-05-01T00:00:00Z").ok();
        asks.get("/trail/people?q=张").ok();
        asks.get("/trail/people?q=张伟").ok();

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(looksOf(other))
                                .containsExactlyInAnyOrder(
                                        Map.of("object", repair.orderId().toString()),
                                        Map.of(
                                                "type",
                                                "owner.revealed",
                                                "from",
                                                "2026-05-01T00:00:00Z"),
                                        Map.of("people", "*")));
    }

    @Test
    void a_page_that_is_turned_is_the_same_look_and_one_out_of_the_blue_is_another() {
        repair.created();
        repair.assigned();
        story(2);
        var reads = neighbours.hire("另一审计", "audit:read");
        var jumps = neighbours.hire("第三审计", "audit:read");
        var path = "/trail?limit=1&object=" + repair.orderId();

        var next = anybody.as(reads).get(path).ok().json().path("next").asString();
        anybody.as(reads).get(path + "&after=" + next).ok();
        anybody.as(jumps).get(path + "&after=" + next).ok();
        anybody.as(reads).get("/trail?type=trail.verified").ok();

        var look = Map.of("object", repair.orderId().toString());
        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(looksOf(reads))
                            .containsExactlyInAnyOrder(look, Map.of("type", "trail.verified"));
                    assertThat(looksOf(jumps)).containsExactly(look);
                });
    }

    @Test
    void a_look_that_cannot_be_recorded_does_not_happen() {
        repair.created();
        story(1);
        var path = "/trail?object=" + repair.orderId();
        var asks = anybody.as(neighbours.hire("另一审计", "audit:read"));

        var refused = unrecorded(mongo, "trail.looked", () -> asks.get(path));
        var unnamed = unrecorded(mongo, "trail.looked", () -> asks.get("/trail/people?q=a"));

        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(refused.text()).doesNotContain("workorder.created");
        assertThat(unnamed.status()).isGreaterThanOrEqualTo(400);
        assertThat(asks.get(path).ok().text()).contains("workorder.created");
    }

    /** What somebody asked, as the trail tells it. */
    private List<Map<String, String>> looksOf(Person person) {
        return anybody.as(auditor)
                .get("/trail?type=trail.looked&person=" + person.accountId())
                .ok()
                .json()
                .path("items")
                .valueStream()
                .map(one -> details(one.path("data").path("details")))
                .toList();
    }

    private static Map<String, String> details(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(Entry::getKey, part -> part.getValue().asString()));
    }

    @Test
    void only_auditors_look() {
        var manager = anybody.as(neighbours.hire("经理", "report:view"));

        assertThat(manager.get("/trail").status()).isEqualTo(403);
        assertThat(manager.post("/trail/verification").status()).isEqualTo(403);
        assertThat(anybody.as(auditor).delete("/trail").status()).isIn(404, 405, 428);
    }

    private static Envelope byTheOwnerService(UUID subject, Event event) {
        return new Envelope(
                UUID.randomUUID(),
                Catalogue.typeOf(event),
                "owner-service",
                subject,
                1,
                Instant.now(),
                null,
                Actor.SYSTEM,
                null,
                List.of(),
                event);
    }

    private void bend(long position, String data) {
        mongo.getCollection("trail")
                .updateOne(
                        new Document("_id", position),
                        new Document("$set", new Document("data", data)));
    }

    private List<String> story(int length) {
        await().atMost(SOON).until(() -> entries().size() >= length);
        return entries().valueStream().map(one -> one.path("type").asString()).toList();
    }

    private List<String> named(String type) {
        return about("&type=" + type)
                .valueStream()
                .map(one -> one.path("type").asString())
                .toList();
    }

    private JsonNode entries() {
        return about("");
    }

    private JsonNode about(String further) {
        return anybody.as(auditor)
                .get("/trail?object=" + repair.orderId() + further)
                .ok()
                .json()
                .path("items");
    }
}
