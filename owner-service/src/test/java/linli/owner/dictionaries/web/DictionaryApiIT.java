package linli.owner.dictionaries.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@HouseTest
class DictionaryApiIT {

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired Clock clock;
    @Autowired Calendars calendars;

    @Test
    void an_attribute_that_code_could_not_read_is_refused_by_its_field() {
        var editor = neighbours.hire("张管理", "dictionary:write");
        var entry =
                api.as(editor)
                        .get("/dictionaries/request-type/entries")
                        .ok()
                        .json()
                        .valueStream()
                        .filter(one -> one.path("code").asString().equals("WATER_LEAK"))
                        .findFirst()
                        .orElseThrow();

        var answer =
                api.as(editor)
                        .seen(entry.path("version").asLong())
                        .put(
                                "/dictionaries/entries/" + entry.path("id").asString(),
                                Map.of(
                                        "labelZh",
                                        "漏水",
                                        "labelEn",
                                        "Leak",
                                        "attributes",
                                        Map.of("skill", "PLUMBING", "priority", "HIGH"),
                                        "position",
                                        0,
                                        "active",
                                        true));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("dictionary.entry");
        assertThat(answer.json().path("errors").get(0).path("field").asString())
                .isEqualTo("attributes.priority");
        assertThat(api.as(editor).get("/dictionaries/request-type/attributes").ok().json())
                .extracting(attribute -> attribute.path("name").asString())
                .contains("skill", "priority");
    }

    @Test
    void dictionaries_are_listed_with_those_that_a_company_made() {
        var editor = neighbours.hire("张管理", "dictionary:write");
        var facts =
                Map.of(
                        "labelZh",
                        "猫",
                        "labelEn",
                        "Cat",
                        "attributes",
                        Map.of(),
                        "position",
                        0,
                        "active",
                        true);
        api.as(editor)
                .post("/dictionaries/pet/entries", Map.of("code", "CAT", "facts", facts))
                .ok();

        var names = api.as(editor).get("/dictionaries").ok().json();

        assertThat(names.valueStream().map(one -> one.path("name").asString()))
                .contains("request-type", "skill", "pet");
        assertThat(names.valueStream().filter(one -> !one.path("known").asBoolean()))
                .anyMatch(one -> one.path("name").asString().equals("pet"));
    }

    @Test
    void a_key_with_a_dot_is_refused() {
        var editor = neighbours.hire("张管理", "dictionary:write");

        var answer =
                api.as(editor)
                        .post(
                                "/dictionaries/colour/entries",
                                Map.of(
                                        "code",
                                        "RED",
                                        "facts",
                                        Map.of(
                                                "labelZh",
                                                "红",
                                                "labelEn",
                                                "Red",
                                                "attributes",
                                                Map.of("a.b", "1"),
                                                "position",
                                                0,
                                                "active",
                                                true)));

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void a_word_is_in_use_from_its_first_day_to_its_last() {
        var editor = neighbours.hire("张管理", "dictionary:write");
        var today = LocalDate.now(clock.withZone(calendars.groupZone()));

        var yesterdays = word("YESTERDAYS", today.minusDays(9), today.minusDays(1));
        var todays = word("TODAYS", today, today);
        var tomorrows = word("TOMORROWS", today.plusDays(1), null);
        api.as(editor)
                .post(
                        "/dictionaries/season/words",
                        Map.of("words", List.of(yesterdays, todays, tomorrows), "apply", true))
                .ok();

        var found = api.as(editor).get("/dictionaries/season/entries").ok().json().valueStream();
        assertThat(found.filter(one -> one.path("inUse").asBoolean()))
                .extracting(one -> one.path("code").asString())
                .containsExactly("TODAYS");
        var turned =
                api.as(editor)
                        .post(
                                "/dictionaries/season/entries",
                                word("BACK", today, today.minusDays(1)));
        assertThat(turned.problem()).isEqualTo("dictionary.entry");
        assertThat(turned.json().path("errors").get(0).path("code").asString())
                .isEqualTo("before-from");
    }

    @Test
    void many_words_are_taken_all_or_none_and_once() {
        var editor = neighbours.hire("张管理", "dictionary:write");
        var wood = word("WOOD", null, null);
        var oak = new HashMap<>(word("OAK", null, null));
        oak.put("facts", with(oak, "parent", "WOOD"));
        var pine = new HashMap<>(word("PINE", null, null));
        pine.put("facts", with(pine, "parent", "NOBODY_KNOWS"));

        var refused =
                api.as(editor)
                        .post("/dictionaries/timber/words", taken(true, oak, wood, pine, wood));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").valueStream())
                .extracting(one -> one.path("field").asString())
                .containsExactly("words[2].facts.parent", "words[3].code");
        assertThat(api.as(editor).get("/dictionaries/timber/entries").ok().json()).isEmpty();

        assertThat(effects(editor, taken(false, oak, wood))).containsExactly("NEW", "NEW");
        assertThat(api.as(editor).get("/dictionaries/timber/entries").ok().json()).isEmpty();
        assertThat(effects(editor, taken(true, oak, wood))).containsExactly("NEW", "NEW");
        oak.put("facts", with(oak, "labelEn", "Oak"));
        assertThat(effects(editor, taken(true, oak, wood))).containsExactly("CHANGED", "UNCHANGED");
    }

    @Test
    void a_file_of_words_is_read_as_texts() {
        var editor = neighbours.hire("张管理", "dictionary:write");

        var sheet =
                api.as(editor)
                        .upload(
                                "/dictionaries/sheets",
                                "words.csv",
                                "text/csv",
                                "代码,中文\nOAK,橡木\n\n".getBytes(StandardCharsets.UTF_8))
                        .ok()
                        .json();

        assertThat(sheet.path("columns").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("代码", "中文");
        assertThat(sheet.path("rows")).hasSize(1);
        assertThat(sheet.path("rows").get(0).path("row").asInt()).isEqualTo(2);
    }

    private Stream<String> effects(Neighbours.Person editor, Map<String, Object> words) {
        return api.as(editor)
                .post("/dictionaries/timber/words", words)
                .ok()
                .json()
                .valueStream()
                .map(JsonNode::asString);
    }

    private static Map<String, Object> taken(boolean apply, Object... words) {
        return Map.of("words", List.of(words), "apply", apply);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(Map<String, Object> word, String field, String value) {
        var facts = new HashMap<>((Map<String, Object>) word.get("facts"));
        facts.put(field, value);
        return facts;
    }

    private static Map<String, Object> word(
            String code, @Nullable LocalDate from, @Nullable LocalDate until) {
        var facts = new HashMap<String, Object>();
        facts.put("labelZh", code);
        facts.put("labelEn", code);
        facts.put("attributes", Map.of());
        facts.put("position", 0);
        facts.put("active", true);
        facts.put("from", from);
        facts.put("until", until);
        return Map.of("code", code, "facts", facts);
    }
}
