package linli.notification.messageboard;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How fast one person writes on message boards: whoever floods them is slowed down. */
public interface Pace {

    int MOST = 10;
    Duration WITHIN = Duration.ofMinutes(10);

    /**
     * Counts one more.
     *
     * @return false when there were {@link #MOST} {@link #WITHIN} already
     */
    boolean allows(UUID person, Instant at);
}
