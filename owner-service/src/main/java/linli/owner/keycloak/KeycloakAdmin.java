package linli.owner.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Keycloak's admin API of our realm, as our service account. */
@Component
public class KeycloakAdmin {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RestClient anybody;
    private final RestClient realm;
    private final KeycloakSettings settings;
    private final Clock clock;
    private @Nullable Token token;

    public KeycloakAdmin(KeycloakSettings settings, Clock clock) {
        var factory = new JdkClientHttpRequestFactory();
        factory.setReadTimeout(PATIENCE);
        this.anybody =
                RestClient.builder()
                        .requestFactory(factory)
                        .baseUrl(settings.url().toString())
                        .build();
        this.realm =
                RestClient.builder()
                        .requestFactory(factory)
                        .baseUrl(settings.url() + "/admin/realms/" + settings.realm())
                        .requestInitializer(request -> request.getHeaders().setBearerAuth(token()))
                        .build();
        this.settings = settings;
        this.clock = clock;
    }

    /** Its addresses are relative to the realm, such as {@code /users}. */
    public RestClient realm() {
        return realm;
    }

    private synchronized String token() {
        var now = clock.instant();
        if (token == null || !now.isBefore(token.freshUntil())) {
            var form = new LinkedMultiValueMap<String, String>();
            form.add("grant_type", "client_credentials");
            form.add("client_id", settings.client());
            form.add("client_secret", settings.secret());
            var answer =
                    Objects.requireNonNull(
                            anybody.post()
                                    .uri(
                                            "/realms/{realm}/protocol/openid-connect/token",
                                            settings.realm())
                                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                    .body(form)
                                    .retrieve()
                                    .body(TokenAnswer.class));
            token = new Token(answer.access_token(), now.plusSeconds(answer.expires_in() / 2));
        }
        return token.value();
    }

    private record Token(String value, Instant freshUntil) {}

    private record TokenAnswer(String access_token, long expires_in) {}
}
