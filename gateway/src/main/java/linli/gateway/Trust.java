package linli.gateway;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a client says about itself is not passed on. Afterwards the proxy itself adds the address it
 * saw (application.yml), which services take for the caller's.
 */
final class Trust {

    private static final List<String> CLAIMS =
            List.of("forwarded", "x-forwarded-", "x-real-ip", "x-user", "x-original-");

    private Trust() {}

    /**
     * @param uri what the service is asked, as the client would have asked it
     */
    static ServerRequest withoutClaims(ServerRequest request, URI uri) {
        return ServerRequest.from(request)
                .uri(uri)
                .headers(headers -> {
                    var claimed = headers.headerNames().stream().filter(Trust::isClaim).toList();
                    claimed.forEach(headers::remove);
                })
                .build();
    }

    private static boolean isClaim(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        for (var claim : CLAIMS) {
            if (name.startsWith(claim)) {
                return true;
            }
        }
        return false;
    }
}
