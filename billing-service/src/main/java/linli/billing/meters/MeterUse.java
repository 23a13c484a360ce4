package linli.billing.meters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * What a meter counted between two readings: everything that is needed to explain it by phone.
 *
 * @param from what it showed at the earlier one
 * @param to what it showed at the later one
 * @param upTo what it had counted in all by then, whatever was exchanged or rolled over
 * @param isExchanged whether another meter took its place in between
 * @param isEstimated whether nobody could get at it for the later one
 */
public record MeterUse(
        UUID meterId,
        String serial,
        LocalDate fromDay,
        BigDecimal from,
        LocalDate toDay,
        BigDecimal to,
        BigDecimal used,
        BigDecimal upTo,
        boolean isExchanged,
        boolean isEstimated) {

    /** Whichever was read later. */
    public static final Comparator<MeterUse> LATER =
            Comparator.comparing(MeterUse::toDay).thenComparing(MeterUse::upTo);
}
