package linli.owner.owners;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.operations.Operations;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.owner.properties.PropertySearch;
import linli.owner.properties.PropertyUnit;
import linli.owner.properties.PropertyUnits;
import linli.owner.staff.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Registers owners, links them to units, finds them, and shows what is hidden to who may see. */
@Service
public class OwnerService {

    /** Links are dated in the communities' own days. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Owners owners;
    private final OwnerSearch search;
    private final PropertyUnits units;
    private final PropertySearch properties;
    private final Accounts accounts;
    private final Operations operations;
    private final Clock clock;

    OwnerService(
            Owners owners,
            OwnerSearch search,
            PropertyUnits units,
            PropertySearch properties,
            Accounts accounts,
            Operations operations,
            Clock clock) {
        this.owners = owners;
        this.search = search;
        this.units = units;
        this.properties = properties;
        this.accounts = accounts;
        this.operations = operations;
        this.clock = clock;
    }

    public Owner register(String name, List<String> phones, List<LinkFacts> links, Access access) {
        return register(access.newId(), name, phones, links, access);
    }

    /** For imports, whose rows have ids of their own. */
    public Owner register(
            UUID id, String name, List<String> phones, List<LinkFacts> links, Access access) {
        var to = links.stream().map(facts -> link(facts, access)).toList();
        if (to.isEmpty() && !access.scope().all()) {
            throw new Refusal.Invalid(
                    "owner.unit-missing", "Say which unit the person is linked to");
        }
        var numbers = phones.stream().map(Phones::normalize).distinct().toList();
        return owners.create(Owner.register(id, name.strip(), numbers, to, access.stamp()));
    }

    public Owner describe(UUID id, String name, List<String> phones, Access access) {
        var numbers = phones.stream().map(Phones::normalize).distinct().toList();
        return owners.move(
                id, access, owner -> owner.describe(name.strip(), numbers, access.stamp()));
    }

    public Owner link(UUID id, LinkFacts facts, Access access) {
        var link = link(facts, access);
        return owners.move(id, access, owner -> owner.link(link, access.stamp()));
    }

    public Owner unlink(UUID id, UUID unitId, LocalDate on, Access access) {
        return owners.move(id, access, owner -> owner.unlink(unitId, on, access.stamp()));
    }

    /** Gives a resident an account to sign in with. */
    public Owner openAccount(UUID id, String username, String initialPassword, Access access) {
        var owner = owners.get(id, access);
        owner.requireNoOtherAccount(accounts.find(username).orElse(null));
        var account = accounts.open(id, username, owner.name(), initialPassword);
        return owners.move(id, access, one -> one.giveAccount(account, access.stamp()));
    }

    /**
     * Shows the phone numbers in full, for a purpose that goes on record first.
     *
     * @param relatedTo what it is needed for, such as a work order's number; empty for none
     */
    public List<String> reveal(UUID id, String purpose, String relatedTo, Access access) {
        var owner = owners.get(id, access);
        operations.record(
                access,
                "owner.revealed",
                "owner",
                id.toString(),
                purpose,
                Map.of("field", "phone", "relatedTo", relatedTo));
        return owner.phones();
    }

    /**
     * Owners by whatever a caller says: an address finds the people of that unit, anything else a
     * name, pinyin or phone; a bare {@code 1201} may be both.
     *
     * @param communityId only those of one community; null for all
     */
    public List<Found> find(String said, @Nullable UUID communityId, int limit, Access access) {
        var byUnit = properties.called(said, communityId, limit, access);
        var found =
                byUnit.isEmpty()
                        ? List.<Owner>of()
                        : search.linkedTo(
                                byUnit.stream().map(PropertyUnit::id).toList(), limit, access);
        var named =
                said.contains("-") && !byUnit.isEmpty()
                        ? List.<Owner>of()
                        : search.called(OwnerTokens.normalize(said), communityId, limit, access);
        var all =
                Stream.concat(found.stream(), named.stream())
                        .collect(
                                Collectors.toMap(
                                        Owner::id,
                                        Function.identity(),
                                        (one, same) -> one,
                                        LinkedHashMap::new))
                        .values();
        return withUnits(all.stream().limit(limit).toList(), access);
    }

    /** Adds the units each is linked to. */
    public List<Found> withUnits(List<Owner> found, Access access) {
        var ids =
                found.stream()
                        .flatMap(owner -> owner.links().stream())
                        .map(UnitLink::unitId)
                        .distinct()
                        .toList();
        var labels =
                properties.byIds(ids, access).stream()
                        .collect(
                                Collectors.toMap(PropertyUnit::id, unit -> unit.address().label()));
        return found.stream().map(owner -> new Found(owner, labels)).toList();
    }

    /**
     * An owner and the labels of the units that the caller may see.
     *
     * @param labels by unit id, such as {@code 3-2-1201}
     */
    public record Found(Owner owner, Map<UUID, String> labels) {}

    /**
     * @param from first day of the link; today when not said
     */
    public record LinkFacts(
            UUID unitId, Relation relation, boolean verified, @Nullable LocalDate from) {}

    private UnitLink link(LinkFacts facts, Access access) {
        var unit = units.get(facts.unitId());
        if (!access.scope().covers(unit.reach())) {
            throw new Refusal.NotFound("unit.not-found", "No unit " + facts.unitId());
        }
        var from = facts.from() != null ? facts.from() : LocalDate.ofInstant(clock.instant(), ZONE);
        return new UnitLink(
                unit.id(),
                unit.communityId(),
                unit.buildingId(),
                facts.relation(),
                facts.verified(),
                from,
                null);
    }
}
