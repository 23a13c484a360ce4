package linli.gateway;

import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.function.ServerRequest;

/** What a client says about itself is not passed on; what the gateway saw is. */
final class Trust {

    private static final List<String> CLAIMS =
            List.of("forwarded", "x-forwarded-", "x-real-ip", "x-user", "x-original-");

    private Trust() {}

    static ServerRequest onlyWhatWeSaw(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> {
                    var claimed = headers.headerNames().stream().filter(Trust::isClaim).toList();
                    claimed.forEach(headers::remove);
                    headers.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
                })
                .build();
    }

    private static boolean isClaim(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return CLAIMS.stream().anyMatch(name::startsWith);
    }
}
