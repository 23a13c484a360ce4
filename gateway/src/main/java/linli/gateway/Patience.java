package linli.gateway;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;

/**
 * How long the gateway waits for a service: it counts the silence, never the whole exchange, so
 * that a photo may come slowly and a list may go slowly, and a service that hangs is noticed soon.
 */
@Configuration(proxyBeanMethods = false)
class Patience {

    /** Live streams are the resources of this name. */
    private static final String STREAM = "/changes";

    /** A service closes a connection that was not used for twenty seconds. */
    private static final TimeValue KEPT_FOR = TimeValue.ofSeconds(10);

    /** More than a service works on at once: what is beyond waits there, not here. */
    private static final int CONNECTIONS_PER_INSTANCE = 256;

    private static final Duration NO_PLACE_LEFT = Duration.ofSeconds(1);

    /**
     * @param connect until a service takes the connection
     * @param reading until the first byte of an answer to a question, and between any two
     * @param command likewise for commands, whose outcome nobody knows when we hang up
     * @param upload likewise for files, which are worked on before they are answered
     */
    @ConfigurationProperties("linli.gateway.silence")
    record Silence(
            @DefaultValue("1s") Duration connect,
            @DefaultValue("5s") Duration reading,
            @DefaultValue("8s") Duration command,
            @DefaultValue("30s") Duration upload) {}

    @Bean
    LiveStreams liveStreams() {
        return new LiveStreams();
    }

    @Bean
    Lines lines(Silence silence, LiveStreams streams, GatewaySettings settings) {
        var client =
                HttpClients.custom()
                        .setConnectionManager(connections(silence, settings.instances()))
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(Timeout.of(NO_PLACE_LEFT))
                                        .setDefaultKeepAlive(
                                                KEPT_FOR.getDuration(), KEPT_FOR.getTimeUnit())
                                        .setProtocolUpgradeEnabled(false)
                                        .build())
                        // What services answer is passed on as it is, by whom it concerns.
                        .disableContentCompression()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .disableDefaultUserAgent()
                        .build();
        // Streams keep the JDK's client: closing one of its answers hangs up at once, where this
        // one would first read what is left, for ever.
        var endless =
                ClientHttpRequestFactoryBuilder.jdk()
                        .build(HttpClientSettings.defaults().withConnectTimeout(silence.connect()));
        return new Lines(
                within(client, silence.reading()),
                within(client, silence.command()),
                within(client, silence.upload()),
                new InterceptingClientHttpRequestFactory(endless, List.of(streams)));
    }

    private static PoolingHttpClientConnectionManager connections(Silence silence, int instances) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(CONNECTIONS_PER_INSTANCE)
                .setMaxConnTotal(CONNECTIONS_PER_INSTANCE * instances)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(silence.connect()))
                                .build())
                .build();
    }

    private static ClientHttpRequestFactory within(HttpClient client, Duration silence) {
        var factory = new HttpComponentsClientHttpRequestFactory(client);
        factory.setReadTimeout(silence);
        return factory;
    }

    /** Ways to a service that differ in how long its silence is borne. */
    record Lines(
            ClientHttpRequestFactory reading,
            ClientHttpRequestFactory command,
            ClientHttpRequestFactory upload,
            ClientHttpRequestFactory endless) {

        ClientHttpRequest open(URI uri, HttpMethod method, HttpHeaders headers) throws IOException {
            return chosen(uri, method, headers).createRequest(uri, method);
        }

        private ClientHttpRequestFactory chosen(URI uri, HttpMethod method, HttpHeaders headers) {
            if (uri.getPath().endsWith(STREAM)) {
                return endless;
            }
            if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
                return reading;
            }
            var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
            return type != null && type.startsWith("multipart/") ? upload : command;
        }
    }
}
