package linli.owner.owners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    private static final int MOST_PHONES = 5;
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
    @Personal private List<Vehicle> vehicles = new ArrayList<>();
    private @Nullable String accountId;

    /** Keycloak has not heard yet that there is no such account any more: a timer tells it. */
    @Derived private @Nullable String accountToClose;

    /** Since when nothing personal is known here; null of everybody else. */
    private @Nullable Instant erasedAt;

    /** What a caller may say: name, pinyin, initials, phone, plate. */
    @Derived private List<String> tokens = List.of();

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
        owner.changed(stamp); // The first is that there is somebody.
        owner.tellKey(stamp);
        return owner;
    }

    void describe(String newName, Map<String, String> newPhones, Stamp stamp) {
        requirePhones(newPhones);
        name = newName;
        phones = List.copyOf(newPhones.keySet());
        phonesSaid = Map.copyOf(newPhones);
        changed(stamp);
    }

    /**
     * Gets a key when there is none yet, and has it wrapped by the secret that wraps now; tells it
     * again where that was not so.
     */
    void reseal(MasterKey master, Stamp stamp) {
        if (erasedAt == null && (key == null || !master.isCurrent(key))) {
            takeKey(master);
            tellKey(stamp);
            changed(stamp);
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
                SealedText.isIn(told.sealedMobile()) ? told.sealedMobile() : null);
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
        if (links.stream().anyMatch(isHome)) {
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
        accountToClose = accountId;
        accountId = null;
        key = null;
        opened = null;
        announce(new PersonKeyEvent.Changed(id(), null), stamp);
        changed(stamp);
        erasedAt = stamp.at();
        tokens = List.of();
    }

    /** What cannot be read is not written over. */
    private void requireOpened() {
        if (key != null && opened == null) {
            throw new IllegalStateException(
                    "The key of person %s is wrapped by a secret that was not given"
                            .formatted(id()));
        }
    }

    private void requireNotErased() {
        if (erasedAt != null) {
            throw new Refusal.Conflict("owner.erased", "This person was erased");
        }
    }

    void accountClosed() {
        accountToClose = null;
    }

    private @Nullable String sealed(@Nullable String text) {
        return text == null || opened == null ? text : opened.seal(text);
    }

    void link(UnitLink link, Stamp stamp) {
        add(link);
        changed(stamp);
    }

    /** Corrects what the person is to the unit; nothing when it is so already. */
    void relate(UUID unitId, Relation relation, Stamp stamp) {
        for (var i = 0; i < links.size(); i++) {
            var link = links.get(i);
            if (link.unitId().equals(unitId) && link.to() == null && link.relation() != relation) {
                links.set(
                        i,
                        new UnitLink(
                                link.unitId(),
                                link.communityId(),
                                link.buildingId(),
                                relation,
                                link.verified(),
                                link.from(),
                                null));
                changed(stamp);
            }
        }
    }

    /**
     * Ends a person's live link to a unit: moved out, sold, lease over.
     *
     * @param on first day on which it no longer holds
     */
    void unlink(UUID unitId, LocalDate on, Stamp stamp) {
        var link =
                links.stream()
                        .filter(one -> one.unitId().equals(unitId) && one.to() == null)
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal.Conflict(
                                        "owner.not-linked", "No live link to unit " + unitId));
        links.set(links.indexOf(link), ended(link, on));
        changed(stamp);
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
                on);
    }

    /** Ends the live link to a unit that changes hands; nothing when it has ended meanwhile. */
    void giveUp(UUID unitId, LocalDate on, Stamp stamp) {
        if (links.stream().anyMatch(link -> link.unitId().equals(unitId) && link.to() == null)) {
            unlink(unitId, on, stamp);
        }
    }

    /**
     * Comes to own a unit from a day on; what the person was to it before ends then.
     *
     * @param isBegun whether others still have to give it up: when it is theirs from that day on, a
     *     transfer was broken off in between and goes on
     * @throws Refusal.Conflict {@code owner.linked} when it is theirs already
     */
    void acquire(UnitLink link, boolean isBegun, Stamp stamp) {
        if (isBegun && ownsFrom(link.unitId(), link.from())) {
            changed(stamp); // Told again: so the command is kept, and a repeat of it answered.
            return;
        }
        for (var i = 0; i < links.size(); i++) {
            var before = links.get(i);
            if (before.unitId().equals(link.unitId()) && before.to() == null) {
                if (before.relation() == Relation.OWNER) {
                    throw alreadyLinked(link.unitId());
                }
                links.set(i, ended(before, link.from()));
            }
        }
        add(link);
        changed(stamp);
    }

    private boolean ownsFrom(UUID unitId, LocalDate day) {
        return links.stream()
                .anyMatch(link ->
                        link.unitId().equals(unitId)
                                && link.to() == null
                                && link.relation() == Relation.OWNER
                                && link.from().equals(day));
    }

    /** Whether the unit is, or is partly, theirs. */
    boolean owns(UUID unitId) {
        return links.stream()
                .anyMatch(link ->
                        link.unitId().equals(unitId)
                                && link.to() == null
                                && (link.relation() == Relation.OWNER
                                        || link.relation() == Relation.CO_OWNER));
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
        changed(stamp);
    }

    void giveUpVehicle(UUID vehicleId, Stamp stamp) {
        if (!vehicles.removeIf(one -> one.id().equals(vehicleId))) {
            throw new Refusal.NotFound("vehicle.not-found", "No vehicle " + vehicleId);
        }
        changed(stamp);
    }

    void giveAccount(String account, Stamp stamp) {
        requireNoOtherAccount(account);
        accountId = account;
        changed(stamp);
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

    private void changed(Stamp stamp) {
        requireNotErased();
        requireOpened();
        tokens = OwnerTokens.of(name, phones, vehicles);
        announce(
                new OwnerEvent.Changed(
                        id(),
                        Objects.requireNonNull(sealed(name)),
                        phones.isEmpty()
                                ? null
                                : sealed(Masks.phone(Phones.shown(phones.getFirst()))),
                        accountId,
                        List.copyOf(links),
                        opened == null ? null : sealed(Phones.mobile(phones).orElse(null))),
                stamp);
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

    public Map<String, String> phonesSaid() {
        return phonesSaid;
    }

    public List<String> phones() {
        return phones;
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

    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
