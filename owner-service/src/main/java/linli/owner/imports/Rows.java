package linli.owner.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.Paging;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.PlaceNames;
import linli.chassis.estate.UnitAddress;
import linli.chassis.time.Calendars;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.owner.communities.Community;
import linli.owner.communities.CommunitySearch;
import linli.owner.communities.CommunityService;
import linli.owner.communities.CommunityService.CommunityFacts;
import linli.owner.owners.IdentityNumber;
import linli.owner.owners.Owner;
import linli.owner.owners.OwnerSearch;
import linli.owner.owners.OwnerService;
import linli.owner.owners.OwnerService.LinkFacts;
import linli.owner.owners.Owners;
import linli.owner.owners.Phones;
import linli.owner.properties.Building;
import linli.owner.properties.Buildings;
import linli.owner.properties.PropertyService;
import linli.owner.properties.PropertyUnit;
import linli.owner.properties.PropertyUnit.UnitFacts;
import linli.owner.properties.PropertyUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts one row in. Every row has a natural key, so that the same row again, in the same file or
 * another, changes what is there instead of doubling it.
 */
@Component
class Rows {

    private static final int CODE_LENGTH = 9;

    /** People of one unit or of one phone number: more share neither. */
    private static final Paging SHARERS = Paging.first(100);

    private final CommunitySearch communities;
    private final CommunityService communityService;
    private final PropertyService properties;
    private final Buildings buildings;
    private final PropertyUnits units;
    private final Owners owners;
    private final OwnerSearch ownerSearch;
    private final OwnerService ownerService;
    private final Calendars calendars;

    Rows(
            CommunitySearch communities,
            CommunityService communityService,
            PropertyService properties,
            Buildings buildings,
            PropertyUnits units,
            Owners owners,
            OwnerSearch ownerSearch,
            OwnerService ownerService,
            Calendars calendars) {
        this.calendars = calendars;
        this.communities = communities;
        this.communityService = communityService;
        this.properties = properties;
        this.buildings = buildings;
        this.units = units;
        this.owners = owners;
        this.ownerSearch = ownerSearch;
        this.ownerService = ownerService;
    }

    /** Applies the row, or leaves in it what is wrong. */
    RowEffect apply(ImportKind kind, RowValues row, Access access) {
        var effect =
                switch (kind) {
                    case COMMUNITIES -> community(row, access);
                    case BUILDINGS -> building(row, access);
                    case UNITS -> unit(row, access);
                    case OWNERS -> owner(row, access);
                };
        return row.wrong().isEmpty() ? effect : RowEffect.REJECTED;
    }

    /** By its code where one is said, else by its name in its region: two districts share names. */
    private RowEffect community(RowValues row, Access access) {
        var name = row.need(ImportField.COMMUNITY, 100);
        var region = row.need(ImportField.REGION, 50);
        var address = row.text(ImportField.ADDRESS, 200);
        var code = row.text(ImportField.CODE, 12);
        if (code != null && !code.matches("[A-Za-z0-9]{1,12}")) {
            row.wrong(ImportField.CODE, "code", "编码只能是字母和数字");
        }
        if (!row.wrong().isEmpty()) {
            return RowEffect.REJECTED;
        }
        var known =
                code == null
                        ? communities.named(name).stream()
                                .filter(one -> same(one.region(), region))
                                .findFirst()
                        : communities.byCode(code.toUpperCase(Locale.ROOT));
        try {
            return known.isPresent()
                    ? describe(known.get(), name, region, address, row, access)
                    : found(name, region, address, code, access);
        } catch (Refusal.Forbidden beyond) {
            row.wrong(ImportField.COMMUNITY, "scope", "超出您的数据范围");
        } catch (Refusal.Conflict taken) {
            if (!taken.code().equals("community.exists")) {
                throw taken;
            }
            row.wrong(ImportField.CODE, "duplicate", "编码已被使用");
        }
        return RowEffect.REJECTED;
    }

    private RowEffect found(
            String name,
            String region,
            @Nullable String address,
            @Nullable String code,
            Access access) {
        var key = "community %s %s".formatted(Community.keyOf(name), Community.keyOf(region));
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        var given = "C" + id.toString().replace("-", "").substring(0, CODE_LENGTH);
        communityService.found(
                id,
                new CommunityFacts(
                        name,
                        region,
                        address == null ? "" : address,
                        calendars.groupZone().getId()),
                (code == null ? given : code).toUpperCase(Locale.ROOT),
                access);
        return RowEffect.CREATED;
    }

    private RowEffect describe(
            Community known,
            String name,
            String region,
            @Nullable String address,
            RowValues row,
            Access access) {
        if (!access.scope().covers(Reach.community(known.id()))) {
            row.wrong(ImportField.COMMUNITY, "scope", "超出您的数据范围");
            return RowEffect.REJECTED;
        }
        var newAddress = address == null ? known.address() : address;
        if (known.isActive()
                && name.equals(known.name())
                && region.equals(known.region())
                && newAddress.equals(known.address())) {
            return RowEffect.UNCHANGED;
        }
        communityService.describe(
                known.id(), new CommunityFacts(name, region, newAddress, known.zone()), access);
        return RowEffect.CHANGED;
    }

    private RowEffect building(RowValues row, Access access) {
        var community = knownCommunity(row, access);
        var name = row.need(ImportField.BUILDING, 12);
        var entrances = row.whole(ImportField.ENTRANCES, 0, 50);
        var floors = row.whole(ImportField.FLOORS, 0, 200);
        if (community.isEmpty() || !row.wrong().isEmpty()) {
            return RowEffect.REJECTED;
        }
        var communityId = community.get().id();
        var known = buildings.find(Building.idOf(communityId, PlaceNames.building(name)));
        var version = known.filter(one -> !one.isWithdrawn()).map(Building::version).orElse(0L);
        var put =
                properties.putBuilding(
                        communityId,
                        name,
                        entrances == null ? known.map(Building::entrances).orElse(0) : entrances,
                        floors == null ? known.map(Building::floors).orElse(0) : floors,
                        access);
        return effect(version, put.version());
    }

    private RowEffect unit(RowValues row, Access access) {
        var community = knownCommunity(row, access);
        var address = address(row);
        var type = row.unitType();
        var floor = row.whole(ImportField.FLOOR, -9, 200);
        var gross = row.area(ImportField.GROSS_AREA);
        var net = row.area(ImportField.NET_AREA);
        var layout = row.text(ImportField.LAYOUT, 40);
        var orientation = row.text(ImportField.ORIENTATION, 20);
        if (community.isEmpty() || !row.wrong().isEmpty()) {
            return RowEffect.REJECTED;
        }
        var communityId = community.get().id();
        var known = units.find(PropertyUnit.idOf(communityId, address));
        var before = known.map(PropertyUnit::facts).orElse(null);
        try {
            // What the file does not say is not taken back.
            var facts =
                    before == null
                            ? new UnitFacts(type, floor, gross, net, layout, orientation)
                            : new UnitFacts(
                                    row.says(ImportField.UNIT_TYPE) ? type : before.type(),
                                    floor == null ? before.floor() : floor,
                                    either(gross, before.grossArea()),
                                    either(net, before.netArea()),
                                    layout == null ? before.layout() : layout,
                                    orientation == null ? before.orientation() : orientation,
                                    before.usage(),
                                    before.state(),
                                    before.stateSince());
            var put = properties.putUnit(communityId, address, facts, access);
            var version =
                    known.filter(one -> !one.isWithdrawn()).map(PropertyUnit::version).orElse(0L);
            return effect(version, put.version());
        } catch (Refusal.Invalid invalid) {
            row.invalid(invalid);
            return RowEffect.REJECTED;
        }
    }

    /**
     * Somebody of this name who lives there already, or, somewhere else, has the same phone number,
     * is the same person; two who share a name only are two.
     */
    private RowEffect owner(RowValues row, Access access) {
        var community = knownCommunity(row, access);
        var address = address(row);
        var name = row.need(ImportField.OWNER_NAME, 60);
        var phones = row.phones();
        var relation = row.relation();
        var share = row.share(relation);
        var papers = row.papers();
        if (community.isEmpty() || !row.wrong().isEmpty()) {
            return RowEffect.REJECTED;
        }
        var unitId = PropertyUnit.idOf(community.get().id(), address);
        if (units.find(unitId).filter(unit -> !unit.isWithdrawn()).isEmpty()) {
            row.wrong(ImportField.ROOM, "unit-unknown", "没有这个房屋，请先导入房屋");
            return RowEffect.REJECTED;
        }
        try {
            var there =
                    ownerSearch.linkedTo(List.of(unitId), access, SHARERS).items().stream()
                            .filter(one -> same(one.name(), name) && lives(one, unitId))
                            .findFirst();
            if (there.isPresent()) {
                return correct(
                        there.get(),
                        unitId,
                        phones,
                        row.says(ImportField.RELATION) ? relation : null,
                        share,
                        papers,
                        access);
            }
            var link = new LinkFacts(unitId, relation, true, null, share);
            var elsewhere = sharing(name, phones, access);
            if (elsewhere.isPresent()) {
                linkAlso(elsewhere.get(), link, phones, papers, access);
                return RowEffect.CHANGED;
            }
            var id = idOf(unitId, name);
            var before = ownerService.goingOn(id);
            if (before.isPresent()) {
                // Goes on under another name, and lives there; or moved out once, and in again.
                if (lives(before.get(), unitId)) {
                    return correct(
                            before.get(),
                            unitId,
                            andKept(before.get(), phones),
                            row.says(ImportField.RELATION) ? relation : null,
                            share,
                            papers,
                            access);
                }
                linkAlso(before.get(), link, phones, papers, access);
                return RowEffect.CHANGED;
            }
            show(ownerService.register(id, name, phones, List.of(link), access), papers, access);
            return RowEffect.CREATED;
        } catch (Refusal.Invalid invalid) {
            row.invalid(invalid);
            return RowEffect.REJECTED;
        } catch (Refusal.Conflict full) {
            if (!full.code().equals("owner.shares-exceed")) {
                throw full;
            }
            row.wrong(ImportField.SHARE, "shares-exceed", "各人份额合计超过 100%");
            return RowEffect.REJECTED;
        }
    }

    /** Whoever was erased is known no more: the same name in the same unit is somebody new. */
    private UUID idOf(UUID unitId, String name) {
        var said = "owner " + unitId + " " + name;
        for (var more = 1; ; more++) {
            var id = UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
            if (ownerService.goingOn(id).map(Owner::erasedAt).isEmpty()) {
                return id;
            }
            said = "owner " + more + " " + unitId + " " + name;
        }
    }

    /** Somebody known already is linked to one more unit, and the row's word of them is kept. */
    private void linkAlso(
            Owner known,
            LinkFacts link,
            List<String> phones,
            @Nullable IdentityNumber papers,
            Access access) {
        var together = andKept(known, phones);
        if (together.size() > Owner.MOST_PHONES) {
            // Before anything is written: who is linked already would be told as refused.
            throw new Refusal.Invalid("owner.too-many-phones", "They have other numbers already");
        }
        var linked = ownerService.link(known.id(), link, access);
        if (!together.isEmpty()) {
            ownerService.describe(linked.id(), linked.name(), together, access);
        }
        show(linked, papers, access);
    }

    /**
     * What the record had is kept: it is told of by more than this row, which only adds to it.
     * Empty where the row says no number that is new.
     */
    private static List<String> andKept(Owner known, List<String> phones) {
        var kept = numbers(known.phones());
        var more = numbers(phones).stream().filter(number -> !kept.contains(number)).toList();
        return more.isEmpty()
                ? List.of()
                : Stream.concat(known.phones().stream(), more.stream().map(Phones::shown)).toList();
    }

    private static List<String> numbers(List<String> cells) {
        return cells.stream().flatMap(cell -> Phones.all(cell).stream()).toList();
    }

    private Owner show(Owner owner, @Nullable IdentityNumber papers, Access access) {
        return papers == null ? owner : ownerService.showPapers(owner.id(), papers, access);
    }

    private RowEffect correct(
            Owner known,
            UUID unitId,
            List<String> phones,
            @Nullable Relation relation,
            @Nullable Share share,
            @Nullable IdentityNumber papers,
            Access access) {
        var version = known.version();
        var numbers = numbers(phones);
        if (!numbers.isEmpty() && !numbers.equals(numbers(known.phones()))) {
            known = ownerService.describe(known.id(), known.name(), phones, access);
        }
        if (share != null) {
            known = share(known, unitId, relation, share, access);
        } else if (relation != null) {
            known = ownerService.relate(known.id(), unitId, relation, access);
        }
        known = show(known, papers, access);
        return effect(version, known.version());
    }

    private Owner share(
            Owner known, UUID unitId, @Nullable Relation relation, Share share, Access access) {
        var link = known.links().stream().filter(one -> isLive(one, unitId)).findFirst();
        return link.isEmpty()
                ? known
                : ownerService.correctLink(
                        known.id(),
                        unitId,
                        relation == null ? link.get().relation() : relation,
                        link.get().verified(),
                        share,
                        access);
    }

    private Optional<Owner> sharing(String name, List<String> phones, Access access) {
        for (var cell : phones) {
            for (var number : Phones.all(cell)) {
                var found =
                        ownerSearch
                                .called(
                                        OwnerService.asked(Phones.shown(number)),
                                        List.of(),
                                        null,
                                        access,
                                        SHARERS)
                                .items()
                                .stream()
                                .filter(one -> same(one.name(), name))
                                .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean lives(Owner owner, UUID unitId) {
        return owner.links().stream().anyMatch(link -> isLive(link, unitId));
    }

    private static boolean isLive(UnitLink link, UUID unitId) {
        return link.unitId().equals(unitId) && link.to() == null;
    }

    private static boolean same(String one, String other) {
        return Community.keyOf(one).equals(Community.keyOf(other));
    }

    private static @Nullable BigDecimal either(
            @Nullable BigDecimal said, @Nullable BigDecimal known) {
        return said == null || known != null && said.compareTo(known) == 0 ? known : said;
    }

    private static RowEffect effect(long before, long after) {
        if (before == 0) {
            return RowEffect.CREATED;
        }
        return before == after ? RowEffect.UNCHANGED : RowEffect.CHANGED;
    }

    /** The region is asked for only where a name alone does not say which community it is. */
    private Optional<Community> knownCommunity(RowValues row, Access access) {
        var name = row.need(ImportField.COMMUNITY, 100);
        var region = row.text(ImportField.REGION, 50);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var named =
                communities.named(name).stream()
                        .filter(Community::isActive)
                        .filter(known -> access.scope().covers(Reach.community(known.id())))
                        .toList();
        if (named.isEmpty()) {
            row.wrong(ImportField.COMMUNITY, "community-unknown", "没有这个小区，请先导入小区");
        }
        if (named.size() < 2) {
            return named.stream().findFirst();
        }
        var there =
                named.stream().filter(one -> region != null && same(one.region(), region)).toList();
        if (there.size() != 1) {
            row.wrong(ImportField.COMMUNITY, "community-ambiguous", "有多个同名小区，请填写片区");
            return Optional.empty();
        }
        return Optional.of(there.getFirst());
    }

    private static UnitAddress address(RowValues row) {
        var building = row.need(ImportField.BUILDING, 20);
        var entrance = row.text(ImportField.ENTRANCE, 12);
        var room = row.need(ImportField.ROOM, 12);
        return UnitAddress.of(building, entrance, room);
    }
}
