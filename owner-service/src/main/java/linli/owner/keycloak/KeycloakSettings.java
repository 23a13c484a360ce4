package linli.owner.keycloak;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where accounts live.
 *
 * @param url Keycloak's address as this service reaches it
 * @param client a confidential client whose service account may manage users and read what happened
 *     at the door
 * @param secret of that client; from the environment, never from a file of the project
 */
@ConfigurationProperties("linli.keycloak")
public record KeycloakSettings(URI url, String realm, String client, String secret) {}
