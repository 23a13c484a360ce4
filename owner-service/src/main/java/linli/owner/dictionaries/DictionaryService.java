package linli.owner.dictionaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.owner.dictionaries.DictionaryEntry.EntryFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Adds words and changes what is said of them. A new installation starts with the usual ones. */
@Service
public class DictionaryService {

    private final DictionaryEntries entries;
    private final JsonMapper json;
    private final Clock clock;

    DictionaryService(DictionaryEntries entries, JsonMapper json, Clock clock) {
        this.entries = entries;
        this.json = json;
        this.clock = clock;
    }

    public DictionaryEntry add(String dictionary, String code, EntryFacts facts, Access access) {
        return entries.create(DictionaryEntry.add(dictionary, code, facts, access.stamp()));
    }

    public DictionaryEntry describe(UUID id, EntryFacts facts, Access access) {
        return entries.move(id, access, entry -> entry.describe(facts, access.stamp()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void addUsualWords() {
        usualWords()
                .forEach((dictionary, words) -> {
                    for (var i = 0; i < words.size(); i++) {
                        addUsual(dictionary, words.get(i), i);
                    }
                });
    }

    private void addUsual(String dictionary, Word word, int position) {
        if (entries.find(DictionaryEntry.idOf(dictionary, word.code())).isEmpty()) {
            entries.create(
                    DictionaryEntry.add(
                            dictionary,
                            word.code(),
                            new EntryFacts(
                                    word.zh(),
                                    word.en(),
                                    null,
                                    word.attributes() == null ? Map.of() : word.attributes(),
                                    position,
                                    true),
                            Stamp.bySystem(clock.instant())));
        }
    }

    private Map<String, List<Word>> usualWords() {
        try (var file = new ClassPathResource("dictionaries.json").getInputStream()) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Word(
            String code, String zh, String en, @Nullable Map<String, String> attributes) {}
}
