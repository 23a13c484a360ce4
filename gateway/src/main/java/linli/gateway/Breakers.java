package linli.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A circuit breaker for each service. While a service fails, callers are told at once to come back
 * instead of waiting; refusals (4xx) are answers, not failures. Nothing is made up in its place.
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

    HandlerFilterFunction<ServerResponse, ServerResponse> of(String service) {
        var breaker = registry.circuitBreaker(service);
        return (request, next) -> {
            if (!breaker.tryAcquirePermission()) {
                return unavailable(OPEN_FOR);
            }
            var start = System.nanoTime();
            try {
                var response = next.handle(request);
                record(breaker, response, System.nanoTime() - start);
                return response;
            } catch (Exception failure) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
                log.warn("{} did not answer: {}", service, failure.toString());
                return unavailable(Duration.ofSeconds(1));
            }
        };
    }

    private static void record(CircuitBreaker breaker, ServerResponse response, long nanos) {
        if (response.statusCode().is5xxServerError()) {
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
