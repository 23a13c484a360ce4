package linli.audit.trail;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An archive that is to be written by the job of the same id.
 *
 * @param from position of the first entry in it
 */
@Document("trail_archives")
public record ArchiveOrder(@Id UUID id, long from) {}
