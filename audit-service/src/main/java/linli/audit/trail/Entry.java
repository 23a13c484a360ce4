package linli.audit.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.contracts.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One entry of the trail. Each holds the hash of the one before, so that none can be changed, taken
 * out or put in unnoticed.
 *
 * @param position 1..n without gaps; being unique, it is also what decides who appends next
 * @param operation what was done, where the event only tells that something was, such as {@code
 *     owner.revealed}; repeats what {@code data} says, so that it can be asked for
 * @param objects ids of everything the event is about, for "who did what to this"
 * @param changes JSON of what changed, before and after
 * @param data JSON of the event itself
 */
@Document("trail")
public record Entry(
        @Id long position,
        UUID eventId,
        String type,
        @Nullable String operation,
        String source,
        UUID subject,
        long sequence,
        Instant time,
        Who who,
        Set<String> objects,
        String changes,
        String data,
        Reach reach,
        String previousHash,
        String hash) {

    /** Before the first entry. */
    static final String GENESIS = "0".repeat(64);

    /** Who did it, under which post and from where. */
    public record Who(
            String id, String name, @Nullable String post, Channel channel, @Nullable String ip) {}

    /** The same entry at the end of a chain. */
    Entry after(long lastPosition, String lastHash) {
        var unsealed =
                new Entry(
                        lastPosition + 1,
                        eventId,
                        type,
                        operation,
                        source,
                        subject,
                        sequence,
                        time,
                        who,
                        objects,
                        changes,
                        data,
                        reach,
                        lastHash,
                        "");
        return new Entry(
                unsealed.position,
                eventId,
                type,
                operation,
                source,
                subject,
                sequence,
                time,
                who,
                objects,
                changes,
                data,
                reach,
                lastHash,
                unsealed.seal());
    }

    /** The hash it must have: SHA-256 over everything told, each part with its length. */
    String seal() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part :
                    List.of(
                            previousHash,
                            Long.toString(position),
                            eventId.toString(),
                            type,
                            source,
                            subject.toString(),
                            Long.toString(sequence),
                            Long.toString(time.toEpochMilli()),
                            who.id(),
                            who.name(),
                            String.valueOf(who.post()),
                            who.channel().name(),
                            String.valueOf(who.ip()),
                            changes,
                            data)) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
