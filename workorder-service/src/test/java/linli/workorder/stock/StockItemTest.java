package linli.workorder.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Actor;
import linli.contracts.Channel;
import linli.contracts.workorder.StockEvent;
import linli.contracts.workorder.StockEvent.ForOrder;
import linli.workorder.stock.StockItem.Mark;
import linli.workorder.stock.StockItem.Reservation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockItemTest {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final ForOrder FIRST = new ForOrder(UUID.randomUUID(), "GD260302-0001");
    static final ForOrder SECOND = new ForOrder(UUID.randomUUID(), "GD260302-0002");
    static final ForOrder THIRD = new ForOrder(UUID.randomUUID(), "GD260302-0003");

    final StockItem valves = StockItem.of(UUID.randomUUID(), "ANGLE_VALVE_DN15", "角阀 DN15", null);

    @Test
    void what_comes_in_goes_to_whoever_waited_longest_and_only_whole() {
        valves.reserve(FIRST, of("3"), NOON, keeper());
        valves.reserve(SECOND, of("1"), NOON, keeper());

        receive("2");
        assertThat(allotted()).isEmpty();
        assertThat(valves.free()).isEqualByComparingTo("2");

        receive("1");
        assertThat(allotted()).containsExactly(FIRST);
        assertThat(valves.free()).isZero();

        receive("1");
        assertThat(allotted()).containsExactly(FIRST, SECOND);
        assertThat(valves.ordersToTell())
                .containsExactly(FIRST.workOrderId(), SECOND.workOrderId());
    }

    @Test
    void what_is_kept_for_one_is_not_handed_out_for_another() {
        valves.reserve(FIRST, of("2"), NOON, keeper());
        receive("3");

        assertThatThrownBy(() -> valves.issue(SECOND, of("2"), keeper()))
                .isInstanceOf(Refusal.Conflict.class)
                .hasFieldOrPropertyWithValue("code", "stock.not-enough");

        valves.issue(SECOND, of("1"), keeper());
        valves.issue(FIRST, of("2"), keeper());
        assertThat(valves.onHand()).isZero();
        assertThat(valves.reservations()).isEmpty();
    }

    @Test
    void a_part_of_what_is_kept_may_be_fetched_first() {
        valves.reserve(FIRST, of("3"), NOON, keeper());
        valves.reserve(SECOND, of("1"), NOON, keeper());
        receive("4");

        valves.issue(FIRST, of("1"), keeper());

        assertThat(valves.reservations())
                .extracting(Reservation::order, Reservation::quantity)
                .containsExactly(tuple(FIRST, of("2")), tuple(SECOND, of("1")));
        assertThat(valves.free()).isZero();
    }

    @Test
    void what_was_fetched_while_the_order_still_waits_is_not_kept_again() {
        valves.reserve(FIRST, of("3"), NOON, keeper());
        receive("5");
        valves.issue(FIRST, of("1"), keeper());
        valves.reserve(FIRST, of("3"), NOON, keeper());
        assertThat(valves.kept()).isEqualByComparingTo("2");

        valves.issue(FIRST, of("2"), keeper());
        valves.reserve(FIRST, of("3"), NOON, keeper());

        assertThat(valves.free()).isEqualByComparingTo("2");
        assertThat(valves.reservations()).isEmpty();
        assertThat(valves.keepsFor(FIRST.workOrderId())).isTrue();
    }

    @Test
    void a_new_wait_for_as_much_is_another_one() {
        valves.reserve(FIRST, of("1"), NOON, keeper());
        receive("1");
        valves.issue(FIRST, of("1"), keeper());

        valves.reserve(FIRST, of("1"), NOON.plusSeconds(60), keeper());

        assertThat(valves.keepsFor(FIRST.workOrderId())).isFalse();
        assertThat(valves.reservations()).hasSize(1);
    }

    @Test
    void who_waits_anew_for_no_more_keeps_the_place() {
        valves.reserve(FIRST, of("2"), NOON, keeper());
        valves.reserve(SECOND, of("2"), NOON, keeper());
        receive("2");

        valves.reserve(FIRST, of("1"), NOON.plusSeconds(60), keeper());
        assertThat(allotted()).containsExactly(FIRST);

        valves.reserve(FIRST, of("2"), NOON.plusSeconds(120), keeper());
        assertThat(allotted()).containsExactly(SECOND);
    }

    @Test
    void an_order_that_heard_what_is_so_no_more_has_to_hear_again() {
        valves.reserve(FIRST, of("1"), NOON, keeper());
        receive("1");
        valves.count(of("0"), "遗失", keeper());
        valves.approveCount("fang", manager());

        valves.told(FIRST.workOrderId(), true);

        assertThat(valves.ordersToTell()).containsExactly(FIRST.workOrderId());
    }

    @Test
    void what_an_order_needs_no_more_goes_to_the_next() {
        valves.reserve(FIRST, of("2"), NOON, keeper());
        valves.reserve(SECOND, of("2"), NOON, keeper());
        receive("2");

        valves.release(FIRST.workOrderId(), false, keeper());
        assertThat(allotted()).containsExactly(FIRST);

        valves.release(FIRST.workOrderId(), true, keeper());
        assertThat(allotted()).containsExactly(SECOND);
    }

    @Test
    void no_more_comes_back_than_went_out_for_the_order() {
        receive("5");
        valves.issue(FIRST, of("2"), keeper());
        valves.issue(FIRST, of("1"), keeper());

        assertThatThrownBy(() -> valves.giveBack(FIRST.workOrderId(), of("3.5"), keeper()))
                .hasFieldOrPropertyWithValue("code", "stock.not-issued");
        assertThatThrownBy(() -> valves.giveBack(SECOND.workOrderId(), of("1"), keeper()))
                .hasFieldOrPropertyWithValue("code", "stock.not-issued");

        valves.giveBack(FIRST.workOrderId(), of("2.5"), keeper());
        assertThat(valves.onHand()).isEqualByComparingTo("4.5");
        assertThat(valves.outFor(FIRST.workOrderId())).isEqualByComparingTo("0.5");
    }

    @Test
    void a_count_that_differs_changes_nothing_until_somebody_else_accepts_it() {
        receive("5");
        assertThatThrownBy(() -> valves.count(of("4"), null, keeper()))
                .hasFieldOrPropertyWithValue("code", "stock.reason-missing");

        valves.count(of("4"), "一只破损", keeper());
        assertThat(valves.onHand()).isEqualByComparingTo("5");
        assertThat(marks()).contains(Mark.COUNTED);
        assertThatThrownBy(() -> valves.approveCount("he", keeper()))
                .isInstanceOf(Refusal.Forbidden.class)
                .hasFieldOrPropertyWithValue("code", "stock.own-count");

        // What moved since the count moved on both sides.
        valves.issue(FIRST, of("1"), keeper());
        valves.approveCount("fang", manager());
        assertThat(valves.onHand()).isEqualByComparingTo("3");
        assertThat(marks()).isEmpty();
    }

    @Test
    void a_count_may_be_refused_and_one_that_agrees_needs_nobody() {
        receive("5");
        valves.count(of("4"), "一只破损", keeper());
        valves.refuseCount("请复盘", "fang", manager());
        assertThat(valves.count()).isNull();
        assertThatThrownBy(() -> valves.approveCount("fang", manager()))
                .hasFieldOrPropertyWithValue("code", "stock.not-counted");

        valves.count(of("5.000"), null, keeper());
        assertThat(valves.count()).isNull();
    }

    @Test
    void what_a_loss_takes_away_the_last_in_the_queue_wait_for_again() {
        valves.reserve(FIRST, of("1"), NOON, keeper());
        valves.reserve(SECOND, of("1"), NOON, keeper());
        receive("2");
        valves.told(FIRST.workOrderId(), true);
        valves.told(SECOND.workOrderId(), true);
        assertThat(valves.ordersToTell()).isEmpty();
        valves.count(of("1"), "一只破损", keeper());

        valves.approveCount("fang", manager());

        assertThat(allotted()).containsExactly(FIRST);
        assertThat(marks()).containsExactly(Mark.WAITED_FOR, Mark.KEPT);
        assertThat(valves.ordersToTell()).containsExactly(SECOND.workOrderId());
    }

    @Test
    void is_low_when_less_is_free_than_should_be() {
        valves.keepAtLeast(of("3"), keeper());
        receive("4");
        assertThat(marks()).isEmpty();

        valves.reserve(FIRST, of("2"), NOON, keeper());
        assertThat(marks()).containsExactly(Mark.LOW, Mark.KEPT);

        valves.keepAtLeast(null, keeper());
        assertThat(marks()).containsExactly(Mark.KEPT);
    }

    @Test
    void a_shortage_is_told_once_until_there_was_enough_again() {
        receive("4");
        valves.keepAtLeast(of("3"), keeper());
        assertThat(shortages()).isZero();

        valves.reserve(FIRST, of("2"), NOON, keeper());
        valves.issue(SECOND, of("1"), keeper());
        assertThat(shortages()).isEqualTo(1);

        receive("5");
        valves.issue(SECOND, of("4"), keeper());
        assertThat(shortages()).isEqualTo(2);
    }

    private long shortages() {
        return valves.unpublished().stream()
                .filter(told -> told.event() instanceof StockEvent.ShortageNoticed)
                .count();
    }

    @Test
    void who_waits_for_so_much_already_reserves_nothing_more() {
        valves.reserve(FIRST, of("2"), NOON, keeper());
        valves.reserve(FIRST, of("2.0"), NOON, keeper());

        assertThat(valves.unpublished()).hasSize(1);
    }

    /**
     * The ledger is append-only: what is on hand is the sum of what it tells, whatever was done.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void what_is_on_hand_is_the_sum_of_the_movements(long seed) {
        var random = new Random(seed);
        var orders = List.of(FIRST, SECOND, THIRD);
        IntStream.range(0, 300).forEach(step -> tryTo(random, orders.get(random.nextInt(3))));

        var sum = BigDecimal.ZERO;
        for (var told : valves.unpublished()) {
            sum = sum.add(movement((StockEvent) told.event()));
            assertThat(((StockEvent) told.event()).item().onHand()).isEqualByComparingTo(sum);
        }
        assertThat(valves.onHand()).isEqualByComparingTo(sum);
        assertThat(valves.onHand().signum()).isNotNegative();
        assertThat(valves.free().signum()).isNotNegative();
    }

    private void tryTo(Random random, ForOrder order) {
        var quantity = BigDecimal.valueOf(1 + random.nextInt(4_000), 3);
        try {
            switch (random.nextInt(7)) {
                case 0 -> valves.receive(quantity, null, null, null, keeper());
                case 1 -> valves.issue(order, quantity, keeper());
                case 2 -> valves.giveBack(order.workOrderId(), quantity, keeper());
                case 3 -> valves.reserve(order, quantity, NOON, keeper());
                case 4 -> valves.release(order.workOrderId(), random.nextBoolean(), keeper());
                case 5 -> valves.count(quantity, "盘点", keeper());
                default -> valves.approveCount("fang", manager());
            }
        } catch (Refusal refused) {
            assertThat(refused.code()).startsWith("stock.");
        }
    }

    private static BigDecimal movement(StockEvent event) {
        return switch (event) {
            case StockEvent.Received in -> in.quantity();
            case StockEvent.Issued out -> out.quantity().negate();
            case StockEvent.Returned back -> back.quantity();
            case StockEvent.Adjusted booked -> booked.difference();
            default -> BigDecimal.ZERO;
        };
    }

    private void receive(String quantity) {
        valves.receive(of(quantity), null, null, null, keeper());
    }

    private List<ForOrder> allotted() {
        return valves.reservations().stream()
                .filter(Reservation::allotted)
                .map(Reservation::order)
                .toList();
    }

    private Set<Mark> marks() {
        valves.derive(NOON);
        return valves.marks();
    }

    private static BigDecimal of(String quantity) {
        return new BigDecimal(quantity);
    }

    private static Stamp keeper() {
        return by("he", "何师傅", "SK");
    }

    private static Stamp manager() {
        return by("fang", "方经理", "PM");
    }

    private static Stamp by(String account, String name, String post) {
        return new Stamp(
                NOON.plus(Duration.ofMinutes(1)),
                new Actor(account, name, post, Channel.CONSOLE, null));
    }
}
