package linli.chassis.grants;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Which region a community lies in. */
@Document("access_communities")
record CommunityRegion(@Id UUID id, UUID regionId) {}
