package linli.owner.dictionaries;

import java.util.UUID;
import linli.chassis.access.Access;
import linli.owner.dictionaries.DictionaryEntry.EntryFacts;
import org.springframework.stereotype.Service;

/** Adds words and changes what is said of them. */
@Service
public class DictionaryService {

    private final DictionaryEntries entries;
    private final DictionaryRules rules;

    DictionaryService(DictionaryEntries entries, DictionaryRules rules) {
        this.entries = entries;
        this.rules = rules;
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

    /** Whether new records may have the word. */
    public boolean isInUse(String dictionary, String code) {
        return entries.find(DictionaryEntry.idOf(dictionary, code))
                .filter(entry -> entry.facts().active())
                .isPresent();
    }
}
