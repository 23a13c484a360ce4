package linli.owner.signins.keycloak;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import linli.owner.keycloak.KeycloakAdmin;
import linli.owner.signins.DoorBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keycloak's login events, through its admin API. By time of day in milliseconds and the oldest
 * first they can be asked for since Keycloak 26.2.
 */
@Component
class KeycloakDoorBook implements DoorBook {

    private static final Map<String, Happening> KINDS =
            Map.of(
                    "LOGIN",
                    Happening.SIGNED_IN,
                    "LOGIN_ERROR",
                    Happening.NOT_SIGNED_IN,
                    "CLIENT_LOGIN_ERROR",
                    Happening.NOT_SIGNED_IN,
                    "LOGOUT",
                    Happening.SIGNED_OUT,
                    "UPDATE_CREDENTIAL",
                    Happening.CREDENTIAL_SET,
                    "REMOVE_CREDENTIAL",
                    Happening.CREDENTIAL_REMOVED,
                    "USER_DISABLED_BY_PERMANENT_LOCKOUT",
                    Happening.LOCKED,
                    "USER_DISABLED_BY_TEMPORARY_LOCKOUT",
                    Happening.LOCKED_FOR_A_WHILE);

    private final KeycloakAdmin keycloak;

    KeycloakDoorBook(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public List<Line> read(Instant from, int skip, int most) {
        var told =
                keycloak.realm()
                        .get()
                        .uri(uri ->
                                uri.path("/events")
                                        .queryParam("type", KINDS.keySet().toArray())
                                        .queryParam("dateFrom", from.toEpochMilli())
                                        .queryParam("direction", "asc")
                                        .queryParam("first", skip)
                                        .queryParam("max", most)
                                        .build())
                        .retrieve()
                        .body(LoginEvent[].class);
        return Arrays.stream(Objects.requireNonNull(told)).map(LoginEvent::line).toList();
    }

    /** Keycloak's {@code EventRepresentation}, as far as it is read. */
    private record LoginEvent(
            UUID id,
            long time,
            String type,
            @Nullable String clientId,
            @Nullable String userId,
            @Nullable String ipAddress,
            @Nullable String error,
            @Nullable Map<String, String> details) {

        Line line() {
            var more = details == null ? Map.<String, String>of() : details;
            return new Line(
                    id,
                    Instant.ofEpochMilli(time),
                    Objects.requireNonNull(KINDS.get(type)),
                    userId,
                    more.get("username"),
                    clientId,
                    ipAddress,
                    error,
                    more.get("credential_type"));
        }
    }
}
