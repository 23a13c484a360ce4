package linli.chassis.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.contracts.Envelope;
import linli.contracts.owner.PersonKeyEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The keys of people, from our copy of what owner-service told: whatever is sealed is opened with
 * them, where somebody reads it. A key that was dropped opens nothing any more, in this process at
 * once, and in other instances of this service within {@link #STALE_AT}.
 */
public final class PersonKeys {

    static final Duration STALE_AT = Duration.ofSeconds(5);

    private static final int KEYS_KEPT = 50_000;

    private final DocumentStore store;
    private final MasterKey master;
    private final Clock clock;
    private final Copies copies;

    /**
     * Keys that were opened, and empty for one that was dropped: it never comes back. One that is
     * not here is asked for anew: it may just be on its way.
     */
    private final Cache<UUID, Optional<PersonKey>> opened =
            Caffeine.newBuilder().maximumSize(KEYS_KEPT).build();

    private volatile Instant lookedAt;

    public PersonKeys(DocumentStore store, MasterKey master, Clock clock) {
        this.store = store;
        this.master = master;
        this.clock = clock;
        this.copies = new Copies(store);
        this.lookedAt = clock.instant();
        store.index(KnownKey.class, "droppedAt");
    }

    /** The text as people read it; what is sealed for somebody who was erased says so. */
    public String open(String text) {
        return open(text, UnaryOperator.identity());
    }

    public @Nullable String openIfAny(@Nullable String text) {
        return text == null ? null : open(text);
    }

    /** What was sealed, for whoever needs it as it was; empty when nobody can read it any more. */
    public Optional<String> read(@Nullable String sealed) {
        return sealed == null
                ? Optional.empty()
                : Optional.ofNullable(SealedText.whole(sealed, this::key));
    }

    /**
     * @param written how an opened part is written into the text around it, such as with the marks
     *     escaped that mean something there
     */
    public String open(String text, UnaryOperator<String> written) {
        return SealedText.isIn(text) ? SealedText.open(text, this::key, written) : text;
    }

    /**
     * What somebody said of a person, sealed for that person. In an installation that seals
     * nothing, and of somebody who never got a key, it stays as it is.
     *
     * @param state a text of the person's state as we know it: when that is sealed, there is a key
     * @throws DataAccessResourceFailureException while the key is not here, or cannot be unwrapped
     */
    public @Nullable String seal(UUID person, String state, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var known = copies.find(person).orElse(null);
        if (known == null && !SealedText.isIn(state)) {
            return text;
        }
        if (known != null && known.wrapped() == null) {
            return SealedText.gone(person);
        }
        var key = key(person);
        if (key == null) {
            throw new DataAccessResourceFailureException(
                    "The key of person %s is not here".formatted(person));
        }
        return key.seal(text);
    }

    /**
     * Seals what nobody may read on its way, whoever looks at what is passed on: it is opened by
     * {@link #disclose} alone.
     *
     * @param state as for {@link #seal}
     */
    public String enclose(UUID person, String state, String text) {
        var sealed = String.valueOf(seal(person, state, text));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /** What was enclosed; empty when nobody can read it any more. */
    public Optional<String> disclose(String enclosed) {
        var sealed = new String(Base64.getUrlDecoder().decode(enclosed), StandardCharsets.UTF_8);
        return SealedText.isIn(sealed) ? read(sealed) : Optional.of(sealed);
    }

    private @Nullable PersonKey key(UUID person) {
        lookForDropped();
        var remembered = opened.getIfPresent(person);
        if (remembered != null) {
            return remembered.orElse(null);
        }
        var known = copies.find(person).orElse(null);
        if (known == null) {
            return null;
        }
        var key = master.unwrap(person, known.wrapped());
        if (key.isPresent() || known.wrapped() == null) {
            opened.put(person, key);
        }
        return key.orElse(null);
    }

    /** Keys that another instance heard were dropped. */
    private void lookForDropped() {
        var now = clock.instant();
        var since = lookedAt;
        if (now.isBefore(since.plus(STALE_AT))) {
            return;
        }
        lookedAt = now;
        // A little further back: clocks differ, and what is written is seen a moment later.
        store.ids(
                        KnownKey.class,
                        Query.query(
                                Criteria.where("droppedAt").gt(since.minus(Duration.ofMinutes(1)))))
                .forEach(opened::invalidate);
    }

    List<Replica<?>> copies() {
        return List.of(copies);
    }

    void keep(Envelope envelope) {
        if (envelope.data() instanceof PersonKeyEvent.Changed told) {
            var dropped = told.wrapped() == null ? clock.instant() : null;
            copies.keep(
                    told.ownerId(),
                    envelope.sequence(),
                    new KnownKey(told.ownerId(), told.wrapped(), dropped),
                    Reach.GROUP);
            opened.invalidate(told.ownerId());
        }
    }

    private static final class Copies extends Replica<KnownKey> {
        Copies(DocumentStore store) {
            super(KnownKey.class, store);
        }
    }
}
