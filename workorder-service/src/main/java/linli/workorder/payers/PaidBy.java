package linli.workorder.payers;

import java.time.LocalDate;
import linli.contracts.workorder.Payer;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a repair, and why.
 *
 * @param until the warranty's last day; null where none holds
 * @param reason in words, when somebody decided otherwise; null when it follows from the rules
 */
public record PaidBy(
        Payer payer, Because because, @Nullable LocalDate until, @Nullable String reason) {

    /** Why it is them. */
    public enum Because {
        /** The builder answers for the system that is broken. */
        WARRANTY,
        /** It belongs to all: no household pays. */
        COMMON_AREA,
        /** The dictionary says so of work of this kind. */
        KIND,
        /** It belongs to the home. */
        IN_HOME,
        /** It has to be done again because we failed. */
        REWORK,
        /** Somebody decided otherwise. */
        DECIDED
    }

    /** Work that was not done well is done again at our cost. */
    public static PaidBy forRework() {
        return new PaidBy(Payer.PROPERTY, Because.REWORK, null, null);
    }

    public static PaidBy decided(Payer payer, String reason) {
        return new PaidBy(payer, Because.DECIDED, null, reason);
    }
}
