package linli.gateway;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param services where each service answers, by its short name: one address, or one of each
 *     instance, with commas between them
 * @param issuer the realm's address as it stands in tokens; browsers sign in there
 * @param client the console's client in the realm
 * @param openapi whether the services' OpenAPI documents are shown; for development
 * @param requestsPerSecond what one account may spend ({@link Costs}) before it is told to wait
 * @param strangersPerSecond what may come from one address without a token that was verified lately
 */
@ConfigurationProperties("linli.gateway")
record GatewaySettings(
        Map<String, List<URI>> services,
        URI issuer,
        @DefaultValue("linli-console") String client,
        @DefaultValue("false") boolean openapi,
        @DefaultValue("1000") int requestsPerSecond,
        @DefaultValue("200") int strangersPerSecond) {

    List<URI> service(String name) {
        var addresses = services.getOrDefault(name, List.of());
        if (addresses.isEmpty()) {
            throw new IllegalStateException("No address for service " + name);
        }
        return addresses;
    }

    /** How many addresses there are of all services. */
    int instances() {
        return services.values().stream().mapToInt(List::size).sum();
    }
}
