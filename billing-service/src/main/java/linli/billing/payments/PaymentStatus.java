package linli.billing.payments;

/** Where a payment stands. */
public enum PaymentStatus {
    /** The money is there; its receipt is on its way. */
    RECORDED,
    /** Settled, with its receipt. */
    RECEIPTED,
    /** A second person agreed that it never was; its bills are being told. */
    REVERSING,
    /** 冲正: what it settled is owed again. Its receipt's number stays taken. */
    REVERSED
}
