package linli.workorder.orders;

import static linli.contracts.workorder.WorkOrderEvent.Promise.RESPONSE;
import static linli.workorder.orders.WorkOrderFixture.ALL_HOURS;
import static linli.workorder.orders.WorkOrderFixture.CHEN;
import static linli.workorder.orders.WorkOrderFixture.LIU;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.aPendingOrder;
import static linli.workorder.orders.WorkOrderFixture.aValve;
import static linli.workorder.orders.WorkOrderFixture.anOrderThatIs;
import static linli.workorder.orders.WorkOrderFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Announced;
import linli.chassis.time.BusinessCalendar;
import linli.chassis.time.CalendarYear;
import linli.chassis.time.CalendarYear.Hours;
import linli.chassis.time.LedgerClock;
import linli.contracts.Event;
import linli.contracts.Money;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.ArchivedBy;
import linli.workorder.orders.WorkOrder.Report;
import org.junit.jupiter.api.Test;

class WorkOrderTest {

    @Test
    void is_let_go_only_by_the_record_that_holds_it() {
        var order = anOrderThatIs(OrderStatus.COMPLETED);
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        order.supervise(first, 1);
        order.supervise(second, 2);
        order.superviseAt(second, 2);
        order.rate(5, null, NOON);
        order.release(second, NOON);
        assertThat(order.supervision()).isEqualTo(new WorkOrder.Supervision(first, 1));

        order.superviseAt(first, 3);
        order.release(first, NOON);
        assertThat(order.supervision()).isNull();
        assertThat(order.status()).isEqualTo(OrderStatus.ARCHIVED);

        order.supervise(second, 1);
        assertThat(order.supervision()).as("nobody's duty any more").isNull();
    }

    @Test
    void completing_tells_what_was_used_and_in_which_round() {
        var order = anOrderThatIs(OrderStatus.IN_PROGRESS);

        order.complete(Report.of("更换角阀", List.of(aValve()), new Money(3000), List.of()), NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(last(order))
                .isInstanceOfSatisfying(
                        WorkOrderEvent.Completed.class,
                        completed -> {
                            assertThat(completed.round()).isEqualTo(1);
                            assertThat(completed.materials()).containsExactly(aValve());
                            assertThat(completed.labour()).isEqualTo(new Money(3000));
                        });
    }

    @Test
    void a_good_rating_archives() {
        var order = anOrderThatIs(OrderStatus.COMPLETED);

        order.rate(4, null, NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.ARCHIVED);
        assertThat(news(order))
                .contains(new WorkOrderEvent.Archived(ref(order), ArchivedBy.RATING, 4));
        assertThat(news(order))
                .filteredOn(WorkOrderEvent.Rated.class::isInstance)
                .singleElement()
                .satisfies(told ->
                        assertThat(((WorkOrderEvent.Rated) told).type())
                                .as("of what kind of work it is")
                                .isEqualTo(order.job().type()));
    }

    @Test
    void a_poor_rating_waits_for_a_follow_up_call() {
        var order = anOrderThatIs(OrderStatus.COMPLETED);

        order.rate(2, "漏水又出现", NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
        order.autoArchive(at("2026-12-01T00:00:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
        order.archiveAfterFollowUp(NOON);
        assertThat(order.status()).isEqualTo(OrderStatus.ARCHIVED);
    }

    @Test
    void rework_goes_back_into_the_queue_more_urgent_and_counts_anew() {
        var order = anOrderThatIs(OrderStatus.COMPLETED);

        order.reject("还在滴水", at("2026-03-03T04:00:00Z"));

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_DISPATCH);
        assertThat(order.priority()).isEqualTo(Priority.URGENT);
        assertThat(order.reopenCount()).isEqualTo(1);
        assertThat(order.assignment()).isNull();
        assertThat(order.completion()).isNull();
        assertThat(order.rounds())
                .singleElement()
                .satisfies(round -> {
                    assertThat(round.completion()).isNotNull();
                    assertThat(round.resolution().stoppedAt()).isNotNull();
                });
        assertThat(order.resolution().isRunning()).isTrue();
        assertThat(order.resolution().target())
                .isLessThan(SlaTarget.of(Priority.URGENT).resolution());
    }

    @Test
    void waiting_for_parts_pauses_the_resolution_clock_and_resuming_lets_it_run() {
        var order = anOrderThatIs(OrderStatus.IN_PROGRESS);

        order.waitForParts(List.of(aValve()), null, at("2026-03-02T05:00:00Z"));
        order.resume(at("2026-03-02T09:00:00Z"));

        var used =
                order.resolution()
                        .used(Instant.parse("2026-03-02T10:00:00Z"), WorkOrderFixture.ALL_HOURS);
        assertThat(used).hasHours(2);
        assertThat(order.status()).isEqualTo(OrderStatus.IN_PROGRESS);
    }

    @Test
    void a_hold_for_our_own_reasons_does_not_stop_the_clock() {
        var order = anOrderThatIs(OrderStatus.ACCEPTED);

        order.hold("INTERNAL", false, null, LocalDate.of(2026, 3, 3), NOON);

        assertThat(order.resolution().isRunning()).isTrue();
        order.resume(NOON);
        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void nothing_is_expected_in_the_past() {
        var assigned = anOrderThatIs(OrderStatus.ASSIGNED);
        var working = anOrderThatIs(OrderStatus.IN_PROGRESS);
        var yesterday = NOON.at().minus(Duration.ofDays(1));

        assertThatThrownBy(() -> assigned.accept(yesterday, NOON))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() ->
                        working.waitForParts(List.of(aValve()), LocalDate.of(2026, 3, 1), NOON))
                .isInstanceOf(Refusal.Invalid.class);

        assertThat(assigned.status()).isEqualTo(OrderStatus.ASSIGNED);
        assertThat(working.status()).isEqualTo(OrderStatus.IN_PROGRESS);
    }

    @Test
    void what_a_phone_without_a_line_said_this_morning_still_counts() {
        var order = anOrderThatIs(OrderStatus.ASSIGNED);

        order.accept(NOON.at().minus(Duration.ofHours(3)), NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void a_hold_longer_than_thirty_days_is_refused() {
        var order = anOrderThatIs(OrderStatus.ACCEPTED);

        assertThatThrownBy(
                        () -> order.hold("NO_ACCESS", true, null, LocalDate.of(2026, 4, 15), NOON))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void a_hold_ends_on_its_day() {
        var order = anOrderThatIs(OrderStatus.ON_HOLD);

        order.resumeOnItsDay(at("2026-03-04T15:59:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.ON_HOLD);

        // Midnight of 5 March in Shanghai.
        order.resumeOnItsDay(at("2026-03-04T16:00:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(order.resolution().isRunning()).isTrue();
        assertThat(last(order)).isInstanceOf(WorkOrderEvent.Resumed.class);
    }

    @Test
    void a_hold_until_today_lasts_the_day() {
        var order = anOrderThatIs(OrderStatus.ACCEPTED);
        order.hold("NO_ACCESS", true, null, LocalDate.of(2026, 3, 2), NOON);

        order.resumeOnItsDay(at("2026-03-02T15:59:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.ON_HOLD);
        order.resumeOnItsDay(at("2026-03-02T16:00:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void parts_that_do_not_come_excuse_nobody_for_ever() {
        var order = anOrderThatIs(OrderStatus.WAITING_PARTS);

        order.partsAreDelayed(at("2026-03-05T03:59:00Z"));
        assertThat(order.resolution().isRunning()).isFalse();

        order.partsAreDelayed(at("2026-03-05T04:00:00Z"));
        order.partsAreDelayed(at("2026-03-06T04:00:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.WAITING_PARTS);
        assertThat(order.resolution().isRunning()).isTrue();
        assertThat(news(order).stream().filter(WorkOrderEvent.PartsDelayed.class::isInstance))
                .hasSize(1);
        assertThat(
                        order.resolution()
                                .used(at("2026-03-05T05:00:00Z").at(), WorkOrderFixture.ALL_HOURS))
                .isEqualTo(Duration.ofHours(1));
        order.derive(at("2026-03-05T05:00:00Z").at());
        assertThat(order.lateAt()).as("lists know when it is late").isBefore(LedgerClock.NEVER);
    }

    @Test
    void nobody_who_accepts_in_time_loses_the_order() {
        var order = aPendingOrder();
        order.assign(LIU, List.of(), null, NOON);

        order.timeOut(at("2026-03-02T04:10:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.ASSIGNED);

        order.timeOut(at("2026-03-02T04:31:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_DISPATCH);
        assertThat(last(order)).isInstanceOf(WorkOrderEvent.AcceptTimedOut.class);
    }

    @Test
    void reassigning_tells_from_whom_to_whom() {
        var order = anOrderThatIs(OrderStatus.WAITING_PARTS);

        order.reassign(CHEN, List.of(), "刘强请假", NOON);

        assertThat(order.status()).isEqualTo(OrderStatus.ASSIGNED);
        assertThat(order.resolution().isRunning()).isTrue();
        assertThat(last(order))
                .isEqualTo(new WorkOrderEvent.Reassigned(ref(order), LIU, CHEN, "刘强请假"));
    }

    @Test
    void cancelling_tells_who_had_it_and_nobody_when_nobody_had() {
        var accepted = anOrderThatIs(OrderStatus.ACCEPTED);
        var pending = aPendingOrder();

        accepted.cancel("业主已自行修好", NOON);
        pending.cancel("重复报修", NOON);

        assertThat(last(accepted))
                .isEqualTo(new WorkOrderEvent.Cancelled(ref(accepted), LIU, List.of(), "业主已自行修好"));
        assertThat(last(pending))
                .isEqualTo(new WorkOrderEvent.Cancelled(ref(pending), null, List.of(), "重复报修"));
    }

    @Test
    void rework_tells_who_had_done_it_although_it_is_theirs_no_more() {
        var order = anOrderThatIs(OrderStatus.COMPLETED);

        order.reject("还在滴水", at("2026-03-03T04:00:00Z"));

        assertThat(order.assignment()).isNull();
        assertThat(last(order))
                .isEqualTo(new WorkOrderEvent.ReworkRequested(ref(order), LIU, "还在滴水", 1));
    }

    @Test
    void an_owner_urges_once_in_a_while() {
        var order = aPendingOrder();
        order.urge(NOON);

        assertThat(OrderCommand.URGE.refusal(order, Instant.parse("2026-03-02T04:05:00Z")))
                .isInstanceOf(Refusal.TooOften.class);
        assertThat(OrderCommand.URGE.refusal(order, Instant.parse("2026-03-02T04:11:00Z")))
                .isNull();
    }

    @Test
    void whoever_has_it_is_told_when_half_and_four_fifths_of_a_clock_are_used_once_each() {
        var order = aPendingOrder();
        order.assign(LIU, List.of(), null, NOON);
        var half = order.response().reaches(50, ALL_HOURS);
        var nearly = order.response().reaches(80, ALL_HOURS);
        var late = order.response().late(ALL_HOURS);

        assertThat(order.isToBeWarnedOf(half.minusSeconds(1))).isFalse();
        assertThat(order.isToBeWarnedOf(half)).isTrue();
        order.warn(Stamp.bySystem(half));
        assertThat(last(order))
                .isEqualTo(new WorkOrderEvent.Warned(ref(order), RESPONSE, 50, late, LIU));
        assertThat(order.isToBeWarnedOf(half)).isFalse();
        order.warn(Stamp.bySystem(nearly));
        assertThat(last(order))
                .isEqualTo(new WorkOrderEvent.Warned(ref(order), RESPONSE, 80, late, LIU));
        assertThat(order.isToBeWarnedOf(late)).isFalse();
    }

    @Test
    void of_what_is_late_already_nobody_is_told_that_it_will_be() {
        var order = aPendingOrder();
        order.assign(LIU, List.of(), null, NOON);
        var before = last(order);

        order.warn(Stamp.bySystem(order.response().late(ALL_HOURS)));

        assertThat(last(order)).isEqualTo(before);
        assertThat(order.isToBeWarnedOf(order.response().late(ALL_HOURS))).isFalse();
    }

    @Test
    void a_week_without_a_word_archives_without_a_rating() {
        var order = anOrderThatIs(OrderStatus.COMPLETED);

        order.autoArchive(at("2026-03-08T04:00:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);

        order.autoArchive(at("2026-03-09T04:00:00Z"));
        assertThat(last(order))
                .isEqualTo(new WorkOrderEvent.Archived(ref(order), ArchivedBy.TIMER, null));
    }

    @Test
    void an_order_archived_long_ago_stays_archived() {
        var order = anOrderThatIs(OrderStatus.ARCHIVED);

        assertThat(OrderCommand.REOPEN.refusal(order, Instant.parse("2026-05-01T00:00:00Z")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(OrderCommand.REOPEN.refusal(order, Instant.parse("2026-03-20T00:00:00Z")))
                .isNull();

        order.reopen("又坏了", at("2026-03-20T00:00:00Z"));
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_DISPATCH);
        assertThat(last(order)).isEqualTo(new WorkOrderEvent.Reopened(ref(order), LIU, "又坏了", 1));
    }

    private static List<Event> news(WorkOrder order) {
        return order.unpublished().stream().map(Announced::event).toList();
    }

    private static Event last(WorkOrder order) {
        return news(order).getLast();
    }

    private static WorkOrderEvent.Ref ref(WorkOrder order) {
        return ((WorkOrderEvent) last(order)).order();
    }

    @Test
    void what_is_not_urgent_counts_business_hours() {
        var hours = List.of(new Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)));
        var mornings =
                BusinessCalendar.of(
                        ZoneId.of("Asia/Shanghai"),
                        Map.of(
                                2026,
                                new CalendarYear(
                                        2026,
                                        Map.of(DayOfWeek.MONDAY, hours, DayOfWeek.TUESDAY, hours),
                                        Map.of(),
                                        Map.of())));
        // Monday noon in Shanghai: the morning is over.
        var normal = WorkOrderFixture.opened(Priority.NORMAL, mornings);
        var emergency = WorkOrderFixture.opened(Priority.EMERGENCY, mornings);

        assertThat(normal.response().late(mornings))
                .isEqualTo(Instant.parse("2026-03-03T01:00:00Z"));
        assertThat(emergency.response().late(mornings))
                .isEqualTo(Instant.parse("2026-03-02T04:05:00Z"));
        normal.assign(LIU, List.of(), null, NOON);
        assertThat(normal.assignment().acceptBy()).isEqualTo(Instant.parse("2026-03-03T00:30:00Z"));
    }
}
