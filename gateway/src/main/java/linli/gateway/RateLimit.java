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
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells somebody who sends too much to wait, before it costs the others anything. */
final class RateLimit extends OncePerRequestFilter {

    private static final int REMEMBERED = 50_000;
    private static final String BEARER = "Bearer ";

    private final Function<HttpServletRequest, String> who;
    private final ToIntFunction<HttpServletRequest> cost;
    private final int perSecond;
    private final LoadingCache<String, RateLimiter> limiters;

    private RateLimit(
            int perSecond,
            Function<HttpServletRequest, String> who,
            ToIntFunction<HttpServletRequest> cost) {
        this.perSecond = perSecond;
        this.who = who;
        this.cost = cost;
        var config =
                RateLimiterConfig.custom()
                        .limitForPeriod(perSecond)
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(Duration.ZERO)
                        .build();
        this.limiters =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterAccess(Duration.ofMinutes(5))
                        .build(one -> RateLimiter.of(one, config));
    }

    /**
     * Strangers, by their address: whoever comes without a token that was verified lately. It
     * stands before the verification, which is what guessed tokens would cost us.
     */
    static RateLimit ofStrangers(int perSecond, KnownTokens tokens) {
        return new RateLimit(
                perSecond,
                HttpServletRequest::getRemoteAddr,
                request -> {
                    var said = request.getHeader(HttpHeaders.AUTHORIZATION);
                    var isKnown =
                            said != null
                                    && said.startsWith(BEARER)
                                    && tokens.knows(said.substring(BEARER.length()));
                    return isKnown ? 0 : 1;
                });
    }

    /** Accounts, by what each of their operations costs us. */
    static RateLimit ofAccounts(int perSecond) {
        return new RateLimit(
                perSecond,
                request -> {
                    var signedIn = SecurityContextHolder.getContext().getAuthentication();
                    return signedIn == null ? request.getRemoteAddr() : signedIn.getName();
                },
                Costs::of);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    /** Two of them stand in the chain; each filters every request once. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + "." + System.identityHashCode(this);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What costs more than a second's worth is allowed once a second.
        var price = Math.min(cost.applyAsInt(request), perSecond);
        if (price == 0 || limiters.get(who.apply(request)).acquirePermission(price)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            Answers.write(response, HttpStatus.TOO_MANY_REQUESTS, "request.too-often");
        }
    }
}
