package linli.billing.tariffs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is taken off of what a unit is charged for a fee item on some days (减免).
 *
 * @param percent of what is charged
 * @param from the first day of it
 * @param to the first day without it; null while nobody knows
 */
public record Relieving(
        UUID reliefId, Kind kind, BigDecimal percent, LocalDate from, @Nullable LocalDate to) {

    static final Comparator<Relieving> BY_DAY =
            Comparator.comparing(Relieving::from).thenComparing(Relieving::reliefId);

    /** Why a unit pays less. */
    public enum Kind {
        /** 优惠: less than the others, such as agreed with who moved in first. */
        DISCOUNT,
        /** 免收: nothing. */
        EXEMPTION,
        /** 空置: nobody lives there. */
        VACANCY
    }
}
