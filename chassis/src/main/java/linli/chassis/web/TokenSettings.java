package linli.chassis.web;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which tokens are believed.
 *
 * @param issuer the realm's address as it stands in tokens ({@code iss})
 * @param jwkSetUri where the realm publishes its keys
 * @param audience must be among a token's {@code aud}
 * @param authorizedParties clients whose tokens are taken ({@code azp})
 */
@ConfigurationProperties("linli.token")
public record TokenSettings(
        String issuer,
        String jwkSetUri,
        @DefaultValue("linli-api") String audience,
        @DefaultValue({"linli-console", "linli-local"}) Set<String> authorizedParties) {}
