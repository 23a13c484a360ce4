package linli.chassis.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Whose number takes short messages; null where there is none. */
@Document("known_contacts")
public record KnownContact(@Id UUID id, @Nullable String sealedMobile) {}
