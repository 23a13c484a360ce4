package linli.billing.meters;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** What screens and bill runs ask about meters. */
public interface MeterSearch {

    /** The order in which meters are shown. */
    enum Sorting {
        /** By the unit, as one walks. */
        LABEL,
        /** Those that were not read for longest first. */
        OLDEST
    }

    /**
     * @param kind any when null
     * @param commonIn a community whose common meters alone are asked; null for all meters
     */
    record Filter(
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable MeterKind kind,
            @Nullable UUID commonIn) {}

    Page<Meter> all(Filter filter, Sorting sorting, Access access, Paging paging);

    /** Those that measure for some units. */
    List<Meter> of(Collection<UUID> unitIds);

    /** Those of these that are there. */
    List<Meter> byId(Collection<UUID> ids);

    /** Those of a community that have any of these numbers. */
    List<Meter> bySerial(UUID communityId, Collection<String> serials);

    /**
     * Those of a community that measure in any of the units, or of what all share, that are called
     * so.
     */
    List<Meter> byLabel(UUID communityId, Collection<String> labels);
}
