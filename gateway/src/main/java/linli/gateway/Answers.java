package linli.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerResponse;

/** Problems that the gateway itself answers with, in the shape of every other. */
final class Answers {

    private Answers() {}

    /**
     * @param retryAfterSeconds zero when trying again would not help
     */
    static ServerResponse problem(HttpStatus status, String code, long retryAfterSeconds) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:linli:problem:" + code));
        problem.setTitle(code);
        var answer = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfterSeconds > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
        }
        return answer.body(problem);
    }

    /** For filters, which come before any router. */
    static void write(HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        response.setStatus(status.value());
        // What is refused before any filter has seen it gets no headers from them.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        // Not its writer: that would add a charset, which JSON does not have.
        response.getOutputStream()
                .print(
                        "{\"type\":\"urn:linli:problem:%1$s\",\"title\":\"%1$s\",\"status\":%2$d}"
                                .formatted(code, status.value()));
    }
}
