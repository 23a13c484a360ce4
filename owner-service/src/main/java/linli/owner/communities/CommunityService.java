package linli.owner.communities;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Founds and describes communities and names their regions. */
@Service
public class CommunityService {

    private static final String WRITES = "community:write";

    private final Communities communities;
    private final CommunitySearch search;
    private final Regions regions;
    private final ObjectProvider<RegionHolders> holders;

    CommunityService(
            Communities communities,
            CommunitySearch search,
            Regions regions,
            ObjectProvider<RegionHolders> holders) {
        this.communities = communities;
        this.search = search;
        this.regions = regions;
        this.holders = holders;
    }

    /**
     * @param code short and unique, such as {@code CH}
     */
    public Community found(CommunityFacts facts, String code, Access access) {
        return communities.create(access, () -> founded(access.newId(), facts, code, access));
    }

    /** For imports, whose rows have ids of their own. */
    public Community found(UUID id, CommunityFacts facts, String code, Access access) {
        return communities.create(founded(id, facts, code, access));
    }

    private Community founded(UUID id, CommunityFacts facts, String code, Access access) {
        var region = region(facts.region(), id);
        requireRegion(region, access);
        return Community.found(
                id,
                code,
                facts.name(),
                regions.keep(region),
                facts.address(),
                facts.zone(),
                access.stamp());
    }

    /** Another region means other people in charge: only who answers for it may say so. */
    public Community describe(UUID id, CommunityFacts facts, Access access) {
        return communities.move(
                id,
                access,
                community -> {
                    var region = region(facts.region(), id);
                    if (!region.id().equals(community.regionId())) {
                        requireRegion(region, access);
                    }
                    community.describe(
                            facts.name(),
                            regions.keep(region),
                            facts.address(),
                            facts.zone(),
                            access.stamp());
                });
    }

    /**
     * The region is the same and so are its people; each of its communities tells the new name. The
     * same command again tells the rest, should the first have been cut short.
     */
    public Region renameRegion(UUID regionId, String name, Access access) {
        var known =
                search.all(access).stream()
                        .filter(community -> community.regionId().equals(regionId))
                        .toList();
        if (known.isEmpty()) {
            throw new Refusal.NotFound("region.not-found", "No region " + regionId);
        }
        requireRegion(new Region(regionId, name), access);
        if (regions.find(regionId).isEmpty()) {
            regions.keep(new Region(regionId, known.getFirst().region()));
        }
        var renamed = regions.rename(regionId, name);
        for (var community : known) {
            communities.move(community.id(), one -> one.regionRenamed(renamed, access.stamp()));
        }
        return renamed;
    }

    /** The region of this name: there, or to be kept with what makes it needed. */
    private Region region(String name, UUID communityId) {
        return regions.named(name)
                .orElseGet(() -> {
                    var first = Region.firstIdOf(name);
                    // The region that was first called like this may be called otherwise now.
                    var id =
                            regions.find(first).isEmpty()
                                    ? first
                                    : UUID.nameUUIDFromBytes(
                                            ("region %s %s".formatted(name, communityId))
                                                    .getBytes(StandardCharsets.UTF_8));
                    return new Region(id, name);
                });
    }

    private void requireRegion(Region region, Access access) {
        var mayAll = access.scope().all();
        if (!mayAll && holders.stream().noneMatch(one -> one.holds(WRITES, region.id(), access))) {
            throw new Refusal.Forbidden(
                    "community.beyond-scope", "Only who answers for the region may do this there");
        }
    }

    /**
     * Puts it back as it was before a file put it in.
     *
     * @param version the one that it has as long as nobody has changed it since
     * @param before null where it was nothing
     */
    public void putBack(UUID id, long version, @Nullable Community before, Access access) {
        communities.moveFrom(version, id, access, one -> one.putBack(before, access.stamp()));
    }

    /** What can be said of a community. */
    public record CommunityFacts(String name, String region, String address, String zone) {}
}
