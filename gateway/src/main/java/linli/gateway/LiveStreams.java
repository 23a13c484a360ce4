package linli.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * The live streams that come from the services. They have no end, so that closing one must hang up:
 * the client's own answers read what is left first, for ever here, with a thread and a connection
 * for every page that was ever left. And a gateway that stops waits for none of them; whoever
 * listens comes back by itself.
 */
final class LiveStreams implements ClientHttpRequestInterceptor, SmartLifecycle {

    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var stream = new LiveStream(execution.execute(request, body));
        open.add(stream);
        if (!running) {
            stream.close();
        }
        return stream;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(LiveStream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class LiveStream implements ClientHttpResponse {

        private final ClientHttpResponse answer;

        LiveStream(ClientHttpResponse answer) {
            this.answer = answer;
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return answer.getBody();
        }

        @Override
        public void close() {
            open.remove(this);
            try {
                answer.getBody().close();
            } catch (IOException gone) {
                // The other side was first.
            }
        }
    }
}
