package linli.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells an account that sends too much to wait, before it costs the others anything. */
final class RateLimit extends OncePerRequestFilter {

    private static final int ACCOUNTS_REMEMBERED = 50_000;

    private final LoadingCache<String, RateLimiter> limiters;

    RateLimit(int requestsPerSecond) {
        var config =
                RateLimiterConfig.custom()
                        .limitForPeriod(requestsPerSecond)
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(Duration.ZERO)
                        .build();
        this.limiters =
                Caffeine.newBuilder()
                        .maximumSize(ACCOUNTS_REMEMBERED)
                        .expireAfterAccess(Duration.ofMinutes(5))
                        .build(account -> RateLimiter.of(account, config));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var who = signedIn == null ? request.getRemoteAddr() : signedIn.getName();
        if (limiters.get(who).acquirePermission()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            Answers.write(response, HttpStatus.TOO_MANY_REQUESTS, "request.too-often");
        }
    }
}
