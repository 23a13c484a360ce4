package linli.chassis.estate;

import java.time.ZoneId;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A community as owner-service told it.
 *
 * @param zone of its business days, such as {@code Asia/Shanghai}
 */
@Document("known_communities")
public record KnownCommunity(@Id UUID id, String code, String name, String zone) {

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
