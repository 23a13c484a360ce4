package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.Actor;
import linli.contracts.Envelope;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Records that a consumer can never take: others pass, and they may come back. */
@HouseTest
class DeadLettersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired Listener listener;
    @Autowired Neighbours neighbours;
    @Autowired Api api;
    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired MeterRegistry meters;

    final UUID bad = UUID.randomUUID();

    @AfterEach
    void well() {
        listener.getsWell();
    }

    @Test
    void a_poison_record_is_put_aside_the_partition_moves_on_and_it_is_replayed_from_there() {
        var operator = api.as(neighbours.hire("运维", "dlq:replay"));
        listener.cannotTake(bad);

        neighbours.publish(bad, Note.said(bad, "bad"));
        for (var i = 0; i < 4; i++) {
            var good = UUID.randomUUID();
            neighbours.publish(good, Note.said(good, "good"));
            await().atMost(PATIENCE).until(() -> !listener.takenOf(good).isEmpty());
        }

        await().atMost(PATIENCE).until(() -> !letter(operator, "WAITING").isMissingNode());
        assertThat(Wire.about("owner.dictionaries.dlt", bad)).hasSize(1);
        assertThat(listener.takenOf(bad)).isEmpty();

        listener.getsWell();
        var id = letter(operator, "WAITING").path("id").asString();
        operator.post("/dead-letters/replay", Map.of("id", id)).ok();

        await().atMost(PATIENCE).until(() -> !listener.takenOf(bad).isEmpty());
        assertThat(letter(operator, "REPLAYED").path("id").asString()).isEqualTo(id);
        assertThat(operator.post("/dead-letters/replay", Map.of("id", id)).problem())
                .isEqualTo("dead-letter.settled");
    }

    @Test
    void a_record_whose_headers_have_dots_is_put_aside_and_replayed_like_any_other() {
        var operator = api.as(neighbours.hire("运维", "dlq:replay"));
        listener.cannotTake(bad);

        var record = EnvelopeRecords.write(envelopeOf(bad));
        record.headers().add("a.b$c%d", "x".getBytes(StandardCharsets.UTF_8));
        kafka.send(record);

        await().atMost(PATIENCE).until(() -> !letter(operator, "WAITING").isMissingNode());
        listener.getsWell();
        var id = letter(operator, "WAITING").path("id").asString();
        operator.post("/dead-letters/replay", Map.of("id", id)).ok();
        await().atMost(PATIENCE).until(() -> !listener.takenOf(bad).isEmpty());
        assertThat(Wire.header(Wire.about("owner.dictionaries", bad).getLast(), "a.b$c%d"))
                .isEqualTo("x");
    }

    @Test
    void what_is_only_in_the_way_for_now_is_waited_for_and_others_go_on() {
        var operator = api.as(neighbours.hire("运维", "dlq:replay"));
        listener.cannotTakeYet(bad);
        neighbours.publish(bad, Note.said(bad, "later"));
        var partition = Wire.partition("owner.dictionaries", bad);

        var elsewhere =
                Stream.generate(UUID::randomUUID)
                        .filter(id -> Wire.partition("owner.dictionaries", id) != partition)
                        .findFirst()
                        .orElseThrow();
        await().atMost(PATIENCE).until(() -> listener.triesOf(bad) > 5);
        neighbours.publish(elsewhere, Note.said(elsewhere, "now"));

        await().atMost(PATIENCE).until(() -> !listener.takenOf(elsewhere).isEmpty());
        assertThat(listener.takenOf(bad)).isEmpty();
        assertThat(letter(operator, "WAITING").isMissingNode()).isTrue();

        listener.getsWell();
        await().atMost(PATIENCE).until(() -> !listener.takenOf(bad).isEmpty());
    }

    @Test
    void tombstones_and_what_nobody_hears_are_passed_over_and_counted() {
        var before = passedOver("tombstone");
        var unheard = passedOver("not-heard");
        var gone = UUID.randomUUID();

        kafka.send(new ProducerRecord<>("owner.dictionaries", gone.toString(), null));
        var rating = new ProducerRecord<String, byte[]>("owner.dictionaries", "x", "?".getBytes());
        rating.headers().add("ce_type", "rating.given".getBytes(StandardCharsets.UTF_8));
        kafka.send(rating);

        await().atMost(PATIENCE).until(() -> passedOver("tombstone") == before + 1);
        await().atMost(PATIENCE).until(() -> passedOver("not-heard") == unheard + 1);
        assertThat(Wire.about("owner.dictionaries.dlt", gone)).isEmpty();
    }

    @Test
    void who_runs_the_platform_sees_nothing_personal() {
        var operator = api.as(neighbours.hire("运维", "dlq:replay"));
        listener.cannotTake(bad);
        neighbours.publish(bad, Note.said(bad, "王小明 13812345678"));
        await().atMost(PATIENCE).until(() -> !letter(operator, "WAITING").isMissingNode());

        var shown = letter(operator, "WAITING");

        assertThat(shown.toString()).doesNotContain("王小明", "13812345678");
        assertThat(shown.path("value").asString()).contains(bad.toString(), "code");
        assertThat(shown.path("cause").asString()).isEqualTo("java.lang.IllegalArgumentException");
    }

    @Test
    void they_come_in_pages_to_the_last() {
        var operator = api.as(neighbours.hire("运维", "dlq:replay"));
        for (var i = 0; i < 3; i++) {
            var one = UUID.randomUUID();
            listener.cannotTake(one);
            neighbours.publish(one, Note.said(one, "bad"));
        }
        await().atMost(PATIENCE)
                .until(() -> operator.get("/dead-letters").ok().json().path("items").size() >= 3);

        var seen = new HashSet<String>();
        var next = "";
        do {
            var page = operator.get("/dead-letters?limit=1" + next).ok().json();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            next =
                    page.has("next")
                            ? "&after="
                                    + URLEncoder.encode(
                                            page.path("next").asString(), StandardCharsets.UTF_8)
                            : "";
        } while (!next.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
        assertThat(operator.get("/dead-letters?after=made-up").problem()).isEqualTo("page.cursor");
    }

    private double passedOver(String why) {
        return meters
                .find("linli.events.passed.over")
                .tags("why", why, "group", "house.copies")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static Envelope envelopeOf(UUID subject) {
        return new Envelope(
                UUID.randomUUID(),
                "dictionary-entry.changed",
                "owner-service",
                subject,
                1,
                Instant.now(),
                null,
                Actor.SYSTEM,
                null,
                List.of(),
                Note.said(subject, "bad"));
    }

    @Test
    void who_may_not_replay_is_refused() {
        var somebody = api.as(neighbours.hire("前台", "owner:read"));

        assertThat(somebody.get("/dead-letters").status()).isEqualTo(403);
        assertThat(api.get("/dead-letters").status()).isEqualTo(401);
    }

    private JsonNode letter(Api operator, String state) {
        return operator.get("/dead-letters?state=" + state)
                .ok()
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("key").asString().equals(bad.toString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
