package linli.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.audit.trail.TrailService.Heard;
import linli.chassis.Reach;
import linli.chassis.envelopes.EnvelopeRecords.Letter;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.Actor;
import linli.contracts.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody knows of what was done finds it: post, place, outcome, trace, reason. */
@HouseTest
class TrailFindIT {

    private static final Instant HAPPENED = Instant.parse("2026-05-06T02:44:00.123Z");
    private static final Instant RECORDED = Instant.parse("2026-05-06T02:44:01.456Z");

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired TrailService service;
    @Autowired JsonMapper json;

    final UUID community = UUID.randomUUID();
    final UUID building = UUID.randomUUID();
    final UUID unit = UUID.randomUUID();
    final String trace = UUID.randomUUID().toString().replace("-", "");
    final UUID order = UUID.randomUUID();
    Api auditor;

    @BeforeEach
    void two_things_happened() {
        auditor = anybody.as(neighbours.hire("审计员", "audit:read"));
        heard(
                "workorder.held",
                "DS",
                Map.of("workOrderId", order, "reason", "等待 Valve 到货，业主要求改期"),
                new Reach(
                        Set.of(community, UUID.randomUUID()),
                        Set.of(building),
                        Set.of(unit),
                        Set.of(UUID.randomUUID())),
                "00-" + trace + "-00f067aa0ba902b7-01");
        heard(
                "operation.performed",
                "CS",
                Map.of("operation", "access.denied", "objectId", order),
                null,
                null);
    }

    @Test
    void each_by_what_is_known_of_it() {
        for (var known :
                List.of(
                        "post=DS&community=" + community,
                        "building=" + building,
                        "unit=" + unit,
                        "unit=" + unit + "&post=DS&outcome=DONE&type=workorder.held",
                        "trace=" + trace,
                        "trace=" + trace + "&words=改期",
                        "words=valve&unit=" + unit,
                        "words=等待valve&community=" + community,
                        "outcome=DONE&object=" + order)) {
            assertThat(found(known)).as(known).containsExactly("workorder.held");
        }
        assertThat(found("community=" + community))
                .containsExactly("operation.performed", "workorder.held");
        assertThat(found("community=" + community + "&from=2026-05-06T00:00:00Z")).hasSize(2);
        assertThat(found("community=" + community + "&to=2026-05-06T00:00:00Z")).isEmpty();
        assertThat(found("outcome=REFUSED&community=" + community))
                .containsExactly("operation.performed");
        assertThat(found("outcome=REFUSED&post=CS&object=" + order))
                .containsExactly("operation.performed");
        for (var other :
                List.of(
                        "post=CS&unit=" + unit,
                        "unit=" + building,
                        "outcome=REFUSED&unit=" + unit,
                        "words=期改&unit=" + unit,
                        "words=valve停水&unit=" + unit,
                        "words=！&unit=" + unit,
                        "trace=" + "0".repeat(32))) {
            assertThat(found(other)).as(other).isEmpty();
        }
    }

    @Test
    void what_nobody_can_mean_is_refused() {
        assertThat(auditor.get("/trail?trace=zz").status()).isEqualTo(422);
        assertThat(auditor.get("/trail?unit=3-2-1201").status()).isEqualTo(400);
        assertThat(auditor.get("/trail?outcome=MAYBE").status()).isEqualTo(400);
        assertThat(auditor.get("/trail?words=" + "x".repeat(101)).status()).isEqualTo(422);
    }

    @Test
    void an_entry_says_when_it_happened_was_told_and_was_taken_down() {
        var entry = entries("unit=" + unit).get(0);

        assertThat(entry.path("time").asString()).isEqualTo(HAPPENED.toString());
        assertThat(entry.path("recorded").asString()).isEqualTo(RECORDED.toString());
        assertThat(Instant.parse(entry.path("chained").asString())).isAfter(RECORDED);
        assertThat(entry.path("trace").asString()).isEqualTo(trace);
        assertThat(entry.has("outcome")).isFalse();
    }

    @Test
    void an_auditor_of_another_place_finds_nothing_of_it() {
        var there = anybody.as(neighbours.hireIn(UUID.randomUUID(), "外地审计", "audit:read"));
        var here = anybody.as(neighbours.hireIn(community, "本地审计", "audit:read"));

        assertThat(there.get("/trail?unit=" + unit).ok().json().path("items")).isEmpty();
        assertThat(there.get("/trail?community=" + community).json().path("items")).isEmpty();
        assertThat(here.get("/trail?unit=" + unit).ok().json().path("items")).hasSize(1);
    }

    private void heard(
            String type,
            String post,
            Map<String, Object> data,
            @Nullable Reach reach,
            @Nullable String traceparent) {
        service.record(
                List.of(
                        new Heard(
                                new Letter(
                                        UuidCreator.getTimeOrderedEpoch(),
                                        type,
                                        "workorder-service",
                                        order,
                                        1,
                                        HAPPENED,
                                        community,
                                        new Actor("a", "周倩", post, Channel.CONSOLE, null),
                                        traceparent,
                                        "[]",
                                        json.writeValueAsString(data),
                                        reach),
                                RECORDED)));
    }

    private List<String> found(String question) {
        return entries(question).valueStream().map(one -> one.path("type").asString()).toList();
    }

    private JsonNode entries(String question) {
        return auditor.get("/trail?" + question).ok().json().path("items");
    }
}
