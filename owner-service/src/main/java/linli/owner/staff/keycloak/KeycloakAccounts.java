package linli.owner.staff.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.owner.staff.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Accounts through Keycloak's admin API, as a service account that may manage users only. */
@Component
class KeycloakAccounts implements Accounts {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Whose account it is: our staff or owner id. Declared in the realm's user profile, for
     * Keycloak drops attributes that are not without a word; only administrators may write it.
     */
    private static final String PERSON = "linliPerson";

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
    public String open(UUID personId, String username, String displayName, String initialPassword) {
        try {
            return create(personId, username, displayName, initialPassword);
        } catch (HttpClientErrorException.Conflict taken) {
            return named(username)
                    .filter(user -> user.isOf(personId))
                    .map(User::id)
                    .orElseThrow(() ->
                            new Refusal.Conflict(
                                    "username.taken", "The user name belongs to somebody else"));
        } catch (HttpClientErrorException.BadRequest refused) {
            throw new Refusal.Invalid(
                    "account.refused", "The realm takes no account of this name and password");
        } catch (ResourceAccessException | HttpServerErrorException away) {
            throw new DataAccessResourceFailureException("Keycloak does not answer", away);
        }
    }

    @Override
    public Optional<String> find(String username) {
        return named(username).map(User::id);
    }

    private Optional<User> named(String username) {
        var found =
                http.get()
                        .uri(
                                "/admin/realms/{realm}/users?username={name}&exact=true"
                                        + "&briefRepresentation=false",
                                settings.realm(),
                                username)
                        .headers(headers -> headers.setBearerAuth(token()))
                        .retrieve()
                        .body(User[].class);
        return found == null || found.length == 0 ? Optional.empty() : Optional.of(found[0]);
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

    @Override
    public void close(String accountId) {
        try {
            http.delete()
                    .uri("/admin/realms/{realm}/users/{id}", settings.realm(), accountId)
                    .headers(headers -> headers.setBearerAuth(token()))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.NotFound goneAlready) {
            // It was closed before an answer was lost.
        }
    }

    @Override
    public void setPassword(String accountId, String initialPassword) {
        try {
            http.put()
                    .uri(
                            "/admin/realms/{realm}/users/{id}/reset-password",
                            settings.realm(),
                            accountId)
                    .headers(headers -> headers.setBearerAuth(token()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(credential(initialPassword))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.BadRequest refused) {
            throw new Refusal.Invalid("account.refused", "The realm takes no such password");
        } catch (ResourceAccessException | HttpServerErrorException away) {
            throw new DataAccessResourceFailureException("Keycloak does not answer", away);
        }
    }

    private static Map<String, Object> credential(String initialPassword) {
        return Map.of("type", "password", "value", initialPassword, "temporary", true);
    }

    private String create(
            UUID personId, String username, String displayName, String initialPassword) {
        var made =
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
                                        "attributes",
                                        Map.of(PERSON, List.of(personId.toString())),
                                        "credentials",
                                        List.of(credential(initialPassword))))
                        .retrieve()
                        .toBodilessEntity();
        var path = Objects.requireNonNull(made.getHeaders().getLocation()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
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

    private record User(String id, @Nullable Map<String, List<String>> attributes) {

        boolean isOf(UUID personId) {
            return attributes != null
                    && attributes.getOrDefault(PERSON, List.of()).contains(personId.toString());
        }
    }

    private record Token(String value, Instant freshUntil) {}

    private record TokenAnswer(String access_token, long expires_in) {}
}
