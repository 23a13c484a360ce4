package linli.workorder.dispatching;

/** Who dispatches the orders of a community. */
public enum DispatchMode {
    /** People. */
    OFF,
    /** People; what the platform would have chosen is kept beside it. */
    TRIAL,
    /** The platform, where somebody passes the filters; people where nobody does. */
    ON
}
