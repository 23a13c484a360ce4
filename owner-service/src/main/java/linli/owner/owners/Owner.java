package linli.owner.owners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.chassis.access.Masks;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.aggregates.Personal;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.PersonKey;
import linli.chassis.sealing.SealedText;
import linli.contracts.owner.MoveEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.contracts.owner.PersonKeyEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;

/** An owner or resident (业主、住户): a person or a company, and the units they are linked to. */
@Document("owners")
public class Owner extends Aggregate {

    /** Links of one person, live and former: more is an investor's portfolio, a case for sales. */
    static final int MOST_LINKS = 200;

    public static final int MOST_PHONES = 5;

    private static final int MOST_VEHICLES = 20;

    private final Instant createdAt;
    @Personal private String name;
    @Personal private List<String> phones;

    /** By number, what was typed when it was taken down; none in owners from before. */
    @Personal private Map<String, String> phonesSaid = Map.of();

    /** The key of what is personal here and wherever it was told, wrapped; null without one. */
    @Derived private @Nullable String key;

    /** By which secret the key is wrapped; null where nothing was sealed yet. */
    @Derived private @Nullable String wrappedBy;

    @Transient private @Nullable PersonKey opened;

    private List<UnitLink> links = new ArrayList<>();
    @Personal private Particulars particulars = Particulars.NONE;
    @Personal private List<Vehicle> vehicles = new ArrayList<>();
    private @Nullable String accountId;

    /** Keycloak has not heard yet that there is no such account any more: a timer tells it. */
    @Derived private @Nullable String accountToClose;

    /** Since when nothing personal is known here; null of everybody else. */
    private @Nullable Instant erasedAt;

    /** Records of the same person that went over into this one, the latest last. */
    @Personal private List<Absorbed> absorbed = new ArrayList<>();

    /** The record that goes on in this one's place; null of one that goes on itself. */
    private @Nullable UUID mergedInto;

    /** What a caller may say: name, pinyin, initials, phone, plate. */
    @Derived private List<String> tokens = List.of();

    /**
     * What others have in common with whoever may be the same person: numbers, a name in a place.
     */
    @Derived private List<String> likeness = List.of();

    /** Each of their tags, alone and with each community: by that they are listed. */
    @Derived private List<String> tagged = List.of();

    /** The number of their papers as nobody can read it, for likeness. */
    @Derived private @Nullable String identityPrint;

    Owner(UUID id, Instant createdAt, String name, List<String> phones) {
        super(id);
        this.createdAt = createdAt;
        this.name = name;
        this.phones = phones;
    }

    static Owner register(
            UUID id,
            String name,
            Map<String, String> phones,
            MasterKey master,
            List<UnitLink> links,
            Stamp stamp) {
        requirePhones(phones);
        var owner = new Owner(id, stamp.at(), name, List.copyOf(phones.keySet()));
        owner.phonesSaid = Map.copyOf(phones);
        links.forEach(owner::add);
        owner.takeKey(master);
        owner.resealed(master);
        owner.change(stamp); // The first is that there is somebody.
        owner.tellKey(stamp);
        return owner;
    }

    void describe(String newName, Map<String, String> newPhones, Stamp stamp) {
        requirePhones(newPhones);
        name = newName;
        phones = List.copyOf(newPhones.keySet());
        phonesSaid = Map.copyOf(newPhones);
        change(stamp);
    }

    /**
     * @param said takes the place of what was written down before
     */
    void particularize(Particulars said, MasterKey master, Stamp stamp) {
        if (said.equals(particulars)) {
            return;
        }
        particulars = said;
        printIdentity(master);
        change(stamp);
    }

    private void printIdentity(MasterKey master) {
        var identity = particulars.identity();
        identityPrint = identity == null ? null : master.print(identity.number()).orElse(null);
    }

    /**
     * Gets a key when there is none yet, and has it wrapped by the secret that wraps now; tells it
     * again where that was not so.
     */
    void reseal(MasterKey master, Stamp stamp) {
        if (erasedAt == null && (key == null || !master.isCurrent(key))) {
            takeKey(master);
            printIdentity(master);
            tellKey(stamp);
            tell(stamp);
        }
    }

    /**
     * Tells the key, or that it was dropped, once more: where its topic was lost, it is nowhere
     * else.
     */
    void tellKeyAgain(Stamp stamp) {
        if (erasedAt != null) {
            announce(new PersonKeyEvent.Changed(id(), null), stamp);
        } else {
            tellKey(stamp);
        }
    }

    /** What was told before is sealed, too. */
    void resealed(MasterKey master) {
        wrappedBy = master.keyId().orElse(null);
    }

    private void takeKey(MasterKey master) {
        requireOpened();
        opened = opened != null ? opened : master.make(id());
        key = opened == null ? null : master.wrap(opened);
    }

    private void tellKey(Stamp stamp) {
        if (key != null) {
            announce(new PersonKeyEvent.Changed(id(), key), stamp);
        }
    }

    /** It was read; what it tells is sealed by its key. */
    void unlock(MasterKey master) {
        opened = master.unwrap(id(), key).orElse(null);
    }

    /** What was told before there was a key, as it would have been told with it. */
    OwnerEvent.Changed sealed(OwnerEvent.Changed told) {
        return new OwnerEvent.Changed(
                told.ownerId(),
                Objects.requireNonNull(sealed(told.name())),
                sealed(told.maskedPhone()),
                told.accountId(),
                told.links(),
                SealedText.isIn(told.sealedMobile()) ? told.sealedMobile() : null,
                told.alsoKnownAs(),
                told.tags());
    }

    /**
     * Forgets the person: what is personal goes, and the key by which it was sealed wherever it was
     * told. What happened stays, to somebody who was erased.
     *
     * @param isHome whether a link still holds
     * @throws Refusal.Conflict {@code owner.still-linked} while one does
     */
    void erase(Predicate<UnitLink> isHome, Stamp stamp) {
        requireNotErased();
        if (mergedInto == null && links.stream().anyMatch(isHome)) {
            throw new Refusal.Conflict(
                    "owner.still-linked", "Whoever is linked to a unit cannot be erased");
        }
        if (opened == null || wrappedBy == null) {
            throw new Refusal.Conflict(
                    "owner.not-sealed", "What was told of this person is not sealed by a key yet");
        }
        name = SealedText.gone(id());
        phones = List.of();
        phonesSaid = Map.of();
        vehicles = new ArrayList<>();
        particulars = Particulars.NONE;
        identityPrint = null;
        absorbed = new ArrayList<>(absorbed.stream().map(Absorbed::forgotten).toList());
        loseAccount();
        key = null;
        opened = null;
        announce(new PersonKeyEvent.Changed(id(), null), stamp);
        tell(stamp);
        erasedAt = stamp.at();
        tokens = List.of();
    }

    /** It is as it was before a file wrote to it; forgotten where it was nobody. */
    void putBack(@Nullable Owner before, MasterKey master, Stamp stamp) {
        if (before == null) {
            links = new ArrayList<>();
            erase(_ -> true, stamp);
            return;
        }
        name = before.name;
        phones = before.phones;
        phonesSaid = before.phonesSaid;
        links = new ArrayList<>(before.links);
        particulars = before.particulars;
        printIdentity(master);
        change(stamp);
    }

    public boolean isAs(@Nullable Owner before) {
        return before == null
                ? erasedAt != null
                : name.equals(before.name)
                        && phones.equals(before.phones)
                        && links.equals(before.links)
                        && particulars.equals(before.particulars);
    }

    /** What cannot be read is not written over. */
    private void requireOpened() {
        if (key != null && opened == null) {
            throw new IllegalStateException(
                    "The key of person %s is wrapped by a secret that was not given"
                            .formatted(id()));
        }
    }

    /**
     * @throws Refusal.Conflict {@code owner.erased} when nothing can be taken down of this person,
     *     {@code owner.merged} with the id of the record that goes on
     */
    void requireStanding() {
        requireNotErased();
        if (mergedInto != null) {
            throw new Refusal.Conflict(
                    "owner.merged",
                    "The same person goes on as " + mergedInto,
                    new FieldError("id", "merged", mergedInto.toString()));
        }
    }

    /**
     * What went over from another record of the same person, and what to take back when it turns
     * out that it was somebody else's.
     *
     * @param ids the record's own, and of those that had gone over into it
     * @param links as they went over
     * @param phones that were not here before
     * @param vehicles that were not here before
     * @param particulars that were not here before; null in records from before
     */
    public record Absorbed(
            UUID ownerId,
            String name,
            List<UUID> ids,
            List<UnitLink> links,
            List<String> phones,
            List<UUID> vehicles,
            @Nullable Particulars particulars) {

        Absorbed forgotten() {
            return new Absorbed(ownerId, "", ids, links, List.of(), List.of(), null);
        }

        boolean brought(UnitLink link) {
            return links.stream()
                    .anyMatch(one ->
                            one.unitId().equals(link.unitId()) && one.from().equals(link.from()));
        }
    }

    /**
     * Takes over what is another record's of the same person; nothing when that was done already.
     * Where both hold the same unit the link here stays, and what the other's tells of the time
     * before it goes over.
     *
     * @throws Refusal.Conflict {@code merge.links-differ} when the two say different things of one
     *     unit, {@code merge.papers-differ} when their papers' numbers do, {@code
     *     merge.two-accounts} or {@code merge.account-stays} when the other signs in
     */
    void absorb(Owner other, Stamp stamp) {
        requireStanding();
        if (absorbed.stream().anyMatch(one -> one.ownerId().equals(other.id()))) {
            return;
        }
        other.requireStanding();
        if (other.accountId != null) {
            throw accountId != null
                    ? new Refusal.Conflict("merge.two-accounts", "Both sign in")
                    : new Refusal.Conflict("merge.account-stays", "The other one signs in");
        }
        var newLinks = other.links.stream().flatMap(link -> goingOver(link).stream()).toList();
        var newPhones = other.phones.stream().filter(number -> !phones.contains(number)).toList();
        var newVehicles =
                other.vehicles.stream()
                        .filter(one -> vehicles.stream().noneMatch(one::isSame))
                        .toList();
        requireRoomFor(newLinks, newPhones, newVehicles);
        requireSamePapers(other);
        var newParticulars = other.particulars.besides(particulars);
        particulars = particulars.with(newParticulars);
        identityPrint = identityPrint == null ? other.identityPrint : identityPrint;
        links.addAll(newLinks);
        phones = both(phones, newPhones);
        var said = new HashMap<>(phonesSaid);
        newPhones.forEach(number -> {
            var typed = other.phonesSaid.get(number);
            if (typed != null) {
                said.put(number, typed);
            }
        });
        phonesSaid = Map.copyOf(said);
        vehicles.addAll(newVehicles);
        absorbed.add(
                new Absorbed(
                        other.id(),
                        other.name,
                        both(List.of(other.id()), other.alsoKnownAs()),
                        newLinks,
                        newPhones,
                        newVehicles.stream().map(Vehicle::id).toList(),
                        newParticulars));
        change(stamp);
    }

    private void requireSamePapers(Owner other) {
        var here = particulars.identity();
        var there = other.particulars.identity();
        if (here != null && there != null && here.type() == there.type() && !here.equals(there)) {
            throw new Refusal.Conflict(
                    "merge.papers-differ", "The two show papers with different numbers");
        }
    }

    private Optional<UnitLink> goingOver(UnitLink link) {
        var here = link.to() == null ? liveLink(link.unitId()) : Optional.<UnitLink>empty();
        if (here.isEmpty()) {
            return links.contains(link) ? Optional.empty() : Optional.of(link);
        }
        var stays = here.get();
        if (stays.relation() != link.relation()
                || stays.verified() != link.verified()
                || !Objects.equals(stays.share(), link.share())) {
            throw new Refusal.Conflict(
                    "merge.links-differ",
                    "The two say different things of unit " + link.unitId(),
                    new FieldError("links", "links-differ", link.unitId().toString()));
        }
        return link.from().isBefore(stays.from())
                ? Optional.of(ended(link, stays.from()))
                : Optional.empty();
    }

    private void requireRoomFor(
            List<UnitLink> newLinks, List<String> newPhones, List<Vehicle> newVehicles) {
        if (links.size() + newLinks.size() > MOST_LINKS) {
            throw new Refusal.Invalid(
                    "owner.too-many-links", "A person has at most " + MOST_LINKS + " links");
        }
        if (phones.size() + newPhones.size() > MOST_PHONES) {
            throw new Refusal.Invalid(
                    "owner.too-many-phones", "A person has at most " + MOST_PHONES + " phones");
        }
        if (vehicles.size() + newVehicles.size() > MOST_VEHICLES) {
            throw new Refusal.Invalid(
                    "vehicle.too-many", "A person has at most " + MOST_VEHICLES + " vehicles");
        }
    }

    /** Another record of the same person goes on; nothing when it does already. */
    void goOnAs(Owner winner, Stamp stamp) {
        if (!winner.id().equals(mergedInto)) {
            requireStanding();
            mergedInto = winner.id();
            tell(stamp);
        }
    }

    /**
     * Goes on by itself again, with what happened since to what went over; nothing when it does
     * already.
     */
    void goOnAlone(Owner winner, Stamp stamp) {
        if (mergedInto == null) {
            return;
        }
        requireNotErased();
        winner.absorbed.stream()
                .filter(one -> one.ownerId().equals(id()))
                .findFirst()
                .ifPresent(gone -> takeBack(gone, winner));
        mergedInto = null;
        tell(stamp);
    }

    private void takeBack(Absorbed gone, Owner winner) {
        links.replaceAll(link ->
                gone.links().contains(link)
                        ? winner.links.stream()
                                .filter(now ->
                                        now.unitId().equals(link.unitId())
                                                && now.from().equals(link.from()))
                                .findFirst()
                                .orElse(link)
                        : link);
        vehicles.removeIf(vehicle ->
                gone.vehicles().contains(vehicle.id())
                        && winner.vehicles.stream().noneMatch(vehicle::isSame));
    }

    /** Gives back what went over from another record; nothing when that was done already. */
    void release(UUID other, Stamp stamp) {
        var gone = absorbed.stream().filter(one -> one.ownerId().equals(other)).findFirst();
        gone.ifPresent(one -> {
            requireStanding();
            links.removeIf(one::brought);
            vehicles.removeIf(vehicle -> one.vehicles().contains(vehicle.id()));
            phones = phones.stream().filter(number -> !one.phones().contains(number)).toList();
            var said = new HashMap<>(phonesSaid);
            one.phones().forEach(said::remove);
            phonesSaid = Map.copyOf(said);
            if (one.particulars() != null) {
                particulars = particulars.without(one.particulars());
                identityPrint = particulars.identity() == null ? null : identityPrint;
            }
            absorbed.remove(one);
            change(stamp);
        });
    }

    /** Ids under which the same person was registered as well. */
    public List<UUID> alsoKnownAs() {
        return absorbed.stream().flatMap(one -> one.ids().stream()).toList();
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void requireNotErased() {
        if (erasedAt != null) {
            throw new Refusal.Conflict("owner.erased", "This person was erased");
        }
    }

    /**
     * Nobody signs in as this person any more.
     *
     * @throws Refusal.Conflict {@code owner.no-account} when nobody did
     */
    void closeAccount(Stamp stamp) {
        if (accountId == null) {
            throw new Refusal.Conflict("owner.no-account", "There is no account");
        }
        if (accountToClose != null) {
            throw new Refusal.Conflict(
                    "owner.account-closing", "The account before is still being closed");
        }
        loseAccount();
        change(stamp);
    }

    private void loseAccount() {
        accountToClose = accountId != null ? accountId : accountToClose;
        accountId = null;
    }

    void accountClosed() {
        accountToClose = null;
    }

    private @Nullable String sealed(@Nullable String text) {
        return text == null || opened == null ? text : opened.seal(text);
    }

    /** Was that to the unit before it was written down here, as people are who come with a file. */
    void link(UnitLink link, Stamp stamp) {
        add(link);
        change(stamp);
    }

    /** Becomes that to the unit. */
    void moveIn(UnitLink link, Stamp stamp) {
        link(link, stamp);
        tellMovedIn(link, stamp);
    }

    /** Whoever was just registered moves in. */
    void moveIn(Stamp stamp) {
        links.forEach(link -> tellMovedIn(link, stamp));
    }

    private void tellMovedIn(UnitLink link, Stamp stamp) {
        announce(
                new MoveEvent.MovedIn(
                        id(),
                        link.unitId(),
                        link.communityId(),
                        link.buildingId(),
                        link.relation(),
                        link.from()),
                stamp);
    }

    /** Corrects what the person is to the unit; nothing when it is so already. */
    void relate(UUID unitId, Relation relation, Stamp stamp) {
        liveLink(unitId)
                .ifPresent(link ->
                        correct(
                                link,
                                new UnitLink(
                                        link.unitId(),
                                        link.communityId(),
                                        link.buildingId(),
                                        relation,
                                        link.verified(),
                                        link.from(),
                                        null,
                                        relation.owns() ? link.share() : null),
                                stamp));
    }

    /**
     * Corrects a live link: it has been so since it began.
     *
     * @throws Refusal.Conflict {@code owner.not-linked} when there is none to that unit
     */
    void correct(UnitLink corrected, Stamp stamp) {
        correct(requireLive(corrected.unitId()), corrected, stamp);
    }

    private void correct(UnitLink link, UnitLink corrected, Stamp stamp) {
        if (!link.equals(corrected)) {
            links.set(links.indexOf(link), corrected);
            change(stamp);
        }
    }

    Optional<UnitLink> liveLink(UUID unitId) {
        return links.stream()
                .filter(one -> one.unitId().equals(unitId) && one.to() == null)
                .findFirst();
    }

    UnitLink requireLive(UUID unitId) {
        return liveLink(unitId)
                .orElseThrow(() ->
                        new Refusal.Conflict("owner.not-linked", "No live link to unit " + unitId));
    }

    /**
     * Ends a person's live link to a unit: moved out, sold, lease over.
     *
     * @param on first day on which it no longer holds
     */
    void moveOut(UUID unitId, LocalDate on, Stamp stamp) {
        var link = requireLive(unitId);
        links.set(links.indexOf(link), ended(link, on));
        change(stamp);
        announce(
                new MoveEvent.MovedOut(
                        id(),
                        link.unitId(),
                        link.communityId(),
                        link.buildingId(),
                        link.relation(),
                        on),
                stamp);
    }

    private static UnitLink ended(UnitLink link, LocalDate on) {
        if (on.isBefore(link.from())) {
            throw new Refusal.Invalid(
                    "owner.link-dates",
                    "A link cannot end before it began on " + link.from(),
                    List.of(new FieldError("on", "link-dates", link.from().toString())));
        }
        return new UnitLink(
                link.unitId(),
                link.communityId(),
                link.buildingId(),
                link.relation(),
                link.verified(),
                link.from(),
                on,
                link.share());
    }

    /**
     * The unit changes hands: what the person is to it ends on that day, and what they are from
     * then on begins. Nothing when that was done already.
     *
     * @param becomes null of whoever is nothing to it any more
     */
    void changeHands(UUID unitId, LocalDate on, @Nullable UnitLink becomes, Stamp stamp) {
        if (becomes != null && links.contains(becomes)) {
            return;
        }
        var before = liveLink(unitId);
        before.ifPresent(link -> links.set(links.indexOf(link), ended(link, on)));
        if (becomes != null) {
            add(becomes);
        }
        if (becomes != null || before.isPresent()) {
            change(stamp);
        }
    }

    /**
     * @throws Refusal.Conflict {@code vehicle.exists} when it is theirs already
     */
    void keepVehicle(Vehicle vehicle, Stamp stamp) {
        if (vehicles.stream().anyMatch(one -> one.plate().equals(vehicle.plate()))) {
            throw new Refusal.Conflict("vehicle.exists", "This vehicle is theirs already");
        }
        if (vehicles.size() >= MOST_VEHICLES) {
            throw new Refusal.Invalid(
                    "vehicle.too-many", "A person has at most " + MOST_VEHICLES + " vehicles");
        }
        vehicles.add(vehicle);
        change(stamp);
    }

    void giveUpVehicle(UUID vehicleId, Stamp stamp) {
        if (!vehicles.removeIf(one -> one.id().equals(vehicleId))) {
            throw new Refusal.NotFound("vehicle.not-found", "No vehicle " + vehicleId);
        }
        change(stamp);
    }

    void giveAccount(String account, Stamp stamp) {
        requireNoOtherAccount(account);
        accountId = account;
        change(stamp);
    }

    /**
     * @param account null when it is still to be made
     */
    void requireNoOtherAccount(@Nullable String account) {
        if (accountId != null && !accountId.equals(account)) {
            throw new Refusal.Conflict("owner.has-account", "There is an account already");
        }
    }

    private void add(UnitLink link) {
        if (links.size() >= MOST_LINKS) {
            throw new Refusal.Invalid(
                    "owner.too-many-links", "A person has at most " + MOST_LINKS + " links");
        }
        var linked =
                links.stream()
                        .anyMatch(one -> one.unitId().equals(link.unitId()) && one.to() == null);
        if (linked) {
            throw alreadyLinked(link.unitId());
        }
        links.add(link);
    }

    private static Refusal.Conflict alreadyLinked(UUID unitId) {
        return new Refusal.Conflict("owner.linked", "There is a live link to unit " + unitId);
    }

    private void change(Stamp stamp) {
        requireStanding();
        tell(stamp);
    }

    /** Of one whose place another record has taken it tells no units, and no account. */
    private void tell(Stamp stamp) {
        requireNotErased();
        requireOpened();
        var isGone = mergedInto != null;
        tokens = isGone ? List.of() : OwnerTokens.of(name, phones, vehicles);
        announce(
                new OwnerEvent.Changed(
                        id(),
                        toldName(),
                        phones.isEmpty()
                                ? null
                                : sealed(Masks.phone(Phones.shown(phones.getFirst()))),
                        accountId,
                        isGone ? List.of() : List.copyOf(links),
                        opened == null ? null : sealed(Phones.mobile(phones).orElse(null)),
                        alsoKnownAs(),
                        isGone ? Set.of() : particulars.tags()),
                stamp);
    }

    @Override
    protected void derive(Instant at) {
        var isStanding = erasedAt == null && mergedInto == null;
        likeness = isStanding ? Likeness.of(this) : List.of();
        tagged = isStanding ? tagged() : List.of();
    }

    private List<String> tagged() {
        var communities = reach().communities();
        return particulars.tags().stream()
                .flatMap(tag ->
                        Stream.concat(
                                Stream.of(tag),
                                communities.stream().map(community -> tagged(tag, community))))
                .toList();
    }

    /** A tag as it is kept of those who have or had a unit in a community. */
    public static String tagged(String tag, UUID communityId) {
        return tag + "@" + communityId;
    }

    private static void requirePhones(Map<String, String> phones) {
        if (phones.size() > MOST_PHONES) {
            throw new Refusal.Invalid(
                    "owner.too-many-phones", "A person has at most " + MOST_PHONES + " phones");
        }
    }

    /** Every community one has or had a unit in; residents see only themselves. */
    @Override
    public Reach reach() {
        return new Reach(
                links.stream()
                        .map(UnitLink::communityId)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                links.stream()
                        .map(UnitLink::buildingId)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                new LinkedHashSet<>(),
                Reach.own(id()).people());
    }

    public String name() {
        return name;
    }

    /** The name as other services hear it. */
    public String toldName() {
        return Objects.requireNonNull(sealed(name));
    }

    public Map<String, String> phonesSaid() {
        return phonesSaid;
    }

    public List<String> phones() {
        return phones;
    }

    public Particulars particulars() {
        return particulars;
    }

    @Nullable String identityPrint() {
        return identityPrint;
    }

    public List<Vehicle> vehicles() {
        return List.copyOf(vehicles);
    }

    public List<UnitLink> links() {
        return List.copyOf(links);
    }

    public @Nullable String accountId() {
        return accountId;
    }

    List<String> tokens() {
        return List.copyOf(tokens);
    }

    @Nullable String accountToClose() {
        return accountToClose;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public List<Absorbed> absorbed() {
        return List.copyOf(absorbed);
    }

    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
