package linli.billing.payments.web;

import java.util.Set;
import java.util.UUID;
import linli.billing.payments.PaymentSearch.Filter;
import linli.billing.payments.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which payments a list shows; what is not said does not matter.
 *
 * @param waits only those that somebody wants put right, or only the others
 * @param prepaid only those of which something is kept for bills to come, or only the others
 */
record PaymentQuestion(
        @Nullable Set<PaymentStatus> status,
        @Nullable UUID community,
        @Nullable UUID unit,
        @Nullable Boolean waits,
        @Nullable Boolean prepaid) {

    Filter filter() {
        return new Filter(status == null ? Set.of() : status, community, unit, waits, prepaid);
    }
}
