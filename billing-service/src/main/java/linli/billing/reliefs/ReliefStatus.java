package linli.billing.reliefs;

/** Where a relief stands. */
public enum ReliefStatus {
    /** Waits for a second person. */
    PROPOSED,
    /** Counts, from its first day to its last. */
    ACTIVE,
    REFUSED
}
