package linli.owner.owners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.estate.PlaceNames;
import linli.chassis.operations.Looks;
import linli.chassis.operations.Operations;
import linli.chassis.sealing.MasterKey;
import linli.chassis.time.Calendars;
import linli.contracts.Actor;
import linli.contracts.Channel;
import linli.contracts.Envelope;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.owner.properties.PropertySearch;
import linli.owner.properties.PropertyUnit;
import linli.owner.properties.PropertyUnits;
import linli.owner.properties.UnitType;
import linli.owner.staff.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registers owners, links them to units, finds them, and shows what is hidden to who may see. */
@Service
public class OwnerService {

    /** Units that one question finds at most: more are called 1-1-101 in no group we know of. */
    private static final int UNITS_AT_ONCE = 200;

    /** How a place among those found by name begins, behind the people of units. */
    private static final String NAMED = "n.";

    private final Owners owners;
    private final Visits visits;
    private final OwnerSearch search;
    private final PropertyUnits units;
    private final PropertySearch properties;
    private final Accounts accounts;
    private final Operations operations;
    private final Looks looks;
    private final Calendars calendars;
    private final MasterKey master;
    private final OwnerTags tags;
    private final Reveals reveals;
    private final RevealSettings revealSettings;

    OwnerService(
            Owners owners,
            Visits visits,
            OwnerSearch search,
            PropertyUnits units,
            PropertySearch properties,
            Accounts accounts,
            Operations operations,
            Looks looks,
            Calendars calendars,
            MasterKey master,
            OwnerTags tags,
            Reveals reveals,
            RevealSettings revealSettings) {
        this.owners = owners;
        this.visits = visits;
        this.search = search;
        this.units = units;
        this.properties = properties;
        this.accounts = accounts;
        this.operations = operations;
        this.looks = looks;
        this.calendars = calendars;
        this.master = master;
        this.tags = tags;
        this.reveals = reveals;
        this.revealSettings = revealSettings;
    }

    /**
     * @throws Refusal.Conflict {@code owner.same-phone-there} with the id of whoever is linked to
     *     one of these units and has one of these numbers
     */
    public Owner register(String name, List<String> phones, List<LinkFacts> links, Access access) {
        return register(access.newId(), name, phones, links, true, access);
    }

    /** For imports, whose rows have ids of their own and may name a couple that shares a number. */
    public Owner register(
            UUID id, String name, List<String> phones, List<LinkFacts> links, Access access) {
        return register(id, name, phones, links, false, access);
    }

    /** Notes what papers somebody showed; nothing when that is known. */
    public Owner showPapers(UUID id, IdentityNumber papers, Access access) {
        return owners.move(
                id,
                access,
                owner ->
                        owner.particularize(
                                owner.particulars().showing(papers), master, access.stamp()));
    }

    private Owner register(
            UUID id,
            String name,
            List<String> phones,
            List<LinkFacts> links,
            boolean byHand,
            Access access) {
        var to = links.stream().map(facts -> link(facts, access)).toList();
        if (to.isEmpty() && !access.scope().all()) {
            throw new Refusal.Invalid(
                    "owner.unit-missing", "Say which unit the person is linked to");
        }
        var numbers = Phones.kept(phones);
        return settled(
                to,
                () ->
                        owners.create(
                                access,
                                () -> {
                                    for (var link : to) {
                                        requireRoom(link, id);
                                        if (byHand) {
                                            requireNobodyElse(link, numbers.keySet(), id);
                                        }
                                    }
                                    var owner =
                                            Owner.register(
                                                    id,
                                                    PlaceNames.cleaned(name),
                                                    numbers,
                                                    master,
                                                    to,
                                                    access.stamp());
                                    if (byHand) {
                                        owner.moveIn(access.stamp());
                                    }
                                    return owner;
                                }));
    }

    /** Of one unit and one number there is one record. */
    private void requireNobodyElse(UnitLink link, Collection<String> numbers, UUID ownerId) {
        if (numbers.isEmpty()) {
            return;
        }
        ties(link.unitId()).stream()
                .filter(tie -> tie.link().to() == null && !tie.owner().id().equals(ownerId))
                .filter(tie -> tie.owner().phones().stream().anyMatch(numbers::contains))
                .findFirst()
                .ifPresent(tie -> {
                    var there = tie.owner().id();
                    throw new Refusal.Conflict(
                            "owner.same-phone-there",
                            "Somebody with this number is linked to this unit: " + there,
                            new FieldError("phones", "exists", there.toString()));
                });
    }

    /**
     * Decides when nobody else decides about the owners of the units in which shares are stated.
     */
    private <T> T settled(Collection<UnitLink> links, Supplier<T> decision) {
        var units =
                links.stream()
                        .filter(link -> link.share() != null)
                        .map(UnitLink::unitId)
                        .sorted()
                        .distinct()
                        .toList();
        var all = decision;
        for (var unit : units) {
            var rest = all;
            all = () -> owners.alone(unit, rest);
        }
        return all.get();
    }

    /** The share that is stated has room beside those of the unit's other owners. */
    private void requireRoom(UnitLink link, UUID ownerId) {
        if (link.share() != null) {
            var others =
                    ties(link.unitId()).stream()
                            .filter(tie -> !tie.owner().id().equals(ownerId))
                            .map(Tie::link)
                            .toList();
            Shares.requireRoom(link, others);
        }
    }

    /**
     * @param phones a number that is said as it is masked stays as it is
     */
    public Owner describe(UUID id, String name, List<String> phones, Access access) {
        return owners.move(
                id,
                access,
                owner ->
                        owner.describe(
                                PlaceNames.cleaned(name),
                                Phones.kept(phones, owner.phones(), owner.phonesSaid()),
                                access.stamp()));
    }

    /**
     * Writes down who somebody is besides name and numbers, in place of what was written before. A
     * number that is said as it is masked stays as it is.
     *
     * @throws Refusal.Invalid {@code owner.identity}, {@code owner.identity-kind}, {@code
     *     phone.invalid}, or {@code owner.tags} for words that are not in use
     */
    public Owner particularize(UUID id, SaidParticulars said, Access access) {
        return owners.move(
                id,
                access,
                owner -> {
                    tags.require(said.tags(), owner.particulars().tags());
                    owner.particularize(said.kept(owner.particulars()), master, access.stamp());
                });
    }

    /** Moves in, or becomes something else to a unit. */
    public Owner moveIn(UUID id, LinkFacts facts, Access access) {
        var link = link(facts, access);
        return link(id, link, owner -> owner.moveIn(link, access.stamp()), access);
    }

    /** For imports, whose people were there before. */
    public Owner link(UUID id, LinkFacts facts, Access access) {
        var link = link(facts, access);
        return link(id, link, owner -> owner.link(link, access.stamp()), access);
    }

    private Owner link(UUID id, UnitLink link, Consumer<Owner> move, Access access) {
        return settled(
                List.of(link),
                () ->
                        owners.move(
                                id,
                                access,
                                owner -> {
                                    owner.requireStanding();
                                    requireRoom(link, id);
                                    requireNobodyElse(link, owner.phones(), id);
                                    move.accept(owner);
                                }));
    }

    /**
     * Says better what a person has been to a unit since the link began.
     *
     * @param share null where the deed states none
     */
    public Owner correctLink(
            UUID id,
            UUID unitId,
            Relation relation,
            boolean verified,
            @Nullable Share share,
            Access access) {
        var facts = new LinkFacts(unitId, relation, verified, null, stated(share));
        requireOwning(facts);
        return owners.alone(
                unitId,
                () ->
                        owners.move(
                                id,
                                access,
                                owner -> {
                                    var link = corrected(owner.requireLive(unitId), facts);
                                    requireRoom(link, id);
                                    owner.correct(link, access.stamp());
                                }));
    }

    private static UnitLink corrected(UnitLink link, LinkFacts facts) {
        return new UnitLink(
                link.unitId(),
                link.communityId(),
                link.buildingId(),
                facts.relation(),
                facts.verified(),
                link.from(),
                link.to(),
                facts.share());
    }

    private static void requireOwning(LinkFacts facts) {
        if (facts.share() != null && !facts.relation().owns()) {
            throw Shares.invalid("Only owners have a share");
        }
    }

    /** Corrects what a person is to a unit. */
    public Owner relate(UUID id, UUID unitId, Relation relation, Access access) {
        return owners.move(id, access, owner -> owner.relate(unitId, relation, access.stamp()));
    }

    /**
     * @param on first day on which the person is nothing to the unit any more
     */
    public Owner moveOut(UUID id, UUID unitId, LocalDate on, Access access) {
        return owners.move(id, access, owner -> owner.moveOut(unitId, on, access.stamp()));
    }

    /** The record in which a person goes on who was registered under this id. */
    public Optional<Owner> goingOn(UUID id) {
        var found = owners.find(id);
        for (var next = found.map(Owner::mergedInto); next.isPresent(); ) {
            found = owners.find(next.get());
            next = found.map(Owner::mergedInto);
        }
        return found;
    }

    /**
     * Somebody of whom more can be taken down.
     *
     * @throws Refusal.Conflict {@code owner.erased} when the person was forgotten
     */
    public Owner standing(UUID id, Access access) {
        var owner = owners.get(id, access);
        owner.requireStanding();
        return owner;
    }

    /**
     * What it means for one person that a unit changed hands; nothing when they know already.
     *
     * @param becomes null of whoever is nothing to it any more
     */
    public void changeHands(
            UUID id, UUID unitId, LocalDate on, @Nullable UnitLink becomes, Stamp stamp) {
        owners.move(id, owner -> owner.changeHands(unitId, on, becomes, stamp));
    }

    /**
     * Takes down a vehicle.
     *
     * @param parkingUnitId a parking space that the caller may see; null for none
     * @throws Refusal.Invalid {@code vehicle.parking} when that unit is no parking space
     */
    public Owner keepVehicle(
            UUID id,
            String plate,
            @Nullable UUID parkingUnitId,
            @Nullable String note,
            Access access) {
        return owners.move(
                id,
                access,
                owner -> {
                    if (parkingUnitId != null) {
                        requireParking(units.get(parkingUnitId, access));
                    }
                    var vehicle =
                            new Vehicle(access.newId(), Plates.kept(plate), parkingUnitId, note);
                    owner.keepVehicle(vehicle, access.stamp());
                });
    }

    private static void requireParking(PropertyUnit unit) {
        if (unit.facts().type() != UnitType.PARKING) {
            throw new Refusal.Invalid(
                    "vehicle.parking", "Unit %s is no parking space".formatted(unit.id()));
        }
    }

    /** The vehicle is not kept here any more. */
    public Owner giveUpVehicle(UUID id, UUID vehicleId, Access access) {
        return owners.move(id, access, owner -> owner.giveUpVehicle(vehicleId, access.stamp()));
    }

    /** Gives a resident an account to sign in with. */
    public Owner openAccount(UUID id, String username, String initialPassword, Access access) {
        var owner = owners.get(id, access);
        owner.requireNoOtherAccount(accounts.find(username).orElse(null));
        var account = accounts.open(id, username, owner.name(), initialPassword);
        return owners.move(id, access, one -> one.giveAccount(account, access.stamp()));
    }

    /**
     * Somebody who may be invited to open an account.
     *
     * @throws Refusal.Conflict {@code owner.has-account}, {@code owner.no-phone} where nothing is
     *     known by which the person is told from a finder, {@code owner.erased}
     */
    public Owner invitable(UUID id, Access access) {
        var owner = standing(id, access);
        owner.requireNoOtherAccount(null);
        if (owner.phones().isEmpty()) {
            throw new Refusal.Conflict("owner.no-phone", "Write down a phone number first");
        }
        return owner;
    }

    /**
     * Somebody who was invited opens an account with a password of their own.
     *
     * @throws Refusal.Conflict {@code owner.has-account}, {@code username.taken}, {@code
     *     owner.erased}
     * @throws Refusal.Invalid {@code account.refused}
     */
    public Owner joined(UUID id, String username, String password, Instant at) {
        var owner = owners.get(id);
        owner.requireStanding();
        owner.requireNoOtherAccount(accounts.find(username).orElse(null));
        var account = accounts.join(id, username, owner.name(), password);
        var by = new Actor(account, owner.toldName(), null, Channel.RESIDENT_APP, null);
        return owners.move(
                id,
                one -> {
                    if (!account.equals(one.accountId())) {
                        one.giveAccount(account, new Stamp(at, by));
                    }
                });
    }

    /**
     * Forgets a person, for a reason that goes on record first. It cannot be taken back: the key is
     * gone by which anything that was told of the person could be read.
     *
     * @param reason as the person or the law gave it; it should name nobody
     */
    public Owner erase(UUID id, String reason, Access access) {
        var repeated = owners.heard(id, access);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        var owner = standing(id, access);
        var others = owner.alsoKnownAs();
        owner.erase(this::isHome, access.stamp());
        operations.record(access, "owner.erased", "owner", id.toString(), reason, Map.of());
        // What went over is still written there; the one that goes on is last, so that it can be
        // asked again.
        others.stream()
                .filter(other -> owners.get(other).erasedAt() == null)
                .forEach(other ->
                        owners.move(other, one -> one.erase(this::isHome, access.stamp())));
        return owners.move(id, access, one -> one.erase(this::isHome, access.stamp()));
    }

    /**
     * Puts a record back as it was before a file wrote to it.
     *
     * @param version the one that it has as long as nobody has changed it since
     * @param before null where it was nobody: the person is forgotten
     */
    public void putBack(UUID id, long version, @Nullable Owner before, Access access) {
        owners.moveFrom(version, id, access, one -> one.putBack(before, master, access.stamp()));
    }

    /**
     * @throws Refusal.Conflict what {@link #merge} would be refused for
     * @throws Refusal.Invalid {@code merge.same} when it is one record
     */
    public void requireMergeable(UUID winnerId, UUID loserId, Access access) {
        if (winnerId.equals(loserId)) {
            throw new Refusal.Invalid("merge.same", "It is one record already");
        }
        standing(winnerId, access).absorb(standing(loserId, access), access.stamp());
    }

    /** One record goes on for both; nothing of what was done already. */
    public void merge(UUID winnerId, UUID loserId, Stamp stamp) {
        // First it is with both, then with the winner alone: there is no moment without.
        owners.move(winnerId, winner -> winner.absorb(owners.get(loserId), stamp));
        owners.move(loserId, loser -> loser.goOnAs(owners.get(winnerId), stamp));
    }

    /**
     * @throws Refusal.Conflict what {@link #part} would be refused for
     */
    public void requirePartable(UUID winnerId, UUID loserId, Access access) {
        owners.get(loserId, access).goOnAlone(standing(winnerId, access), access.stamp());
    }

    /** Each has again what was its own, as it is by now; nothing of what was done already. */
    public void part(UUID winnerId, UUID loserId, Stamp stamp) {
        owners.move(loserId, loser -> loser.goOnAlone(owners.get(winnerId), stamp));
        owners.move(winnerId, winner -> winner.release(loserId, stamp));
    }

    /** Nobody signs in as this person any more; Keycloak hears of it when it answers. */
    public Owner closeAccount(UUID id, Access access) {
        return owners.move(id, access, owner -> owner.closeAccount(access.stamp()));
    }

    private boolean isHome(UnitLink link) {
        var to = link.to();
        return to == null || calendars.today(link.communityId()).isBefore(to);
    }

    /**
     * All that is kept here of one person, for whoever asks what that is; that it was shown, and
     * why, goes on record first.
     *
     * @param purpose who asked for it
     */
    public Kept keptOf(UUID id, String purpose, Access access) {
        var owner = owners.get(id, access);
        operations.record(access, "owner.reported", "owner", id.toString(), purpose, Map.of());
        return new Kept(
                withUnits(List.of(owner), access).getFirst(),
                owner.tokens(),
                Stream.concat(Stream.of(id), owner.alsoKnownAs().stream())
                        .flatMap(one -> owners.history(one, access).stream())
                        .sorted(Comparator.comparing(Envelope::time))
                        .toList());
    }

    /**
     * @param words by which the person is found
     */
    public record Kept(Found found, List<String> words, List<Envelope> history) {}

    /**
     * Shows numbers in full, for a purpose that goes on record first: of owners in the caller's
     * scope, and to a technician of those whose order they have accepted.
     *
     * @param withPapers whether the purpose needs the number of their papers, too: callers in scope
     *     alone see that
     * @param relatedTo what it is needed for, such as a work order's number; empty for none
     * @throws Refusal.Conflict {@code owner.reveals-spent} when the caller has looked at as many
     *     today as one may
     */
    public Revealed reveal(
            UUID id, String purpose, boolean withPapers, String relatedTo, Access access) {
        var isExpected =
                !withPapers && visits.isExpected(id, access.account().people(), access.at());
        var owner = isExpected ? owners.get(id) : owners.get(id, access);
        var papers = withPapers ? owner.particulars().identity() : null;
        requireLooksLeft(access);
        operations.record(
                access,
                "owner.revealed",
                "owner",
                id.toString(),
                purpose,
                Map.of(
                        "field",
                        papers == null ? "phone" : "phone,identity",
                        "relatedTo",
                        relatedTo));
        var shown = new LinkedHashMap<String, String>();
        owner.phones()
                .forEach(number ->
                        shown.put(
                                Phones.shown(number),
                                owner.phonesSaid().getOrDefault(number, Phones.shown(number))));
        var emergency = owner.particulars().emergency();
        return new Revealed(
                shown,
                papers == null ? null : papers.number(),
                emergency == null || isExpected ? null : Phones.shown(emergency.phone()));
    }

    private void requireLooksLeft(Access access) {
        var most = revealSettings.mostADay();
        var today = calendars.dayOf(access.at(), null);
        if (!reveals.count(access.account().id(), today, most)) {
            throw new Refusal.Conflict(
                    "owner.reveals-spent", "Nobody looks at more than %d on a day".formatted(most));
        }
    }

    /**
     * @param phones by number, what was typed when it was taken down: it may say whose it is
     */
    public record Revealed(
            Map<String, String> phones,
            @Nullable String identity,
            @Nullable String emergencyPhone) {}

    /**
     * Owners by whatever a caller says: an address finds the people of that unit, anything else a
     * name, pinyin or phone; a bare {@code 1201} may be both, the unit's people coming first.
     *
     * @param communityId only those of one community; null for all
     */
    public Page<Found> find(String said, @Nullable UUID communityId, Access access, Paging paging) {
        var units =
                properties.called(said, communityId, UNITS_AT_ONCE, access).stream()
                        .map(PropertyUnit::id)
                        .toList();
        var onlyUnits = said.contains("-") && !units.isEmpty();
        if (!onlyUnits) {
            tellIfByPhone(said, access, paging);
        }
        var tokens = OwnerTokens.question(said);
        var after = paging.after();
        if (after != null && after.startsWith(NAMED)) {
            var rest = new Paging(paging.limit(), after.substring(NAMED.length()));
            return page(named(tokens, units, communityId, access, rest), access);
        }
        var linked = search.linkedTo(units, access, paging);
        if (linked.next() != null || onlyUnits) {
            return new Page<>(withUnits(linked.items(), access), linked.next());
        }
        var room = paging.limit() - linked.items().size();
        // At least one more is asked for, to know whether there is a next page.
        var named = named(tokens, units, communityId, access, new Paging(Math.max(1, room), null));
        if (room == 0) {
            var more = named.items().isEmpty() ? null : NAMED;
            return new Page<>(withUnits(linked.items(), access), more);
        }
        var all = Stream.concat(linked.items().stream(), named.items().stream()).toList();
        return page(new Page<>(all, named.next() == null ? null : NAMED + named.next()), access);
    }

    /** Whose number it is may be personal to know, so that it was asked is on record first. */
    private void tellIfByPhone(String said, Access access, Paging paging) {
        Phones.asked(said)
                .ifPresent(lastFour ->
                        looks.record(
                                access,
                                paging,
                                said,
                                "owner.searched-by-phone",
                                "owner",
                                Map.of("lastFour", lastFour)));
    }

    private Page<Owner> named(
            List<String> tokens,
            List<UUID> notOf,
            @Nullable UUID communityId,
            Access access,
            Paging paging) {
        var after = paging.after() == null || paging.after().isEmpty() ? null : paging.after();
        return search.called(tokens, notOf, communityId, access, new Paging(paging.limit(), after));
    }

    private Page<Found> page(Page<Owner> found, Access access) {
        var next = found.next();
        return new Page<>(
                withUnits(found.items(), access),
                next == null || next.startsWith(NAMED) ? next : NAMED + next);
    }

    /** The tokens by which somebody is found who answers to this. */
    public static List<String> asked(String said) {
        return OwnerTokens.question(said);
    }

    /** Adds the units each is linked to. */
    public List<Found> withUnits(List<Owner> found, Access access) {
        var ids = found.stream().flatMap(OwnerService::unitsOf).distinct().toList();
        var labels =
                properties.byIds(ids, access).stream()
                        .collect(
                                Collectors.toMap(PropertyUnit::id, unit -> unit.address().label()));
        return found.stream().map(owner -> new Found(owner, labels)).toList();
    }

    private static Stream<UUID> unitsOf(Owner owner) {
        return Stream.concat(
                owner.links().stream().map(UnitLink::unitId),
                owner.vehicles().stream().map(Vehicle::parkingUnitId).filter(Objects::nonNull));
    }

    /**
     * An owner and the labels of the units that the caller may see.
     *
     * @param labels by unit id, such as {@code 3-2-1201}
     */
    public record Found(Owner owner, Map<UUID, String> labels) {}

    /**
     * @param from first day of the link; today when not said
     * @param share of an owner whose deed states one
     */
    public record LinkFacts(
            UUID unitId,
            Relation relation,
            boolean verified,
            @Nullable LocalDate from,
            @Nullable Share share) {}

    /**
     * Whether several stated shares are one whole, or leave room for those that are not stated.
     *
     * @throws Refusal.Conflict {@code owner.shares-exceed} when they are more
     * @throws Refusal.Invalid {@code owner.shares-short} when every owner states one and they are
     *     less
     */
    public static void requireWhole(List<UnitLink> links) {
        for (var one = 1; one < links.size(); one++) {
            Shares.requireRoom(links.get(one), links.subList(0, one));
        }
        Shares.requireWhole(links);
    }

    /**
     * A share in lowest terms.
     *
     * @throws Refusal.Invalid {@code owner.share} when it is no share of one whole
     */
    public static @Nullable Share stated(@Nullable Share said) {
        return said == null ? null : Shares.of(said.numerator(), said.denominator());
    }

    /** As it is written: {@code 1/3}, and 1 for the whole. */
    public static String written(Share share) {
        return Shares.text(share);
    }

    /**
     * Who was what to a unit on a day; without one, whoever ever was. Owners first, then by the day
     * on which it began.
     */
    public List<Tie> people(UUID unitId, @Nullable LocalDate on, Access access) {
        return ties(units.get(unitId, access).id()).stream()
                // Whoever lives there sees themselves alone.
                .filter(tie -> access.scope().covers(tie.owner().reach()))
                .filter(tie -> on == null || Shares.holdsOn(tie.link(), on))
                .toList();
    }

    /** What everybody is, was or will be to a unit, whoever asks. */
    public List<Tie> ties(UUID unitId) {
        return search.everLinkedTo(unitId).stream()
                .flatMap(owner -> owner.links().stream().map(link -> new Tie(owner, link)))
                .filter(tie -> tie.link().unitId().equals(unitId))
                .sorted(
                        Comparator.comparing((Tie tie) -> tie.link().relation())
                                .thenComparing(tie -> tie.link().from())
                                .thenComparing(tie -> tie.owner().createdAt()))
                .toList();
    }

    /** A person and what they are, were or will be to a unit. */
    public record Tie(Owner owner, UnitLink link) {}

    private UnitLink link(LinkFacts facts, Access access) {
        requireOwning(facts);
        var unit = units.get(facts.unitId());
        if (unit.isWithdrawn() || !access.scope().covers(unit.reach())) {
            throw new Refusal.NotFound("unit.not-found", "No unit " + facts.unitId());
        }
        var from = facts.from() != null ? facts.from() : calendars.today(unit.communityId());
        return new UnitLink(
                unit.id(),
                unit.communityId(),
                unit.buildingId(),
                facts.relation(),
                facts.verified(),
                from,
                null,
                stated(facts.share()));
    }
}
