package linli.chassis.sealing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The key of a person as owner-service told it.
 *
 * @param id the person's
 * @param wrapped null once the person was erased
 * @param droppedAt when we heard that; null while there is a key
 */
@Document("known_keys")
record KnownKey(@Id UUID id, @Nullable String wrapped, @Nullable Instant droppedAt) {}
