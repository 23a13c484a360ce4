package linli.chassis;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a client's command recognisable when it comes again.
 *
 * @param key account, operation and the client's {@code Idempotency-Key}
 * @param hash SHA-256 of the request, so that the same key with other content is caught
 * @param expectedVersion the version the client saw ({@code If-Match}); null when it did not say
 */
public record Command(@Nullable String key, String hash, @Nullable Long expectedVersion) {

    /** The id of what this command creates: the same command creates the same thing. */
    public @Nullable UUID newId() {
        return key == null ? null : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
