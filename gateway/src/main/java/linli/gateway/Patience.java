package linli.gateway;

import java.net.URI;
import java.util.List;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;

/**
 * How long the gateway waits for a service. The client counts the whole answer, not the silence in
 * it: a live stream, which has no end, would be cut in the middle of the quietest day. Whoever
 * listens to one hears its beat and hangs up by itself when that stops.
 */
@Configuration(proxyBeanMethods = false)
class Patience {

    /** Live streams are the resources of this name. */
    private static final String STREAM = "/changes";

    @Bean
    LiveStreams liveStreams() {
        return new LiveStreams();
    }

    @Bean
    ClientHttpRequestFactory towardsServices(
            ClientHttpRequestFactoryBuilder<?> builder,
            HttpClientSettings settings,
            LiveStreams streams) {
        var usual = builder.build(settings);
        var endless =
                new InterceptingClientHttpRequestFactory(
                        builder.build(settings.withReadTimeout(null)), List.of(streams));
        return (uri, method) -> (isStream(uri) ? endless : usual).createRequest(uri, method);
    }

    private static boolean isStream(URI uri) {
        return uri.getPath().endsWith(STREAM);
    }
}
