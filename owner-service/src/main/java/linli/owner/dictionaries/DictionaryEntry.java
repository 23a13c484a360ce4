package linli.owner.dictionaries;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.owner.DictionaryEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A word of the data dictionary. Its code never changes and is never deleted, only disabled. */
@Document("dictionary_entries")
public class DictionaryEntry extends Aggregate {

    private final String dictionary;
    private final String code;
    private EntryFacts facts;

    DictionaryEntry(UUID id, String dictionary, String code, EntryFacts facts) {
        super(id);
        this.dictionary = dictionary;
        this.code = code;
        this.facts = facts;
    }

    /**
     * What can be said of an entry.
     *
     * @param attributes what the dictionary's users need besides the labels
     * @param position order within the dictionary
     * @param from first day, of the group's own days, on which new records may have it; null for
     *     always
     * @param until last such day; null for none
     */
    public record EntryFacts(
            String labelZh,
            String labelEn,
            @Nullable String parent,
            Map<String, String> attributes,
            int position,
            boolean active,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Whether new records may have the word on a day; old ones keep and show it. */
        boolean isInUse(LocalDate day) {
            return active
                    && (from == null || !day.isBefore(from))
                    && (until == null || !day.isAfter(until));
        }

        EntryFacts with(Map<String, String> other) {
            return new EntryFacts(labelZh, labelEn, parent, other, position, active, from, until);
        }
    }

    static DictionaryEntry add(String dictionary, String code, EntryFacts facts, Stamp stamp) {
        var entry = new DictionaryEntry(idOf(dictionary, code), dictionary, code, facts);
        entry.changed(stamp);
        return entry;
    }

    void describe(EntryFacts newFacts, Stamp stamp) {
        facts = newFacts;
        changed(stamp);
    }

    /** Attributes that a newer version of the platform needs; what is said already stays. */
    void add(Map<String, String> more, Stamp stamp) {
        var all = new LinkedHashMap<>(facts.attributes());
        more.forEach(all::putIfAbsent);
        if (all.size() > facts.attributes().size()) {
            facts = facts.with(all);
            changed(stamp);
        }
    }

    static UUID idOf(String dictionary, String code) {
        return UUID.nameUUIDFromBytes(
                ("entry " + dictionary + " " + code).getBytes(StandardCharsets.UTF_8));
    }

    private void changed(Stamp stamp) {
        announce(
                new DictionaryEvent.EntryChanged(
                        id(),
                        dictionary,
                        code,
                        facts.labelZh(),
                        facts.labelEn(),
                        facts.parent(),
                        facts.attributes(),
                        facts.position(),
                        facts.active(),
                        facts.from(),
                        facts.until()),
                stamp);
    }

    @Override
    public Reach reach() {
        return Reach.GROUP;
    }

    public String dictionary() {
        return dictionary;
    }

    public String code() {
        return code;
    }

    public EntryFacts facts() {
        return facts;
    }
}
