package linli.chassis.aggregates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What one record counts for in a tally.
 *
 * @param where the places of the cell it lies in; people have no cells, their few records are found
 *     by themselves
 * @param key what all records of the cell share, the places among it
 * @param sums what is added up besides the number of records
 */
public record Counted(
        Tally<?> tally, Reach where, Map<String, String> key, Map<String, Long> sums) {

    /** At one place; a building that is null is left out of the key. */
    public static Counted at(
            Tally<?> tally,
            UUID communityId,
            @Nullable UUID buildingId,
            Map<String, String> by,
            Map<String, Long> sums) {
        var key = new LinkedHashMap<String, String>();
        key.put(Tally.COMMUNITY, communityId.toString());
        if (buildingId != null) {
            key.put(Tally.BUILDING, buildingId.toString());
        }
        key.putAll(by);
        return new Counted(tally, Reach.of(communityId, buildingId, null), key, sums);
    }

    /** What a cell is called. */
    String cell() {
        return String.join("|", key.values());
    }
}
