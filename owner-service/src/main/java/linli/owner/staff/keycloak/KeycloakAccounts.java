package linli.owner.staff.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.owner.keycloak.KeycloakAdmin;
import linli.owner.staff.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Accounts through Keycloak's admin API, as our service account. */
@Component
class KeycloakAccounts implements Accounts {

    /**
     * Whose account it is: our staff or owner id. Declared in the realm's user profile, for
     * Keycloak drops attributes that are not without a word; only administrators may write it.
     */
    private static final String PERSON = "linliPerson";

    private final RestClient realm;

    KeycloakAccounts(KeycloakAdmin keycloak) {
        this.realm = keycloak.realm();
    }

    @Override
    public String open(UUID personId, String username, String displayName, String initialPassword) {
        return opened(personId, username, displayName, credential(initialPassword, true));
    }

    @Override
    public String join(UUID personId, String username, String displayName, String password) {
        return opened(personId, username, displayName, credential(password, false));
    }

    private String opened(
            UUID personId, String username, String displayName, Map<String, Object> credential) {
        try {
            return create(personId, username, displayName, credential);
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
                realm.get()
                        .uri(
                                "/users?username={name}&exact=true&briefRepresentation=false",
                                username)
                        .retrieve()
                        .body(User[].class);
        return found == null || found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    @Override
    public void setEnabled(String accountId, boolean enabled) {
        realm.put()
                .uri("/users/{id}", accountId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("enabled", enabled))
                .retrieve()
                .toBodilessEntity();
    }

    @Override
    public void close(String accountId) {
        try {
            realm.delete().uri("/users/{id}", accountId).retrieve().toBodilessEntity();
        } catch (HttpClientErrorException.NotFound goneAlready) {
            // It was closed before an answer was lost.
        }
    }

    @Override
    public void setPassword(String accountId, String initialPassword) {
        try {
            realm.put()
                    .uri("/users/{id}/reset-password", accountId)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(credential(initialPassword, true))
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.BadRequest refused) {
            throw new Refusal.Invalid("account.refused", "The realm takes no such password");
        } catch (ResourceAccessException | HttpServerErrorException away) {
            throw new DataAccessResourceFailureException("Keycloak does not answer", away);
        }
    }

    private static Map<String, Object> credential(String password, boolean isToBeChanged) {
        return Map.of("type", "password", "value", password, "temporary", isToBeChanged);
    }

    private String create(
            UUID personId, String username, String displayName, Map<String, Object> credential) {
        var made =
                realm.post()
                        .uri("/users")
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
                                        List.of(credential)))
                        .retrieve()
                        .toBodilessEntity();
        var path = Objects.requireNonNull(made.getHeaders().getLocation()).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private record User(String id, @Nullable Map<String, List<String>> attributes) {

        boolean isOf(UUID personId) {
            return attributes != null
                    && attributes.getOrDefault(PERSON, List.of()).contains(personId.toString());
        }
    }
}
