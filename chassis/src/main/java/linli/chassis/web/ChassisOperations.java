package linli.chassis.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import linli.chassis.Paging;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What an operation's signature does not say: its name, headers, pages, streams and files. */
final class ChassisOperations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var noun = method.getBeanType().getSimpleName().replace("Controller", "");
        operation.setOperationId(
                Character.toLowerCase(noun.charAt(0))
                        + noun.substring(1)
                        + "_"
                        + method.getMethod().getName());
        operation.setTags(List.of(noun));
        describeHeaders(operation, method);
        if (takes(method, Paging.class)) {
            describePage(operation);
        }
        var returned = method.getReturnType().nested();
        if (method.getReturnType().getParameterType() == SseEmitter.class) {
            answers(operation, "text/event-stream", new StringSchema());
        } else if (returned.getNestedParameterType() == Resource.class) {
            answers(operation, "image/*", new StringSchema().format("binary"));
        }
        return operation;
    }

    private static void describeHeaders(Operation operation, HandlerMethod method) {
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
    }

    private static void describePage(Operation operation) {
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

    private static void answers(Operation operation, String type, Schema<?> schema) {
        operation
                .getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("OK")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        type, new MediaType().schema(schema))));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == type);
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
