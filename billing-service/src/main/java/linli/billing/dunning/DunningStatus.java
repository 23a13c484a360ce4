package linli.billing.dunning;

/** Where a dunning case stands. */
public enum DunningStatus {
    OPEN,
    /** It was promised that it is paid by a day: nobody is reminded before. */
    PROMISED,
    /**
     * Nothing is owed any more that anybody has to be reminded of; it opens again when there is.
     */
    CLOSED
}
