package linli.owner.dictionaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.owner.dictionaries.DeclaredAttribute.Words;
import linli.owner.dictionaries.DictionaryEntry.EntryFacts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What may be said of a dictionary's words. Other services read attributes as numbers, priorities
 * and skills: what they could not read is refused here, where somebody can still correct it.
 */
@Component
public class DictionaryRules {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Map<String, List<DeclaredAttribute>> declared;

    DictionaryRules(JsonMapper json) {
        try (var file = new ClassPathResource("dictionary-attributes.json").getInputStream()) {
            this.declared = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dictionaries whose words other services read. */
    public Set<String> known() {
        return declared.keySet();
    }

    /** What the words of a dictionary have besides their labels. */
    public List<DeclaredAttribute> attributesOf(String dictionary) {
        return declared.getOrDefault(dictionary, List.of());
    }

    /**
     * @throws Refusal.Invalid {@code dictionary.entry} naming every field that is wrong
     */
    void require(String dictionary, String code, EntryFacts facts, Words words) {
        var errors = new ArrayList<FieldError>();
        if (!NAME.matcher(dictionary).matches()) {
            errors.add(new FieldError("dictionary", "pattern", null));
        }
        var parent = facts.parent();
        if (parent != null && (parent.equals(code) || !words.has(dictionary, parent))) {
            errors.add(new FieldError("parent", "unknown", null));
        }
        if (facts.from() != null && facts.until() != null && facts.until().isBefore(facts.from())) {
            errors.add(new FieldError("until", "before-from", facts.from().toString()));
        }
        var known = declared.get(dictionary);
        for (var key : facts.attributes().keySet()) {
            if (!KEY.matcher(key).matches()) {
                errors.add(new FieldError("attributes", "key", null));
            } else if (known != null && known.stream().noneMatch(one -> one.name().equals(key))) {
                errors.add(new FieldError("attributes." + key, "unknown", null));
            }
        }
        for (var attribute : attributesOf(dictionary)) {
            var wrong = attribute.wrong(facts.attributes().get(attribute.name()), words);
            if (wrong != null) {
                errors.add(new FieldError("attributes." + attribute.name(), wrong, null));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid(
                    "dictionary.entry", "What is said of the word does not fit", errors);
        }
    }
}
