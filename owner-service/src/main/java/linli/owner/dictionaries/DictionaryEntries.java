package linli.owner.dictionaries;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All entries of all dictionaries. */
@Component
public class DictionaryEntries extends Aggregates<DictionaryEntry> {

    DictionaryEntries(DocumentStore store) {
        super(DictionaryEntry.class, "dictionary-entry", store);
    }
}
