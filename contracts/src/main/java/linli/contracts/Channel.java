package linli.contracts;

/** The way by which a command came in. */
public enum Channel {
    /** 电话/前台: an agent entered what a caller said. */
    HOTLINE,
    /** The staff console. */
    CONSOLE,
    /** A technician's phone. */
    TECHNICIAN_APP,
    /** A resident's phone. */
    RESIDENT_APP,
    /** A row of an imported file. */
    IMPORT,
    /** The platform itself: a timer, or the consequence of another event. */
    SYSTEM
}
