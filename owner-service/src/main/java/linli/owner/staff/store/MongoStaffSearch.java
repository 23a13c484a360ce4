package linli.owner.staff.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.staff.Post;
import linli.owner.staff.StaffMember;
import linli.owner.staff.StaffSearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoStaffSearch implements StaffSearch {

    private final DocumentStore store;
    private final MongoOperations mongo;

    MongoStaffSearch(DocumentStore store) {
        this.store = store;
        this.mongo = store.mongo();
        var indexes = mongo.indexOps(StaffMember.class);
        indexes.createIndex(new Index("username", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index("accountId", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index("facts.grants.post", Sort.Direction.ASC));
        indexes.createIndex(new Index("proposals._id", Sort.Direction.ASC).sparse());
        indexes.createIndex(new Index("accountBehind", Sort.Direction.ASC));
    }

    @Override
    public Page<StaffMember> all(Access access, Paging paging) {
        return store.page(
                StaffMember.class, access, new Criteria(), "username", Sort.Direction.ASC, paging);
    }

    @Override
    public Optional<StaffMember> byUsername(String username) {
        return Optional.ofNullable(
                mongo.findOne(
                        Query.query(Criteria.where("username").is(username)), StaffMember.class));
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
        return store.page(
                StaffMember.class,
                access,
                Criteria.where("proposals._id").exists(true),
                "username",
                Sort.Direction.ASC,
                paging);
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
