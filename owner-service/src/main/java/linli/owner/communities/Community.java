package linli.owner.communities;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.owner.CommunityEvent;
import org.springframework.data.mongodb.core.mapping.Document;

/** A residential community (小区) in the care of a region. */
@Document("communities")
public class Community extends Aggregate {

    private final String code;
    private final Instant createdAt;
    private String name;
    private String region;
    private String address;
    private String zone;
    private boolean active = true;

    Community(
            UUID id,
            String code,
            String name,
            String region,
            String address,
            String zone,
            Instant createdAt) {
        super(id);
        this.code = code;
        this.name = name;
        this.region = region;
        this.address = address;
        this.zone = zone;
        this.createdAt = createdAt;
    }

    static Community found(
            UUID id,
            String code,
            String name,
            String region,
            String address,
            String zone,
            Stamp stamp) {
        requireZone(zone);
        var community = new Community(id, code, name, region, address, zone, stamp.at());
        community.tell(stamp);
        return community;
    }

    void describe(
            String newName, String newRegion, String newAddress, String newZone, Stamp stamp) {
        requireZone(newZone);
        name = newName;
        region = newRegion;
        address = newAddress;
        zone = newZone;
        tell(stamp);
    }

    /** A region is its name: two communities of one region have the same region id. */
    public static UUID regionId(String region) {
        return UUID.nameUUIDFromBytes(("region " + region).getBytes(StandardCharsets.UTF_8));
    }

    private void tell(Stamp stamp) {
        announce(
                new CommunityEvent.Changed(
                        id(), code, name, regionId(region), region, zone, active),
                stamp);
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refusal.Invalid("community.zone", "There is no time zone " + zone);
        }
    }

    @Override
    public Reach reach() {
        return Reach.community(id());
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String region() {
        return region;
    }

    public String address() {
        return address;
    }

    public String zone() {
        return zone;
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
