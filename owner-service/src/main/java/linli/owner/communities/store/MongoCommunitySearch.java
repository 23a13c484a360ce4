package linli.owner.communities.store;

import java.util.List;
import java.util.Optional;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.communities.Community;
import linli.owner.communities.CommunitySearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoCommunitySearch implements CommunitySearch {

    private final MongoOperations mongo;

    MongoCommunitySearch(DocumentStore store) {
        this.mongo = store.mongo();
        store.unique(Community.class, false, "code");
        store.index(Community.class, "name");
        store.index(Community.class, "nameKey");
    }

    @Override
    public List<Community> all(Access access) {
        return mongo
                .find(DocumentStore.scoped(access).with(Sort.by("name")), Community.class)
                .stream()
                .filter(Community::isActive)
                .toList();
    }

    @Override
    public List<Community> named(String name) {
        var any =
                new Criteria()
                        .orOperator(
                                Criteria.where("nameKey").is(Community.keyOf(name)),
                                Criteria.where("name").is(name));
        return mongo.find(Query.query(any), Community.class);
    }

    @Override
    public Optional<Community> byCode(String code) {
        return one("code", code);
    }

    private Optional<Community> one(String field, String value) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where(field).is(value)), Community.class));
    }
}
