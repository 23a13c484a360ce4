package linli.billing.tariffs;

/** Where a tariff stands. */
public enum TariffStatus {
    /** Waits for a second person. */
    PROPOSED,
    /** In force, from its first day to its last. */
    ACTIVE,
    REFUSED
}
