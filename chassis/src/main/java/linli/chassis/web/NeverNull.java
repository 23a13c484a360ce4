package linli.chassis.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What is not there is left out, of questions as of answers: null is no value. */
final class NeverNull implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        Stream<Schema<?>> ofParameters =
                document.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .filter(operation -> operation.getParameters() != null)
                        .flatMap(operation -> operation.getParameters().stream())
                        .map(parameter -> parameter.getSchema());
        Stream<Schema<?>> named =
                document.getComponents().getSchemas().values().stream().map(schema -> schema);
        Stream.concat(ofParameters, named)
                .filter(schema -> schema.getTypes() != null)
                .forEach(schema -> schema.getTypes().remove("null"));
    }
}
