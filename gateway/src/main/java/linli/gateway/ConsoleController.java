package linli.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the console's page on every address that is a screen's, under a Content-Security-Policy
 * that runs nothing but our own files. Styles made at run time carry the page's nonce.
 */
@Controller
class ConsoleController {

    private static final String NONCE = "__NONCE__";
    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final String page;
    private final GatewaySettings settings;

    ConsoleController(GatewaySettings settings) throws IOException {
        this.settings = settings;
        var file = new ClassPathResource("static/index.html");
        this.page = file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : "";
    }

    /** Addresses without a dot are screens; files have one and are served as they are. */
    @GetMapping({
        "/",
        "/{first:(?!actuator$)[^.]*}",
        "/{first:(?!api$|assets$|actuator$)[^.]*}/{*rest}"
    })
    ResponseEntity<String> page() {
        if (page.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var nonce = nonce();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy(nonce))
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(self), geolocation=(), microphone=()")
                .body(page.replace(NONCE, nonce));
    }

    /** Where and as what the console signs people in. */
    @GetMapping("/config.json")
    @ResponseBody
    ConsoleConfig config() {
        return new ConsoleConfig(settings.issuer(), settings.client());
    }

    record ConsoleConfig(URI issuer, String client) {}

    private String policy(String nonce) {
        var realm = origin(settings.issuer());
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self' 'nonce-" + nonce + "'",
                "img-src 'self' data: blob:",
                "font-src 'self'",
                "connect-src 'self' " + realm,
                "manifest-src 'self'",
                "worker-src 'self'",
                "form-action 'self' " + realm,
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
