package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.aValve;
import static linli.workorder.orders.WorkOrderFixture.anOrderThatIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import linli.chassis.Refusal;
import linli.contracts.Money;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.WorkOrderEvent;
import linli.workorder.orders.WorkOrder.Report;
import linli.workorder.payers.PaidBy.Because;
import org.junit.jupiter.api.Test;

class OrderPayerTest {

    private final WorkOrder order = anOrderThatIs(OrderStatus.IN_PROGRESS);

    @Test
    void another_payer_is_told_with_the_one_before_and_why() {
        order.setPayer(Payer.BUILDER, "质保期内", NOON);

        assertThat(order.paidBy().because()).isEqualTo(Because.DECIDED);
        assertThat(order.unpublished().getLast().event())
                .isInstanceOfSatisfying(
                        WorkOrderEvent.PayerChanged.class,
                        changed -> {
                            assertThat(changed.before()).isEqualTo(Payer.OWNER);
                            assertThat(changed.payer()).isEqualTo(Payer.BUILDER);
                            assertThat(changed.reason()).isEqualTo("质保期内");
                        });
    }

    @Test
    void who_does_not_pay_is_charged_neither_work_nor_material() {
        order.setPayer(Payer.PROPERTY, "公共立管", NOON);

        assertThatThrownBy(() -> order.complete(worth(3000), NOON))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal ->
                                assertThat(refusal.code()).isEqualTo("workorder.payer-not-owner"));
        assertThat(order.status()).isEqualTo(OrderStatus.IN_PROGRESS);

        order.complete(worth(0), NOON);

        var done = Objects.requireNonNull(order.completion());
        assertThat(done.total()).isEqualTo(Money.ZERO);
        assertThat(done.materials())
                .extracting(line -> line.code())
                .containsExactly(aValve().code());
    }

    @Test
    void work_that_has_to_be_done_again_is_ours_to_pay() {
        order.complete(worth(3000), NOON);
        order.reject("还在漏", NOON);

        assertThat(order.paidBy().payer()).isEqualTo(Payer.PROPERTY);
        assertThat(order.paidBy().because()).isEqualTo(Because.REWORK);
        assertThat(order.rounds().getFirst().completion().total().isPositive()).isTrue();
    }

    private static Report worth(long labourCents) {
        return Report.of("更换角阀", List.of(aValve()), new Money(labourCents), List.of());
    }
}
