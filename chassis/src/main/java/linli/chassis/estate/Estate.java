package linli.chassis.estate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.aggregates.Replica;
import linli.chassis.time.Calendars;
import linli.contracts.Envelope;
import linli.contracts.owner.BuildingEvent;
import linli.contracts.owner.CommunityEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.contracts.owner.PropertyUnitEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Our copy of the estate: what lies where, what it is called and who lives there. */
public final class Estate {

    private static final int READ_AT_ONCE = 1_000;

    private final DocumentStore store;
    private final Calendars calendars;
    private final Communities communities;
    private final Buildings buildings;
    private final Units units;
    private final People people;

    public Estate(DocumentStore store, Calendars calendars) {
        this.calendars = calendars;
        this.store = store;
        this.communities = new Communities(store);
        this.buildings = new Buildings(store);
        this.units = new Units(store);
        this.people = new People(store);
        store.index(KnownBuilding.class, "reach.communities", "_id");
        store.index(KnownUnit.class, "reach.communities", "_id");
        store.index(KnownUnit.class, "reach.buildings", "_id");
        store.index(KnownUnit.class, "communityId", "label");
        store.index(KnownPerson.class, "reach.communities", "_id");
        store.index(KnownPerson.class, "reach.buildings", "_id");
        store.index(KnownPerson.class, "reach.units", "_id");
    }

    public Optional<KnownCommunity> community(UUID id) {
        return communities.find(id);
    }

    /** All of them: a group has hundreds, not hundred thousands. */
    public List<KnownCommunity> communities() {
        return store.mongo().findAll(KnownCommunity.class);
    }

    public Optional<KnownBuilding> building(UUID id) {
        return buildings.find(id);
    }

    public List<KnownBuilding> buildings(Collection<UUID> ids) {
        return store.mongo().find(Query.query(Criteria.where("_id").in(ids)), KnownBuilding.class);
    }

    public Optional<KnownUnit> unit(UUID id) {
        return units.find(id);
    }

    public List<KnownUnit> units(Collection<UUID> ids) {
        return store.mongo().find(Query.query(Criteria.where("_id").in(ids)), KnownUnit.class);
    }

    /** Those of a community that are called like one of these labels. */
    public List<KnownUnit> unitsCalled(UUID communityId, Collection<String> labels) {
        return store
                .mongo()
                .find(
                        Query.query(
                                Criteria.where("communityId")
                                        .is(communityId)
                                        .and("label")
                                        .in(labels)),
                        KnownUnit.class)
                .stream()
                .filter(unit -> !unit.isWithdrawn())
                .toList();
    }

    /** The entrances of a building, by which its units are told apart. */
    public Set<String> entrancesOf(UUID buildingId) {
        var names = new TreeSet<String>();
        eachUnit(
                Place.BUILDINGS,
                buildingId,
                units -> units.stream().map(KnownUnit::entrance).forEach(names::add));
        names.remove("");
        return names;
    }

    public Optional<KnownPerson> person(UUID id) {
        return people.find(id);
    }

    public List<KnownPerson> people(Collection<UUID> ids) {
        return store.mongo().find(Query.query(Criteria.where("_id").in(ids)), KnownPerson.class);
    }

    /** The day it is then, where the person lives. */
    public LocalDate dayOf(KnownPerson person, Instant at) {
        return calendars.dayOf(
                at, person.links().isEmpty() ? null : person.links().getFirst().communityId());
    }

    /** The day it is then, where the unit lies. */
    LocalDate dayOf(KnownUnit unit, Instant at) {
        return calendars.dayOf(at, unit.communityId());
    }

    /**
     * @throws Refusal.NotFound when it is unknown or outside the caller's scope
     */
    public void requireCommunity(UUID id, Access access) {
        if (!access.scope().covers(Reach.community(id)) || community(id).isEmpty()) {
            throw new Refusal.NotFound("community.not-found", "No community " + id);
        }
    }

    /**
     * @throws Refusal.NotFound when it is unknown or outside the caller's scope
     */
    public KnownUnit requireUnit(UUID id, Access access) {
        return unit(id).filter(unit -> !unit.isWithdrawn() && access.scope().covers(unit.reach()))
                .orElseThrow(() -> new Refusal.NotFound("unit.not-found", "No unit " + id));
    }

    /**
     * Where something lies: in a unit, or else in the community, which is theirs as well who look
     * after some of its buildings.
     *
     * @return null when it is in no unit
     * @throws Refusal.NotFound when it is unknown, outside the caller's scope or not in that
     *     community
     */
    public @Nullable KnownUnit requirePlace(
            UUID communityId, @Nullable UUID unitId, Access access) {
        if (unitId == null) {
            if (!access.scope().covers(anywhereIn(communityId))
                    || community(communityId).isEmpty()) {
                throw new Refusal.NotFound("community.not-found", "No community " + communityId);
            }
            return null;
        }
        var unit = requireUnit(unitId, access);
        if (!unit.communityId().equals(communityId)) {
            throw new Refusal.NotFound("unit.not-found", "No unit " + unitId + " there");
        }
        return unit;
    }

    /** A community and all of its buildings. */
    public Reach anywhereIn(UUID communityId) {
        var there = store.ids(KnownBuilding.class, Query.query(lyingIn(communityId)));
        return new Reach(Set.of(communityId), Set.copyOf(there), Set.of(), Set.of());
    }

    private static Criteria lyingIn(UUID communityId) {
        return Criteria.where(fieldOf(Place.COMMUNITIES)).is(communityId);
    }

    /** All units of a community, some at a time. */
    public void eachUnit(UUID communityId, Consumer<List<KnownUnit>> some) {
        eachUnit(Place.COMMUNITIES, communityId, some);
    }

    /** All units of a place, some at a time. */
    void eachUnit(Place place, UUID id, Consumer<List<KnownUnit>> some) {
        var condition =
                place == Place.UNITS
                        ? Criteria.where("_id").is(id)
                        : Criteria.where(fieldOf(place)).is(id);
        store.walk(KnownUnit.class, condition, READ_AT_ONCE, some);
    }

    /** Everybody who is or was linked to a place, some at a time. */
    public void eachPerson(Place place, UUID id, Consumer<List<KnownPerson>> some) {
        store.walk(KnownPerson.class, Criteria.where(fieldOf(place)).is(id), READ_AT_ONCE, some);
    }

    /** Everybody who is or was linked to any of these units. */
    public List<KnownPerson> peopleOf(Collection<UUID> unitIds) {
        return store.mongo()
                .find(Query.query(Criteria.where("reach.units").in(unitIds)), KnownPerson.class);
    }

    /**
     * Whose each unit is on a day, and so who pays and is told: the owner, a co-owner where nobody
     * is the owner. The same people always give the same one.
     *
     * @param people everybody who is or was linked to the units
     * @return by unit
     */
    public static Map<UUID, KnownPerson> ownersOf(Collection<KnownPerson> people, LocalDate day) {
        var owners = new HashMap<UUID, KnownPerson>();
        for (var relation : List.of(Relation.CO_OWNER, Relation.OWNER)) {
            var first = new HashMap<UUID, KnownPerson>();
            people.stream()
                    .sorted(Comparator.comparing(KnownPerson::id))
                    .forEach(person ->
                            person.homes(day).stream()
                                    .filter(link -> link.relation() == relation)
                                    .forEach(link -> first.putIfAbsent(link.unitId(), person)));
            owners.putAll(first);
        }
        return owners;
    }

    /**
     * Who is linked to each unit on a day: its owners, wherever they live, their household and its
     * tenants alike.
     *
     * @param people everybody who is or was linked to the units
     * @return by unit, always in the same order
     */
    public static Map<UUID, List<UUID>> householdsOf(
            Collection<KnownPerson> people, LocalDate day) {
        var households = new HashMap<UUID, List<UUID>>();
        people.stream()
                .sorted(Comparator.comparing(KnownPerson::id))
                .forEach(person ->
                        person.homes(day).stream()
                                .map(UnitLink::unitId)
                                .distinct()
                                .forEach(unit ->
                                        households
                                                .computeIfAbsent(unit, none -> new ArrayList<>())
                                                .add(person.id())));
        return households;
    }

    private static String fieldOf(Place place) {
        return switch (place) {
            case COMMUNITIES -> "reach.communities";
            case BUILDINGS -> "reach.buildings";
            case UNITS -> "reach.units";
            case PEOPLE -> "reach.people";
        };
    }

    List<Replica<?>> copies() {
        return List.of(communities, buildings, units, people);
    }

    void keep(Envelope envelope) {
        var sequence = envelope.sequence();
        switch (envelope.data()) {
            case CommunityEvent.Changed told ->
                    communities.keep(
                            told.communityId(),
                            sequence,
                            new KnownCommunity(told.communityId(), told.code(), told.name()),
                            Reach.community(told.communityId()));
            case BuildingEvent.Changed told -> {
                var building =
                        new KnownBuilding(
                                told.buildingId(),
                                told.communityId(),
                                told.name(),
                                told.withdrawn());
                buildings.keep(building.id(), sequence, building, building.reach());
            }
            case PropertyUnitEvent.Changed told -> {
                var entrance = told.entrance();
                var unit =
                        new KnownUnit(
                                told.unitId(),
                                told.communityId(),
                                told.buildingId(),
                                told.label(),
                                told.type(),
                                told.grossArea(),
                                entrance == null ? KnownUnit.entranceOf(told.label()) : entrance,
                                told.withdrawn());
                units.keep(unit.id(), sequence, unit, unit.reach());
            }
            case OwnerEvent.Changed told -> {
                var person =
                        new KnownPerson(told.ownerId(), told.name(), told.links(), told.tags());
                people.keep(person.id(), sequence, person, person.reach());
            }
            default -> {
                // Not about the estate.
            }
        }
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

    private static final class People extends Replica<KnownPerson> {
        People(DocumentStore store) {
            super(KnownPerson.class, store);
        }
    }
}
