package linli.owner.dictionaries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.access.Access;
import linli.chassis.time.Calendars;
import linli.owner.dictionaries.DictionaryEntry.EntryFacts;
import org.springframework.stereotype.Service;

/** Adds words and changes what is said of them. */
@Service
public class DictionaryService {

    private final DictionaryEntries entries;
    private final DictionaryRules rules;
    private final Calendars calendars;

    DictionaryService(DictionaryEntries entries, DictionaryRules rules, Calendars calendars) {
        this.entries = entries;
        this.rules = rules;
        this.calendars = calendars;
    }

    public DictionaryEntry add(String dictionary, String code, EntryFacts facts, Access access) {
        rules.require(dictionary, code, facts, this::isInUse);
        return entries.create(DictionaryEntry.add(dictionary, code, facts, access.stamp()));
    }

    public DictionaryEntry describe(UUID id, EntryFacts facts, Access access) {
        return entries.move(
                id,
                access,
                entry -> {
                    rules.require(entry.dictionary(), entry.code(), facts, this::isInUse);
                    entry.describe(facts, access.stamp());
                });
    }

    /**
     * Takes words as a file has them: all of them, or none when one of them does not fit. What a
     * crash cuts off is done when the same is taken once more: what stands already is left alone.
     *
     * @param apply false to see only what would become of them
     * @return what became of each, in their order
     * @throws Refusal.Invalid {@code dictionary.entry} naming every field of every word that is
     *     wrong, or that is there twice
     */
    public List<Effect> take(String dictionary, List<Said> words, boolean apply, Access access) {
        requireAll(dictionary, words);
        return words.stream().map(word -> take(dictionary, word, apply, access)).toList();
    }

    /** A word as somebody says it is. */
    public record Said(String code, EntryFacts facts) {}

    /** What becomes of a word that is said. */
    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED
    }

    private void requireAll(String dictionary, List<Said> words) {
        var inUse = new HashSet<String>();
        var errors = new ArrayList<FieldError>();
        var today = calendars.today(null);
        for (var i = 0; i < words.size(); i++) {
            if (words.get(i).facts().isInUse(today)) {
                inUse.add(words.get(i).code());
            }
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < words.size(); i++) {
            var path = "words[%d].".formatted(i);
            if (!seen.add(words.get(i).code())) {
                errors.add(new FieldError(path + "code", "twice", words.get(i).code()));
            }
            try {
                rules.require(
                        dictionary,
                        words.get(i).code(),
                        words.get(i).facts(),
                        (other, code) ->
                                other.equals(dictionary) && inUse.contains(code)
                                        || isInUse(other, code));
            } catch (Refusal.Invalid wrong) {
                wrong.errors()
                        .forEach(one ->
                                errors.add(
                                        new FieldError(
                                                path + "facts." + one.field(),
                                                one.code(),
                                                one.detail())));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid(
                    "dictionary.entry", "What is said of the words does not fit", errors);
        }
    }

    private Effect take(String dictionary, Said word, boolean apply, Access access) {
        var stands = entries.find(DictionaryEntry.idOf(dictionary, word.code())).orElse(null);
        if (stands == null) {
            if (apply) {
                entries.create(
                        DictionaryEntry.add(dictionary, word.code(), word.facts(), access.stamp()));
            }
            return Effect.NEW;
        }
        if (stands.facts().equals(word.facts())) {
            return Effect.UNCHANGED;
        }
        if (apply) {
            entries.move(
                    stands.id(), access, entry -> entry.describe(word.facts(), access.stamp()));
        }
        return Effect.CHANGED;
    }

    /** Whether new records may have the word today. */
    public boolean isInUse(String dictionary, String code) {
        return entries.find(DictionaryEntry.idOf(dictionary, code))
                .filter(this::isInUse)
                .isPresent();
    }

    /** Whether new records may have the word today, as the group counts its days. */
    public boolean isInUse(DictionaryEntry entry) {
        return entry.facts().isInUse(calendars.today(null));
    }
}
