package linli.audit.trail.store;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import linli.audit.trail.Entry;
import linli.audit.trail.Trail.Person;
import linli.chassis.aggregates.DocumentStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Whoever stands in the trail, once, and where: people are looked for at each key stroke, and the
 * platform itself has done most of what is in it.
 */
@Component
class TrailPeople {

    /** So many are remembered as written; who comes beyond is written once more. */
    private static final int REMEMBERED = 50_000;

    private final DocumentStore store;
    private final Set<Known> written = ConcurrentHashMap.newKeySet();

    TrailPeople(DocumentStore store) {
        this.store = store;
        store.index(Standing.class, "name", "_id");
    }

    private record Known(String id, String name, @Nullable String post, Set<UUID> communities) {}

    /** As it is stored. */
    @org.springframework.data.mongodb.core.mapping.Document("trail_people")
    record Standing(@Id String id, String name, @Nullable String post) {}

    /** Called before entries are written: nobody stands in the trail who cannot be found. */
    void know(Collection<Entry> entries) {
        var news = new ArrayList<Known>();
        for (var entry : entries) {
            var who = entry.who();
            var known = new Known(who.id(), who.name(), who.post(), entry.reach().communities());
            if (!written.contains(known) && !news.contains(known)) {
                news.add(known);
            }
        }
        if (news.isEmpty()) {
            return;
        }
        var writes = new ArrayList<WriteModel<Document>>();
        for (var one : news) {
            var set = new Document("name", one.name());
            if (one.post() != null) {
                set.append("post", one.post());
            }
            writes.add(
                    new UpdateOneModel<>(
                            new Document("_id", one.id()),
                            new Document("$set", set)
                                    .append(
                                            "$addToSet",
                                            new Document(
                                                    "reach.communities",
                                                    new Document(
                                                            "$each",
                                                            List.copyOf(one.communities())))),
                            new UpdateOptions().upsert(true)));
        }
        store.mongo()
                .getCollection(store.mongo().getCollectionName(Standing.class))
                .bulkWrite(writes);
        if (written.size() > REMEMBERED) {
            written.clear();
        }
        written.addAll(news);
    }

    List<Person> called(String name, int limit, Criteria scope) {
        var which =
                new Criteria()
                        .andOperator(
                                scope,
                                Criteria.where("name").gte(name).lt(name + Character.MAX_VALUE));
        return store
                .mongo()
                .find(Query.query(which).with(Sort.by("name", "_id")).limit(limit), Standing.class)
                .stream()
                .map(one -> new Person(one.id(), one.name(), one.post()))
                .toList();
    }
}
