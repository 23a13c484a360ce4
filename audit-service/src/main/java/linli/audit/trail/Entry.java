package linli.audit.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
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
 * @param sealing how it is sealed: {@value #SEALING} over everything that is stored; 2 the same for
 *     entries of older builds, which know nothing {@code further}; null for still older ones, whose
 *     seal leaves {@code operation}, {@code objects} and {@code reach} out
 * @param operation what was done, where the event only tells that something was, such as {@code
 *     owner.revealed}; repeats what {@code data} says, so that it can be asked for
 * @param objects ids of everything the event is about, for "who did what to this"
 * @param changes JSON of what changed, before and after
 * @param data JSON of the event itself
 * @param further what is kept since November 2026; null for entries from before
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
        @Nullable Further further,
        @Nullable Integer sealing,
        String previousHash,
        String hash)
        implements ArchiveLine {

    /** Before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    static final int SEALING = 3;

    /** How it ended, where that was not by being done. */
    public enum Outcome {
        REFUSED
    }

    /**
     * When it happened is the entry's own {@code time}.
     *
     * @param trace id of the request that it was done in, W3C Trace Context
     * @param recorded when the service told it, as Kafka has it
     * @param chained when the trail took it down
     * @param outcome null where it was done
     * @param words of the reason that was given, each to be found by; null without
     */
    public record Further(
            @Nullable String trace,
            Instant recorded,
            Instant chained,
            @Nullable Outcome outcome,
            @Nullable Set<String> words) {}

    /** Who did it, under which post and from where. */
    public record Who(
            String id, String name, @Nullable String post, Channel channel, @Nullable String ip) {}

    /** The same entry at the end of a chain. */
    Entry after(long lastPosition, String lastHash) {
        var unsealed = standing(lastPosition + 1, lastHash, "");
        return standing(lastPosition + 1, lastHash, unsealed.seal());
    }

    private Entry standing(long where, String lastHash, String ownHash) {
        return new Entry(
                where, eventId, type, operation, source, subject, sequence, time, who, objects,
                changes, data, reach, further, SEALING, lastHash, ownHash);
    }

    /** The hash it must have. */
    String seal() {
        return (sealing == null ? sealedBefore() : sealed()).hash();
    }

    /** Whether it holds what its seal, being of an older build, does not cover. */
    boolean isMoreThanSealed() {
        return further != null && !Objects.equals(sealing, SEALING);
    }

    /** Everything told or asked by; {@code docs/trail-format.md} is written from this. */
    private Parts sealed() {
        var parts = sealedParts();
        return Objects.equals(sealing, SEALING) ? withFurther(parts) : parts;
    }

    private Parts withFurther(Parts parts) {
        if (further == null) {
            return parts.add(null).add(null).add(null).add(null).addAll(Set.of());
        }
        var outcome = further.outcome();
        return parts.add(further.trace())
                .add(Long.toString(further.recorded().toEpochMilli()))
                .add(Long.toString(further.chained().toEpochMilli()))
                .add(outcome == null ? null : outcome.name())
                .addAll(further.words() == null ? Set.of() : further.words());
    }

    private Parts sealedParts() {
        return new Parts()
                .add("linli-trail-" + sealing)
                .add(previousHash)
                .add(Long.toString(position))
                .add(eventId.toString())
                .add(type)
                .add(operation)
                .add(source)
                .add(subject.toString())
                .add(Long.toString(sequence))
                .add(Long.toString(time.toEpochMilli()))
                .add(who.id())
                .add(who.name())
                .add(who.post())
                .add(who.channel().name())
                .add(who.ip())
                .addAll(objects)
                .addAll(reach.communities())
                .addAll(reach.buildings())
                .addAll(reach.units())
                .addAll(reach.people())
                .add(changes)
                .add(data);
    }

    private Parts sealedBefore() {
        return new Parts()
                .add(previousHash)
                .add(Long.toString(position))
                .add(eventId.toString())
                .add(type)
                .add(source)
                .add(subject.toString())
                .add(Long.toString(sequence))
                .add(Long.toString(time.toEpochMilli()))
                .add(who.id())
                .add(who.name())
                .add(String.valueOf(who.post()))
                .add(who.channel().name())
                .add(String.valueOf(who.ip()))
                .add(changes)
                .add(data);
    }

    /** SHA-256 over parts of text, each with its length: none can lend the next one a letter. */
    private static final class Parts {

        private final MessageDigest sha = sha256();

        Parts add(@Nullable String part) {
            if (part == null) {
                sha.update("-:".getBytes(StandardCharsets.UTF_8));
                return this;
            }
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
            return this;
        }

        /** How many there are, and each, in the order of their texts: a set has none. */
        Parts addAll(Set<?> parts) {
            add(Integer.toString(parts.size()));
            parts.stream().map(Object::toString).sorted().forEach(this::add);
            return this;
        }

        String hash() {
            return HexFormat.of().formatHex(sha.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
