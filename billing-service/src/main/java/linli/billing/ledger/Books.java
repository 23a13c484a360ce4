package linli.billing.ledger;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Consumer;
import linli.billing.bills.BillSearch;
import linli.billing.payments.PaymentSearch;
import linli.chassis.Refusal;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownUnit;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Service;

/** The books of a community: its units' accounts, month by month. */
@Service
public class Books {

    private final BillSearch bills;
    private final PaymentSearch payments;
    private final Estate estate;
    private final Calendars calendars;
    private final Clock clock;

    Books(
            BillSearch bills,
            PaymentSearch payments,
            Estate estate,
            Calendars calendars,
            Clock clock) {
        this.bills = bills;
        this.payments = payments;
        this.estate = estate;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Reads a month unit by unit, in the order of their labels; those whose account never moved are
     * left out. One account is in memory at a time.
     *
     * @return what they come to together
     * @throws Refusal.Conflict {@code closing.unit-unknown} when bills or payments of a month that
     *     is over are of none of the units: no total is better than one that lacks something
     */
    public MonthTotals read(UUID communityId, YearMonth month, Consumer<UnitMonth> each) {
        var zone = calendars.zoneOf(communityId);
        var begin = month.atDay(1).atStartOfDay(zone).toInstant();
        var end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        var units = new ArrayList<KnownUnit>();
        estate.eachUnit(communityId, units::addAll);
        units.sort(Comparator.comparing(KnownUnit::label).thenComparing(KnownUnit::id));
        var totals = MonthTotals.NOTHING;
        var found = 0L;
        for (var unit : units) {
            var billed = bills.ofUnit(unit.id());
            var paid = payments.ofUnit(unit.id());
            found += billed.stream().filter(bill -> bill.issuedAt().isBefore(end)).count();
            found += paid.stream().filter(payment -> payment.receivedAt().isBefore(end)).count();
            var ledger = Ledger.of(billed, paid);
            var accounts = ledger.totals(begin, end);
            if (!accounts.isEmpty()) {
                var entries =
                        ledger.entries().stream()
                                .filter(entry -> !entry.at().isBefore(begin))
                                .filter(entry -> entry.at().isBefore(end))
                                .toList();
                var moved = new UnitMonth(unit.id(), unit.label(), begin, entries, accounts);
                totals = totals.plus(moved);
                each.accept(moved);
            }
        }
        var there =
                bills.issuedBefore(communityId, end) + payments.receivedBefore(communityId, end);
        if (found != there && !end.isAfter(clock.instant())) {
            throw new Refusal.Conflict(
                    "closing.unit-unknown",
                    "%d bills and payments are of no known unit".formatted(there - found));
        }
        return totals;
    }
}
