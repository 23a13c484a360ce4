package linli.chassis.web;

import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.util.List;
import linli.chassis.Refusal.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The shape of a problem, the same from controllers and from the security filters. */
final class ProblemJson {

    private ProblemJson() {}

    static ProblemDetail of(
            HttpStatusCode status,
            String code,
            @Nullable String detail,
            List<FieldError> errors,
            @Nullable Tracer tracer) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:linli:problem:" + code));
        problem.setTitle(code);
        if (detail != null) {
            problem.setDetail(detail);
        }
        var span = tracer == null ? null : tracer.currentSpan();
        if (span != null) {
            problem.setProperty("traceId", span.context().traceId());
        }
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }
}
