package linli.gateway;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import linli.gateway.Instances.Instance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.common.AbstractProxyExchange;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Carries a request to its service and the answer back, both as they come. It tells a client that
 * went away from a service that does not answer: only the second is the service's fault.
 */
@Component
final class Forwarding extends AbstractProxyExchange {

    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

    private final Patience.Lines lines;
    private final SingletonSupplier<Tracer> tracer;

    Forwarding(
            Patience.Lines lines, GatewayMvcProperties properties, ObjectProvider<Tracer> tracer) {
        super(properties);
        this.lines = lines;
        this.tracer = SingletonSupplier.ofNullable(tracer::getIfAvailable);
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
            return ask(request, Instances.of(request.getServerRequest()).inTurn());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first that answers: what one instance surely did not do is asked of the next. */
    private ServerResponse ask(Request request, List<Instance> instances) throws IOException {
        var body = Body.of(request, instances.size() > 1);
        for (var left = instances.iterator(); ; ) {
            var instance = left.next();
            try {
                var response = ask(request, instance, body);
                instance.answered();
                return answer(request, response);
            } catch (IOException failure) {
                instance.failed(failure);
                if (!left.hasNext() || !body.mayBeSentAgainAfter(failure)) {
                    throw failure;
                }
                log.info(
                        "{} failed, the next is asked: {}", instance.address(), failure.toString());
            }
        }
    }

    private ClientHttpResponse ask(Request request, Instance instance, Body body)
            throws IOException {
        var uri = instance.at(Objects.requireNonNull(request.getUri()));
        var asked = lines.open(uri, request.getMethod(), request.getHeaders());
        asked.getHeaders().putAll(request.getHeaders());
        carryTrace(asked.getHeaders());
        if (!body.isEmpty() && asked instanceof StreamingHttpOutputMessage streaming) {
            streaming.setBody(body::send);
        }
        return asked.execute();
    }

    /**
     * What a client sends along.
     *
     * @param held all of it, when it is small and may have to be sent again
     * @param repeatable whether asking twice does no more than asking once
     */
    private record Body(ServletInputStream coming, byte @Nullable [] held, boolean repeatable) {

        /** A command is smaller; files are sent as they come, and once. */
        private static final int MOST_HELD = 64 * 1024;

        private static final Set<HttpMethod> IDEMPOTENT =
                Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE);

        static Body of(Request request, boolean mayHaveToBeSentAgain) throws IOException {
            var servlet = request.getServerRequest().servletRequest();
            var coming = servlet.getInputStream();
            var repeatable =
                    IDEMPOTENT.contains(request.getMethod())
                            || request.getHeaders().containsHeader("Idempotency-Key");
            var length = coming.isFinished() ? 0 : servlet.getContentLengthLong();
            var hold = mayHaveToBeSentAgain && repeatable && length >= 0 && length <= MOST_HELD;
            return new Body(coming, hold ? receive(coming) : null, repeatable);
        }

        boolean isEmpty() {
            return held == null ? coming.isFinished() : held.length == 0;
        }

        boolean mayBeSentAgainAfter(IOException failure) {
            return Instances.sentNothing(failure)
                    || repeatable && held != null && Instances.broke(failure);
        }

        void send(OutputStream out) throws IOException {
            if (held != null) {
                out.write(held);
                return;
            }
            var piece = new byte[8192];
            for (var read = receive(coming, piece); read >= 0; read = receive(coming, piece)) {
                out.write(piece, 0, read);
            }
        }

        private static byte[] receive(InputStream coming) {
            try {
                return coming.readAllBytes();
            } catch (IOException gone) {
                throw new ClientGone(gone);
            }
        }

        private static int receive(InputStream coming, byte[] piece) {
            try {
                return coming.read(piece);
            } catch (IOException gone) {
                throw new ClientGone(gone);
            }
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

    /** The service's span follows on ours: a span for the way between would say nothing more. */
    private void carryTrace(HttpHeaders headers) {
        var known = tracer.get();
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
