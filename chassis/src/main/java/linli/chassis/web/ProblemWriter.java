package linli.chassis.web;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller has been reached yet. */
final class ProblemWriter {

    private final JsonMapper json;
    private final ObjectProvider<Tracer> tracer;

    ProblemWriter(JsonMapper json, ObjectProvider<Tracer> tracer) {
        this.json = json;
        this.tracer = tracer;
    }

    void write(HttpServletResponse response, int status, String code, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(),
                ProblemJson.of(
                        HttpStatusCode.valueOf(status),
                        code,
                        detail,
                        List.of(),
                        tracer.getIfAvailable()));
    }
}
