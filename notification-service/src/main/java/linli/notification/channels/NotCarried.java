package linli.notification.channels;

/** A provider did not take a message, or may not have. It says why by a code and nothing else. */
public final class NotCarried extends RuntimeException {

    private final String code;
    private final boolean forGood;

    private NotCarried(String code, boolean forGood) {
        // Without the cause: what providers and libraries say may hold the address.
        super(code, null, false, false);
        this.code = code;
        this.forGood = forGood;
    }

    /** It will be the same the next time. */
    public static NotCarried forGood(String code) {
        return new NotCarried(code, true);
    }

    /** It may go through later; whether it went through now is not known. */
    public static NotCarried forNow(String code) {
        return new NotCarried(code, false);
    }

    public String code() {
        return code;
    }

    public boolean isForGood() {
        return forGood;
    }
}
