package linli.billing.readings;

/** Where an import of readings stands. */
public enum ReadingImportStatus {
    /** Every row is looked at; nothing is kept. */
    CHECKING,
    /** Waits for somebody to decide. */
    CHECKED,
    /** Its rows are being kept. */
    RUNNING,
    DONE,
    /** The check or the keeping was stopped, by a person or for good reason. */
    STOPPED
}
