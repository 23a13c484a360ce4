package linli.notification.residents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.contracts.owner.BuildingEvent;
import linli.contracts.owner.CommunityEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.PropertyUnitEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** Our copy of who lives where, and what the places are called. */
@Component
public class Residents {

    private static final int PLACES_NAMED = 12;

    private final Communities communities;
    private final Buildings buildings;
    private final Units units;
    private final People people;

    Residents(DocumentStore store) {
        this.communities = new Communities(store);
        this.buildings = new Buildings(store);
        this.units = new Units(store);
        this.people = new People(store);
    }

    /** A community, as far as people are told something there. */
    @Document("known_communities")
    record KnownCommunity(@Id UUID id, String name, String zone) {}

    /** A building, such as {@code 3}. */
    @Document("known_buildings")
    record KnownBuilding(@Id UUID id, UUID communityId, String name) {}

    /**
     * A property unit.
     *
     * @param label such as {@code 3-2-1201}
     */
    @Document("known_units")
    record KnownUnit(@Id UUID id, UUID communityId, UUID buildingId, String label) {}

    public Optional<Resident> find(UUID id) {
        return people.find(id);
    }

    /** What is told to where the person lives; nothing for somebody we do not know yet. */
    public Scope placesOf(UUID personId, Instant at) {
        return people.find(personId)
                .map(person -> person.places(dayOf(person, at)))
                .orElse(Scope.NOTHING);
    }

    /** The day it is then, where the person lives. */
    public LocalDate dayOf(Resident person, Instant at) {
        return person.links().isEmpty()
                ? LocalDate.ofInstant(at, ZoneId.of("UTC"))
                : dayIn(person.links().getFirst().communityId(), at);
    }

    /** The day it is then, where the community lies. */
    public LocalDate dayIn(UUID communityId, Instant at) {
        return LocalDate.ofInstant(
                at,
                communities
                        .find(communityId)
                        .map(community -> ZoneId.of(community.zone()))
                        .orElse(ZoneId.of("Asia/Shanghai")));
    }

    /**
     * Where an audience lives, with the communities and buildings that its buildings and units are
     * in.
     *
     * @param scope within which every single one of its places must lie
     * @throws Refusal.NotFound for the first place that is unknown or outside the scope
     */
    public Reach reachOf(Audience audience, Scope scope) {
        var inCommunities = new HashSet<UUID>();
        var inBuildings = new HashSet<UUID>();
        var inUnits = new HashSet<UUID>();
        for (var id : audience.communities()) {
            var community = communities.find(id).orElseThrow(() -> unknown("community", id));
            require(scope, Reach.community(community.id()), "community", id);
            inCommunities.add(id);
        }
        for (var id : audience.buildings()) {
            var building = buildings.find(id).orElseThrow(() -> unknown("building", id));
            require(scope, Reach.of(building.communityId(), id, null), "building", id);
            inCommunities.add(building.communityId());
            inBuildings.add(id);
        }
        for (var id : audience.units()) {
            var unit = units.find(id).orElseThrow(() -> unknown("unit", id));
            require(scope, Reach.of(unit.communityId(), unit.buildingId(), id), "unit", id);
            inCommunities.add(unit.communityId());
            inBuildings.add(unit.buildingId());
            inUnits.add(id);
        }
        return new Reach(inCommunities, inBuildings, inUnits, Set.of());
    }

    private static void require(Scope scope, Reach place, String noun, UUID id) {
        if (!scope.covers(place)) {
            throw unknown(noun, id);
        }
    }

    private static Refusal unknown(String noun, UUID id) {
        return new Refusal.NotFound(noun + ".not-found", "No %s %s".formatted(noun, id));
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
                audience.communities().stream().map(id -> new Named(communityName(id), null, null));
        var parts =
                audience.buildings().stream()
                        .flatMap(id -> buildings.find(id).stream())
                        .map(building ->
                                new Named(
                                        communityName(building.communityId()),
                                        building.name(),
                                        null));
        var flats =
                audience.units().stream()
                        .flatMap(id -> units.find(id).stream())
                        .map(unit ->
                                new Named(communityName(unit.communityId()), null, unit.label()));
        return Stream.of(whole, parts, flats).flatMap(all -> all).limit(PLACES_NAMED).toList();
    }

    private String communityName(UUID id) {
        return communities.find(id).map(KnownCommunity::name).orElse("");
    }

    /** What a unit is called; its id's beginning while we were not told. */
    public String labelOf(UUID unitId) {
        return units.find(unitId)
                .map(KnownUnit::label)
                .orElseGet(() -> unitId.toString().substring(0, 8));
    }

    /** What a building is called. */
    public String nameOf(UUID buildingId) {
        return buildings
                .find(buildingId)
                .map(KnownBuilding::name)
                .orElseGet(() -> buildingId.toString().substring(0, 8));
    }

    public void keep(CommunityEvent.Changed community, long sequence) {
        communities.keep(
                community.communityId(),
                sequence,
                new KnownCommunity(community.communityId(), community.name(), community.zone()),
                Reach.community(community.communityId()));
    }

    public void keep(BuildingEvent.Changed building, long sequence) {
        buildings.keep(
                building.buildingId(),
                sequence,
                new KnownBuilding(building.buildingId(), building.communityId(), building.name()),
                Reach.of(building.communityId(), building.buildingId(), null));
    }

    public void keep(PropertyUnitEvent.Changed unit, long sequence) {
        units.keep(
                unit.unitId(),
                sequence,
                new KnownUnit(unit.unitId(), unit.communityId(), unit.buildingId(), unit.label()),
                Reach.of(unit.communityId(), unit.buildingId(), unit.unitId()));
    }

    /** They lie wherever they are linked to, now or not: who counts is decided day by day. */
    public void keep(OwnerEvent.Changed owner, long sequence) {
        var inCommunities = new HashSet<UUID>();
        var inBuildings = new HashSet<UUID>();
        var inUnits = new HashSet<UUID>();
        for (var link : owner.links()) {
            inCommunities.add(link.communityId());
            inBuildings.add(link.buildingId());
            inUnits.add(link.unitId());
        }
        people.keep(
                owner.ownerId(),
                sequence,
                new Resident(owner.ownerId(), owner.name(), owner.links()),
                new Reach(inCommunities, inBuildings, inUnits, Set.of(owner.ownerId())));
    }

    private static final class Communities extends Replica<KnownCommunity> {
        Communities(DocumentStore store) {
            super(KnownCommunity.class, store);
        }
    }

    private static final class Buildings extends Replica<KnownBuilding> {
        Buildings(DocumentStore store) {
            super(KnownBuilding.class, store);
        }
    }

    private static final class Units extends Replica<KnownUnit> {
        Units(DocumentStore store) {
            super(KnownUnit.class, store);
        }
    }

    private static final class People extends Replica<Resident> {
        People(DocumentStore store) {
            super(Resident.class, store);
        }
    }
}
