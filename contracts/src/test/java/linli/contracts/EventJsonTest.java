package linli.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import linli.contracts.workorder.WorkOrderEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The compatibility test: a golden file that changes is a change for every consumer. */
class EventJsonTest {

    static final Path GOLDENS = Path.of("src", "test", "resources", "events");

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void is_written_as_its_golden_file_says(String type) {
        assertThat(EventJson.write(sample(type)))
                .as("%s on the wire; if this is meant, run %s", type, CommittedFile.COMMAND)
                .isEqualTo(golden(type));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void is_read_back_from_its_golden_file(String type) {
        assertThat(read(type, golden(type))).as(type).isEqualTo(sample(type));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void is_read_although_a_newer_publisher_has_added_fields(String type) {
        var grown = EventJson.MAPPER.readTree(golden(type));

        forEachRecord(grown, event(type), (object, _) -> object.put("addedTomorrow", "明天的字段"));

        assertThat(read(type, grown.toString())).as(type).isEqualTo(sample(type));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"workorder.cancelled", "workorder.reopened", "workorder.rework-requested"})
    void is_read_although_it_was_written_before_it_told_who_had_the_order(String type) {
        var older = (ObjectNode) EventJson.MAPPER.readTree(golden(type));
        older.remove("assignee");

        assertThat(read(type, older.toString()))
                .isInstanceOf(event(type))
                .extracting("assignee")
                .isNull();
    }

    @Test
    void a_cancelled_order_is_read_although_it_was_written_before_it_told_who_helped() {
        var older = (ObjectNode) EventJson.MAPPER.readTree(golden("workorder.cancelled"));
        older.remove("helpers");

        assertThat(read("workorder.cancelled", older.toString()))
                .isInstanceOfSatisfying(
                        WorkOrderEvent.Cancelled.class,
                        cancelled -> assertThat(cancelled.helpers()).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void shows_every_component_of_its_records_and_no_convenience_method(String type) {
        var json = EventJson.MAPPER.readTree(golden(type));

        forEachRecord(
                json,
                event(type),
                (object, record) ->
                        assertThat(object.propertyNames())
                                .as("%s in %s; samples leave no field out", record, type)
                                .containsExactlyInAnyOrderElementsOf(componentsOf(record)));
    }

    @Test
    void no_golden_file_outlives_its_event() throws IOException {
        try (var files = Files.list(GOLDENS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allSatisfy(file ->
                            assertThat(Catalogue.find(file.replace(".json", "")))
                                    .as("%s belongs to an event of the catalogue", file)
                                    .isPresent());
        }
    }

    static Stream<String> types() {
        return Catalogue.families().stream()
                .flatMap(family -> Catalogue.members(family).stream())
                .map(Catalogue::nameOf);
    }

    static Event sample(String type) {
        return Samples.all()
                .filter(event -> Catalogue.typeOf(event).equals(type))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(type + " has no sample: tell one in Samples"));
    }

    static String golden(String type) {
        var file = new CommittedFile(GOLDENS.resolve(type + ".json"));
        return file.text(EventJson.write(sample(type)));
    }

    private static Event read(String type, String json) {
        return EventJson.read(json, event(type));
    }

    private static Class<? extends Event> event(String type) {
        return Catalogue.find(type).orElseThrow();
    }

    private static List<String> componentsOf(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static void forEachRecord(
            JsonNode json, Type type, BiConsumer<ObjectNode, Class<?>> visitor) {
        if (type instanceof Class<?> record && record.isRecord()) {
            for (var component : record.getRecordComponents()) {
                forEachRecord(json.path(component.getName()), component.getGenericType(), visitor);
            }
            visitor.accept((ObjectNode) json, record);
        } else if (type instanceof ParameterizedType list && json.isArray()) {
            json.forEach(
                    member -> forEachRecord(member, list.getActualTypeArguments()[0], visitor));
        }
    }
}
