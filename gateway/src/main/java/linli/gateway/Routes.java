package linli.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers what. A path that stands nowhere here leads nowhere. */
@Configuration(proxyBeanMethods = false)
class Routes {

    static final Map<String, List<String>> FEATURES = features();

    private static Map<String, List<String>> features() {
        var features = new LinkedHashMap<String, List<String>>();
        features.put(
                "owner",
                List.of(
                        "me",
                        "communities",
                        "buildings",
                        "units",
                        "owners",
                        "staff",
                        "posts",
                        "dictionaries",
                        "imports"));
        features.put("workorder", List.of("requests", "orders", "technicians"));
        features.put("notification", List.of("messages"));
        features.put("billing", List.of("bills"));
        features.put("survey", List.of("ratings"));
        features.put("audit", List.of("trail"));
        return features;
    }

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(GatewaySettings settings, Breakers breakers) {
        return FEATURES.entrySet().stream()
                .map(entry ->
                        route(entry.getKey())
                                .route(anyOf(entry.getValue()), http())
                                .before(stripPrefix(1))
                                .before(Trust::withoutClaims)
                                .before(uri(settings.service(entry.getKey())))
                                .filter(breakers.of(entry.getKey()))
                                .build())
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /** Dead letters are each service's own; operations reach them as {@code /api/ops/<service>}. */
    @Bean
    RouterFunction<ServerResponse> operationsRoutes(GatewaySettings settings, Breakers breakers) {
        return FEATURES.keySet().stream()
                .map(service ->
                        route("ops-" + service)
                                .route(
                                        path("/api/ops/" + service + "/dead-letters/**")
                                                .or(path("/api/ops/" + service + "/dead-letters")),
                                        http())
                                .before(stripPrefix(3))
                                .before(Trust::withoutClaims)
                                .before(uri(settings.service(service)))
                                .filter(breakers.of(service))
                                .build())
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RequestPredicate anyOf(List<String> features) {
        return features.stream()
                .map(feature -> path("/api/" + feature).or(path("/api/" + feature + "/**")))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
