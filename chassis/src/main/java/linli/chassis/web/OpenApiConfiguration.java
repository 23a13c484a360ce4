package linli.chassis.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What the OpenAPI document says about headers and pages that the chassis takes care of. */
@AutoConfiguration
@ConditionalOnProperty("springdoc.api-docs.enabled")
public class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Access.class, Paging.class);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info().title(service).version("1"))
                .servers(List.of(new Server().url("/api")));
    }

    @Bean
    OperationCustomizer chassisHeaders() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(
                        header("Idempotency-Key", true, "A fresh UUID per command"));
                operation.addParametersItem(
                        header("If-Match", false, "The version that was seen, quoted"));
            }
            if (method.hasMethodAnnotation(PutMapping.class)) {
                operation.addParametersItem(
                        header("If-Match", true, "The version that was seen, quoted"));
            }
            var paged =
                    Arrays.stream(method.getMethodParameters())
                            .anyMatch(parameter -> parameter.getParameterType() == Paging.class);
            if (paged) {
                operation.addParametersItem(
                        new Parameter()
                                .in("query")
                                .name("limit")
                                .schema(
                                        new IntegerSchema()
                                                .minimum(BigDecimal.ONE)
                                                .maximum(BigDecimal.valueOf(Paging.MOST))));
                operation.addParametersItem(
                        new Parameter()
                                .in("query")
                                .name("after")
                                .description("next of the page before")
                                .schema(new StringSchema()));
            }
            return operation;
        };
    }

    private static Parameter header(String name, boolean required, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(required)
                .description(description)
                .schema(new StringSchema());
    }
}
