package linli.billing.bills;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.Counted;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Component;

/** All bills. */
@Component
public class Bills extends Aggregates<Bill> {

    /** How many days after it was issued a bill is looked at, to see how people pay. */
    public static final List<Integer> WITHIN_DAYS = List.of(30, 60, 90);

    /** What is owed in each building, by the day it is due. */
    public static final Tally<Bill> OWED = Tally.of(Bill.class, "owed", "cents");

    /**
     * What was billed in each building and not cancelled, by fee item and month; what of it is
     * open, and what of it came in within so many days.
     */
    public static final Tally<Bill> CHARGED =
            Tally.of(
                    Bill.class,
                    "charged",
                    Stream.concat(
                                    Stream.of("cents", "open"),
                                    WITHIN_DAYS.stream().map(Bills::cameInWithin))
                            .toArray(String[]::new));

    private final Calendars calendars;

    Bills(DocumentStore store, Calendars calendars) {
        super(Bill.class, "bill", store);
        this.calendars = calendars;
        store.declare(OWED);
        store.declare(CHARGED);
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
            // In one order always: a cell is called by the parts of its key.
            var key = new TreeMap<>(Map.of("item", bill.charge().feeItem()));
            key.put("month", month.toString());
            counted.add(
                    Counted.at(
                            CHARGED, debtor.communityId(), debtor.buildingId(), key, sums(bill)));
        }
        return counted;
    }

    private static Map<String, Long> sums(Bill bill) {
        var sums = new TreeMap<>(Map.of("cents", bill.charged().cents()));
        sums.put("open", bill.outstanding().cents());
        for (var days : WITHIN_DAYS) {
            var came = bill.paidWithin(Duration.ofDays(days)).cents();
            if (came != 0) { // Nothing yet, of nearly all that are written.
                sums.put(cameInWithin(days), came);
            }
        }
        return sums;
    }

    /** The sum of {@link #CHARGED} that says what of it came in so soon. */
    public static String cameInWithin(int days) {
        return "in" + days;
    }
}
