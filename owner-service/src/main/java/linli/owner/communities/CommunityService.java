package linli.owner.communities;

import java.time.Clock;
import java.util.UUID;
import linli.chassis.access.Access;
import org.springframework.stereotype.Service;

/** Founds and describes communities. */
@Service
public class CommunityService {

    private final Communities communities;
    private final Clock clock;

    CommunityService(Communities communities, Clock clock) {
        this.communities = communities;
        this.clock = clock;
    }

    /**
     * @param code short and unique, such as {@code CH}
     */
    public Community found(CommunityFacts facts, String code, Access access) {
        return found(access.newId(), facts, code, access);
    }

    /** For imports, whose rows have ids of their own. */
    public Community found(UUID id, CommunityFacts facts, String code, Access access) {
        return communities.create(
                Community.found(
                        id,
                        code,
                        facts.name(),
                        facts.region(),
                        facts.address(),
                        facts.zone(),
                        access.stamp()));
    }

    public Community describe(UUID id, CommunityFacts facts, Access access) {
        return communities.move(
                id,
                access,
                community ->
                        community.describe(
                                facts.name(),
                                facts.region(),
                                facts.address(),
                                facts.zone(),
                                access.stamp()));
    }

    /** What can be said of a community. */
    public record CommunityFacts(String name, String region, String address, String zone) {}
}
