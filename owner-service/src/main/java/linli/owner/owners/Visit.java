package linli.owner.owners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who is on their way to an owner, or at work there.
 *
 * @param id the work order's
 * @param ownerId whose request it is; null when nobody is known
 * @param technicianId null when nobody is: not assigned yet, or done
 */
@Document("visits")
public record Visit(@Id UUID id, @Nullable UUID ownerId, @Nullable UUID technicianId) {}
