package linli.chassis.estate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.estate.Audience.Entrance;
import linli.contracts.owner.OwnerEvent.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The same as an {@link AudienceRequest} in an address, to be counted before anything is written.
 *
 * @param entrance of a building of which any is named only these: its id, a colon and the name
 * @param type only units of these types
 * @param owing only units for which something is overdue
 * @param list only who is on this uploaded list
 */
public record AudienceQuestion(
        @Nullable @Size(max = AudienceRequest.MOST_PLACES) Set<@NotNull UUID> community,
        @Nullable @Size(max = AudienceRequest.MOST_PLACES) Set<@NotNull UUID> building,
        @Nullable @Size(max = AudienceRequest.MOST_PLACES) Set<@NotNull UUID> unit,
        @Nullable @Size(max = AudienceRequest.MOST_RELATIONS) Set<@NotNull Relation> relation,
        @Nullable @Size(max = AudienceRequest.MOST_TAGS)
                Set<@NotNull @Pattern(regexp = AudienceRequest.TAG) String> tag,
        @Nullable @Size(max = AudienceRequest.MOST_PLACES) Set<@NotNull UUID> except,
        @Nullable @Size(max = AudienceRequest.MOST_PLACES)
                Set<@NotNull @Pattern(regexp = ENTRANCE) String> entrance,
        @Nullable @Size(max = AudienceRequest.MOST_TYPES)
                Set<@NotNull @Pattern(regexp = AudienceRequest.TYPE) String> type,
        @Nullable Boolean owing,
        @Nullable UUID list) {

    private static final String ENTRANCE =
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}:" + Entrance.NAME;

    public Audience audience() {
        var entrances =
                Audience.orNone(entrance).stream().map(Entrance::of).collect(Collectors.toSet());
        return new AudienceRequest(
                        community, building, unit, relation, tag, except, entrances, type, owing,
                        list)
                .audience();
    }
}
