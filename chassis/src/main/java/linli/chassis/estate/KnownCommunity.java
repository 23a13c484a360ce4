package linli.chassis.estate;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A community as owner-service told it. */
@Document("known_communities")
public record KnownCommunity(@Id UUID id, String code, String name) {}
