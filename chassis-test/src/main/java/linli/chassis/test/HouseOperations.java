package linli.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.access.Allowed;
import linli.chassis.access.Anybody;
import linli.chassis.test.Api.Answer;
import linli.chassis.test.Posts.Post;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, for every operation of a service and every post there is. The matrix is a file
 * that is committed, so that its diff is the review: an operation that is missing from it fails the
 * build. Then every post tries every operation: what its permissions do not say is refused, what
 * they say is not; and a record of another community is not there.
 */
@HouseTest
public abstract class HouseOperations {

    private static final boolean UPDATE = Boolean.getBoolean("linli.update");
    private static final Path MATRIX = Path.of("src/test/resources/operations.txt");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired protected Api api;
    @Autowired protected Neighbours neighbours;

    /**
     * Records of the service in a community, by the path that shows one, such as {@code
     * /orders/{id}}.
     */
    protected Map<String, UUID> recordsIn(UUID community) {
        return Map.of();
    }

    /** An operation as it is declared. */
    private record Operation(
            String method,
            String path,
            List<String> permissions,
            boolean anybodys,
            boolean takesFile,
            boolean streams) {

        String line(List<Post> posts) {
            var who =
                    permissions.isEmpty()
                            ? anybodys ? "anybody" : "every account"
                            : posts.stream()
                                    .filter(post -> post.hasAnyOf(permissions))
                                    .map(this::as)
                                    .collect(Collectors.joining(" "));
            return "%-6s %-50s %s -> %s"
                    .formatted(method, path, String.join("|", permissions), who);
        }

        private String as(Post post) {
            var wide =
                    post.permissions().stream()
                            .anyMatch(p -> permissions.contains(p.name()) && !p.own());
            return wide ? post.code() : post.code() + "(own)";
        }

        String on(UUID id) {
            return path.replaceAll("\\{[^}]+}", id.toString());
        }

        boolean changes() {
            return !method.equals("GET");
        }
    }

    @Test
    void every_operation_is_in_the_matrix() throws IOException {
        var posts = Posts.all();
        var matrix =
                operations().stream()
                        .map(operation -> operation.line(posts))
                        .collect(Collectors.joining("\n", "", "\n"));
        if (UPDATE) {
            Files.createDirectories(MATRIX.getParent());
            Files.writeString(MATRIX, matrix);
        }

        assertThat(MATRIX).as("-Dlinli.update=true writes it").exists();
        assertThat(Files.readString(MATRIX))
                .as("-Dlinli.update=true rewrites it")
                .isEqualTo(matrix);
    }

    @Test
    void who_has_not_signed_in_is_told_nothing_but_what_is_for_anybody() {
        for (var operation : operations()) {
            assertThat(tries(api, operation, UUID.randomUUID()).status() == 401)
                    .as("%s %s without a token", operation.method(), operation.path())
                    .isEqualTo(!operation.anybodys());
        }
    }

    @TestFactory
    Stream<DynamicTest> every_post_may_do_what_its_permissions_say_and_nothing_else() {
        var community = UUID.randomUUID();
        return Posts.all().stream()
                .map(post -> dynamicTest(post.code(), () -> walks(post, operations(), community)));
    }

    @TestFactory
    Stream<DynamicTest> what_lies_in_another_community_is_not_there() {
        var inside = UUID.randomUUID();
        var outside = UUID.randomUUID();
        var records = recordsIn(inside);
        return records.entrySet().stream()
                .map(one ->
                        dynamicTest(
                                one.getKey(),
                                () -> isHidden(one.getKey(), one.getValue(), inside, outside)));
    }

    private void walks(Post post, List<Operation> operations, UUID community) {
        var person = api.as(neighbours.hireAs(post, community));
        for (var operation : operations) {
            var may = operation.permissions().isEmpty() || post.hasAnyOf(operation.permissions());
            if (may && operation.streams()) {
                continue; // It would go on for ever.
            }
            var answer = tries(person, operation, UUID.randomUUID());
            assertThat(answer.problem().equals("access.forbidden"))
                    .as(
                            "%s on %s %s: %s",
                            post.code(), operation.method(), operation.path(), answer.status())
                    .isEqualTo(!may);
            assertThat(answer.status())
                    .as("%s on %s %s", post.code(), operation.method(), operation.path())
                    .isLessThan(500);
        }
    }

    private void isHidden(String path, UUID record, UUID inside, UUID outside) {
        var ofRecord =
                operations().stream()
                        .filter(operation -> operation.path().startsWith(path))
                        .filter(operation -> !operation.streams())
                        .toList();
        for (var post : Posts.all()) {
            var near = api.as(neighbours.hireAs(post, inside));
            var far = api.as(neighbours.hireAs(post, outside));
            for (var operation : ofRecord) {
                var wide =
                        post.permissions().stream()
                                .anyMatch(p ->
                                        operation.permissions().contains(p.name()) && !p.own());
                if (!wide) {
                    continue;
                }
                if (!operation.changes() && operation.path().equals(path)) {
                    assertThat(tries(near, operation, record).status())
                            .as("%s of there: %s", post.code(), path)
                            .isEqualTo(200);
                }
                // A body that is refused before anybody looks says nothing of the record either.
                assertThat(tries(far, operation, record).status())
                        .as(
                                "%s of elsewhere: %s %s",
                                post.code(), operation.method(), operation.path())
                        .isIn(404, 400, 415, 422);
            }
        }
    }

    private static Answer tries(Api person, Operation operation, UUID id) {
        var path = operation.on(id);
        if (operation.takesFile()) {
            return person.upload(path, "leak.jpg", "image/jpeg", new byte[0]);
        }
        return switch (operation.method()) {
            case "GET" -> person.get(path);
            case "POST" -> person.post(path, Map.of());
            case "PUT" -> person.seen(1).put(path, Map.of());
            case "DELETE" -> person.seen(1).delete(path);
            default -> throw new IllegalStateException(operation.method());
        };
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> {
                    if (method.getBeanType().getName().startsWith("linli.")) {
                        operations.add(operation(info, method));
                    }
                });
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    private static Operation operation(RequestMappingInfo info, HandlerMethod method) {
        var allowed = method.getMethodAnnotation(Allowed.class);
        return new Operation(
                info.getMethodsCondition().getMethods().iterator().next().name(),
                info.getPatternValues().iterator().next(),
                allowed == null ? List.of() : Arrays.asList(allowed.value()),
                method.hasMethodAnnotation(Anybody.class),
                info.getConsumesCondition()
                        .getConsumableMediaTypes()
                        .contains(MediaType.MULTIPART_FORM_DATA),
                info.getProducesCondition()
                        .getProducibleMediaTypes()
                        .contains(MediaType.TEXT_EVENT_STREAM));
    }
}
