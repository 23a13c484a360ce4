package linli.billing.bills;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Money;

/** Bills for tests of what becomes of them, and their moves. */
public final class BillFixture {

    private BillFixture() {}

    public static Bill issued(UUID unitId, Money total, LocalDate dueOn, Instant at) {
        return issued(
                new Debtor(
                        UUID.nameUUIDFromBytes(new byte[] {1}),
                        UUID.nameUUIDFromBytes(new byte[] {2}),
                        unitId,
                        "3-2-1201",
                        UUID.nameUUIDFromBytes(new byte[] {3})),
                total,
                dueOn,
                at);
    }

    public static Bill issued(Debtor debtor, Money total, LocalDate dueOn, Instant at) {
        return issued(debtor, "PROPERTY", total, dueOn, at);
    }

    public static Bill issued(
            Debtor debtor, String item, Money total, LocalDate dueOn, Instant at) {
        var id = UUID.randomUUID();
        return Bill.issue(
                id,
                "ZD-" + id,
                debtor,
                new Charge(
                        item,
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, total, total)),
                        null,
                        null),
                dueOn,
                Stamp.bySystem(at));
    }

    public static Bill.Payment cash(long cents) {
        return new Bill.Payment(
                UUID.randomUUID(),
                null,
                new Money(cents),
                Bill.Method.CASH,
                Instant.now(),
                "钱会计",
                null);
    }

    public static Money settle(Bill bill, Bill.Payment share, Stamp stamp) {
        bill.settle(share, stamp);
        return bill.takenOf(share.id());
    }

    /** Its only line, put right by two people. */
    public static void credit(Bill bill, Money amount, Stamp stamp) {
        bill.proposeCredit(UUID.randomUUID(), "记错", List.of(new Bill.LineCredit(0, amount)), stamp);
        try {
            bill.approveCredit(UUID.randomUUID(), stamp);
        } catch (Refusal refused) {
            bill.refuseCredit("不对", stamp);
            throw refused;
        }
    }

    public static void unsettle(Bill bill, UUID share, Stamp stamp) {
        bill.unsettle(share, stamp);
    }

    public static void dispute(Bill bill, Stamp stamp) {
        bill.proposeVoid(UUID.randomUUID(), "有误", stamp);
    }

    public static void cancel(Bill bill, Stamp stamp) {
        bill.proposeVoid(UUID.randomUUID(), "有误", stamp);
        bill.approveVoid(UUID.randomUUID(), stamp);
    }
}
