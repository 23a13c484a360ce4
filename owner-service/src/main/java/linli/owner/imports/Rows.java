package linli.owner.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.owner.communities.Community;
import linli.owner.communities.CommunitySearch;
import linli.owner.communities.CommunityService;
import linli.owner.communities.CommunityService.CommunityFacts;
import linli.owner.owners.OwnerService;
import linli.owner.owners.OwnerService.LinkFacts;
import linli.owner.owners.Owners;
import linli.owner.properties.PropertyService;
import linli.owner.properties.PropertyUnit;
import linli.owner.properties.PropertyUnit.UnitFacts;
import linli.owner.properties.PropertyUnits;
import linli.owner.properties.UnitAddress;
import org.springframework.stereotype.Component;

/**
 * Puts one row in. Every row has a natural key, so that the same row again, in the same file or
 * another, changes what is there instead of doubling it.
 */
@Component
class Rows {

    private static final String ZONE = "Asia/Shanghai";
    private static final int CODE_LENGTH = 9;

    private final CommunitySearch communities;
    private final CommunityService communityService;
    private final PropertyService properties;
    private final PropertyUnits units;
    private final Owners owners;
    private final OwnerService ownerService;

    Rows(
            CommunitySearch communities,
            CommunityService communityService,
            PropertyService properties,
            PropertyUnits units,
            Owners owners,
            OwnerService ownerService) {
        this.communities = communities;
        this.communityService = communityService;
        this.properties = properties;
        this.units = units;
        this.owners = owners;
        this.ownerService = ownerService;
    }

    /** Applies the row, or leaves in it what is wrong. */
    void apply(ImportKind kind, RowValues row, Access access) {
        switch (kind) {
            case COMMUNITIES -> community(row, access);
            case BUILDINGS -> building(row, access);
            case UNITS -> unit(row, access);
            case OWNERS -> owner(row, access);
        }
    }

    private void community(RowValues row, Access access) {
        var name = row.need(ImportField.COMMUNITY, 100);
        var region = row.need(ImportField.REGION, 50);
        var address = row.text(ImportField.ADDRESS, 200);
        var said = row.text(ImportField.CODE, 12);
        if (!row.wrong().isEmpty() || communities.byName(name).isPresent()) {
            return;
        }
        if (!access.scope().all()) {
            row.wrong(ImportField.COMMUNITY, "scope", "新建小区需要全集团的数据范围");
            return;
        }
        var id = UUID.nameUUIDFromBytes(("community " + name).getBytes(StandardCharsets.UTF_8));
        var code =
                said != null
                        ? said
                        : "C"
                                + id.toString()
                                        .replace("-", "")
                                        .substring(0, CODE_LENGTH)
                                        .toUpperCase(Locale.ROOT);
        try {
            communityService.found(
                    id,
                    new CommunityFacts(name, region, address == null ? "" : address, ZONE),
                    code,
                    access);
        } catch (Refusal.Conflict taken) {
            row.wrong(ImportField.CODE, "duplicate", "编码已被使用");
        }
    }

    private void building(RowValues row, Access access) {
        var community = knownCommunity(row, access);
        var name = row.need(ImportField.BUILDING, 12);
        var entrances = row.whole(ImportField.ENTRANCES);
        var floors = row.whole(ImportField.FLOORS);
        if (community.isPresent() && row.wrong().isEmpty()) {
            properties.putBuilding(
                    community.get().id(),
                    name,
                    entrances == null ? 0 : entrances,
                    floors == null ? 0 : floors,
                    access);
        }
    }

    private void unit(RowValues row, Access access) {
        var community = knownCommunity(row, access);
        var address = address(row);
        var type = row.unitType();
        var floor = row.whole(ImportField.FLOOR);
        var gross = row.area(ImportField.GROSS_AREA);
        var net = row.area(ImportField.NET_AREA);
        var layout = row.text(ImportField.LAYOUT, 40);
        var orientation = row.text(ImportField.ORIENTATION, 20);
        if (community.isEmpty() || !row.wrong().isEmpty()) {
            return;
        }
        try {
            var facts = new UnitFacts(type, floor, gross, net, layout, orientation);
            properties.putUnit(community.get().id(), address, facts, access);
        } catch (Refusal.Invalid invalid) {
            row.wrong(ImportField.NET_AREA, invalid.code(), "套内面积大于建筑面积");
        }
    }

    private void owner(RowValues row, Access access) {
        var community = knownCommunity(row, access);
        var address = address(row);
        var name = row.need(ImportField.OWNER_NAME, 60);
        var phone = row.text(ImportField.PHONE, 30);
        var relation = row.relation();
        if (community.isEmpty() || !row.wrong().isEmpty()) {
            return;
        }
        var unitId = PropertyUnit.idOf(community.get().id(), address);
        if (units.find(unitId).isEmpty()) {
            row.wrong(ImportField.ROOM, "unit-unknown", "没有这个房屋，请先导入房屋");
            return;
        }
        var id =
                UUID.nameUUIDFromBytes(
                        ("owner " + unitId + " " + name).getBytes(StandardCharsets.UTF_8));
        if (owners.find(id).isPresent()) {
            return;
        }
        try {
            ownerService.register(
                    id,
                    name,
                    phone == null ? List.of() : List.of(phone),
                    List.of(new LinkFacts(unitId, relation, true, null)),
                    access);
        } catch (Refusal.Invalid invalid) {
            row.wrong(ImportField.PHONE, invalid.code(), "电话号码不正确");
        }
    }

    private Optional<Community> knownCommunity(RowValues row, Access access) {
        var name = row.need(ImportField.COMMUNITY, 100);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var community =
                communities
                        .byName(name)
                        .filter(known -> access.scope().covers(Reach.community(known.id())));
        if (community.isEmpty()) {
            row.wrong(ImportField.COMMUNITY, "community-unknown", "没有这个小区，请先导入小区");
        }
        return community;
    }

    private static UnitAddress address(RowValues row) {
        return new UnitAddress(
                row.need(ImportField.BUILDING, 12),
                row.text(ImportField.ENTRANCE, 6),
                row.need(ImportField.ROOM, 12));
    }
}
