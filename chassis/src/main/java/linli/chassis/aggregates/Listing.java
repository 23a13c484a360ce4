package linli.chassis.aggregates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.access.Scope;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * A list that people page through, declared once: where its records lie, how it is sorted and by
 * what it is filtered. From the declaration come its indexes, and a page is read from exactly one
 * of them for each branch of the caller's scope, whatever the size of the collection.
 *
 * @param <T> what a record is read as
 */
public final class Listing<T> {

    /** By what the records of a list lie together; narrower ones come later. */
    public enum Place {
        COMMUNITIES("communities"),
        BUILDINGS("buildings"),
        UNITS("units"),
        PEOPLE("people");

        private final String field;

        Place(String field) {
            this.field = field;
        }

        Set<UUID> of(Scope scope) {
            return switch (this) {
                case COMMUNITIES -> scope.communities();
                case BUILDINGS -> scope.buildings();
                case UNITS -> scope.units();
                case PEOPLE -> scope.people();
            };
        }
    }

    /**
     * One order of the list.
     *
     * @param sparse whether there are records without the field, which this order leaves out
     */
    record Order(String name, String field, Direction direction, boolean sparse) {}

    /**
     * A filter that many records pass: each place and each of its orders has an index with it.
     *
     * @param orders names of the orders it is asked in
     * @param sparse whether few records have the field
     */
    record Filter(String field, Set<String> orders, boolean sparse) {}

    /** The one that every collection has. */
    private static final DeclaredIndex ID =
            new DeclaredIndex("_id_", new Document("_id", 1), false, false);

    private final Class<T> type;
    private final String name;
    private final String lying;
    private final List<Place> places;
    private final List<Order> orders;
    private final List<Filter> filters;
    private final List<String> keys;
    private final Set<String> sparse;

    private Listing(Declaration<T> declared) {
        this.type = declared.type;
        this.name = declared.name;
        this.lying = declared.lying;
        this.places = List.copyOf(declared.places);
        this.orders = List.copyOf(declared.orders);
        this.filters = List.copyOf(declared.filters);
        this.keys = List.copyOf(declared.keys);
        this.sparse = Set.copyOf(declared.sparse);
    }

    /**
     * @param name stable; cursors of one list are no good in another
     */
    public static <T> Declaration<T> of(Class<T> type, String name) {
        return new Declaration<>(type, name);
    }

    public Class<T> type() {
        return type;
    }

    public String name() {
        return name;
    }

    public List<Place> places() {
        return places;
    }

    public List<String> orders() {
        return orders.stream().map(Order::name).toList();
    }

    /** The fields by which the list is filtered in this order. */
    public List<String> filters(String order) {
        return filters.stream()
                .filter(filter -> filter.orders().contains(order))
                .map(Filter::field)
                .toList();
    }

    /** Fields so selective that they find few records by themselves, in the first order. */
    public List<String> keys() {
        return keys;
    }

    /** The field of its records that says which of these places they lie in. */
    public String fieldOf(Place place) {
        return lying + "." + place.field;
    }

    /**
     * What a scope reaches of it, for what is asked beside its pages, such as sums. It is asked at
     * the declared places only: each has an index, and one branch without would have the store read
     * every record for all of them.
     */
    public Criteria reachedBy(Scope scope) {
        if (scope.all()) {
            return new Criteria();
        }
        var reached =
                places.stream()
                        .filter(place -> !place.of(scope).isEmpty())
                        .map(place -> Criteria.where(fieldOf(place)).in(place.of(scope)))
                        .toList();
        return switch (reached.size()) {
            case 0 -> Criteria.where("_id").in(Set.of());
            case 1 -> reached.getFirst();
            default -> new Criteria().orOperator(reached);
        };
    }

    Order order(String wanted) {
        return orders.stream()
                .filter(order -> order.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no order " + wanted));
    }

    Order firstOrder() {
        return orders.getFirst();
    }

    /** Whether the indexes of a filter or key hold only those records that have the field. */
    boolean isSparse(String field) {
        return sparse.contains(field)
                || filters.stream().anyMatch(one -> one.sparse() && one.field().equals(field));
    }

    boolean isFiltered(String field, Order order) {
        return filters(order.name()).contains(field);
    }

    /** Field that every record of the order has: for fixtures of tests. */
    public String fieldOf(String order) {
        return order(order).field();
    }

    /** All indexes of the list: name and keys. */
    List<DeclaredIndex> indexes() {
        var indexes = new LinkedHashSet<DeclaredIndex>();
        var starts = new ArrayList<@Nullable Place>();
        starts.add(null);
        starts.addAll(places);
        for (var order : orders) {
            for (var start : starts) {
                indexes.add(index(start, null, order));
                filters(order.name()).forEach(field -> indexes.add(index(start, field, order)));
            }
        }
        keys.forEach(key -> indexes.add(index(null, key, firstOrder())));
        indexes.remove(ID);
        return List.copyOf(indexes);
    }

    /** The index that has a page of this order in a row. */
    DeclaredIndex index(@Nullable Place place, @Nullable String filter, Order order) {
        var keys = new Document();
        if (place != null) {
            keys.append(fieldOf(place), 1);
        }
        if (filter != null) {
            keys.append(filter, 1);
        }
        var step = order.direction().isAscending() ? 1 : -1;
        keys.append(order.field(), step).append("_id", step);
        return keys.size() == 1 && keys.containsKey("_id")
                ? ID
                : named(keys, filter != null && isSparse(filter) ? filter : null);
    }

    /** Another name where it holds fewer: a store does not change an index that is there. */
    private static DeclaredIndex named(Document keys, @Nullable String where) {
        var name = "list_" + String.join("_", keys.keySet());
        return new DeclaredIndex(where == null ? name : name + "_where", keys, false, false, where);
    }

    /** What a list is, put down line by line. */
    public static final class Declaration<T> {

        private final Class<T> type;
        private final String name;
        private String lying = "reach";
        private final List<Place> places = new ArrayList<>();
        private final List<Order> orders = new ArrayList<>();
        private final List<Filter> filters = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private final List<String> sparse = new ArrayList<>();

        private Declaration(Class<T> type, String name) {
            this.type = type;
            this.name = name;
        }

        /**
         * For records that their readers find elsewhere than where they lie for those who look
         * after them.
         *
         * @param field a {@link linli.chassis.Reach}; {@code reach} when nothing is said
         */
        public Declaration<T> lying(String field) {
            lying = field;
            return this;
        }

        /** By what callers' scopes reach its records. */
        public Declaration<T> within(Place... reached) {
            places.addAll(List.of(reached));
            return this;
        }

        /**
         * @param field one that every record has, never an array
         */
        public Declaration<T> sorted(String order, String field, Direction direction) {
            orders.add(new Order(order, field, direction, false));
            return this;
        }

        /** An order of those records only that have the field. */
        public Declaration<T> sortedWhere(String order, String field, Direction direction) {
            orders.add(new Order(order, field, direction, true));
            return this;
        }

        /**
         * @param field a field that many records share a value of
         * @param in the orders in which it is asked; all when none is named
         */
        public Declaration<T> filtered(String field, String... in) {
            return filtered(field, false, in);
        }

        /**
         * The same by a field that few records have: the others cost its indexes nothing. It is not
         * asked for those without.
         */
        public Declaration<T> filteredWhere(String field, String... in) {
            return filtered(field, true, in);
        }

        private Declaration<T> filtered(String field, boolean isSparse, String... in) {
            filters.add(
                    new Filter(
                            field,
                            in.length == 0
                                    ? new LinkedHashSet<>(orders.stream().map(Order::name).toList())
                                    : Set.of(in),
                            isSparse));
            return this;
        }

        /** A field of which few records share a value; its lists are always in the first order. */
        public Declaration<T> keyed(String field) {
            keys.add(field);
            return this;
        }

        /** The same of a field that few records have: the others cost its index nothing. */
        public Declaration<T> keyedWhere(String field) {
            sparse.add(field);
            return keyed(field);
        }

        public Listing<T> declared() {
            return new Listing<>(this);
        }
    }
}
