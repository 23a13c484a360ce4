package linli.billing.ledger.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.BillSearch;
import linli.billing.bills.BillSearch.Filter;
import linli.billing.ledger.Ledger;
import linli.billing.ledger.Ledger.Balance;
import linli.billing.ledger.Ledger.Line;
import linli.billing.payments.PaymentSearch;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownUnit;
import linli.chassis.time.Calendars;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The account of a unit, whoever owned it: entry by entry, with how it stood after each. It is for
 * those who look after the unit; residents see the bills and payments that are their own.
 */
@RestController
@RequestMapping("/accounts")
class AccountController {

    private static final int MONTHS_SHOWN = 12;

    private final BillSearch bills;
    private final PaymentSearch payments;
    private final Estate estate;
    private final Calendars calendars;

    AccountController(
            BillSearch bills, PaymentSearch payments, Estate estate, Calendars calendars) {
        this.bills = bills;
        this.payments = payments;
        this.estate = estate;
        this.calendars = calendars;
    }

    /**
     * @param id of the unit
     * @param from the first day that is shown; a year ago when nothing is said
     * @param to the last day; today when nothing is said
     */
    @GetMapping("/{id}")
    @Allowed("bill:read")
    AccountView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Access access) {
        var unit = unit(id, access);
        var last = to == null ? calendars.today(unit.communityId()) : to;
        var first = from == null ? last.minusMonths(MONTHS_SHOWN) : from;
        if (first.isAfter(last)) {
            throw new Refusal.Invalid("account.days", "It would end before it begins");
        }
        var zone = calendars.zoneOf(unit.communityId());
        var begin = first.atStartOfDay(zone).toInstant();
        var end = last.plusDays(1).atStartOfDay(zone).toInstant();
        var ledger = Ledger.of(bills.ofUnit(id, access), payments.ofUnit(id, access));
        return new AccountView(
                id,
                unit.communityId(),
                unit.label(),
                first,
                last,
                ledger.before(begin),
                ledger.before(end),
                ledger.lines().stream()
                        .filter(line ->
                                !line.entry().at().isBefore(begin)
                                        && line.entry().at().isBefore(end))
                        .toList());
    }

    /**
     * How the account stands now, without a single entry.
     *
     * @param id of the unit
     */
    @GetMapping("/{id}/balance")
    @Allowed("bill:read")
    BalanceView balance(@PathVariable UUID id, Access access) {
        var unit = unit(id, access);
        var ofUnit = new Filter(Set.of(), null, id, null, null);
        var today = calendars.today(unit.communityId());
        return new BalanceView(
                id,
                unit.communityId(),
                unit.label(),
                bills.owed(ofUnit, today, access).amount(),
                payments.prepaid(id, access));
    }

    private KnownUnit unit(UUID id, Access access) {
        // By where it lies, not by who lives there: a resident's own is not the unit's account.
        return estate.unit(id)
                .filter(unit ->
                        access.scope()
                                .covers(Reach.of(unit.communityId(), unit.buildingId(), null)))
                .orElseThrow(() -> new Refusal.NotFound("unit.not-found", "No unit " + id));
    }

    record BalanceView(
            UUID unitId, UUID communityId, String unitLabel, Money owed, Money prepaid) {}

    /**
     * @param before how it stood when the first day began
     * @param after how it stood when the last day was over
     */
    record AccountView(
            UUID unitId,
            UUID communityId,
            String unitLabel,
            LocalDate from,
            LocalDate to,
            Balance before,
            Balance after,
            List<Line> lines) {}
}
