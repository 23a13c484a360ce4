package linli.owner.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Aggregates;
import linli.owner.communities.Communities;
import linli.owner.communities.Community;
import linli.owner.communities.CommunityService;
import linli.owner.owners.Owner;
import linli.owner.owners.OwnerSearch;
import linli.owner.owners.OwnerService;
import linli.owner.owners.Owners;
import linli.owner.properties.Building;
import linli.owner.properties.Buildings;
import linli.owner.properties.PropertySearch;
import linli.owner.properties.PropertyService;
import linli.owner.properties.PropertyUnit;
import linli.owner.properties.PropertyUnits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts back what one import did to a record: it is as it was before, or withdrawn where there was
 * none. Whatever somebody has changed since stays, and so does what others stand on by now.
 */
@Component
class Undoing {

    private static final Paging ANY = Paging.first(1);

    private final Owners owners;
    private final OwnerService ownerService;
    private final OwnerSearch ownerSearch;
    private final PropertyUnits units;
    private final Buildings buildings;
    private final PropertyService properties;
    private final PropertySearch propertySearch;
    private final Communities communities;
    private final CommunityService communityService;

    Undoing(
            Owners owners,
            OwnerService ownerService,
            OwnerSearch ownerSearch,
            PropertyUnits units,
            Buildings buildings,
            PropertyService properties,
            PropertySearch propertySearch,
            Communities communities,
            CommunityService communityService) {
        this.owners = owners;
        this.ownerService = ownerService;
        this.ownerSearch = ownerSearch;
        this.units = units;
        this.buildings = buildings;
        this.properties = properties;
        this.propertySearch = propertySearch;
        this.communities = communities;
        this.communityService = communityService;
    }

    /**
     * What stays as the import left it.
     *
     * @param called what people know it by
     * @param because code of the reason
     */
    record Left(String called, String because) {}

    /** Undone already, it is so once more to no effect. */
    Optional<Left> undo(ImportMark mark, Access access) {
        return switch (mark.kind()) {
            case OWNER ->
                    undo(
                            mark,
                            owners,
                            Owner::name,
                            Owner::isAs,
                            _ -> false,
                            (one, before) ->
                                    ownerService.putBack(one.id(), one.version(), before, access));
            case UNIT ->
                    undo(
                            mark,
                            units,
                            unit -> unit.address().label(),
                            PropertyUnit::isAs,
                            unit -> isLivedIn(unit.id(), access),
                            (one, before) ->
                                    properties.putBackUnit(
                                            one.id(), one.version(), before, access));
            case BUILDING ->
                    undo(
                            mark,
                            buildings,
                            Building::name,
                            Building::isAs,
                            one -> !propertySearch.units(one.id(), access, ANY).items().isEmpty(),
                            (one, before) ->
                                    properties.putBackBuilding(
                                            one.id(), one.version(), before, access));
            case COMMUNITY ->
                    undo(
                            mark,
                            communities,
                            Community::name,
                            Community::isAs,
                            one -> !propertySearch.buildings(one.id(), access).isEmpty(),
                            (one, before) ->
                                    communityService.putBack(
                                            one.id(), one.version(), before, access));
        };
    }

    private boolean isLivedIn(UUID unitId, Access access) {
        return !ownerSearch.linkedTo(List.of(unitId), access, ANY).items().isEmpty();
    }

    /** Says whether a record is as it was, or was withdrawn where it was nothing. */
    @FunctionalInterface
    private interface AsBefore<A> {
        boolean is(A now, @Nullable A before);
    }

    @FunctionalInterface
    private interface PutBack<A> {
        void to(A now, @Nullable A before);
    }

    private static <A extends Aggregate> Optional<Left> undo(
            ImportMark mark,
            Aggregates<A> all,
            Function<A, String> called,
            AsBefore<A> asBefore,
            Predicate<A> inUse,
            PutBack<A> putBack) {
        var found = all.find(mark.recordId()).orElse(null);
        var stored = mark.before();
        if (found == null || mark.isVoid(found.version())) {
            return Optional.empty();
        }
        var before = stored == null ? null : all.asItWas(stored);
        if (asBefore.is(found, before)) {
            return Optional.empty();
        }
        if (!mark.isLeft(found.version())) {
            return Optional.of(new Left(called.apply(found), "changed-since"));
        }
        if (before == null && inUse.test(found)) {
            return Optional.of(new Left(called.apply(found), "in-use"));
        }
        try {
            putBack.to(found, before);
            return Optional.empty();
        } catch (Refusal.Stale overtaken) {
            return Optional.of(new Left(called.apply(found), "changed-since"));
        } catch (Refusal refused) {
            return Optional.of(new Left(called.apply(found), refused.code()));
        }
    }
}
