package linli.notification.channels.smtp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param host empty for none: e-mail stays in the house
 * @param username empty when the server asks for none
 * @param from the sender's address, whose domain stands in the messages' ids
 * @param tls whether the connection must be encrypted: {@code STARTTLS}, or from the beginning on
 *     port 465
 * @param patience how long the server may take for each step
 */
@Validated
@ConfigurationProperties("linli.email.smtp")
public record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("linli@localhost") @NotBlank String from,
        @DefaultValue("true") boolean tls,
        @DefaultValue("8s") Duration patience) {

    @Override
    public String toString() {
        return "SMTP at " + host + ":" + port;
    }
}
