package linli.workorder.words;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.chassis.time.Calendars;
import linli.contracts.owner.DictionaryEvent.EntryChanged;
import org.springframework.stereotype.Component;

/** The words everyone uses. */
@Component
public class Words extends Replica<Word> {

    /** Words change rarely and are asked for with every request; other instances hear soon. */
    private static final Duration STALE_AT = Duration.ofSeconds(5);

    private static final int MOST_KNOWN = 10_000;

    private final LoadingCache<UUID, Optional<Word>> known =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KNOWN)
                    .expireAfterWrite(STALE_AT)
                    .build(this::find);

    private final Calendars calendars;

    Words(DocumentStore store, Calendars calendars) {
        super(Word.class, store);
        this.calendars = calendars;
    }

    public void keep(EntryChanged entry, long sequence) {
        var id = idOf(entry.dictionary(), entry.code());
        keep(
                id,
                sequence,
                new Word(
                        id,
                        entry.dictionary(),
                        entry.code(),
                        entry.labelZh(),
                        entry.labelEn(),
                        entry.attributes(),
                        entry.active(),
                        entry.from(),
                        entry.until()),
                Reach.GROUP);
        known.invalidate(id);
    }

    public Optional<Word> find(String dictionary, String code) {
        return known.get(idOf(dictionary, code));
    }

    /**
     * @throws Refusal.Invalid {@code <dictionary>.unknown} when there is no such word in use
     */
    public Word require(String dictionary, String code) {
        return find(dictionary, code)
                .filter(word -> word.isInUse(calendars.today(null)))
                .orElseThrow(() ->
                        new Refusal.Invalid(
                                dictionary + ".unknown", "No %s %s".formatted(dictionary, code)));
    }

    private static UUID idOf(String dictionary, String code) {
        return UUID.nameUUIDFromBytes((dictionary + " " + code).getBytes(StandardCharsets.UTF_8));
    }
}
