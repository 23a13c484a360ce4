package linli.billing.payments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Method;
import linli.billing.bills.BillFixture;
import linli.billing.payments.Payment.Payer;
import linli.chassis.Stamp;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/** Payments for tests, carried on by hand as the service does. */
public final class PaymentFixture {

    private PaymentFixture() {}

    public static Payment recorded(UUID unitId, Money amount, List<Bill> bills, Stamp stamp) {
        return recordedBy(null, unitId, amount, bills, stamp);
    }

    static Payment recordedBy(
            @Nullable UUID payer, UUID unitId, Money amount, List<Bill> bills, Stamp stamp) {
        return recordedFor(
                new Payer(
                        UUID.nameUUIDFromBytes(new byte[] {1}),
                        UUID.nameUUIDFromBytes(new byte[] {2}),
                        unitId,
                        "3-2-1201",
                        payer,
                        null,
                        null),
                amount,
                bills,
                stamp);
    }

    public static Payment recordedFor(Payer payer, Money amount, List<Bill> bills, Stamp stamp) {
        return Payment.record(UUID.randomUUID(), payer, amount, Method.CASH, null, bills, stamp);
    }

    public static void use(Payment payment, List<Bill> bills, Stamp stamp) {
        payment.use(bills, stamp);
    }

    public static void settle(Payment payment, List<Bill> bills, Stamp stamp) {
        settleWhatWasSetApart(payment, bills, stamp.at(), stamp);
    }

    /**
     * @param at when its shares were set apart
     */
    public static void settleWhatWasSetApart(
            Payment payment, List<Bill> bills, Instant at, Stamp stamp) {
        for (var share : payment.planned()) {
            var bill = of(bills, share.billId());
            var taken =
                    BillFixture.settle(
                            bill,
                            new Bill.Payment(
                                    share.id(),
                                    payment.id(),
                                    share.amount(),
                                    payment.method(),
                                    at,
                                    "收费员",
                                    null),
                            stamp);
            payment.applied(share.id(), taken, stamp);
        }
        payment.receipt("R-" + payment.id(), stamp);
    }

    public static void reverse(Payment payment, List<Bill> bills, Stamp stamp) {
        payment.proposeReversal(UUID.randomUUID(), "房号选错", stamp);
        payment.approveCorrection(UUID.randomUUID(), stamp);
        for (var share : payment.toTakeBack()) {
            BillFixture.unsettle(of(bills, share.billId()), share.id(), stamp);
            payment.takenBack(share.id());
        }
        payment.reversed();
    }

    public static void refund(Payment payment, Money amount, Stamp stamp) {
        payment.proposeRefund(amount, UUID.randomUUID(), "业主迁出", stamp);
        payment.approveCorrection(UUID.randomUUID(), stamp);
    }

    private static Bill of(List<Bill> bills, UUID id) {
        return bills.stream().filter(bill -> bill.id().equals(id)).findFirst().orElseThrow();
    }
}
