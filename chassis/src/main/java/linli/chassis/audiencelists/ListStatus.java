package linli.chassis.audiencelists;

/** Where an uploaded list is. */
public enum ListStatus {
    /** It is being held against who lives where. */
    CHECKING,
    /** It can be used; it says what was not found. */
    CHECKED,
    /** It cannot be used. */
    STOPPED
}
