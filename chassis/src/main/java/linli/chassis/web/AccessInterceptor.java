package linli.chassis.web;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Allowed;
import linli.chassis.access.AnyAccount;
import linli.chassis.access.Anybody;
import linli.chassis.access.Scope;
import linli.chassis.grants.Grants;
import linli.chassis.operations.RefusedOperations;
import linli.contracts.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Asks before every operation whether the account may do it, and how far that reaches. What an
 * operation needs is written on its method; one that needs nothing does not exist.
 */
final class AccessInterceptor implements HandlerInterceptor {

    private static final String CHANNEL = "Linli-Channel";

    private final Grants grants;
    private final RefusedOperations refusals;
    private final Clock clock;
    private final ObjectProvider<Tracer> tracer;

    AccessInterceptor(
            Grants grants, RefusedOperations refusals, Clock clock, ObjectProvider<Tracer> tracer) {
        this.grants = grants;
        this.refusals = refusals;
        this.clock = clock;
        this.tracer = tracer;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        if (method.hasMethodAnnotation(Anybody.class)) {
            return true;
        }
        var account =
                account()
                        .orElseThrow(() ->
                                new Refusal.Forbidden(
                                        "access.no-account",
                                        "This account belongs to nobody we know"));
        var access = decide(method, account, request);
        request.setAttribute(Access.class.getName(), access);
        return true;
    }

    /** What the domain refused to somebody who may do such things elsewhere is told as well. */
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
                && request.getAttribute(Access.class.getName()) instanceof Access access) {
            refusals.refused(
                    access,
                    Objects.requireNonNullElse(access.permission(), ""),
                    operation(request));
        }
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("linli.");
    }

    private Access decide(HandlerMethod method, Account account, HttpServletRequest request) {
        var needed = method.getMethodAnnotation(Allowed.class);
        if (needed == null) {
            return access(account, null, own(account), request);
        }
        var held =
                Arrays.stream(needed.value())
                        .filter(permission -> !account.scopeOf(permission).isEmpty())
                        .toList();
        if (!held.isEmpty()) {
            var reaches = held.stream().map(account::scopeOf).reduce(Scope.NOTHING, Scope::plus);
            return access(account, held.getFirst(), reaches, request);
        }
        refusals.refused(
                access(account, null, own(account), request),
                String.join(" ", needed.value()),
                operation(request));
        throw new Refusal.Forbidden("access.forbidden", "Your posts do not allow this");
    }

    private Access access(
            Account account, @Nullable String permission, Scope scope, HttpServletRequest request) {
        return new Access(
                account,
                permission,
                scope,
                channel(request.getHeader(CHANNEL)),
                request.getRemoteAddr(),
                CommandReader.read(request, account.id()),
                traceparent(),
                clock.instant());
    }

    private Optional<Account> account() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? grants.find(token.getName())
                : Optional.empty();
    }

    private @Nullable String traceparent() {
        var known = tracer.getIfAvailable();
        var span = known == null ? null : known.currentSpan();
        return span == null
                ? null
                : "00-%s-%s-%s"
                        .formatted(
                                span.context().traceId(),
                                span.context().spanId(),
                                Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00");
    }

    private static Scope own(Account account) {
        return new Scope(false, Set.of(), Set.of(), Set.of(), account.people());
    }

    private static String operation(HttpServletRequest request) {
        return request.getMethod() + " " + pattern(request);
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /** A client may say which app it is; what it may not say is that it is the platform. */
    private static Channel channel(@Nullable String said) {
        return switch (said) {
            case "HOTLINE" -> Channel.HOTLINE;
            case "TECHNICIAN_APP" -> Channel.TECHNICIAN_APP;
            case "RESIDENT_APP" -> Channel.RESIDENT_APP;
            case null, default -> Channel.CONSOLE;
        };
    }

    /** Refuses to start with an operation that says nothing about who may call it. */
    static void requireDeclared(HandlerMethod method) {
        if (isOurs(method)
                && !method.hasMethodAnnotation(Allowed.class)
                && !method.hasMethodAnnotation(AnyAccount.class)
                && !method.hasMethodAnnotation(Anybody.class)) {
            throw new IllegalStateException(
                    method + " says neither @Allowed nor @AnyAccount: who may call it?");
        }
        if (method.hasMethodAnnotation(Anybody.class)
                && !method.hasMethodAnnotation(GetMapping.class)
                && !method.hasMethodAnnotation(PostMapping.class)) {
            throw new IllegalStateException(method + " edits something for @Anybody");
        }
    }
}
