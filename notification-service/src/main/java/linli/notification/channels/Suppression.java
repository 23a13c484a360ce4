package linli.notification.channels;

/** Why a message is not sent. */
public enum Suppression {
    NO_ADDRESS("no-address"),
    OPTED_OUT("opted-out"),
    ALREADY_READ("already-read"),
    /** Until the morning. */
    QUIET_HOURS("quiet-hours");

    private final String code;

    Suppression(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
