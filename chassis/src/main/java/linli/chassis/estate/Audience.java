package linli.chassis.estate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is: the people of all these places taken together, narrowed by everything else
 * that is said. Whoever moves in later belongs to it as well.
 *
 * @param buildings with those of its entrances
 * @param relations only who is that to a unit there; everybody when empty
 * @param tags only who is marked by one of these words of the dictionary {@code owner-tag};
 *     everybody when empty
 * @param except units there whose people are left out
 * @param entrances of a building of which any is named, only these
 * @param types only units of one of these types, such as {@code DWELLING}; all when empty
 * @param owing only units for which something is overdue; null for whether or not
 * @param list only the units and people that are written down under this id; null for all
 */
public record Audience(
        Set<UUID> communities,
        Set<UUID> buildings,
        Set<UUID> units,
        Set<Relation> relations,
        Set<String> tags,
        Set<UUID> except,
        Set<Entrance> entrances,
        Set<String> types,
        @Nullable Owing owing,
        @Nullable UUID list) {

    /** What was written down before there were tags, exceptions, entrances and types has none. */
    public Audience {
        tags = orNone(tags);
        except = orNone(except);
        entrances = orNone(entrances);
        types = orNone(types);
        if (!entrances.isEmpty()) {
            buildings = new HashSet<>(buildings);
            buildings.addAll(
                    entrances.stream().map(Entrance::buildingId).collect(Collectors.toSet()));
        }
    }

    static <T> Set<T> orNone(@Nullable Set<T> some) {
        return some == null ? Set.of() : some;
    }

    /**
     * An entrance (单元) of a building.
     *
     * @param name such as {@code 2} in {@code 3-2-1201}
     */
    public record Entrance(@NotNull UUID buildingId, @NotNull @Pattern(regexp = NAME) String name) {

        static final String NAME = "[^\\s:\\-]{1,20}";

        /** As an address says it: the building's id, a colon and the name. */
        public static Entrance of(String said) {
            var colon = said.indexOf(':');
            return new Entrance(
                    UUID.fromString(said.substring(0, Math.max(colon, 0))),
                    said.substring(colon + 1));
        }
    }

    /**
     * Who owes something.
     *
     * @param asOf the list under which their units were written down when it was published: who
     *     pays afterwards was meant all the same; null before
     */
    public record Owing(@Nullable UUID asOf) {}

    /** All the people of these places. */
    public static Audience of(Set<UUID> communities, Set<UUID> buildings) {
        return new Audience(
                communities,
                buildings,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null);
    }

    /** The same, of whom it is written down under this id which units owe something. */
    public Audience owingAsOf(UUID written) {
        return owing(new Owing(written));
    }

    /** The same for another time: who owes something is still to be written down. */
    public Audience anew() {
        return owing == null ? this : owing(new Owing(null));
    }

    private Audience owing(Owing who) {
        return new Audience(
                communities,
                buildings,
                units,
                relations,
                tags,
                except,
                entrances,
                types,
                who,
                list);
    }

    /** Whether it is still to be written down which units owe something. */
    public boolean isOpenWhoOwes() {
        return owing != null && owing.asOf() == null;
    }

    public boolean isNobody() {
        return communities.isEmpty() && buildings.isEmpty() && units.isEmpty();
    }

    /**
     * Whether it is for everybody who lives in this building, and so for whoever stands in its
     * lobby. Whatever narrows an audience is asked for here.
     */
    public boolean isEverybodyIn(UUID community, UUID building) {
        return relations.isEmpty()
                && tags.isEmpty()
                && except.isEmpty()
                && types.isEmpty()
                && owing == null
                && list == null
                && (communities.contains(community)
                        || (buildings.contains(building) && entrancesOf(building).isEmpty()));
    }

    /**
     * Where the person lives on this day because of which they belong to it.
     *
     * @param known what is known of their homes
     */
    List<UnitLink> homesOf(KnownPerson person, LocalDate day, Homes known) {
        return tags.isEmpty() || person.tags().stream().anyMatch(tags::contains)
                ? person.homes(day).stream()
                        .filter(link -> has(link, known))
                        .filter(link -> types.isEmpty() || types.contains(known.typeOf(link)))
                        .filter(link -> owing == null || known.owes(link, day))
                        .filter(link -> list == null || known.isListed(link, person))
                        .toList()
                : List.of();
    }

    private boolean has(UnitLink link, Homes known) {
        return (relations.isEmpty() || relations.contains(link.relation()))
                && !except.contains(link.unitId())
                && (communities.contains(link.communityId())
                        || isIn(link, known)
                        || units.contains(link.unitId()));
    }

    private boolean isIn(UnitLink link, Homes known) {
        if (!buildings.contains(link.buildingId())) {
            return false;
        }
        var only = entrancesOf(link.buildingId());
        return only.isEmpty() || only.contains(known.entranceOf(link));
    }

    private Set<String> entrancesOf(UUID building) {
        return entrances.stream()
                .filter(one -> one.buildingId().equals(building))
                .map(Entrance::name)
                .collect(Collectors.toSet());
    }
}
