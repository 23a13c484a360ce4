package linli.audit.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.audit.trail.Chain.Break;
import linli.chassis.Refusal;
import linli.chassis.operations.Operations;
import linli.chassis.timers.Timer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Vouches for the trail: signs it every hour, and verifies it. Only what continues what was signed
 * before is signed; of a chain that is broken nothing new is.
 */
@Component
public class Notary implements Timer {

    private static final Logger log = LoggerFactory.getLogger(Notary.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Trail trail;
    private final Operations operations;
    private final @Nullable TrailKey key;
    private final Set<String> trusted;
    private volatile Instant nextLook = Instant.MIN;

    Notary(Trail trail, Operations operations, TrailSettings settings) {
        this.trail = trail;
        this.operations = operations;
        this.key = settings.secret().isBlank() ? null : new TrailKey(settings.secret());
        this.trusted = new HashSet<>(settings.formerKeys());
        if (key != null) {
            trusted.add(key.publicKey());
        }
    }

    /**
     * @throws Refusal.Conflict where the service was given no secret
     */
    public TrailKey key() {
        if (key == null) {
            throw new Refusal.Conflict("trail.unsigned", "No secret to sign the trail with");
        }
        return key;
    }

    /** By what the trail is signed; empty where the service was given no secret. */
    Optional<String> publicKey() {
        return Optional.ofNullable(key).map(TrailKey::publicKey);
    }

    @Override
    public void ring(Instant now) {
        if (key == null || now.isBefore(nextLook)) {
            return;
        }
        var before = trail.newestAnchor().orElse(null);
        if (before == null || !now.isBefore(before.at().plus(EVERY))) {
            sign(before, now);
        }
        nextLook = now.plus(EVERY);
    }

    /** Signs what there is, if it continues what was signed before. */
    void sign(@Nullable Anchor before, Instant now) {
        if (trail.length() == (before == null ? 0 : before.position())) {
            return;
        }
        var walked = walk(before);
        var broken = walked.broken();
        if (broken != null) {
            // In the log as well: whoever bends the store bends what is told about it.
            log.error("The trail is not signed: {} at {}", broken.how(), broken.position());
            operations.tell(
                    "trail.broken",
                    Map.of(
                            "how", broken.how().name(),
                            "position", Long.toString(broken.position())),
                    now);
            return;
        }
        var newest = trail.at(walked.position()).orElseThrow();
        trail.keep(Anchor.at(newest, now, key()));
        log.info("The trail is signed up to {}: {}", newest.position(), newest.hash());
    }

    /**
     * @param since the signature from which on is walked; null for the beginning
     */
    private Chain walk(@Nullable Anchor since) {
        var chain = chainFrom(since);
        trail.lines(since == null ? 0 : since.position(), chain::step);
        return chain;
    }

    /** Where what follows a signature is walked, with the signature itself checked. */
    Chain chainFrom(@Nullable Anchor since) {
        var chain =
                since == null
                        ? new Chain(this::trusts)
                        : new Chain(since.position() + 1, since.hash(), this::trusts);
        if (since != null) {
            chain.signedBy(since.key(), since.said(), since.signature());
            if (!trail.at(since.position()).map(Entry::hash).equals(Optional.of(since.hash()))) {
                chain.breaks(Break.REWRITTEN, since.position());
            }
        }
        return chain;
    }

    boolean trusts(String publicKey) {
        return trusted.contains(publicKey);
    }
}
