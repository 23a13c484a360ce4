package linli.billing.dunning;

import java.util.UUID;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What of a month's bills may come in within the next thirty days.
 *
 * @param month in which they were issued, such as {@code 2026-11}
 * @param open what of them is open now
 * @param share of what is open, in per cent of per cent; null when too little is known of before
 * @param expected that share of it, to the cent
 */
public record Expected(
        String month,
        UUID communityId,
        Money open,
        @Nullable Integer share,
        @Nullable Money expected) {}
