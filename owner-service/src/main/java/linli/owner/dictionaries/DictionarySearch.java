package linli.owner.dictionaries;

import java.util.List;

/** How entries are found. */
public interface DictionarySearch {

    /** The dictionaries that have words, by name. */
    List<String> names();

    /** A dictionary's entries in their order, disabled ones too: old records still show them. */
    List<DictionaryEntry> entries(String dictionary);
}
