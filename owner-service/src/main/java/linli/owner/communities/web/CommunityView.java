package linli.owner.communities.web;

import java.util.UUID;
import linli.chassis.web.Versioned;
import linli.owner.communities.Community;

/** A community as the API shows it. */
record CommunityView(
        UUID id,
        long version,
        String code,
        String name,
        UUID regionId,
        String region,
        String address,
        String zone,
        boolean active)
        implements Versioned {

    static CommunityView of(Community community) {
        return new CommunityView(
                community.id(),
                community.version(),
                community.code(),
                community.name(),
                community.regionId(),
                community.region(),
                community.address(),
                community.zone(),
                community.isActive());
    }
}
