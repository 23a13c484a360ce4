package linli.notification.channels;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, as a provider is given it.
 *
 * @param key the same however often it is tried
 * @param template what it says, for providers that keep the words
 * @param providerCode under which the provider has just these words; null for the one of its
 *     settings
 * @param language {@code zh} or {@code en}
 * @param to a phone number that can be dialled from anywhere, or an e-mail address
 */
public record Outgoing(
        UUID key,
        String template,
        Map<String, String> parameters,
        String language,
        String subject,
        String text,
        @Nullable String providerCode,
        String to) {

    /** To whom it goes is in no log. */
    @Override
    public String toString() {
        return template + " " + key;
    }
}
