package linli.billing.closings;

/** Where a closing stands. */
public enum ClosingStatus {
    /** The month is being added up. */
    CALCULATING,
    CLOSED,
    /** Something was in the way; it is closed when that is put right. */
    STOPPED
}
