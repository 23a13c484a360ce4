package linli.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import linli.gateway.Forwarding.ClientGone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Circuit breakers. While a service is away, callers are told at once to come back instead of
 * waiting. It counts what says that it is away: no connection, silence, 503. Whatever else a
 * service answers is an answer, a 500 of one operation too: a client that can make one must not
 * shut the service to all others. Nothing is made up in its place.
 */
@Component
class Breakers {

    private static final Logger log = LoggerFactory.getLogger(Breakers.class);
    private static final Duration OPEN_FOR = Duration.ofSeconds(5);

    private final CircuitBreakerRegistry registry =
            CircuitBreakerRegistry.of(
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(20)
                            .minimumNumberOfCalls(10)
                            .failureRateThreshold(50)
                            .waitDurationInOpenState(OPEN_FOR)
                            .permittedNumberOfCallsInHalfOpenState(3)
                            .automaticTransitionFromOpenToHalfOpenEnabled(true)
                            .build());

    Breakers(MeterRegistry meters) {
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    /**
     * @param name of what fails together: a service, or a kind of its operations that may fail
     *     while the rest goes on
     */
    HandlerFilterFunction<ServerResponse, ServerResponse> of(String name) {
        var breaker = registry.circuitBreaker(name);
        return (request, next) -> {
            if (!breaker.tryAcquirePermission()) {
                return unavailable(OPEN_FOR);
            }
            var start = System.nanoTime();
            try {
                var response = next.handle(request);
                record(breaker, response, System.nanoTime() - start);
                return response;
            } catch (ClientGone gone) {
                breaker.releasePermission();
                return Answers.problem(HttpStatus.BAD_REQUEST, "request.malformed", 0);
            } catch (UncheckedIOException silence) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, silence);
                log.warn("{} did not answer: {}", name, silence.toString());
                return unavailable(Duration.ofSeconds(1));
            } catch (Exception ours) {
                breaker.releasePermission();
                throw ours;
            }
        };
    }

    private static void record(CircuitBreaker breaker, ServerResponse response, long nanos) {
        if (response.statusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            breaker.onError(
                    nanos,
                    TimeUnit.NANOSECONDS,
                    new IllegalStateException(response.statusCode().toString()));
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private static ServerResponse unavailable(Duration comeBackAfter) {
        return Answers.problem(
                HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable", comeBackAfter.toSeconds());
    }
}
