package linli.owner.dictionaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import linli.chassis.Stamp;
import linli.chassis.seeds.Seeds;
import linli.owner.dictionaries.DictionaryEntry.EntryFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that a new installation starts with, and the words and attributes that a newer version
 * adds. Each is given once: what an administrator said otherwise stays as it was said.
 */
@Component
class UsualWords {

    private static final String WORD = "word";

    private final DictionaryEntries entries;
    private final Seeds seeds;
    private final Clock clock;
    private final Map<String, List<Word>> usual;

    UsualWords(DictionaryEntries entries, Seeds seeds, JsonMapper json, Clock clock) {
        this.entries = entries;
        this.seeds = seeds;
        this.clock = clock;
        try (var file = new ClassPathResource("dictionaries.json").getInputStream()) {
            this.usual = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void give() {
        usual.forEach((dictionary, words) -> {
            for (var i = 0; i < words.size(); i++) {
                give(dictionary, words.get(i), i);
            }
        });
    }

    private void give(String dictionary, Word word, int position) {
        var id = "word %s %s".formatted(dictionary, word.code());
        var all = new LinkedHashSet<String>();
        all.add(WORD);
        all.addAll(word.attributes().keySet());
        var missing = seeds.notYetGiven(id, all);
        if (missing.isEmpty()) {
            return;
        }
        var stamp = Stamp.bySystem(clock.instant());
        var entryId = DictionaryEntry.idOf(dictionary, word.code());
        var usual = DictionaryEntry.add(dictionary, word.code(), word.facts(position), stamp);
        // Another instance that starts may be faster, and of an older version.
        if (entries.find(entryId).isPresent() || !entries.createOnce(usual)) {
            var more = new LinkedHashMap<>(word.attributes());
            more.keySet().retainAll(missing);
            entries.move(entryId, there -> there.add(more, stamp));
        }
        seeds.given(id, missing, stamp.at());
    }

    /** A word as a new installation has it. */
    record Word(String code, String zh, String en, @Nullable Map<String, String> attributes) {

        @Override
        public Map<String, String> attributes() {
            return attributes == null ? Map.of() : attributes;
        }

        EntryFacts facts(int position) {
            return new EntryFacts(zh, en, null, attributes(), position, true, null, null);
        }
    }
}
