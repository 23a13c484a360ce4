package linli.chassis.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The OpenAPI document: what the signatures say, and what the chassis takes care of. */
@AutoConfiguration
@ConditionalOnProperty("springdoc.api-docs.enabled")
public class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Access.class, Paging.class);
        // Once by name instead of once more wherever it is used.
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info().title(service).version("1"))
                .servers(List.of(new Server().url("/api")));
    }

    /** Replaces springdoc's own; first in the list is last in the chain. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    OperationCustomizer chassisOperations() {
        return new ChassisOperations();
    }

    @Bean
    OpenApiCustomizer problemSchemas() {
        return new ProblemSchemas();
    }

    @Bean
    OpenApiCustomizer neverNull() {
        return new NeverNull();
    }
}
