package linli.notification.deliveries.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.grants.Grants;
import linli.chassis.test.ARepair;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.Money;
import linli.contracts.billing.BillEvent;
import linli.contracts.billing.DunningEvent;
import linli.contracts.billing.PaymentEvent;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is told what, once, and nobody else. */
@HouseTest
class WorkOrderEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Grants grants;

    final UUID community = UUID.randomUUID();
    Person owner;
    Person technician;
    ARepair repair;

    @BeforeEach
    void an_owner_and_a_technician() {
        owner =
                neighbours.register(
                        "张伟",
                        List.of(
                                Neighbours.livesIn(
                                        community, UUID.randomUUID(), UUID.randomUUID())),
                        "workorder:read");
        technician = neighbours.hireIn(community, "刘强", "workorder:work");
        repair = new ARepair(neighbours, community, owner.id(), technician.id());
    }

    @Test
    void the_owner_hears_each_step_and_the_technician_what_is_theirs() {
        repair.created();
        repair.assigned();
        repair.declined();
        repair.accepted();
        repair.completed();
        repair.rated(5);

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(owner))
                            .containsExactly(
                                    "workorder.completed",
                                    "workorder.accepted",
                                    "workorder.created");
                    assertThat(told(technician))
                            .containsExactly("workorder.rated", "workorder.assigned");
                });
    }

    @Test
    void who_reads_english_is_told_in_english() {
        repair.created();
        repair.accepted();

        await().atMost(SOON).until(() -> told(owner).contains("workorder.accepted"));
        assertThat(inbox(owner).valueStream().map(one -> one.path("english").asString()))
                .noneMatch(said -> said.replace("刘强", "").matches(".*\\p{IsHan}.*"))
                .anyMatch(said -> said.contains("“Leak · Kitchen”"));
        assertThat(inbox(owner).path(0).path("chinese").asString()).contains("厨房 · 给排水漏水");
    }

    @Test
    void who_follows_another_order_hears_its_steps_unless_that_one_is_theirs_too() {
        repair.created();
        repair.leadMoved("workorder.started", UUID.randomUUID());
        repair.leadMoved("workorder.completed", owner.id());
        repair.leadMoved("workorder.completed", UUID.randomUUID());
        repair.leadMoved("workorder.archived", null);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(told(owner))
                                .containsExactly(
                                        "workorder.archived",
                                        "workorder.lead-moved",
                                        "workorder.started",
                                        "workorder.created"));
        assertThat(inbox(owner).path(2).path("chinese").asString()).isEqualTo("刘强已到场处理：厨房 · 给排水漏水");
    }

    @Test
    void a_household_hears_that_it_pays_and_that_it_does_not_and_nothing_else_of_who_pays() {
        repair.created();
        repair.payerChanged(Payer.BUILDER, Payer.PROPERTY);
        repair.payerChanged(Payer.PROPERTY, Payer.OWNER);
        repair.payerChanged(Payer.OWNER, Payer.MAINTENANCE_FUND);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(told(owner))
                                .containsExactly(
                                        "workorder.payer-spared",
                                        "workorder.payer-changed",
                                        "workorder.created"));
    }

    @Test
    void half_the_time_used_is_told_to_whoever_has_it_and_four_fifths_to_dispatchers_too() {
        var where = Reach.community(community);
        var dispatcher = neighbours.hireByPost("DS", community);
        await().atMost(SOON).until(() -> !grants.holdersOf("DS", where).isEmpty());

        repair.warned(50);
        repair.warned(80);

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(technician))
                            .containsExactly("workorder.warned", "workorder.warned");
                    assertThat(told(dispatcher)).containsExactly("workorder.warned");
                });
        assertThat(inbox(dispatcher).path(0).path("chinese").asString()).contains("完成时限已用 80%");
    }

    @Test
    void a_visit_at_another_time_is_told_to_the_household_and_to_whoever_comes_or_need_not() {
        var another =
                new AppointmentWindow(
                        Instant.parse("2026-12-01T01:00:00Z"),
                        Instant.parse("2026-12-01T04:00:00Z"));
        repair.rescheduled(another, false);
        repair.rescheduled(another, true);

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(owner))
                            .containsExactly("workorder.rescheduled", "workorder.rescheduled");
                    assertThat(told(technician))
                            .containsExactly(
                                    "workorder.rescheduled-away", "workorder.rescheduled-visit");
                });
        assertThat(inbox(owner).path(0).path("chinese").asString())
                .isEqualTo("厨房 · 给排水漏水的上门时间改为 2026-12-01 09:00–12:00，原因：临时出差");
        assertThat(inbox(technician).path(0).path("chinese").asString()).contains("您不必前往");
    }

    @Test
    void who_had_accepted_an_order_that_is_merged_away_hears_that_they_need_not_go() {
        repair.created();
        repair.accepted();
        repair.merged();

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(technician)).containsExactly("workorder.merged-away");
                    assertThat(told(owner)).first().isEqualTo("workorder.merged");
                });
        assertThat(inbox(technician).path(0).path("chinese").asString()).contains("您不必前往");
    }

    @Test
    void who_comes_to_help_and_who_need_not_any_more_hear_so() {
        var chen = neighbours.hireIn(community, "陈明", "workorder:work");
        var order = UUID.randomUUID();
        neighbours.publish(
                order,
                new WorkOrderEvent.HelpersChanged(
                        ref(order),
                        worker(technician),
                        List.of(worker(chen)),
                        List.of(worker(chen)),
                        List.of(worker(technician))));

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(chen)).containsExactly("workorder.helping");
                    assertThat(told(technician)).containsExactly("workorder.helping-no-more");
                });
        assertThat(inbox(chen).path(0).path("chinese").asString()).contains("请协助刘强处理");
    }

    @Test
    void a_team_hears_that_it_may_take_an_order_and_dispatchers_that_nobody_did() {
        var chen = neighbours.hireIn(community, "陈明", "workorder:work");
        var dispatcher = neighbours.hireByPost("DS", community);
        await().atMost(SOON)
                .until(() -> !grants.holdersOf("DS", Reach.community(community)).isEmpty());
        var order = UUID.randomUUID();
        var ref = ref(order);
        var plumbers = new WorkOrderEvent.Crew(UUID.randomUUID(), "水电班");
        neighbours.publish(
                order,
                new WorkOrderEvent.Offered(
                        ref,
                        plumbers,
                        List.of(worker(technician), worker(chen)),
                        Instant.parse("2026-11-24T01:00:00Z")));
        neighbours.publish(order, new WorkOrderEvent.OfferTimedOut(ref, plumbers));

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(technician)).containsExactly("workorder.offered");
                    assertThat(told(chen)).containsExactly("workorder.offered");
                    assertThat(told(dispatcher)).containsExactly("workorder.offer-timed-out");
                });
        assertThat(inbox(chen).path(0).path("chinese").asString()).contains("水电班有新工单");
    }

    @Test
    void who_had_an_order_that_goes_to_another_hears_that_it_is_theirs_no_more() {
        var chen = neighbours.hireIn(community, "陈明", "workorder:work");
        var order = UUID.randomUUID();
        neighbours.publish(
                order,
                new WorkOrderEvent.Reassigned(
                        ref(order), worker(technician), worker(chen), "刘强请假"));

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(technician)).containsExactly("workorder.reassigned-away");
                    assertThat(told(chen)).containsExactly("workorder.reassigned");
                });
        assertThat(inbox(technician).path(0).path("chinese").asString())
                .contains("GD261124-0009", "您不必前往")
                .doesNotContain("陈明");
    }

    @Test
    void who_had_an_order_that_is_cancelled_hears_that_they_need_not_go() {
        repair.cancelled();

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(owner)).containsExactly("workorder.cancelled");
                    assertThat(told(technician)).containsExactly("workorder.cancelled-away");
                });
        assertThat(inbox(technician).path(0).path("chinese").asString()).contains("您不必前往");
    }

    @Test
    void helpers_of_an_order_that_is_cancelled_hear_that_they_need_not_go() {
        var helper = neighbours.hireIn(community, "赵师傅", "workorder:work");

        repair.cancelled(new WorkOrderEvent.Worker(helper.id(), helper.accountId(), helper.name()));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(told(helper)).containsExactly("workorder.cancelled-away"));
    }

    @Test
    void who_did_not_accept_in_time_hears_that_they_need_not_go() {
        repair.acceptTimedOut();

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(told(technician)).containsExactly("workorder.accept-timed-out"));
        assertThat(told(owner)).isEmpty();
    }

    @Test
    void an_archived_order_that_is_open_again_is_told_to_whoever_did_it_and_to_dispatchers() {
        var dispatcher = aDispatcher();

        repair.reopened();

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(owner)).containsExactly("workorder.reopened");
                    assertThat(told(technician)).containsExactly("workorder.reopened-queued");
                    assertThat(told(dispatcher)).containsExactly("workorder.reopened-queued");
                });
    }

    @Test
    void rework_is_told_to_whoever_did_it_and_to_dispatchers() {
        var dispatcher = aDispatcher();

        repair.reworkRequested();

        await().atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(told(owner)).containsExactly("workorder.rework-requested");
                    assertThat(told(technician)).containsExactly("workorder.rework-queued");
                    assertThat(told(dispatcher)).containsExactly("workorder.rework-queued");
                });
        assertThat(inbox(dispatcher).path(0).path("chinese").asString()).contains("需要返工");
    }

    @Test
    void an_urge_is_told_to_dispatchers_only_while_nobody_has_the_order() {
        var dispatcher = aDispatcher();
        var order = UUID.randomUUID();
        neighbours.publish(order, new WorkOrderEvent.Urged(ref(order), worker(technician), 1));
        await().atMost(SOON).until(() -> told(technician).contains("workorder.urged"));
        assertThat(told(dispatcher)).isEmpty();

        neighbours.publish(order, new WorkOrderEvent.Urged(ref(order), null, 2));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(told(dispatcher)).containsExactly("workorder.urged"));
        assertThat(told(technician)).containsExactly("workorder.urged");
    }

    private Person aDispatcher() {
        var dispatcher = neighbours.hireByPost("DS", community);
        await().atMost(SOON)
                .until(() -> !grants.holdersOf("DS", Reach.community(community)).isEmpty());
        return dispatcher;
    }

    private WorkOrderEvent.Ref ref(UUID order) {
        return new WorkOrderEvent.Ref(
                order,
                "GD261124-0009",
                "地库 · 排水泵",
                null,
                UUID.randomUUID(),
                community,
                null,
                null,
                null,
                null,
                Priority.NORMAL);
    }

    private static WorkOrderEvent.Worker worker(Person person) {
        return new WorkOrderEvent.Worker(person.id(), person.accountId(), person.name());
    }

    @Test
    void delivered_twice_counts_once() {
        var created = repair.created();
        neighbours.publish(created);
        repair.accepted();

        await().atMost(SOON).until(() -> told(owner).contains("workorder.accepted"));
        assertThat(told(owner)).containsExactly("workorder.accepted", "workorder.created");
    }

    @Test
    void a_bill_is_told_with_its_amount() {
        var bill = UUID.randomUUID();
        neighbours.publish(
                bill,
                new BillEvent.Issued(
                        bill,
                        "ZD261124-0001",
                        community,
                        null,
                        owner.id(),
                        "REPAIR_MATERIALS",
                        new Money(8600),
                        LocalDate.of(2026, 12, 9),
                        repair.orderId()));

        await().atMost(SOON).until(() -> told(owner).contains("bill.issued"));
        var parameters = inbox(owner).path(0).path("parameters");
        assertThat(parameters.path("amount").asString()).isEqualTo("86.00");
        assertThat(parameters.path("due").asString()).isEqualTo("2026-12-09");
    }

    @Test
    void a_payment_is_told_with_its_receipt_and_a_reminder_with_what_is_owed() {
        var payment = UUID.randomUUID();
        neighbours.publish(
                payment,
                new PaymentEvent.Receipted(
                        payment,
                        "CUIHU-2026-000017",
                        "3-2-1201",
                        owner.id(),
                        new Money(10000),
                        new Money(1400),
                        "CASH"));
        var dunning = UUID.randomUUID();
        neighbours.publish(
                dunning,
                new DunningEvent.Reminded(
                        dunning,
                        community,
                        UUID.randomUUID(),
                        "3-2-1201",
                        owner.id(),
                        1,
                        new Money(8600),
                        1,
                        LocalDate.of(2026, 12, 9)));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(told(owner))
                                .containsExactlyInAnyOrder(
                                        "payment.receipted", "dunning.reminded"));
        var receipt =
                inbox(owner)
                        .valueStream()
                        .filter(one -> one.path("template").asString().equals("payment.receipted"))
                        .findFirst()
                        .orElseThrow()
                        .path("parameters");
        assertThat(receipt.path("number").asString()).isEqualTo("CUIHU-2026-000017");
        assertThat(receipt.path("amount").asString()).isEqualTo("100.00");
    }

    @Test
    void reading_is_counted_and_is_ones_own() {
        repair.created();
        await().atMost(SOON).until(() -> unread(owner) == 1);
        var message = inbox(owner).path(0).path("id").asString();

        assertThat(anybody.as(technician).post("/messages/" + message + "/reading").status())
                .isEqualTo(404);
        anybody.as(owner).post("/messages/" + message + "/reading").ok();
        var again = anybody.as(owner).post("/messages/" + message + "/reading").ok();

        assertThat(unread(owner)).isZero();
        assertThat(again.json().path("readAt").asString()).isNotEmpty();
        assertThat(anybody.get("/messages").status()).isEqualTo(401);
    }

    private List<String> told(Person who) {
        return inbox(who).valueStream().map(one -> one.path("template").asString()).toList();
    }

    private JsonNode inbox(Person who) {
        return anybody.as(who).get("/messages").ok().json().path("items");
    }

    private long unread(Person who) {
        return anybody.as(who).get("/messages/unread").ok().json().path("count").asLong();
    }
}
