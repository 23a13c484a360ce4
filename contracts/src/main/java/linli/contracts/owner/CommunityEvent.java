package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Communities (小区) and the region each lies in. */
@Published(topic = "owner.communities", compacted = true)
public sealed interface CommunityEvent extends Event {

    /**
     * The whole public state of a community.
     *
     * @param code short unique code, such as {@code CH}
     * @param region name of the region (片区) that manages it
     * @param zone time zone of its business days, such as {@code Asia/Shanghai}
     */
    @JsonTypeName("community.changed")
    @JsonClassDescription("The whole public state of a community")
    record Changed(
            UUID communityId,
            String code,
            String name,
            UUID regionId,
            String region,
            String zone,
            boolean active)
            implements CommunityEvent {}
}
