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
import linli.notification.notices.Recipient.Standing;
import linli.notification.notices.Recipients;
import org.bson.Document;
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

    /** How many people of a building a notice came to, have read it and have confirmed it. */
    private static final Tally<Recipient> TOLD =
            Tally.of(Recipient.class, "told", "read", "confirmed").foundBy("notice");

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
                Map.of(
                        "read",
                        line.standing() == Standing.UNREAD ? 0L : 1L,
                        "confirmed",
                        line.standing() == Standing.CONFIRMED ? 1L : 0L));
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
                                .set("shelf", Recipient.shelf(line.noticeId(), Standing.READ)),
                        Recipient.class);
        if (confirmed) {
            store.mongo()
                    .updateFirst(
                            Query.query(Criteria.where("_id").is(line.id())),
                            new Update()
                                    .set("confirmed", true)
                                    .set("tallied.told.sums.confirmed", 1L)
                                    .set(
                                            "shelf",
                                            Recipient.shelf(line.noticeId(), Standing.CONFIRMED)),
                            Recipient.class);
        }
    }

    @Override
    public Set<UUID> readBy(UUID personId, Collection<UUID> noticeIds) {
        var lines = noticeIds.stream().map(id -> Recipient.idOf(id, personId)).toList();
        return thatAreRead(lines).map(Recipient::noticeId).collect(Collectors.toSet());
    }

    @Override
    public List<Recipient> read(Collection<UUID> lines) {
        return thatAreRead(lines).toList();
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
    public long count(UUID noticeId, Set<Standing> standing) {
        return store.mongo().count(Query.query(onShelves(noticeId, standing)), Recipient.class);
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
                                cell.sum("read"),
                                cell.sum("confirmed")))
                .sorted(Comparator.comparing(OfBuilding::buildingId))
                .toList();
    }

    @Override
    public Page<Recipient> all(
            UUID noticeId, Set<Standing> standing, Access access, Paging paging) {
        return store.list(LIST, "PLACE")
                .in("shelf", shelves(noticeId, standing))
                .page(access, paging);
    }

    @Override
    public void some(UUID noticeId, Set<Standing> standing, Consumer<List<Recipient>> lines) {
        store.walk(Recipient.class, onShelves(noticeId, standing), AT_ONCE, lines);
    }

    private static Criteria onShelves(UUID noticeId, Set<Standing> standing) {
        return Criteria.where("shelf").in(shelves(noticeId, standing));
    }

    private static List<String> shelves(UUID noticeId, Set<Standing> standing) {
        return Stream.of(Standing.values())
                .filter(one -> standing.isEmpty() || standing.contains(one))
                .map(one -> Recipient.shelf(noticeId, one))
                .toList();
    }
}
