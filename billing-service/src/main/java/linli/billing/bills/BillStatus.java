package linli.billing.bills;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a bill stands; overdue is derived from its due day. */
public enum BillStatus {
    ISSUED,
    PARTIALLY_PAID,
    PAID,
    /** 作废: cancelled by a credit note; nothing is owed on it. */
    VOIDED;

    /** Anything may still be paid on them. */
    public static final Set<BillStatus> OWED =
            Collections.unmodifiableSet(EnumSet.of(ISSUED, PARTIALLY_PAID));
}
