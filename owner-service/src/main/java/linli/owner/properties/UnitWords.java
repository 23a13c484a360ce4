package linli.owner.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.owner.dictionaries.DictionaryService;
import linli.owner.properties.PropertyUnit.UnitFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is said of a unit in words of the dictionary. What stands already may stay, whether it came
 * from a file or its word was disabled since.
 */
@Component
class UnitWords {

    private final DictionaryService dictionaries;

    UnitWords(DictionaryService dictionaries) {
        this.dictionaries = dictionaries;
    }

    /**
     * @param before what stands; null for a new unit
     * @throws Refusal.Invalid {@code unit.words} naming every field whose word is not in use
     */
    void require(UnitFacts facts, @Nullable UnitFacts before) {
        var errors = new ArrayList<FieldError>();
        check(errors, "layout", facts.layout(), before == null ? null : before.layout());
        check(
                errors,
                "orientation",
                facts.orientation(),
                before == null ? null : before.orientation());
        check(errors, "usage", facts.usage(), before == null ? null : before.usage());
        check(errors, "state", facts.state(), before == null ? null : before.state());
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid("unit.words", "The dictionary has no such word", errors);
        }
    }

    private void check(
            List<FieldError> errors, String field, @Nullable String said, @Nullable String stands) {
        if (said != null
                && !Objects.equals(said, stands)
                && !dictionaries.isInUse("unit-" + field, said)) {
            errors.add(new FieldError(field, "unknown", null));
        }
    }
}
