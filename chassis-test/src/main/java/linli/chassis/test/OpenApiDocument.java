package linli.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's OpenAPI document is committed, so that its diff is the review and the console's types
 * come from it. Each service extends this by an {@code OpenApiIT} of its own, which adds nothing.
 */
@HouseTest
public abstract class OpenApiDocument {

    private static final boolean UPDATE = Boolean.getBoolean("linli.update");
    private static final Path FOLDER = Path.of("../console/openapi");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired Api api;

    @Value("${spring.application.name}")
    String service;

    @Test
    void is_committed() throws IOException {
        var file = FOLDER.resolve(service.replace("-service", "") + ".json");
        var document = written();
        if (UPDATE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, document);
        }

        assertThat(file)
                .as("mvn -pl %s -am verify -Dlinli.update=true writes it", service)
                .exists();
        assertThat(Files.readString(file))
                .as("mvn -pl %s -am verify -Dlinli.update=true rewrites it", service)
                .isEqualTo(document);
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        assertThat(api.get("/v3/api-docs").ok().json().findValuesAsString("operationId"))
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.matches(".*_\\d+"));
    }

    private String written() {
        var document = (ObjectNode) api.get("/v3/api-docs").ok().json();
        var codes = document.withObject("/components/schemas/ProblemCode").putArray("enum");
        new RefusalCodes(getClass().getPackageName()).all().forEach(codes::add);
        return JSON.writeValueAsString(sorted(document)).replace("\r\n", "\n") + "\n";
    }

    /** Members in the order of their names, whatever order the service found them in. */
    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var result = JSON.createObjectNode();
                object.properties().stream()
                        .sorted(Comparator.comparing(member -> member.getKey()))
                        .forEach(member -> result.set(member.getKey(), sorted(member.getValue())));
                yield result;
            }
            case ArrayNode array -> {
                var result = JSON.createArrayNode();
                array.forEach(element -> result.add(sorted(element)));
                yield result;
            }
            default -> node;
        };
    }
}
