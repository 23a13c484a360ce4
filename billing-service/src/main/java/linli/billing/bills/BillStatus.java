package linli.billing.bills;

/** Where a bill stands; overdue is derived from its due day. */
public enum BillStatus {
    ISSUED,
    PARTIALLY_PAID,
    PAID,
    /** 作废: cancelled by a credit note; nothing is owed on it. */
    VOIDED
}
