package linli.chassis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import linli.chassis.Command;
import linli.chassis.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Reads {@code Idempotency-Key} and {@code If-Match}. A POST that changes something needs the
 * first, an edit (PUT, PATCH, DELETE) the second; a POST may carry both.
 */
final class CommandReader {

    static final String KEY = "Idempotency-Key";
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private CommandReader() {}

    static @Nullable Command read(HttpServletRequest request, String account) {
        var version = expectedVersion(request);
        return switch (request.getMethod()) {
            case "POST" -> new Command(key(request, account), RequestHash.of(request), version);
            case "PUT", "PATCH", "DELETE" -> {
                if (version == null) {
                    throw new Refusal.PreconditionMissing(
                            "version.missing", "Send the version you saw as If-Match");
                }
                var key = request.getHeader(KEY) == null ? null : key(request, account);
                yield new Command(key, RequestHash.of(request), version);
            }
            default -> null;
        };
    }

    private static String key(HttpServletRequest request, String account) {
        var said = request.getHeader(KEY);
        if (said == null) {
            throw new Refusal.PreconditionMissing(
                    "idempotency-key.missing", "Send a fresh UUID as Idempotency-Key");
        }
        try {
            return account + " " + request.getRequestURI() + " " + UUID.fromString(said.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal.Malformed("idempotency-key.malformed", "It must be a UUID");
        }
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request) {
        var said = request.getHeader(HttpHeaders.IF_MATCH);
        if (said == null) {
            return null;
        }
        var version = VERSION.matcher(said.strip());
        if (!version.matches()) {
            throw new Refusal.Malformed("version.malformed", "If-Match must be a quoted number");
        }
        return Long.valueOf(version.group(1));
    }
}
