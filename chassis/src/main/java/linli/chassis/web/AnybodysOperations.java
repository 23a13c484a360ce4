package linli.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import linli.chassis.access.Anybody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The addresses that need no token: those of operations that say {@link Anybody}, read from the
 * operations themselves, so that no list beside them can say more than they do.
 */
final class AnybodysOperations implements RequestMatcher {

    private final Supplier<RequestMappingHandlerMapping> mapping;
    private volatile @Nullable Map<String, List<PathPattern>> patterns;

    AnybodysOperations(Supplier<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        var open = patterns().getOrDefault(request.getMethod(), List.of());
        if (open.isEmpty()) {
            return false;
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        return open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    // Not in the constructor: the operations are known after the filters that ask.
    private Map<String, List<PathPattern>> patterns() {
        var known = patterns;
        if (known == null) {
            var found = new HashMap<String, List<PathPattern>>();
            mapping.get()
                    .getHandlerMethods()
                    .forEach((operation, method) -> {
                        var paths = operation.getPathPatternsCondition();
                        if (paths != null && method.hasMethodAnnotation(Anybody.class)) {
                            for (var verb : operation.getMethodsCondition().getMethods()) {
                                found.computeIfAbsent(verb.name(), _ -> new ArrayList<>())
                                        .addAll(paths.getPatterns());
                            }
                        }
                    });
            known = Map.copyOf(found);
            patterns = known;
        }
        return known;
    }
}
