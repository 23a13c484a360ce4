package linli.billing.payments.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import linli.billing.bills.Bill.Method;
import linli.billing.payments.PaymentSearch.Filter;
import linli.billing.payments.PaymentStatus;
import linli.chassis.Refusal;
import linli.chassis.time.Calendars;
import org.jspecify.annotations.Nullable;

/**
 * Which payments a list shows; what is not said does not matter.
 *
 * @param waits only those that somebody wants put right, or only the others
 * @param prepaid only those of which something is kept for bills to come, or only the others
 * @param cashier who recorded it, by name
 * @param from the first day on which it was taken; a day begins where a community lies, so it is
 *     named too
 * @param to the last day on which it was taken
 */
record PaymentQuestion(
        @Nullable Set<PaymentStatus> status,
        @Nullable UUID community,
        @Nullable UUID unit,
        @Nullable Boolean waits,
        @Nullable Boolean prepaid,
        @Nullable Method method,
        @Nullable @Size(max = 100) String cashier,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Filter filter(Calendars calendars) {
        if ((from != null || to != null) && community == null) {
            throw new Refusal.Invalid("payments.days-nowhere", "Whose days? Name the community");
        }
        return new Filter(
                status == null ? Set.of() : status,
                community,
                unit,
                waits,
                prepaid,
                method,
                cashier,
                from == null ? null : begin(from, calendars),
                to == null ? null : begin(to.plusDays(1), calendars));
    }

    private Instant begin(LocalDate day, Calendars calendars) {
        return day.atStartOfDay(calendars.zoneOf(community)).toInstant();
    }
}
