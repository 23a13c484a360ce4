package linli.chassis.estate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import linli.chassis.estate.Audience.Entrance;
import linli.chassis.estate.Audience.Owing;
import linli.contracts.owner.OwnerEvent.Relation;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is to be, as somebody enters it; what is absent narrows nothing.
 *
 * @param tags only who is marked by one of these words of the dictionary {@code owner-tag}
 * @param except units whose people are left out
 * @param entrances of a building of which any is named, only these
 * @param types only units of these types
 * @param owing only units for which something is overdue when it is published
 * @param list only who is on this uploaded list
 */
public record AudienceRequest(
        @Nullable @Size(max = MOST_PLACES) Set<@NotNull UUID> communities,
        @Nullable @Size(max = MOST_PLACES) Set<@NotNull UUID> buildings,
        @Nullable @Size(max = MOST_PLACES) Set<@NotNull UUID> units,
        @Nullable @Size(max = MOST_RELATIONS) Set<@NotNull Relation> relations,
        @Nullable @Size(max = MOST_TAGS) Set<@NotNull @Pattern(regexp = TAG) String> tags,
        @Nullable @Size(max = MOST_PLACES) Set<@NotNull UUID> except,
        @Nullable @Size(max = MOST_PLACES) Set<@NotNull @Valid Entrance> entrances,
        @Nullable @Size(max = MOST_TYPES) Set<@NotNull @Pattern(regexp = TYPE) String> types,
        @Nullable Boolean owing,
        @Nullable UUID list) {

    static final int MOST_PLACES = 200;
    static final int MOST_RELATIONS = 4;
    static final int MOST_TAGS = 20;
    static final int MOST_TYPES = 5;

    /** As dictionaries take their codes. */
    static final String TAG = "[A-Z0-9_]{1,40}";

    /** As owner-service tells what units are used for. */
    static final String TYPE = "DWELLING|SHOP|OFFICE|STORAGE|PARKING";

    public Audience audience() {
        return new Audience(
                Audience.orNone(communities),
                Audience.orNone(buildings),
                Audience.orNone(units),
                Audience.orNone(relations),
                Audience.orNone(tags),
                Audience.orNone(except),
                Audience.orNone(entrances),
                Audience.orNone(types),
                Boolean.TRUE.equals(owing) ? new Owing(null) : null,
                list);
    }
}
