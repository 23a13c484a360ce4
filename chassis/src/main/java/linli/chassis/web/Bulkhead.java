package linli.chassis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests in at once and has the rest wait for a moment, then come back: threads are
 * virtual here and bound nothing. Uploads, which may take as long as a poor line does, have places
 * of their own; a stream gives its place back when it has begun.
 */
final class Bulkhead extends OncePerRequestFilter {

    private static final Duration WAIT_FOR_A_PLACE = Duration.ofSeconds(1);
    private static final String COME_BACK_AFTER_SECONDS = "1";

    private final ProblemWriter problems;
    private final Semaphore requests;
    private final Semaphore uploads;

    Bulkhead(ProblemWriter problems, int requestsAtOnce, int uploadsAtOnce) {
        this.problems = problems;
        this.requests = new Semaphore(requestsAtOnce);
        this.uploads = new Semaphore(uploadsAtOnce);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var places = type != null && type.startsWith("multipart/") ? uploads : requests;
        if (!takePlace(places)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_AFTER_SECONDS);
            problems.write(response, 503, "service.unavailable", "Too much at once: try again");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static boolean takePlace(Semaphore places) {
        try {
            return places.tryAcquire(WAIT_FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
