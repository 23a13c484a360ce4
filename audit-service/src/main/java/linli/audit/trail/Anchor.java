package linli.audit.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A signature over the trail up to one entry. Whoever writes the chain anew, with hashes that fit,
 * has no key to sign it with.
 *
 * @param hash of the entry at this position
 * @param key the public half of what signed it
 */
@Document("trail_anchors")
public record Anchor(@Id long position, String hash, Instant at, String key, String signature)
        implements ArchiveLine {

    static Anchor at(Entry entry, Instant now, TrailKey key) {
        var at = now.truncatedTo(ChronoUnit.MILLIS); // As the store keeps it.
        var unsigned = new Anchor(entry.position(), entry.hash(), at, key.publicKey(), "");
        return new Anchor(
                entry.position(), entry.hash(), at, key.publicKey(), key.sign(unsigned.said()));
    }

    /** What is signed. */
    String said() {
        return TrailKey.said("linli-trail-anchor", position, hash, at);
    }
}
