package linli.notification.channels;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why a message is not sent. */
public enum Suppression {
    NO_ADDRESS("no-address"),
    OPTED_OUT("opted-out"),
    ALREADY_READ("already-read"),
    /** Somebody stopped it before it went out. */
    CANCELLED("cancelled"),
    /** Until somebody lets it go. */
    PAUSED("paused"),
    /** Until people had time to read it in their inbox. */
    INBOX_FIRST("inbox-first"),
    /** Until the morning. */
    QUIET_HOURS("quiet-hours");

    /** Those that end by themselves or by somebody's word: the message may still go out. */
    private static final Set<Suppression> PASSING = EnumSet.of(PAUSED, INBOX_FIRST, QUIET_HOURS);

    private final String code;

    Suppression(String code) {
        this.code = code;
    }

    /** Their codes. */
    public static List<String> passing() {
        return PASSING.stream().map(Suppression::code).toList();
    }

    public String code() {
        return code;
    }
}
