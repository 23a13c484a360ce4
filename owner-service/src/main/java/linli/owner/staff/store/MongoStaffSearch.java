package linli.owner.staff.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.owner.staff.Post;
import linli.owner.staff.StaffMember;
import linli.owner.staff.StaffSearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoStaffSearch implements StaffSearch {

    private static final Listing<StaffMember> LIST =
            Listing.of(StaffMember.class, "staff")
                    .within(Place.COMMUNITIES, Place.BUILDINGS, Place.PEOPLE)
                    .sorted("NAME", "username", Direction.ASC)
                    .sortedWhere("PROPOSED", "proposedSince", Direction.ASC)
                    .declared();

    private final DocumentStore store;
    private final MongoOperations mongo;

    MongoStaffSearch(DocumentStore store) {
        this.store = store;
        this.mongo = store.mongo();
        store.declare(LIST);
        store.unique(StaffMember.class, false, "username");
        store.unique(StaffMember.class, false, "accountId");
        store.index(StaffMember.class, "facts.grants.post");
        store.index(StaffMember.class, "accountBehind");
        store.index(StaffMember.class, "substitution.substituteId");
        store.index(StaffMember.class, "nextTurn");
    }

    @Override
    public Page<StaffMember> all(Access access, Paging paging) {
        return store.list(LIST, "NAME").page(access, paging);
    }

    @Override
    public Optional<StaffMember> byUsername(String username) {
        return Optional.ofNullable(
                mongo.findOne(
                        Query.query(Criteria.where("username").is(username)), StaffMember.class));
    }

    @Override
    public List<StaffMember> ofAccounts(Set<String> accountIds) {
        return mongo.find(
                Query.query(Criteria.where("accountId").in(accountIds)), StaffMember.class);
    }

    @Override
    public List<Post> posts() {
        return mongo.find(new Query().with(Sort.by("code")), Post.class);
    }

    @Override
    public boolean isHeld(String post) {
        return mongo.exists(
                Query.query(Criteria.where("facts.grants.post").is(post)), StaffMember.class);
    }

    @Override
    public List<StaffMember> holdersOf(Set<String> posts) {
        return mongo.find(
                Query.query(Criteria.where("facts.grants.post").in(posts)), StaffMember.class);
    }

    @Override
    public Page<StaffMember> withProposals(Access access, Paging paging) {
        return store.list(LIST, "PROPOSED").page(access, paging);
    }

    @Override
    public List<StaffMember> substitutedBy(UUID substituteId) {
        return mongo.find(
                Query.query(Criteria.where("substitution.substituteId").is(substituteId)),
                StaffMember.class);
    }

    @Override
    public List<UUID> turningOn(LocalDate day, int limit) {
        return mongo
                .find(
                        Query.query(Criteria.where("nextTurn").lte(day)).limit(limit),
                        StaffMember.class)
                .stream()
                .map(StaffMember::id)
                .toList();
    }

    @Override
    public List<UUID> accountsBehind(int limit) {
        return mongo
                .find(
                        Query.query(Criteria.where("accountBehind").is(true)).limit(limit),
                        StaffMember.class)
                .stream()
                .map(StaffMember::id)
                .toList();
    }
}
