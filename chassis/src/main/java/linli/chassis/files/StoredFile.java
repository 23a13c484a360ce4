package linli.chassis.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was taken in.
 *
 * @param contentType what its bytes are, whatever it was called
 * @param size in bytes
 */
public record StoredFile(UUID id, String name, String contentType, long size, Instant uploadedAt) {}
