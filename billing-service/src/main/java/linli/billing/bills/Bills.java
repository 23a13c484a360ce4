package linli.billing.bills;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.Counted;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Component;

/** All bills. */
@Component
public class Bills extends Aggregates<Bill> {

    /** What is owed in each building, by the day it is due. */
    public static final Tally<Bill> OWED = Tally.of(Bill.class, "owed", "cents");

    /** What was billed in each building and not cancelled, by the month, and what of it is open. */
    public static final Tally<Bill> BILLED = Tally.of(Bill.class, "billed", "cents", "open");

    private final Calendars calendars;

    Bills(DocumentStore store, Calendars calendars) {
        super(Bill.class, "bill", store);
        this.calendars = calendars;
        store.declare(OWED);
        store.declare(BILLED);
    }

    @Override
    protected List<Counted> counted(Bill bill) {
        var debtor = bill.debtor();
        var counted = new ArrayList<Counted>();
        if (BillStatus.OWED.contains(bill.status())) {
            counted.add(
                    Counted.at(
                            OWED,
                            debtor.communityId(),
                            debtor.buildingId(),
                            Map.of("due", bill.dueOn().toString()),
                            Map.of("cents", bill.outstanding().cents())));
        }
        if (bill.status() != BillStatus.VOIDED) {
            var month = YearMonth.from(calendars.dayOf(bill.issuedAt(), debtor.communityId()));
            counted.add(
                    Counted.at(
                            BILLED,
                            debtor.communityId(),
                            debtor.buildingId(),
                            Map.of("month", month.toString()),
                            Map.of(
                                    "cents",
                                    bill.total().cents(),
                                    "open",
                                    bill.outstanding().cents())));
        }
        return counted;
    }
}
