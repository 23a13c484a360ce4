package linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final String KEBAB_CASE = "[a-z]+(-[a-z]+)*";

    /** What has happened although it does not end in -ed. */
    private static final Set<String> IRREGULAR =
            Set.of(
                    "held",
                    "hidden",
                    "read",
                    "said",
                    "split",
                    "undone",
                    "withdrawn",
                    "waiting-for-parts");

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void names_are_a_noun_and_a_past_participle_in_kebab_case(Class<? extends Event> event) {
        var name = Catalogue.nameOf(event);

        assertThat(name).matches(KEBAB_CASE + "\\." + KEBAB_CASE);
        assertThat(name.substring(name.indexOf('.') + 1))
                .as("what happened, in %s", name)
                .satisfiesAnyOf(
                        happened -> assertThat(happened.split("-")).anyMatch(CatalogueTest::isPast),
                        happened -> assertThat(IRREGULAR).contains(happened));
    }

    @Test
    void names_are_unique() {
        assertThat(events().map(Catalogue::nameOf)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void an_event_is_found_by_its_name(Class<? extends Event> event) {
        assertThat(Catalogue.find(Catalogue.nameOf(event))).contains(event);
    }

    @Test
    void what_a_newer_publisher_tells_is_not_found() {
        assertThat(Catalogue.find("workorder.teleported")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void events_are_records_described_in_a_sentence(Class<? extends Event> event) {
        assertThat(event).isRecord();
        assertThat(event.getAnnotation(JsonClassDescription.class))
                .as("@JsonClassDescription of %s", Catalogue.nameOf(event))
                .isNotNull()
                .extracting(JsonClassDescription::value)
                .asString()
                .matches("[A-Z].*[^.]");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void an_event_begins_with_what_it_is_about(Class<? extends Event> event) {
        var first = event.getRecordComponents()[0];

        assertThat(first.getType())
                .as("the first field of %s", Catalogue.nameOf(event))
                .satisfiesAnyOf(
                        type -> assertThat(type).isEqualTo(UUID.class),
                        type ->
                                assertThat(type.getRecordComponents()[0].getType())
                                        .isEqualTo(UUID.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void a_family_says_its_topic(Class<? extends Event> family) {
        assertThat(Catalogue.published(family).topic())
                .matches("(" + KEBAB_CASE + "|\\{service})\\.[a-z]+(-[a-z]+)*");
    }

    @Test
    void no_two_families_share_a_topic() {
        assertThat(families().map(family -> Catalogue.topicOf(family, "owner")))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_service_has_its_own_topic_of_operations() {
        var operations = Catalogue.families().getLast();

        assertThat(Catalogue.topicOf(operations, "billing")).isEqualTo("billing.operations");
        assertThat(Catalogue.topicOf(operations, "survey")).isEqualTo("survey.operations");
    }

    /** Compaction keeps the last event of an aggregate only, so that one must tell everything. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void master_data_and_nothing_else_is_compacted(Class<? extends Event> family) {
        var tellsWholeState =
                Catalogue.members(family).stream()
                        .allMatch(event -> Catalogue.nameOf(event).endsWith(".changed"));

        assertThat(Catalogue.published(family).compacted()).isEqualTo(tellsWholeState);
    }

    static Stream<Class<? extends Event>> families() {
        return Catalogue.families().stream();
    }

    static Stream<Class<? extends Event>> events() {
        return families().flatMap(family -> Catalogue.members(family).stream());
    }

    private static boolean isPast(String word) {
        return word.endsWith("ed");
    }
}
