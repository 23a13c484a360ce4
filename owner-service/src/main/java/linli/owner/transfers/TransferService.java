package linli.owner.transfers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.owner.owners.OwnerService;
import linli.owner.owners.OwnerService.Tie;
import linli.owner.owners.Owners;
import linli.owner.properties.PropertyUnit;
import linli.owner.properties.PropertyUnits;
import linli.owner.transfers.Transfer.Buyer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets property units change hands. */
@Service
public class TransferService {

    private final Transfers transfers;
    private final Owners owners;
    private final OwnerService people;
    private final PropertyUnits units;
    private final Clock clock;

    TransferService(
            Transfers transfers,
            Owners owners,
            OwnerService people,
            PropertyUnits units,
            Clock clock) {
        this.transfers = transfers;
        this.owners = owners;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param on first day of the new owners
     * @param to everybody who owns it from then on, whoever pays and is told first; who owned it
     *     before and keeps a part is named again
     * @param movingOut members of the household and tenants whose links end, too
     * @param verified whether the deed was seen
     */
    public record Deed(LocalDate on, List<Acquiring> to, Set<UUID> movingOut, boolean verified) {}

    /**
     * @param share null where the deed states none
     */
    public record Acquiring(UUID ownerId, @Nullable Share share) {}

    /**
     * A unit changes hands: from a day on it is theirs who are named, and nobody's who owned it
     * until then. One decision, in one write; each person's record follows.
     *
     * @throws Refusal.Conflict {@code transfer.overlap} when somebody's ownership begins or ends on
     *     that day or later already
     * @throws Refusal.Invalid {@code transfer.moving-out} when somebody is to move out who does not
     *     live there, {@code transfer.twice} when somebody is named twice
     */
    public Transfer transfer(UUID unitId, Deed deed, Access access) {
        var unit = units.get(unitId, access);
        return owners.alone(
                unitId,
                () -> {
                    var transfer = transfers.create(access, () -> checked(unit, deed, access));
                    return transfer.isFinished() ? transfer : follow(transfer, access.stamp());
                });
    }

    private Transfer checked(PropertyUnit unit, Deed deed, Access access) {
        requireEachOnce(deed);
        var buyers = deed.to().stream().map(one -> buyer(one, unit, deed, access)).toList();
        OwnerService.requireWhole(buyers.stream().map(Buyer::link).toList());
        var ties = people.ties(unit.id());
        var sellers =
                ties.stream()
                        .filter(tie -> tie.link().relation().owns() && isOpen(tie))
                        .map(tie -> tie.owner().id())
                        .toList();
        var concerned = new HashSet<>(sellers);
        deed.to().forEach(one -> concerned.add(one.ownerId()));
        ties.stream()
                .filter(tie -> tie.link().relation().owns() || concerned.contains(tie.owner().id()))
                .forEach(tie -> requireBefore(deed.on(), tie.link()));
        requireLiving(deed, ties);
        return Transfer.make(
                access.newId(),
                unit,
                deed.on(),
                sellers,
                buyers,
                deed.movingOut().stream().sorted().toList(),
                access.stamp());
    }

    private Buyer buyer(Acquiring one, PropertyUnit unit, Deed deed, Access access) {
        var owner = people.standing(one.ownerId(), access);
        var isFirst = one.equals(deed.to().getFirst());
        var link =
                new UnitLink(
                        unit.id(),
                        unit.communityId(),
                        unit.buildingId(),
                        isFirst ? Relation.OWNER : Relation.CO_OWNER,
                        deed.verified(),
                        deed.on(),
                        null,
                        one.share());
        return new Buyer(owner.id(), link);
    }

    private static void requireEachOnce(Deed deed) {
        var named = new HashSet<UUID>();
        for (var one : deed.to()) {
            if (!named.add(one.ownerId()) || deed.movingOut().contains(one.ownerId())) {
                throw new Refusal.Invalid(
                        "transfer.twice",
                        "Somebody is named twice",
                        List.of(new FieldError("to", "twice", one.ownerId().toString())));
            }
        }
    }

    private static void requireBefore(LocalDate on, UnitLink link) {
        var to = link.to();
        if (!link.from().isBefore(on) || to != null && to.isAfter(on)) {
            var day = to == null ? link.from() : to;
            throw new Refusal.Conflict(
                    "transfer.overlap",
                    "What somebody is to it begins or ends on " + day,
                    new FieldError("on", "overlap", day.toString()));
        }
    }

    private static void requireLiving(Deed deed, List<Tie> ties) {
        Predicate<Tie> lives =
                tie ->
                        isOpen(tie)
                                && !tie.link().relation().owns()
                                && !tie.link().from().isAfter(deed.on());
        for (var id : deed.movingOut()) {
            if (ties.stream().filter(lives).noneMatch(tie -> tie.owner().id().equals(id))) {
                throw new Refusal.Invalid(
                        "transfer.moving-out",
                        "Somebody does not live there",
                        List.of(new FieldError("movingOut", "unknown", id.toString())));
            }
        }
    }

    private static boolean isOpen(Tie tie) {
        return tie.link().to() == null;
    }

    /** For a transfer whose command died before everybody had followed. */
    void finish(UUID id) {
        var unitId = transfers.get(id).unitId();
        owners.alone(
                unitId,
                () -> {
                    var transfer = transfers.get(id);
                    return transfer.isFinished()
                            ? transfer
                            : follow(transfer, Stamp.bySystem(clock.instant()));
                });
    }

    /** Buyers first: there is no moment at which it is nobody's. */
    private Transfer follow(Transfer transfer, Stamp stamp) {
        var unitId = transfer.unitId();
        transfer.buyers()
                .forEach(buyer ->
                        people.changeHands(
                                buyer.ownerId(), unitId, transfer.on(), buyer.link(), stamp));
        transfer.leaving()
                .forEach(id -> people.changeHands(id, unitId, transfer.on(), null, stamp));
        return transfers.move(transfer.id(), Transfer::finish);
    }
}
