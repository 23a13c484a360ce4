package linli.chassis.estate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.estate.Audience.Entrance;
import linli.chassis.estate.Audiences.Named;
import linli.contracts.owner.OwnerEvent.Relation;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is, as who looks after it sees it.
 *
 * @param communityId where it lies; null where it lies in several
 * @param owing whether it is only for units for which something was overdue
 * @param places what the first of them are called
 */
public record AudienceView(
        @Nullable UUID communityId,
        Set<UUID> communities,
        Set<UUID> buildings,
        Set<UUID> units,
        Set<Relation> relations,
        Set<String> tags,
        List<LeftOutView> except,
        List<EntranceView> entrances,
        Set<String> types,
        boolean owing,
        @Nullable ListView list,
        List<PlaceView> places) {

    /** What a place was called when it was written; null for all of the larger one. */
    public record PlaceView(String community, @Nullable String building, @Nullable String unit) {}

    /** A unit whose people are left out. */
    public record LeftOutView(UUID id, String label) {}

    public record EntranceView(UUID buildingId, String building, String name) {}

    /** An uploaded list, and whom it found. */
    public record ListView(UUID id, String fileName, long units, long people) {}

    static AudienceView of(
            Audience audience,
            Reach lies,
            List<Named> places,
            @Nullable ListView list,
            Audiences audiences) {
        return new AudienceView(
                lies.communityId(),
                audience.communities(),
                audience.buildings(),
                audience.units(),
                audience.relations(),
                audience.tags(),
                audience.except().stream()
                        .map(unit -> new LeftOutView(unit, audiences.labelOf(unit)))
                        .toList(),
                audience.entrances().stream()
                        .sorted(Comparator.comparing(Entrance::name))
                        .map(one ->
                                new EntranceView(
                                        one.buildingId(),
                                        audiences.nameOf(one.buildingId()),
                                        one.name()))
                        .toList(),
                audience.types(),
                audience.owing() != null,
                list,
                places.stream()
                        .map(place ->
                                new PlaceView(place.community(), place.building(), place.unit()))
                        .toList());
    }
}
