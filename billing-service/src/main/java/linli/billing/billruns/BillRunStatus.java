package linli.billing.billruns;

/** Where a bill run stands. */
public enum BillRunStatus {
    CALCULATING,
    /** Waits for somebody to look through it; may be calculated again. */
    REVIEW,
    /** Approved; its bills are being issued. */
    ISSUING,
    ISSUED,
    CANCELLED
}
