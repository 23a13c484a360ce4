package linli.chassis.estate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.estate.AudienceView.ListView;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;

/** Who belongs to an audience, where it lies and what its places are called. */
public final class Audiences {

    private static final int PLACES_NAMED = 12;

    private final Estate estate;
    private final Arrears arrears;
    private final WrittenLists lists;

    Audiences(Estate estate, Arrears arrears, WrittenLists lists) {
        this.estate = estate;
        this.arrears = arrears;
        this.lists = lists;
    }

    /** Somebody who belongs to an audience, with the homes because of which they do. */
    public record Member(KnownPerson person, List<UnitLink> homes) {}

    /** Everybody who belongs to it at this time, each once. */
    public void each(Audience audience, Instant at, Consumer<Member> member) {
        // Place by place, so that each walk follows one index; whoever was met in an earlier place
        // is left out by asking for the earlier places.
        var before = new ArrayList<Lying>();
        for (var place : places(audience)) {
            estate.eachPerson(
                    place.kind(),
                    place.id(),
                    people -> {
                        var some =
                                people.stream()
                                        .filter(one ->
                                                before.stream().noneMatch(met -> met.has(one)))
                                        .toList();
                        var known = known(audience, some);
                        some.stream()
                                .flatMap(one -> member(audience, one, at, known).stream())
                                .forEach(member);
                    });
            before.add(place);
        }
    }

    /**
     * Whom an audience has today.
     *
     * @param people each counted once
     * @param units in which anybody of them lives
     * @param buildings how many people in each, by its name; who lives in several counts in each
     */
    public record Counted(long people, long units, Map<String, Long> buildings) {}

    /**
     * @throws Refusal.NotFound for a place that is not there for the caller
     */
    public Counted count(Audience audience, Access access) {
        reachOf(audience, access.scope());
        var people = new AtomicLong();
        var units = new HashSet<UUID>();
        var byBuilding = new TreeMap<UUID, Long>();
        each(
                audience,
                access.at(),
                member -> {
                    people.incrementAndGet();
                    member.homes().forEach(home -> units.add(home.unitId()));
                    member.homes().stream()
                            .map(UnitLink::buildingId)
                            .distinct()
                            .forEach(building -> byBuilding.merge(building, 1L, Long::sum));
                });
        var named = new TreeMap<String, Long>();
        byBuilding.forEach((building, count) -> named.merge(nameOf(building), count, Long::sum));
        return new Counted(people.get(), units.size(), named);
    }

    /** The entrances of a building in the caller's scope. */
    public Set<String> entrances(UUID building, Access access) {
        reachOf(Audience.of(Set.of(), Set.of(building)), access.scope());
        return estate.entrancesOf(building);
    }

    /**
     * @param lies where it does
     * @param places what its places are called
     * @param list the uploaded list that it is narrowed to; null where there is none
     */
    public AudienceView shown(
            Audience audience, Reach lies, List<Named> places, @Nullable ListView list) {
        return AudienceView.of(audience, lies, places, list, this);
    }

    public Optional<Member> member(Audience audience, KnownPerson person, Instant at) {
        return member(audience, person, at, known(audience, List.of(person)));
    }

    private Optional<Member> member(
            Audience audience, KnownPerson person, Instant at, Homes known) {
        var homes = audience.homesOf(person, estate.dayOf(person, at), known);
        return homes.isEmpty() ? Optional.empty() : Optional.of(new Member(person, homes));
    }

    /** What the audience has to know of their homes, asked once for all of them. */
    private Homes known(Audience audience, List<KnownPerson> people) {
        var places = new HashSet<UUID>();
        people.forEach(one -> one.links().forEach(link -> places.add(link.unitId())));
        var units = new HashMap<UUID, KnownUnit>();
        if (!audience.entrances().isEmpty() || !audience.types().isEmpty()) {
            estate.units(places).forEach(unit -> units.put(unit.id(), unit));
        }
        var owing = audience.owing();
        var asOf = owing == null ? null : owing.asOf();
        var list = audience.list();
        Set<UUID> listed = Set.of();
        if (list != null) {
            var both = new HashSet<>(places);
            people.forEach(one -> both.add(one.id()));
            listed = lists.on(list, both);
        }
        return new Homes(
                units,
                audience.isOpenWhoOwes() ? arrears.of(places) : Map.of(),
                asOf == null ? null : lists.on(asOf, places),
                listed);
    }

    /**
     * Writes down for which units of its places something is overdue: whoever pays afterwards was
     * meant all the same, and so is whoever moves in. Broken off it is done again, and writes what
     * is missing.
     *
     * @param as under which id
     */
    public void writeDownWhoOwes(Audience audience, UUID as, Instant at) {
        for (var place : places(audience)) {
            estate.eachUnit(
                    place.kind(),
                    place.id(),
                    units -> {
                        var overdue = arrears.of(units.stream().map(KnownUnit::id).toList());
                        lists.add(
                                as,
                                units.stream()
                                        .filter(unit -> isOverdue(unit, overdue, at))
                                        .map(KnownUnit::id)
                                        .toList());
                    });
        }
    }

    private boolean isOverdue(KnownUnit unit, Map<UUID, LocalDate> overdue, Instant at) {
        var since = overdue.get(unit.id());
        return since != null && since.isBefore(estate.dayOf(unit, at));
    }

    private record Lying(Place kind, UUID id) {

        boolean has(KnownPerson person) {
            return person.links().stream()
                    .anyMatch(link ->
                            switch (kind) {
                                case COMMUNITIES -> link.communityId().equals(id);
                                case BUILDINGS -> link.buildingId().equals(id);
                                case UNITS, PEOPLE -> link.unitId().equals(id);
                            });
        }
    }

    private static List<Lying> places(Audience audience) {
        var places = new ArrayList<Lying>();
        add(places, Place.COMMUNITIES, audience.communities());
        add(places, Place.BUILDINGS, audience.buildings());
        add(places, Place.UNITS, audience.units());
        return places;
    }

    private static void add(List<Lying> places, Place kind, Collection<UUID> ids) {
        ids.stream().sorted().map(id -> new Lying(kind, id)).forEach(places::add);
    }

    /** The caller as a resident; empty for everybody else. */
    public Optional<KnownPerson> reader(Access access) {
        var ownerId = access.account().ownerId();
        return ownerId == null ? Optional.empty() : estate.person(ownerId);
    }

    /** The same request on what is told to where the person lives now. */
    public Access told(KnownPerson person, Access access) {
        var communities = new HashSet<UUID>();
        var buildings = new HashSet<UUID>();
        var units = new HashSet<UUID>();
        for (var home : person.homes(estate.dayOf(person, access.at()))) {
            communities.add(home.communityId());
            buildings.add(home.buildingId());
            units.add(home.unitId());
        }
        return access.within(new Scope(false, communities, buildings, units, Set.of(person.id())));
    }

    /**
     * Where an audience lives, with the communities and buildings that its buildings and units are
     * in.
     *
     * @param scope within which every single one of its places must lie
     * @throws Refusal.NotFound for the first place that is unknown or outside the scope
     */
    public Reach reachOf(Audience audience, Scope scope) {
        var communities = new HashSet<UUID>();
        var buildings = new HashSet<UUID>();
        var units = new HashSet<UUID>();
        for (var id : audience.communities()) {
            var known = estate.community(id).map(one -> Reach.community(one.id()));
            communities.addAll(within(known, scope, "community", id).communities());
        }
        for (var id : audience.buildings()) {
            var known = estate.building(id).map(KnownBuilding::reach);
            communities.addAll(within(known, scope, "building", id).communities());
            buildings.add(id);
        }
        for (var id : audience.units()) {
            var lies = within(estate.unit(id).map(KnownUnit::reach), scope, "unit", id);
            communities.addAll(lies.communities());
            buildings.addAll(lies.buildings());
            units.add(id);
        }
        // Whom it leaves out it does not lie at; but nobody is left out whom one may not see.
        audience.except()
                .forEach(id -> within(estate.unit(id).map(KnownUnit::reach), scope, "unit", id));
        return new Reach(communities, buildings, units, Set.of());
    }

    private static Reach within(Optional<Reach> place, Scope scope, String noun, UUID id) {
        return place.filter(scope::covers)
                .orElseThrow(() ->
                        new Refusal.NotFound(noun + ".not-found", "No %s %s".formatted(noun, id)));
    }

    /**
     * What a place is called, as it was when it was asked.
     *
     * @param building null for all of the community
     * @param unit null for all of the building
     */
    public record Named(String community, @Nullable String building, @Nullable String unit) {}

    /** What the places of an audience are called; more than anybody reads are left out. */
    public List<Named> named(Audience audience) {
        var whole =
                audience.communities().stream()
                        .map(id -> new Named(nameOfCommunity(id), null, null));
        var parts =
                audience.buildings().stream()
                        .flatMap(id -> estate.building(id).stream())
                        .map(one ->
                                new Named(nameOfCommunity(one.communityId()), one.name(), null));
        var flats =
                audience.units().stream()
                        .flatMap(id -> estate.unit(id).stream())
                        .map(one ->
                                new Named(nameOfCommunity(one.communityId()), null, one.label()));
        return Stream.of(whole, parts, flats).flatMap(all -> all).limit(PLACES_NAMED).toList();
    }

    private String nameOfCommunity(UUID id) {
        return estate.community(id).map(KnownCommunity::name).orElse("");
    }

    /** What a unit is called; the beginning of its id while we were not told. */
    public String labelOf(UUID unitId) {
        return estate.unit(unitId).map(KnownUnit::label).orElseGet(() -> shortOf(unitId));
    }

    /** What units are called; the beginning of the id of which we were not told. */
    public Map<UUID, String> labelsOf(Set<UUID> unitIds) {
        var labels = new HashMap<UUID, String>();
        unitIds.forEach(id -> labels.put(id, shortOf(id)));
        estate.units(unitIds).forEach(unit -> labels.put(unit.id(), unit.label()));
        return labels;
    }

    /** What a building is called; the beginning of its id while we were not told. */
    public String nameOf(UUID buildingId) {
        return estate.building(buildingId)
                .map(KnownBuilding::name)
                .orElseGet(() -> shortOf(buildingId));
    }

    private static String shortOf(UUID id) {
        return id.toString().substring(0, 8);
    }
}
