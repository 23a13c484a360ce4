package linli.owner.dictionaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.owner.dictionaries.DictionaryEntry.EntryFacts;
import linli.owner.dictionaries.UsualWords.Word;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class DictionaryRulesTest {

    private final DictionaryRules rules = new DictionaryRules(JsonMapper.builder().build());

    @Test
    void the_words_of_a_new_installation_are_as_their_dictionaries_declare() throws IOException {
        Map<String, List<Word>> usual;
        try (var file = new ClassPathResource("dictionaries.json").getInputStream()) {
            usual = JsonMapper.builder().build().readValue(file, new TypeReference<>() {});
        }

        usual.forEach((dictionary, words) ->
                words.forEach(word ->
                        assertThatCode(() ->
                                        rules.require(
                                                dictionary,
                                                word.code(),
                                                word.facts(0),
                                                (other, code) ->
                                                        usual
                                                                .getOrDefault(other, List.of())
                                                                .stream()
                                                                .anyMatch(one ->
                                                                        one.code().equals(code))))
                                .as(dictionary + " " + word.code())
                                .doesNotThrowAnyException()));
    }

    @Test
    void every_attribute_that_does_not_fit_is_told_by_its_name() {
        assertThat(
                        wrong(
                                "request-type",
                                null,
                                Map.of("priority", "HIGH", "skill", "JUGGLING", "colour", "red")))
                .containsExactlyInAnyOrder(
                        attribute("priority", "one-of"),
                        attribute("skill", "unknown"),
                        attribute("colour", "unknown"));
        assertThat(wrong("request-type", null, Map.of()))
                .containsExactlyInAnyOrder(
                        attribute("priority", "required"), attribute("skill", "required"));
    }

    @Test
    void a_price_is_a_whole_number_of_cents() {
        for (var price : List.of("12.5", "-1", "1e3", "二十", "9999999999999")) {
            assertThat(wrong("material", null, Map.of("unit", "个", "priceCents", price)))
                    .as(price)
                    .containsExactly(attribute("priceCents", "integer"));
        }
        assertThat(wrong("material", null, Map.of("unit", "个", "priceCents", "2800"))).isEmpty();
    }

    @Test
    void keys_that_a_document_cannot_have_are_refused_in_every_dictionary() {
        for (var key : List.of("a.b", "$where", "", "a\0b", "x".repeat(41))) {
            assertThat(wrong("colour", null, Map.of(key, "1"))).as(key).hasSize(1);
        }
        assertThat(wrong("colour", null, Map.of("shade", "1"))).isEmpty();
    }

    @Test
    void a_word_lies_below_another_of_its_dictionary_and_not_below_itself() {
        assertThat(wrong("colour", "RED", Map.of())).isEmpty();
        assertThat(wrong("colour", "GREEN", Map.of())).hasSize(1);
        assertThat(wrong("colour", "PINK", Map.of())).hasSize(1);
    }

    private static FieldError attribute(String name, String code) {
        return new FieldError("attributes." + name, code, null);
    }

    private List<FieldError> wrong(
            String dictionary, @Nullable String parent, Map<String, String> attributes) {
        var refused =
                catchThrowableOfType(
                        Refusal.Invalid.class,
                        () ->
                                rules.require(
                                        dictionary,
                                        "PINK",
                                        new EntryFacts(
                                                "粉",
                                                "Pink",
                                                parent,
                                                attributes,
                                                0,
                                                true,
                                                null,
                                                null),
                                        (other, code) -> List.of("RED", "PINK").contains(code)));
        return refused == null ? List.of() : refused.errors();
    }
}
