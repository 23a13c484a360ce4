package linli.owner.dictionaries.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class DictionaryApiIT {

    @Autowired Api api;
    @Autowired Neighbours neighbours;

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
}
