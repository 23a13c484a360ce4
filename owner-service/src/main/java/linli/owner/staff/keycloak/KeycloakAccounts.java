package linli.owner.staff.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import linli.owner.staff.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Accounts through Keycloak's admin API, as a service account that may manage users only. */
@Component
class KeycloakAccounts implements Accounts {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RestClient http;
    private final KeycloakSettings settings;
    private final Clock clock;
    private @Nullable Token token;

    KeycloakAccounts(KeycloakSettings settings, Clock clock) {
        var factory = new JdkClientHttpRequestFactory();
        factory.setReadTimeout(PATIENCE);
        this.http =
                RestClient.builder()
                        .requestFactory(factory)
                        .baseUrl(settings.url().toString())
                        .build();
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String findOrCreate(String username, String displayName, String initialPassword) {
        return find(username)
                .orElseGet(() -> {
                    create(username, displayName, initialPassword);
                    return find(username).orElseThrow();
                });
    }

    @Override
    public Optional<String> find(String username) {
        var found =
                http.get()
                        .uri(
                                "/admin/realms/{realm}/users?username={name}&exact=true",
                                settings.realm(),
                                username)
                        .headers(headers -> headers.setBearerAuth(token()))
                        .retrieve()
                        .body(User[].class);
        return found == null || found.length == 0 ? Optional.empty() : Optional.of(found[0].id());
    }

    @Override
    public void setEnabled(String accountId, boolean enabled) {
        http.put()
                .uri("/admin/realms/{realm}/users/{id}", settings.realm(), accountId)
                .headers(headers -> headers.setBearerAuth(token()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("enabled", enabled))
                .retrieve()
                .toBodilessEntity();
    }

    private void create(String username, String displayName, String initialPassword) {
        try {
            http.post()
                    .uri("/admin/realms/{realm}/users", settings.realm())
                    .headers(headers -> headers.setBearerAuth(token()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(
                            Map.of(
                                    "username",
                                    username,
                                    "firstName",
                                    displayName,
                                    "enabled",
                                    true,
                                    "credentials",
                                    List.of(
                                            Map.of(
                                                    "type",
                                                    "password",
                                                    "value",
                                                    initialPassword,
                                                    "temporary",
                                                    true))))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.Conflict madeMeanwhile) {
            // Somebody else made it between our look and our call: the look that follows finds it.
        }
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
                            http.post()
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

    private record User(String id) {}

    private record Token(String value, Instant freshUntil) {}

    private record TokenAnswer(String access_token, long expires_in) {}
}
