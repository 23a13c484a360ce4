package linli.notification.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** The ledger of what goes out. Every move of a row is one conditional write. */
public interface Deliveries {

    /** Rows that are there already stay as they are. */
    void add(List<Delivery> rows);

    /** Whether there is more to do in a lane than nothing. */
    boolean isDue(ChannelKind channel, Instant now);

    /**
     * Writes the intent to send the rows that are due longest: nobody else takes them up before the
     * lease ends.
     *
     * @param most so many at once
     * @return as they were before; their state tells whether somebody died over them
     */
    List<Delivery> claim(ChannelKind channel, UUID claim, Instant now, Duration lease, int most);

    /**
     * Gives back what a claim did not come to: it is due, and counts as something that somebody
     * died over.
     */
    void letGo(List<Delivery> rows, UUID claim, Instant now);

    /**
     * Takes up the row whose arrival was to be asked for longest ago.
     *
     * @return as it was before
     */
    Optional<Delivery> claimToAsk(ChannelKind channel, Instant now, Duration lease);

    /** Ends what a claim began; nothing for rows that are somebody else's by now. */
    void settle(UUID claim, Map<UUID, Outcome> outcomes);

    /** The provider was asked once more, and this is what it said. */
    void asked(
            UUID id,
            DeliveryState state,
            @Nullable String reason,
            @Nullable Instant askAgainAt,
            Instant at);

    /** Somebody has read what these rows are about. */
    void read(UUID aboutId, UUID personId, Instant at);

    /** What went out, or is going out, to somebody about something. */
    List<Delivery> toldOf(UUID aboutId, UUID personId);

    /** Somebody has read what these rows say, first at this time. */
    void read(Collection<UUID> ids, Instant at);

    /** Sends a failed one again; nothing when it is under way by now. */
    void retry(UUID id, Instant now);

    /** What has not gone out about this waits until it is let go. */
    void pause(UUID aboutId);

    void resume(UUID aboutId, Instant now);

    /**
     * What has not gone out never does.
     *
     * @param causes which reminders
     */
    void cancel(UUID aboutId, List<UUID> causes);

    /** How many rows about this there are by channel, in which state. */
    List<Count> count(UUID aboutId);

    record Count(ChannelKind channel, DeliveryState state, @Nullable String reason, long rows) {}

    Delivery get(UUID id, Access access);

    /** The newest first. */
    Page<Delivery> page(Filter filter, Access access, Paging paging);

    /** What went out last by this template; trials do not count. */
    Optional<Delivery> latest(ChannelKind channel, String template);

    /**
     * What is asked of the list; null or empty for all.
     *
     * @param template which kind of message, such as {@code bill.issued}
     * @param from when it was written at the earliest
     * @param to before when it was written
     */
    record Filter(
            @Nullable ChannelKind channel,
            Set<DeliveryState> states,
            @Nullable UUID aboutId,
            @Nullable UUID communityId,
            @Nullable UUID personId,
            @Nullable String template,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * What became of an attempt.
     *
     * @param counts whether it counts as a try
     * @param dueAt when the clock takes it up again; null for never
     * @param askAt when its arrival is asked for; null for never
     * @param edition of the template in which it is said; null while nothing is
     */
    record Outcome(
            DeliveryState state,
            @Nullable String reason,
            boolean counts,
            @Nullable Instant dueAt,
            @Nullable Instant askAt,
            @Nullable String carrier,
            @Nullable String carrierId,
            @Nullable String address,
            @Nullable String text,
            @Nullable Integer edition,
            Instant at) {

        /** Whether the person was not told, and will not be, though they should. */
        boolean cameToNothing() {
            return state == DeliveryState.FAILED
                    || (state == DeliveryState.SUPPRESSED
                            && Suppression.NO_ADDRESS.code().equals(reason));
        }
    }
}
