package linli.notification.notices.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Reach;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Counted;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.aggregates.Tally;
import linli.notification.notices.Recipient;
import linli.notification.notices.Recipients;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoRecipients implements Recipients {

    private static final int AT_ONCE = 500;

    private static final Listing<Recipient> LIST =
            Listing.of(Recipient.class, "notice-recipients")
                    .within(Place.COMMUNITIES, Place.BUILDINGS)
                    .sorted("PLACE", "unitLabel", Direction.ASC)
                    .filtered("shelf")
                    .declared();

    /** How many people of a building a notice came to, and how many have read it. */
    private static final Tally<Recipient> TOLD =
            Tally.of(Recipient.class, "told", "read").foundBy("notice");

    private final DocumentStore store;

    MongoRecipients(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.declare(TOLD);
        store.index(Recipient.class, "shelf", "_id");
    }

    @Override
    public void add(List<Recipient> lines) {
        if (lines.isEmpty()) {
            return;
        }
        store.keeper().mark(Recipient.class, lines.stream().map(MongoRecipients::counted).toList());
        store.addMissing(Recipient.class, lines.stream().map(this::written).toList());
    }

    private Document written(Recipient line) {
        var document = new Document();
        store.mongo().getConverter().write(line, document);
        return document.append("tallied", Tally.written(List.of(counted(line))));
    }

    static Counted counted(Recipient line) {
        var key = new LinkedHashMap<String, String>();
        key.put("notice", line.noticeId().toString());
        key.put(Tally.BUILDING, line.buildingId().toString());
        return new Counted(
                TOLD,
                new Reach(
                        line.reach().communities(), Set.of(line.buildingId()), Set.of(), Set.of()),
                key,
                Map.of("read", line.readAt() == null ? 0L : 1L));
    }

    @Override
    public void read(Recipient line, Instant at, boolean confirmed) {
        // Which marks its cell, too.
        add(List.of(line));
        store.mongo()
                .updateFirst(
                        Query.query(Criteria.where("_id").is(line.id()).and("readAt").is(null)),
                        new Update()
                                .set("readAt", at)
                                .set("tallied.told.sums.read", 1L)
                                .set("shelf", Recipient.shelf(line.noticeId(), true)),
                        Recipient.class);
        if (confirmed) {
            store.mongo()
                    .updateFirst(
                            Query.query(Criteria.where("_id").is(line.id())),
                            Update.update("confirmed", true),
                            Recipient.class);
        }
    }

    @Override
    public Set<UUID> readBy(UUID personId, Collection<UUID> noticeIds) {
        var lines = noticeIds.stream().map(id -> Recipient.idOf(id, personId)).toList();
        return thatAreRead(lines).map(Recipient::noticeId).collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> read(Collection<UUID> lines) {
        return thatAreRead(lines).map(Recipient::id).collect(Collectors.toSet());
    }

    private Stream<Recipient> thatAreRead(Collection<UUID> lines) {
        return store
                .mongo()
                .find(
                        Query.query(Criteria.where("_id").in(lines).and("readAt").ne(null)),
                        Recipient.class)
                .stream();
    }

    @Override
    public long count(UUID noticeId, boolean read) {
        return store.mongo()
                .count(
                        Query.query(Criteria.where("shelf").is(Recipient.shelf(noticeId, read))),
                        Recipient.class);
    }

    @Override
    public List<OfBuilding> byBuilding(UUID noticeId, Access access) {
        return store
                .cells(TOLD, access.scope(), Tally.key("notice").is(noticeId.toString()))
                .stream()
                .map(cell ->
                        new OfBuilding(
                                UUID.fromString(cell.of(Tally.BUILDING)),
                                cell.count(),
                                cell.sum("read")))
                .sorted(Comparator.comparing(OfBuilding::buildingId))
                .toList();
    }

    @Override
    public Page<Recipient> all(
            UUID noticeId, @Nullable Boolean read, Access access, Paging paging) {
        var shelves =
                Stream.of(false, true)
                        .filter(shelf -> read == null || read.equals(shelf))
                        .map(shelf -> Recipient.shelf(noticeId, shelf))
                        .toList();
        return store.list(LIST, "PLACE").in("shelf", shelves).page(access, paging);
    }

    @Override
    public void someUnread(UUID noticeId, Consumer<List<Recipient>> lines) {
        store.walk(
                Recipient.class,
                Criteria.where("shelf").is(Recipient.shelf(noticeId, false)),
                AT_ONCE,
                lines);
    }
}
