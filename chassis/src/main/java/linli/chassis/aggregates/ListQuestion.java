package linli.chassis.aggregates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.Listing.Order;
import linli.chassis.aggregates.Listing.Place;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A question to a {@link Listing}: filters, then a page. The caller's scope is split into branches,
 * one for each kind of place it names, each answered from one index; their pages are merged.
 */
public final class ListQuestion<T> {

    /** MongoDB merges this many runs of an index in order; more it would sort in memory. */
    private static final int RUNS_AT_ONCE = 200;

    private final Listing<T> list;
    private final DocumentStore store;
    private Order order;
    private final Map<String, List<@Nullable ?>> filters = new LinkedHashMap<>();
    private final Map<Place, UUID> at = new LinkedHashMap<>();
    private final List<Criteria> besides = new ArrayList<>();
    private @Nullable Object from;
    private @Nullable Object to;
    private boolean moves;

    ListQuestion(Listing<T> list, String order, DocumentStore store) {
        this.list = list;
        this.order = list.order(order);
        this.store = store;
    }

    /** Only records that have this value; all when it is null. */
    public ListQuestion<T> is(String field, @Nullable Object value) {
        return value == null ? this : in(field, List.of(value));
    }

    /** Only records that have one of these values; all when there are none. */
    public ListQuestion<T> in(String field, Collection<?> values) {
        if (values.stream().anyMatch(Objects::isNull)) {
            // What Spring makes of a blank between commas.
            throw new Refusal.Malformed("request.malformed", field + " is blank");
        }
        if (!values.isEmpty()) {
            filters.put(field, List.copyOf(values));
            if (list.keys().contains(field)) {
                order = list.firstOrder();
            }
        }
        return this;
    }

    /** Only records that do not have the field. */
    public ListQuestion<T> without(String field) {
        if (list.isSparse(field)) {
            throw new IllegalArgumentException(list.name() + " has no index without " + field);
        }
        filters.put(field, Collections.singletonList(null));
        return this;
    }

    /** Only records that lie there; all when it is null. */
    public ListQuestion<T> at(Place place, @Nullable UUID id) {
        if (id != null) {
            at.put(place, id);
        }
        return this;
    }

    /**
     * Only this stretch of the order.
     *
     * @param first included; null for from the beginning
     * @param end not included; null for without end
     */
    public ListQuestion<T> between(@Nullable Object first, @Nullable Object end) {
        from = first;
        to = end;
        return this;
    }

    /**
     * The same with bounds that move with the clock, so that a next page is of the same question.
     */
    public ListQuestion<T> betweenNow(@Nullable Object first, @Nullable Object end) {
        moves = true;
        return between(first, end);
    }

    /** A condition that no index answers: for what is true of nearly all that the others leave. */
    public ListQuestion<T> besides(Criteria condition) {
        besides.add(condition);
        return this;
    }

    public Page<T> page(Access access, Paging paging) {
        return page(access.scope(), paging);
    }

    /** At most so many of what the scope reaches, without a further page. */
    public List<T> first(Access access, int most) {
        return first(access.scope(), most);
    }

    /** The same for nobody in particular: for what is shown to whoever stands there. */
    public List<T> first(Scope scope, int most) {
        return found(queries(scope, most, null), most).stream().map(this::read).toList();
    }

    /** How many there are, counted no further than a bound. */
    public long count(Access access, int most) {
        var counted = 0L;
        for (var query : queries(access.scope(), most, null)) {
            query.limit(most).fields().include("_id");
            counted += store.mongo().find(query, Document.class, collection()).size();
        }
        return Math.min(counted, most);
    }

    private Page<T> page(Scope scope, Paging paging) {
        var after = paging.after();
        var cursor = after == null ? null : store.cursors().decode(after, fingerprint());
        var limit = paging.limit();
        var found = found(queries(scope, limit + 1, cursor), limit + 1);
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(this::read).toList(),
                shown.size() == found.size() ? null : end(shown.getLast()));
    }

    private String end(Document last) {
        var value =
                order.field().equals("_id") ? Objects.requireNonNull(last.get("_id")) : value(last);
        return store.cursors()
                .encode(
                        new Cursor(value, Objects.requireNonNull(last.get("_id"), "_id")),
                        fingerprint());
    }

    private List<Document> found(List<Query> queries, int most) {
        if (queries.size() == 1) {
            return store.mongo().find(queries.getFirst(), Document.class, collection());
        }
        var merged = new LinkedHashMap<Object, Document>();
        for (var query : queries) {
            for (var document : store.mongo().find(query, Document.class, collection())) {
                merged.putIfAbsent(document.get("_id"), document);
            }
        }
        return merged.values().stream().sorted(comparing()).limit(most).toList();
    }

    /** One for each branch of the scope; tests ask how each would be answered. */
    public List<Query> queries(Scope scope, int limit) {
        return queries(scope, limit, null);
    }

    private List<Query> queries(Scope scope, int limit, @Nullable Cursor cursor) {
        return branches(scope).stream().map(branch -> query(branch, limit, cursor)).toList();
    }

    /**
     * A part of the caller's scope.
     *
     * @param place by which it is found; null for everything
     * @param besides what else must hold for a record to be in the scope and at the places asked
     *     for
     */
    private record Branch(@Nullable Place place, Set<UUID> ids, List<Criteria> besides) {}

    private List<Branch> branches(Scope scope) {
        var branches = new ArrayList<Branch>();
        if (scope.all()) {
            add(branches, null, Set.of());
        } else {
            for (var place : Place.values()) {
                add(branches, place, place.of(scope));
            }
        }
        return branches;
    }

    /** The branch of one kind of place, found by the narrowest place that is asked for. */
    private void add(List<Branch> branches, @Nullable Place reached, Set<UUID> ids) {
        if (reached != null && (ids.isEmpty() || !list.places().contains(reached))) {
            return;
        }
        var place = reached;
        var found = ids;
        var besides = new ArrayList<Criteria>();
        for (var asked : at.entrySet()) {
            if (asked.getKey() == reached && ids.contains(asked.getValue())) {
                found = Set.of(asked.getValue());
            } else if (asked.getKey() == reached && reached != Place.PEOPLE) {
                return; // A place outside the scope: nothing is there.
            } else if (place == null || asked.getKey().compareTo(place) > 0) {
                if (place != null) {
                    besides.add(Criteria.where(list.fieldOf(place)).in(found));
                }
                place = asked.getKey();
                found = Set.of(asked.getValue());
            } else {
                besides.add(Criteria.where(list.fieldOf(asked.getKey())).is(asked.getValue()));
            }
        }
        var runs = Math.max(1, filters.getOrDefault(filter(), List.of()).size());
        var most = Math.max(1, RUNS_AT_ONCE / runs);
        if (place == null || found.size() <= most) {
            branches.add(new Branch(place, found, besides));
            return;
        }
        var all = List.copyOf(found);
        for (var begin = 0; begin < all.size(); begin += most) {
            var part = all.subList(begin, Math.min(begin + most, all.size()));
            branches.add(new Branch(place, Set.copyOf(part), besides));
        }
    }

    /** The filter that the index has; others are looked at in what it finds. */
    private @Nullable String filter() {
        return filters.keySet().stream()
                .filter(field -> list.isFiltered(field, order))
                .findFirst()
                .orElse(null);
    }

    private Query query(Branch branch, int limit, @Nullable Cursor cursor) {
        var key = filters.keySet().stream().filter(list.keys()::contains).findFirst();
        var all = new ArrayList<Criteria>();
        if (branch.place() != null) {
            all.add(oneOf(list.fieldOf(branch.place()), branch.ids()));
        }
        filters.forEach((field, values) -> all.add(oneOf(field, values)));
        all.addAll(branch.besides());
        all.addAll(besides);
        stretch(all, cursor);
        var query = all.isEmpty() ? new Query() : Query.query(new Criteria().andOperator(all));
        var index =
                key.isPresent()
                        ? list.index(null, key.get(), order)
                        : list.index(branch.place(), filter(), order);
        return query.with(sort()).limit(limit).withHint(index.name());
    }

    private Sort sort() {
        return order.field().equals("_id")
                ? Sort.by(order.direction(), "_id")
                : Sort.by(order.direction(), order.field()).and(Sort.by(order.direction(), "_id"));
    }

    /** The stretch asked for, and no record up to the cursor. */
    private void stretch(List<Criteria> all, @Nullable Cursor cursor) {
        var field = order.field();
        if (from != null) {
            all.add(Criteria.where(field).gte(from));
        } else if (order.sparse()) {
            all.add(Criteria.where(field).exists(true));
        }
        if (to != null) {
            all.add(Criteria.where(field).lt(to));
        }
        if (cursor != null) {
            all.addAll(cursor.beyond(field, order.direction()));
        }
    }

    private static Criteria oneOf(String field, Collection<?> values) {
        return values.size() == 1
                ? Criteria.where(field).is(values.iterator().next())
                : Criteria.where(field).in(values);
    }

    @SuppressWarnings("unchecked")
    private Object value(Document document) {
        return Objects.requireNonNull(
                document.getEmbedded(List.of(order.field().split("\\.")), Object.class),
                order.field());
    }

    @SuppressWarnings("unchecked")
    private Comparator<Document> comparing() {
        Comparator<Document> byValue =
                order.field().equals("_id")
                        ? (one, other) -> 0
                        : (one, other) -> ((Comparable<Object>) value(one)).compareTo(value(other));
        var byBoth =
                byValue.thenComparing(
                        document -> (Object) Objects.requireNonNull(document.get("_id")),
                        ListQuestion::compareIds);
        return order.direction().isAscending() ? byBoth : byBoth.reversed();
    }

    /** As the store has ids in order: a UUID byte by byte, without signs. */
    @SuppressWarnings("unchecked")
    private static int compareIds(Object one, Object other) {
        if (one instanceof UUID first && other instanceof UUID second) {
            var high =
                    Long.compareUnsigned(
                            first.getMostSignificantBits(), second.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(
                            first.getLeastSignificantBits(), second.getLeastSignificantBits());
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    /** What a cursor belongs to: another question's cursor would leave records out unseen. */
    private String fingerprint() {
        return String.join(
                "\n",
                list.name(),
                order.name(),
                filters.toString(),
                at.toString(),
                moves ? "" : from + " " + to);
    }

    private String collection() {
        return store.mongo().getCollectionName(list.type());
    }

    private T read(Document document) {
        return store.read(list.type(), document);
    }
}
