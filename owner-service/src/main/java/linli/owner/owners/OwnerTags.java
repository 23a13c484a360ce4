package linli.owner.owners;

import java.util.Set;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.owner.dictionaries.DictionaryService;
import org.springframework.stereotype.Component;

/** The words by which people are marked for those who look after them (标签). */
@Component
class OwnerTags {

    private static final String DICTIONARY = "owner-tag";

    private final DictionaryService dictionaries;

    OwnerTags(DictionaryService dictionaries) {
        this.dictionaries = dictionaries;
    }

    /**
     * @param before what stands, which may stay though its word was disabled since
     * @throws Refusal.Invalid {@code owner.tags} naming every word that is not in use
     */
    void require(Set<String> said, Set<String> before) {
        var unknown =
                said.stream()
                        .filter(tag -> !before.contains(tag))
                        .filter(tag -> !dictionaries.isInUse(DICTIONARY, tag))
                        .map(tag -> new FieldError("tags", "unknown", tag))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal.Invalid("owner.tags", "The dictionary has no such word", unknown);
        }
    }
}
