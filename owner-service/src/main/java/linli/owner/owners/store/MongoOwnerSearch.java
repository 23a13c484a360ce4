package linli.owner.owners.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Reach;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.ListQuestion;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.relay.EventHistory;
import linli.contracts.owner.OwnerEvent;
import linli.owner.owners.Owner;
import linli.owner.owners.OwnerSearch;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoOwnerSearch implements OwnerSearch {

    private static final int READ_AT_ONCE = 200;

    private static final Listing<Owner> LIST =
            Listing.of(Owner.class, "owners")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.UNITS, Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .keyed("tokens")
                    .keyed("links.unitId")
                    .keyed("likeness")
                    .keyed("tagged")
                    .declared();

    private final DocumentStore store;

    MongoOwnerSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.unique(Owner.class, true, "accountId");
        store.unique(Owner.class, true, "accountToClose");
    }

    @Override
    public Page<Owner> called(
            List<String> tokens,
            List<UUID> notOf,
            @Nullable UUID communityId,
            Access access,
            Paging paging) {
        var question = in(communityId, access).is("tokens", tokens.getFirst());
        if (tokens.size() > 1) {
            question.besides(Criteria.where("tokens").all(tokens));
        }
        if (!notOf.isEmpty()) {
            question.besides(Criteria.where("links.unitId").nin(notOf));
        }
        return question.page(access, paging);
    }

    @Override
    public void rewriteHistory(UUID id, UnaryOperator<OwnerEvent.Changed> sealed) {
        EventHistory.rewrite(
                store.mongo(),
                store.mongo().getCollectionName(Owner.class),
                id,
                told -> told instanceof OwnerEvent.Changed state ? sealed.apply(state) : told);
    }

    @Override
    public List<UUID> ofAccounts(Set<String> accountIds) {
        return store.ids(Owner.class, Query.query(Criteria.where("accountId").in(accountIds)));
    }

    @Override
    public List<UUID> withAccountToClose(int limit) {
        return store.ids(
                Owner.class, Query.query(Criteria.where("accountToClose").gt("")).limit(limit));
    }

    @Override
    public void eachNotWrappedBy(String keyId, Consumer<List<UUID>> some) {
        store.walk(
                Owner.class,
                Criteria.where("wrappedBy").ne(keyId),
                READ_AT_ONCE,
                owners -> some.accept(owners.stream().map(Owner::id).toList()));
    }

    @Override
    public Page<Owner> linkedTo(List<UUID> unitIds, Access access, Paging paging) {
        return unitIds.isEmpty()
                ? new Page<>(List.of(), null)
                : store.list(LIST, "NEWEST")
                        .in("links.unitId", unitIds)
                        .besides(Criteria.where("erasedAt").is(null))
                        .besides(standing())
                        .page(access, paging);
    }

    /** One person is one line, under the id that goes on. */
    private static Criteria standing() {
        return Criteria.where("mergedInto").is(null);
    }

    @Override
    public Optional<Alike> alike(UUID ownerId) {
        return alike(Criteria.where("_id").is(ownerId).and("likeness").exists(true), 1).stream()
                .findFirst();
    }

    @Override
    public List<Alike> alike(String key, int limit) {
        return alike(Criteria.where("likeness").is(key), limit);
    }

    /** Nothing else is read, nor opened: this is asked of everybody who changes. */
    private List<Alike> alike(Criteria condition, int limit) {
        var query = Query.query(condition).limit(limit);
        query.fields().include("likeness", "reach");
        var owners = store.mongo().getCollectionName(Owner.class);
        return store.mongo().find(query, Document.class, owners).stream()
                .map(found -> {
                    var reach = found.get("reach", Document.class);
                    return new Alike(
                            found.get("_id", UUID.class),
                            found.getList("likeness", String.class),
                            new Reach(
                                    Set.copyOf(reach.getList("communities", UUID.class)),
                                    Set.copyOf(reach.getList("buildings", UUID.class)),
                                    Set.of(),
                                    Set.of()));
                })
                .toList();
    }

    @Override
    public List<Owner> everLinkedTo(UUID unitId) {
        var linked = new ArrayList<Owner>();
        store.walk(
                Owner.class,
                Criteria.where("links.unitId").is(unitId).and("mergedInto").is(null),
                READ_AT_ONCE,
                linked::addAll);
        return linked;
    }

    @Override
    public Page<Owner> inBuilding(UUID buildingId, Access access, Paging paging) {
        return store.list(LIST, "NEWEST")
                .at(Place.BUILDINGS, buildingId)
                .besides(standing())
                .page(access, paging);
    }

    /** The key says the community, too: a tag that many have is few people's in one place. */
    @Override
    public Page<Owner> tagged(
            String tag, @Nullable UUID communityId, Access access, Paging paging) {
        var key = communityId == null ? tag : Owner.tagged(tag, communityId);
        return in(communityId, access).is("tagged", key).page(access, paging);
    }

    @Override
    public Page<Owner> all(@Nullable UUID communityId, Access access, Paging paging) {
        return in(communityId, access).page(access, paging);
    }

    /**
     * A person may live in several communities: whoever may see only one of them is not told of the
     * others, so the unit that makes them one of this community's must itself be in the scope.
     */
    private ListQuestion<Owner> in(@Nullable UUID communityId, Access access) {
        var question =
                store.list(LIST, "NEWEST").at(Place.COMMUNITIES, communityId).besides(standing());
        var scope = access.scope();
        if (communityId == null || scope.covers(Reach.community(communityId))) {
            return question;
        }
        var link =
                Criteria.where("communityId")
                        .is(communityId)
                        .orOperator(
                                Criteria.where("buildingId").in(scope.buildings()),
                                Criteria.where("unitId").in(scope.units()));
        return question.besides(Criteria.where("links").elemMatch(link));
    }
}
