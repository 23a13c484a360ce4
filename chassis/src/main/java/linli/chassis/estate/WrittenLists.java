package linli.chassis.estate;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import org.bson.Document;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Units and people that were written down once under an id, for an audience to be narrowed to: what
 * somebody uploaded, or which units owed something when a notice was published. Lines have natural
 * ids, so that whoever writes them again changes nothing.
 */
public final class WrittenLists {

    /**
     * @param listId under which it is written down
     * @param about the unit or person
     */
    @org.springframework.data.mongodb.core.mapping.Document("audience_lines")
    record Line(@Id UUID id, UUID listId, UUID about) {}

    private final DocumentStore store;

    WrittenLists(DocumentStore store) {
        this.store = store;
        store.index(Line.class, "listId");
    }

    /** What is on it already stays. */
    public void add(UUID list, Collection<UUID> some) {
        store.addMissing(
                Line.class,
                some.stream()
                        .map(about ->
                                new Document("_id", idOf(list, about))
                                        .append("listId", list)
                                        .append("about", about))
                        .toList());
    }

    /** Those of them that are on it. */
    public Set<UUID> on(UUID list, Collection<UUID> some) {
        var ids = some.stream().map(about -> idOf(list, about)).toList();
        var listed = new HashSet<UUID>();
        store.mongo()
                .find(Query.query(Criteria.where("_id").in(ids)), Line.class)
                .forEach(line -> listed.add(line.about()));
        return listed;
    }

    public void forget(UUID list) {
        store.mongo().remove(Query.query(Criteria.where("listId").is(list)), Line.class);
    }

    private static UUID idOf(UUID list, UUID about) {
        return UUID.nameUUIDFromBytes(
                ("line " + list + " " + about).getBytes(StandardCharsets.UTF_8));
    }
}
