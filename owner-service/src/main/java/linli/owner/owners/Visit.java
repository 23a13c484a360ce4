package linli.owner.owners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who is on their way to an owner, or at work there.
 *
 * @param id the work order's
 * @param ownerId whose request it is; null when nobody is known
 * @param technicianId who accepted it; null while nobody has
 * @param until when it ends: a day after the work was done; null while it is not
 */
@Document("visits")
public record Visit(
        @Id UUID id,
        @Nullable UUID ownerId,
        @Nullable UUID technicianId,
        @Nullable Instant until) {}
