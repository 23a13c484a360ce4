package linli.chassis.time;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The zone of a community's business days. */
@Document("known_zones")
record KnownZone(@Id UUID id, String zone) {}
