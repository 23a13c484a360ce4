package linli.billing.latefees;

/** Where a rule for late fees stands. */
public enum LateFeeRuleStatus {
    /** Waits for a second person. */
    PROPOSED,
    /** In force for bills due from its first day to its last. */
    ACTIVE,
    REFUSED
}
