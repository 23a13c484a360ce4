package linli.owner.communities;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.contracts.owner.CommunityEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A residential community (小区) in the care of a region. */
@Document("communities")
public class Community extends Aggregate {

    private final String code;
    private final Instant createdAt;
    private String name;

    /** By which it is found however its name is written; null in those from before. */
    @Derived private @Nullable String nameKey;

    private String region;
    private @Nullable UUID regionId;
    private String address;
    private String zone;
    private boolean active = true;

    Community(
            UUID id,
            String code,
            String name,
            String region,
            @Nullable UUID regionId,
            String address,
            String zone,
            Instant createdAt) {
        super(id);
        this.code = code;
        this.name = name;
        this.region = region;
        this.regionId = regionId;
        this.address = address;
        this.zone = zone;
        this.createdAt = createdAt;
    }

    static Community found(
            UUID id,
            String code,
            String name,
            Region region,
            String address,
            String zone,
            Stamp stamp) {
        requireZone(zone);
        var community =
                new Community(
                        id, code, name, region.name(), region.id(), address, zone, stamp.at());
        community.tell(stamp);
        return community;
    }

    void describe(
            String newName, Region newRegion, String newAddress, String newZone, Stamp stamp) {
        requireZone(newZone);
        name = newName;
        region = newRegion.name();
        regionId = newRegion.id();
        address = newAddress;
        zone = newZone;
        active = true;
        tell(stamp);
    }

    /** It is as it was before a file put it in; nobody's any more where it was nothing. */
    void putBack(@Nullable Community before, Stamp stamp) {
        if (before == null) {
            active = false;
        } else {
            name = before.name;
            region = before.region;
            regionId = before.regionId;
            address = before.address;
            zone = before.zone;
            active = before.active;
        }
        tell(stamp);
    }

    public boolean isAs(@Nullable Community before) {
        return before == null
                ? !active
                : active == before.active
                        && name.equals(before.name)
                        && regionId().equals(before.regionId())
                        && address.equals(before.address)
                        && zone.equals(before.zone);
    }

    /** Its region is called otherwise now; it is the same region, with the same people. */
    void regionRenamed(Region renamed, Stamp stamp) {
        if (renamed.id().equals(regionId()) && !renamed.name().equals(region)) {
            region = renamed.name();
            regionId = renamed.id();
            tell(stamp);
        }
    }

    /** Width, case, blanks and marks that nobody sees make no other name. */
    public static String keyOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cf}\\p{Cc}\\s\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private void tell(Stamp stamp) {
        nameKey = keyOf(name);
        announce(
                new CommunityEvent.Changed(id(), code, name, regionId(), region, zone, active),
                stamp);
    }

    private static void requireZone(String zone) {
        // By name: a browser does not know Java's other ways to write one, such as UTC+8.
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Refusal.Invalid(
                    "community.zone",
                    "There is no time zone " + zone,
                    List.of(new FieldError("zone", "community.zone", null)));
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

    /** Communities from before regions had ids lie in the one that their region's name gave. */
    public UUID regionId() {
        return regionId == null ? Region.firstIdOf(region) : regionId;
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

    /** False of one that was put in by mistake: it is in no list. */
    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
