package linli.audit.trail;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secret random, at least 32 characters, from which the signing key is made; empty leaves
 *     the trail unsigned
 * @param formerKeys public keys of earlier secrets: what they signed still counts
 */
@ConfigurationProperties("linli.trail")
public record TrailSettings(
        @DefaultValue("") String secret, @DefaultValue({}) List<String> formerKeys) {}
