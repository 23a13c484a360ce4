package linli.gateway;

import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.common.AbstractProxyExchange;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Carries a request to its service and the answer back, both as they come. It tells a client that
 * went away from a service that does not answer: only the second is the service's fault.
 */
@Component
final class Forwarding extends AbstractProxyExchange {

    private final Patience.Lines lines;
    private final ObjectProvider<Tracer> tracer;

    Forwarding(
            Patience.Lines lines, GatewayMvcProperties properties, ObjectProvider<Tracer> tracer) {
        super(properties);
        this.lines = lines;
        this.tracer = tracer;
    }

    /** The client did not send what it had announced. */
    static final class ClientGone extends UncheckedIOException {
        ClientGone(IOException cause) {
            super(cause);
        }
    }

    @Override
    public ServerResponse exchange(Request request) {
        try {
            var uri = Objects.requireNonNull(request.getUri());
            var asked = lines.open(uri, request.getMethod(), request.getHeaders());
            asked.getHeaders().putAll(request.getHeaders());
            carryTrace(asked.getHeaders());
            var body = request.getServerRequest().servletRequest().getInputStream();
            if (!body.isFinished() && asked instanceof StreamingHttpOutputMessage streaming) {
                streaming.setBody(out -> send(body, out));
            }
            return answer(request, asked.execute());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ServerResponse answer(Request request, ClientHttpResponse response) throws IOException {
        var body = response.getBody();
        // Where the proxy's own filters look for them.
        MvcUtils.putAttribute(
                request.getServerRequest(), MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, body);
        MvcUtils.putAttribute(request.getServerRequest(), MvcUtils.CLIENT_RESPONSE_ATTR, response);
        var answer =
                GatewayServerResponse.status(response.getStatusCode())
                        .build((_, back) -> {
                            try (response) {
                                copyResponseBody(response, body, back.getOutputStream());
                            }
                            return null;
                        });
        var told = new Told(response.getStatusCode(), response.getHeaders());
        request.getResponseConsumers().forEach(consumer -> consumer.accept(told, answer));
        return answer;
    }

    /** The head of an answer, for the proxy's own filters. */
    private static final class Told implements Response {

        private final HttpStatusCode status;
        private final HttpHeaders headers;

        Told(HttpStatusCode status, HttpHeaders headers) {
            this.status = status;
            this.headers = headers;
        }

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }

    private static void send(InputStream body, OutputStream out) throws IOException {
        var piece = new byte[8192];
        for (var read = receive(body, piece); read >= 0; read = receive(body, piece)) {
            out.write(piece, 0, read);
        }
    }

    private static int receive(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException gone) {
            throw new ClientGone(gone);
        }
    }

    /** The service's span follows on ours: a span for the way between would say nothing more. */
    private void carryTrace(HttpHeaders headers) {
        var known = tracer.getIfAvailable();
        var span = known == null ? null : known.currentSpan();
        if (span != null) {
            headers.set(
                    "traceparent",
                    "00-%s-%s-%s"
                            .formatted(
                                    span.context().traceId(),
                                    span.context().spanId(),
                                    Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00"));
        }
    }
}
