package linli.workorder.escalations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.grants.Grants;
import linli.chassis.seeds.Migration;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.chassis.time.Calendars;
import linli.contracts.owner.DictionaryEvent.EntryChanged;
import linli.workorder.orders.WorkOrder.Supervision;
import linli.workorder.orders.WorkOrderService;
import linli.workorder.orders.WorkOrders;
import linli.workorder.words.Words;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A late order becomes somebody's duty, and stays out of the archive until they have answered. */
@HouseTest
class EscalationIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired Words words;
    @Autowired WorkOrders orders;
    @Autowired WorkOrderService work;
    @Autowired Grants grants;
    @Autowired Calendars calendars;
    @Autowired EscalationService service;
    @Autowired EscalationSearch search;
    @Autowired Escalations escalations;
    @Autowired DocumentStore store;
    @Autowired List<Migration> migrations;

    final UUID community = UUID.randomUUID();
    Person supervisor;
    Person manager;
    Person agent;

    @BeforeEach
    void a_community_with_a_supervisor_and_a_manager() {
        word("request-type", "LIFT_STUCK", "电梯故障", "Lift stuck");
        word("cancel-reason", "MISTAKE", "误报", "Mistake");
        supervisor = neighbours.hireByPost("MS", community);
        manager = neighbours.hireByPost("PM", community);
        agent = neighbours.hireIn(community, "李静", "request:create", "workorder:read");
        await().atMost(SOON)
                .until(() ->
                        words.find("request-type", "LIFT_STUCK").isPresent()
                                && words.find("cancel-reason", "MISTAKE").isPresent()
                                && !grants.holdersOf("MS", Reach.community(community)).isEmpty()
                                && !grants.holdersOf("PM", Reach.community(community)).isEmpty());
    }

    @Test
    void a_late_order_is_the_supervisors_duty_then_the_managers() {
        var order = anOrder();

        service.supervise(order, reached(order, 99));
        assertThat(search.ofOrder(order)).isEmpty();

        service.supervise(order, reached(order, 100));
        var id = search.ofOrder(order).getFirst();
        assertThat(escalations.get(id).level()).isEqualTo(1);
        assertThat(escalations.get(id).supervisor()).isNotNull();
        assertThat(heldBy(order)).isEqualTo(id);

        service.supervise(order, reached(order, 149));
        assertThat(escalations.get(id).level()).isEqualTo(1);
        service.supervise(order, reached(order, 150));
        service.supervise(order, reached(order, 150));
        assertThat(escalations.get(id).level()).isEqualTo(2);

        service.climb(id, reached(order, 150));
        assertThat(escalations.get(id).level()).isEqualTo(2);
        service.climb(id, reached(order, 150).plus(Duration.ofMinutes(30)));
        assertThat(escalations.get(id).level()).isEqualTo(3);
        assertThat(search.ofOrder(order)).containsExactly(id);
        assertThat(orders.get(order).supervision()).isEqualTo(new Supervision(id, 3));
        assertThat(api.as(manager).get("/escalations?order=" + order).ok().text())
                .contains(id.toString());
    }

    @Test
    void what_an_older_build_left_open_is_found_when_it_is_late() {
        var order = anOrder();
        var stored = store.mongo().getCollection("orders");
        var known = new Document("_id", order);
        stored.updateOne(known, new Document("$unset", new Document("escalateAt", "")));

        migrations.stream()
                .filter(step -> step.room().equals("orders") && step.number() == 1)
                .forEach(Migration::apply);

        assertThat(stored.find(known).first().get("escalateAt")).isNotNull();
    }

    @Test
    void is_opened_by_hand_instructed_answered_and_then_lets_the_order_go() {
        var order = anOrder();
        var opened =
                api.as(manager)
                        .post("/escalations", Map.of("orderId", order, "instruction", "今晚必须修好"))
                        .ok();
        var id = opened.id();
        assertThat(opened.json().path("status").asString()).isEqualTo("OPEN");
        assertThat(api.as(agent).get("/orders/" + order).ok().json().path("escalation").asInt())
                .isEqualTo(1);
        assertThat(api.as(supervisor).get("/escalations?mine=true").ok().text())
                .contains(id.toString());

        api.as(supervisor).post("/escalations/" + id + "/acknowledgement").ok();
        api.as(supervisor)
                .post("/escalations/" + id + "/resolution", Map.of("text", "22:40 修好"))
                .ok();

        assertThat(heldBy(order)).isNull();
        assertThat(api.as(supervisor).post("/escalations/" + id + "/acknowledgement").problem())
                .isEqualTo("escalation.illegal-transition");
    }

    @Test
    void by_hand_it_is_opened_as_often_as_need_be_and_calls_nobody_less_when_it_is_late() {
        var order = anOrder();
        var key = UUID.randomUUID();
        var first = openedByHand(order, key);
        resolved(first);

        assertThat(openedByHand(order, key)).as("a repeat after it was settled").isEqualTo(first);
        var second = openedByHand(order, UUID.randomUUID());
        assertThat(second).isNotEqualTo(first);
        assertThat(openedByHand(order, UUID.randomUUID())).as("one at a time").isEqualTo(second);
        resolved(second);

        service.supervise(order, reached(order, 100));
        assertThat(search.ofOrder(order)).hasSize(3);
        assertThat(heldBy(order)).isNotIn(first, second, null);
    }

    @Test
    void an_instruction_that_joined_another_record_is_repeated_there() {
        var order = anOrder();
        service.supervise(order, reached(order, 100));
        var late = search.ofOrder(order).getFirst();
        var key = UUID.randomUUID();
        assertThat(openedByHand(order, key)).isEqualTo(late);
        resolved(late);

        assertThat(openedByHand(order, key)).isEqualTo(late);
        assertThat(heldBy(order)).isNull();
    }

    @Test
    void an_order_that_has_ended_is_nobodys_duty() {
        var order = anOrder();
        var id = openedByHand(order, UUID.randomUUID());
        api.as(manager)
                .seen(orders.get(order).version())
                .post("/orders/" + order + "/cancellation", Map.of("reason", "MISTAKE"))
                .ok();

        service.climb(id, Instant.now().plus(Duration.ofHours(1)));

        assertThat(escalations.get(id).status()).isEqualTo(EscalationStatus.RESOLVED);
        assertThat(escalations.get(id).level()).isEqualTo(1);
        assertThat(heldBy(order)).isNull();
        assertThat(
                        api.as(manager)
                                .post(
                                        "/escalations",
                                        Map.of("orderId", order, "instruction", "请跟进"))
                                .problem())
                .isEqualTo("escalation.order-ended");
    }

    @Test
    void what_was_cut_off_half_way_is_completed() {
        var order = anOrder();
        var now = Instant.now();
        var lost = UUID.randomUUID();
        work.supervise(order, lost, 1);
        service.letGo(order, now);
        assertThat(heldBy(order)).isNull();

        var id = openedByHand(order, UUID.randomUUID());
        work.release(order, lost, Stamp.bySystem(now));
        assertThat(heldBy(order)).as("freed by its own record only").isEqualTo(id);
        work.release(order, id, Stamp.bySystem(now));
        service.keepInStep(id, now);
        assertThat(heldBy(order)).isEqualTo(id);
    }

    @Test
    void what_climbs_no_more_does_not_hold_its_order_again() {
        var order = anOrder();
        var id = openedByHand(order, UUID.randomUUID());
        resolved(id);

        service.climb(id, Instant.now().plus(Duration.ofHours(1)));

        assertThat(heldBy(order)).isNull();
    }

    @Test
    void orders_of_an_older_build_are_held_by_their_record() {
        var order = anOrder();
        var id = openedByHand(order, UUID.randomUUID());
        store.mongo()
                .getCollection("orders")
                .updateOne(
                        new Document("_id", order),
                        new Document("$unset", new Document("supervision", ""))
                                .append("$set", new Document("escalated", true)));
        var stuck = anOrder();
        store.mongo()
                .getCollection("orders")
                .updateOne(
                        new Document("_id", stuck),
                        new Document(
                                "$set",
                                new Document("escalated", true).append("status", "COMPLETED")));

        migrations.stream()
                .filter(step -> step.room().equals("orders") && step.number() == 2)
                .forEach(Migration::apply);

        assertThat(heldBy(order)).isEqualTo(id);
        assertThat(heldBy(stuck)).isNull();
        assertThat(
                        store.mongo()
                                .getCollection("orders")
                                .find(new Document("_id", stuck))
                                .first()
                                .get("wakeAt"))
                .as("the archive comes for it again")
                .isNotNull();
    }

    private @Nullable UUID heldBy(UUID order) {
        var held = orders.get(order).supervision();
        return held == null ? null : held.escalationId();
    }

    private UUID openedByHand(UUID order, UUID key) {
        return api.as(manager)
                .with("Idempotency-Key", key.toString())
                .post("/escalations", Map.of("orderId", order, "instruction", "今晚必须修好"))
                .ok()
                .id();
    }

    private void resolved(UUID id) {
        if (escalations.get(id).status() == EscalationStatus.OPEN) {
            api.as(supervisor).post("/escalations/" + id + "/acknowledgement").ok();
        }
        api.as(supervisor)
                .post("/escalations/" + id + "/resolution", Map.of("text", "22:40 修好"))
                .ok();
    }

    @Test
    void others_do_not_find_it_and_may_not_open_one() {
        var order = anOrder();
        var id =
                api.as(manager)
                        .post("/escalations", Map.of("orderId", order, "instruction", "请跟进"))
                        .ok()
                        .id();
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外区", "escalation:open");

        assertThat(api.as(elsewhere).get("/escalations/" + id).status()).isEqualTo(404);
        assertThat(
                        api.as(elsewhere)
                                .post(
                                        "/escalations",
                                        Map.of("orderId", order, "instruction", "请跟进"))
                                .status())
                .isEqualTo(404);
        assertThat(api.as(agent).get("/escalations").status()).isEqualTo(403);
    }

    /** When so much of the promised response is used up. */
    private Instant reached(UUID orderId, int percent) {
        var order = orders.get(orderId);
        return order.response().reaches(percent, calendars.of(community));
    }

    private void word(String dictionary, String code, String chinese, String english) {
        var id = UUID.nameUUIDFromBytes((dictionary + " " + code).getBytes(StandardCharsets.UTF_8));
        neighbours.publish(
                id,
                new EntryChanged(
                        id,
                        dictionary,
                        code,
                        chinese,
                        english,
                        null,
                        Map.of(),
                        0,
                        true,
                        null,
                        null));
    }

    private UUID anOrder() {
        var request =
                api.as(agent)
                        .post(
                                "/requests",
                                Map.of(
                                        "communityId", community,
                                        "place", "2 号楼电梯",
                                        "type", "LIFT_STUCK",
                                        "description", "停在三楼不动",
                                        "photos", List.of()))
                        .ok()
                        .id();
        return UUID.fromString(
                api.as(agent)
                        .get("/orders?request=" + request)
                        .ok()
                        .json()
                        .at("/items/0/id")
                        .asString());
    }
}
