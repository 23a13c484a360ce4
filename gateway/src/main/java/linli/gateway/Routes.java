package linli.gateway;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which service answers what. A path that stands nowhere here leads nowhere. */
@Configuration(proxyBeanMethods = false)
class Routes {

    static final Map<String, List<String>> FEATURES = features();

    private static final String API = "/api/";

    /** What hangs in a lobby needs no token, */
    static final String LOBBY = API + "lobby/";

    /** nor does a questionnaire that is answered by a slip. */
    static final String SLIPS = API + "survey-slips/";

    /** Nor does whoever was invited to open an account. */
    static final String JOINS = API + "joins/";

    /** What each service has of its own is reached as {@code /api/ops/<service>}. */
    private static final String OPERATIONS = "ops/";

    private static final String LIVE = "/changes";

    private static final List<String> OF_EACH =
            List.of("checkup", "dead-letters", "jobs", "read-models");

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
                        "joins",
                        "duplicates",
                        "staff",
                        "posts",
                        "dictionaries",
                        "calendars",
                        "imports"));
        features.put(
                "workorder",
                List.of(
                        "requests",
                        "orders",
                        "technicians",
                        "teams",
                        "dispatch-policies",
                        "rosters",
                        "handovers",
                        "escalations",
                        "complaints",
                        "my-complaints",
                        "suggestions",
                        "compliments",
                        "stock"));
        features.put(
                "notification",
                List.of(
                        "messages",
                        "notices",
                        "notice-board",
                        "conversations",
                        "answers",
                        "board-posts",
                        "message-board",
                        "board-rules",
                        "lobby-pages",
                        "lobby",
                        "preferences",
                        "outbox",
                        "message-templates"));
        features.put(
                "billing",
                List.of(
                        "bills",
                        "bill-notices",
                        "tariffs",
                        "late-fee-rules",
                        "reliefs",
                        "late-fee-waivers",
                        "meters",
                        "pool-sums",
                        "reading-imports",
                        "bill-runs",
                        "payments",
                        "accounts",
                        "closings",
                        "arrears",
                        "dunning-cases"));
        features.put(
                "survey",
                List.of(
                        "ratings",
                        "questionnaires",
                        "survey-invitations",
                        "survey-slips",
                        "improvements"));
        features.put("audit", List.of("trail"));
        return features;
    }

    @Bean
    RouterFunction<ServerResponse> services(
            GatewaySettings settings, Breakers breakers, ProxyExchangeHandlerFunction proxy) {
        var ways = new HashMap<String, Way>();
        FEATURES.forEach((service, features) -> {
            var instances = new Instances(settings.service(service));
            for (var feature : features) {
                ways.put(feature, Way.to(service, API + feature, 1, instances, breakers, proxy));
            }
            for (var resource : OF_EACH) {
                var path = OPERATIONS + service + "/" + resource;
                ways.put(path, Way.to(service, API + path, 3, instances, breakers, proxy));
            }
        });
        return request ->
                Optional.ofNullable(find(ways, request.path())).map(way -> way.named(request));
    }

    private static @Nullable Way find(Map<String, Way> ways, String path) {
        if (!path.startsWith(API)) {
            return null;
        }
        var rest = path.substring(API.length());
        var name = upToSlash(rest, 0);
        if (rest.startsWith(OPERATIONS)) {
            name = upToSlash(rest, OPERATIONS.length()); // ops/<service>
            name = upToSlash(rest, Math.min(name.length() + 1, rest.length()));
        }
        return ways.get(name);
    }

    private static String upToSlash(String path, int from) {
        var slash = path.indexOf('/', from);
        return slash < 0 ? path : path.substring(0, slash);
    }

    /**
     * The way to one feature of a service. Reports and operations have breakers of their own: they
     * may be slow or fail while the service does its work.
     *
     * @param pattern what metrics call it
     * @param live what they call its lines that stay open, whose length is no measure of anything
     * @param strip how many leading segments are the gateway's
     */
    private record Way(
            Instances instances,
            PathPattern pattern,
            PathPattern live,
            int strip,
            HandlerFunction<ServerResponse> usual,
            HandlerFunction<ServerResponse> reports)
            implements HandlerFunction<ServerResponse> {

        static Way to(
                String service,
                String path,
                int strip,
                Instances instances,
                Breakers breakers,
                ProxyExchangeHandlerFunction proxy) {
            var name = strip == 1 ? service : service + "-operations";
            return new Way(
                    instances,
                    PathPatternParser.defaultInstance.parse(path + "/**"),
                    PathPatternParser.defaultInstance.parse(path + LIVE),
                    strip,
                    breakers.of(name).apply(proxy),
                    breakers.of(service + "-reports").apply(proxy));
        }

        /** Metrics name a request when it is routed, not when it is answered. */
        Way named(ServerRequest request) {
            request.attributes()
                    .put(
                            RouterFunctions.MATCHING_PATTERN_ATTRIBUTE,
                            request.path().endsWith(LIVE) ? live : pattern);
            return this;
        }

        @Override
        public ServerResponse handle(ServerRequest request) throws Exception {
            var asked = Trust.withoutClaims(request, stripped(request.uri()));
            instances.answer(asked);
            MvcUtils.setRequestUrl(asked, instances.first()); // Forwarding chooses among them.
            return (Costs.isReport(request.path()) ? reports : usual).handle(asked);
        }

        private URI stripped(URI uri) {
            var path = uri.getRawPath();
            for (var segment = 0; segment < strip; segment++) {
                var slash = path.indexOf('/', 1);
                path = slash < 0 ? "/" : path.substring(slash);
            }
            var query = uri.getRawQuery();
            return URI.create(
                    uri.getScheme()
                            + "://"
                            + uri.getRawAuthority()
                            + path
                            + (query == null ? "" : "?" + query));
        }
    }
}
