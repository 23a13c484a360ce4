package linli.billing.tariffs;

/** Whether what was entered is to be shared. */
public enum PoolSumStatus {
    ENTERED,
    /** It was entered for what it is not. */
    WITHDRAWN
}
