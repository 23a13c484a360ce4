package linli.workorder.dispatching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Neighbours.Person;
import linli.workorder.dispatching.AutomaticDispatch;
import linli.workorder.orders.web.InACommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The platform dispatches by itself, where somebody said so. */
class AutomaticDispatchIT extends InACommunity {

    @Autowired AutomaticDispatch automatic;

    private Person manager;

    @BeforeEach
    void somebodyWhoMaySaySo() {
        manager = neighbours.hireIn(community, "王经理", "dispatch-policy:write");
        neighbours.found(community);
        await().atMost(SOON).until(() -> estate.community(community).isPresent());
    }

    @Test
    void it_sends_the_best_once_and_marks_the_order() {
        set("ON", 0);
        var order = orderOf(submitted());

        await().atMost(SOON)
                .until(() -> {
                    automatic.ring(Instant.now());
                    return status(order).equals("ASSIGNED");
                });
        automatic.ring(Instant.now());

        var shown = show(order);
        assertThat(shown.at("/assignment/technicianId").asString()).isEqualTo(liu.id().toString());
        assertThat(shown.at("/assignment/automatic").asBoolean()).isTrue();
        assertThat(shown.at("/assignment/score").size()).isPositive();
        await().atMost(SOON).until(() -> assignments(order) == 1);
    }

    @Test
    void what_nobody_can_be_sent_to_stays_and_says_why() {
        api.as(liu).post("/technicians/me/availability", Map.of("availability", "OFF_DUTY")).ok();
        set("ON", 0);
        var order = orderOf(submitted());

        await().atMost(SOON)
                .until(() -> {
                    automatic.ring(Instant.now());
                    return show(order).at("/proposal/kept").asString("").equals("NOBODY_FITS");
                });
        assertThat(status(order)).isEqualTo("PENDING_DISPATCH");
        assertThat(
                        api.as(owner)
                                .get("/orders/" + order)
                                .ok()
                                .json()
                                .path("proposal")
                                .isMissingNode())
                .isTrue();
    }

    @Test
    void a_trial_sends_nobody_and_says_afterwards_who_was_sent() {
        set("TRIAL", 0);
        var order = orderOf(submitted());
        await().atMost(SOON)
                .until(() -> {
                    automatic.ring(Instant.now());
                    return show(order).at("/proposal/technician").asString("").equals("刘强");
                });
        assertThat(status(order)).isEqualTo("PENDING_DISPATCH");

        api.as(dispatcher)
                .post("/orders/" + order + "/assignment", Map.of("technicianId", liu.id()))
                .ok();

        var trials =
                api.as(manager).get("/dispatch-policies/trials?community=" + community).ok().json();
        assertThat(trials.path("wouldSend").asInt()).isEqualTo(1);
        assertThat(trials.path("same").asInt()).isEqualTo(1);
        assertThat(trials.at("/trials/0/orderId").asString()).isEqualTo(order.toString());
        assertThat(show(order).at("/assignment/automatic").asBoolean()).isFalse();
    }

    @Test
    void who_declined_is_not_sent_once_more() {
        word("decline-reason", "BUSY", "手头有急活", Map.of());
        await().atMost(SOON).until(() -> words.find("decline-reason", "BUSY").isPresent());
        set("ON", 0);
        var order = orderOf(submitted());
        await().atMost(SOON)
                .until(() -> {
                    automatic.ring(Instant.now());
                    return status(order).equals("ASSIGNED");
                });

        api.as(liu).post("/orders/" + order + "/refusal", Map.of("reason", "BUSY")).ok();

        await().atMost(SOON)
                .until(() -> {
                    automatic.ring(Instant.now());
                    return show(order).at("/proposal/kept").asString("").equals("NOBODY_FITS");
                });
    }

    @Test
    void nonsense_and_strangers_change_nothing() {
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外人", "dispatch-policy:write");

        assertThat(put(manager, Map.of("mode", "ON", "smallestScore", 101))).isEqualTo(422);
        assertThat(put(elsewhere, Map.of("mode", "ON", "smallestScore", 50))).isEqualTo(404);
        assertThat(put(dispatcher, Map.of("mode", "ON", "smallestScore", 50))).isEqualTo(403);
        assertThat(
                        api.as(manager)
                                .get("/dispatch-policies?community=" + community)
                                .ok()
                                .json()
                                .path("mode")
                                .asString())
                .isEqualTo("OFF");
    }

    private int put(Person person, Map<String, Object> body) {
        var seen = api.as(manager).get("/dispatch-policies?community=" + community).ok();
        return api.as(person)
                .seen(seen.version())
                .put("/dispatch-policies?community=" + community, body)
                .status();
    }

    private void set(String mode, int smallestScore) {
        assertThat(put(manager, Map.of("mode", mode, "smallestScore", smallestScore)))
                .isEqualTo(200);
    }

    private JsonNode show(UUID order) {
        return api.as(dispatcher).get("/orders/" + order).ok().json();
    }

    private long assignments(UUID order) {
        return api.as(dispatcher)
                .get("/orders/" + order + "/history")
                .ok()
                .json()
                .valueStream()
                .filter(one -> one.path("type").asString().equals("workorder.assigned"))
                .count();
    }
}
