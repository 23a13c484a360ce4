package linli.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
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
    private volatile @Nullable List<PathPattern> patterns;

    AnybodysOperations(Supplier<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return false;
        }
        var open = patterns();
        if (open.isEmpty()) {
            return false;
        }
        var path = PathContainer.parsePath(request.getRequestURI());
        return open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    // Not in the constructor: the operations are known after the filters that ask.
    private List<PathPattern> patterns() {
        var known = patterns;
        if (known == null) {
            known =
                    mapping.get().getHandlerMethods().entrySet().stream()
                            .filter(one -> one.getValue().hasMethodAnnotation(Anybody.class))
                            .map(one -> one.getKey().getPathPatternsCondition())
                            .filter(Objects::nonNull)
                            .flatMap(condition -> condition.getPatterns().stream())
                            .toList();
            patterns = known;
        }
        return known;
    }
}
