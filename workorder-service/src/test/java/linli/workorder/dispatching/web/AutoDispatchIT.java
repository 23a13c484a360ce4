package linli.workorder.dispatching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.Neighbours.Person;
import linli.workorder.orders.web.InACommunity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders are dispatched by a policy once it was tried, and by people where it has nobody. */
class AutoDispatchIT extends InACommunity {

    Person head;
    Person manager;

    @BeforeEach
    void twoWhoMayWritePolicies() {
        head = neighbours.hireIn(community, "陈主管", "dispatch-policy:write", "workorder:read");
        manager = neighbours.hireIn(community, "王经理", "dispatch-policy:write");
        neighbours.found(community);
        word("decline-reason", "BUSY", "在别处抢修", Map.of());
        await().atMost(SOON)
                .until(() ->
                        estate.community(community).isPresent()
                                && words.find("decline-reason", "BUSY").isPresent());
    }

    @Test
    void a_trial_says_whom_it_would_have_sent_and_sends_nobody() {
        var zhao = aTechnician("赵敏");
        become(head, "TRIAL", 0).ok();
        var first = orderOf(submitted());
        var second = orderOf(submitted());
        var chosen = choice(first);
        await().atMost(SOON).until(() -> choice(second) != null);
        assertThat(status(first)).isEqualTo("PENDING_DISPATCH");

        send(first, chosen);
        send(second, choice(second).equals(liu.id()) ? zhao.id() : liu.id());

        assertThat(trials().path("same").asInt()).isEqualTo(1);
        assertThat(trials().path("other").asInt()).isEqualTo(1);
        assertThat(trials().path("sent").asInt()).isZero();
    }

    @Test
    void what_was_tried_is_switched_on_by_another_and_sends_the_first_candidate_once() {
        assertThat(become(manager, "ON", 0).problem()).isEqualTo("dispatch-policy.untried");
        become(head, "TRIAL", 0).ok();
        assertThat(become(head, "ON", 0).problem()).isEqualTo("dispatch-policy.own");
        become(manager, "ON", 0).ok();

        var order = orderOf(submitted());

        await().atMost(SOON).until(() -> status(order).equals("ASSIGNED"));
        var steps = api.as(dispatcher).get("/orders/" + order + "/history").ok().json();
        assertThat(steps.valueStream())
                .anySatisfy(step -> {
                    assertThat(step.path("type").asString()).isEqualTo("workorder.assigned");
                    assertThat(step.path("channel").asString()).isEqualTo("SYSTEM");
                });
        await().atMost(SOON).until(() -> trials().path("sent").asInt() == 1);
        api.as(liu).post("/orders/" + order + "/refusal", Map.of("reason", "BUSY")).ok();
        var next = orderOf(submitted());
        await().atMost(SOON).until(() -> status(next).equals("ASSIGNED"));
        assertThat(status(order)).as("came back: people look at it").isEqualTo("PENDING_DISPATCH");
    }

    @Test
    void whom_nobody_can_be_sent_to_waits_for_people() {
        api.as(liu).post("/technicians/me/availability", Map.of("availability", "OFF_DUTY")).ok();
        become(head, "TRIAL", 0).ok();
        become(manager, "ON", 0).ok();

        var order = orderOf(submitted());

        await().atMost(SOON).until(() -> trials().path("nobody").asInt() == 1);
        assertThat(status(order)).isEqualTo("PENDING_DISPATCH");
        api.as(liu).post("/technicians/me/availability", Map.of("availability", "ON_DUTY")).ok();
        await().atMost(SOON).until(() -> status(order).equals("ASSIGNED"));
        assertThat(api.as(agent).get("/dispatch-policies").status()).isEqualTo(403);
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外区", "dispatch-policy:write");
        assertThat(become(elsewhere, "OFF", 0).status()).isEqualTo(404);
    }

    private Api.Answer become(Person by, String mode, int least) {
        return api.as(by)
                .post(
                        "/dispatch-policies/" + community,
                        Map.of("mode", mode, "leastPoints", least));
    }

    private JsonNode trials() {
        return api.as(head).get("/dispatch-policies/" + community + "/trials").ok().json();
    }

    private UUID choice(UUID order) {
        return await().atMost(SOON)
                .until(
                        () ->
                                trials().path("newest")
                                        .valueStream()
                                        .filter(one ->
                                                one.path("orderId")
                                                        .asString()
                                                        .equals(order.toString()))
                                        .map(one -> one.path("choice").path("person"))
                                        .map(one -> one.path("technicianId").asString())
                                        .findFirst()
                                        .orElse(""),
                        found -> !found.isEmpty())
                .transform(UUID::fromString);
    }

    private void send(UUID order, UUID technician) {
        api.as(dispatcher)
                .post("/orders/" + order + "/assignment", Map.of("technicianId", technician))
                .ok();
    }
}
