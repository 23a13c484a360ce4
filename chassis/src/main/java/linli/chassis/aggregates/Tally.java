package linli.chassis.aggregates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import linli.chassis.access.Scope;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.GroupOperation;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Numbers that people look at all day, of records that only become more. Records count into cells,
 * such as one building's bills that are due on one day; a look adds up cells and reads no record.
 *
 * <p>A cell is counted, never added to: before a record moves in or out, its cell is marked; a look
 * counts marked cells itself, and when nothing moves any more {@link Tallies} counts them once and
 * takes the mark off. So a cell is right whoever wrote, however often, and wherever it was cut off.
 *
 * @param <T> the records
 */
public final class Tally<T> {

    public static final String COMMUNITY = "community";
    public static final String BUILDING = "building";

    private final Class<T> type;
    private final String name;
    private final List<String> sums;
    private final @Nullable String foundBy;

    private Tally(Class<T> type, String name, List<String> sums, @Nullable String foundBy) {
        this.type = type;
        this.name = name;
        this.sums = sums;
        this.foundBy = foundBy;
    }

    /**
     * @param name stable: cells are kept under it
     * @param sums what is added up besides the number of records
     */
    public static <T> Tally<T> of(Class<T> type, String name, String... sums) {
        return new Tally<>(type, name, List.of(sums), null);
    }

    /** The same, its cells found by a part of their key: where few of all are asked for. */
    public Tally<T> foundBy(String part) {
        return new Tally<>(type, name, sums, part);
    }

    @Nullable String foundBy() {
        return foundBy;
    }

    /**
     * Some records that are counted together.
     *
     * @param count how many there are
     */
    public record Cell(Map<String, String> key, long count, Map<String, Long> sums) {

        static final Cell EMPTY = new Cell(Map.of(), 0, Map.of());

        Cell plus(Cell more) {
            var added = new LinkedHashMap<>(sums);
            more.sums.forEach((sum, of) -> added.merge(sum, of, Long::sum));
            added.values().removeIf(of -> of == 0);
            return new Cell(key, count + more.count, added);
        }

        public String of(String part) {
            return Objects.requireNonNull(key.get(part), part);
        }

        public long sum(String of) {
            return sums.getOrDefault(of, 0L);
        }
    }

    public String name() {
        return name;
    }

    Class<T> type() {
        return type;
    }

    List<String> sums() {
        return sums;
    }

    /** Field of a record that names its cell. */
    String cellField() {
        return "tallied." + name + ".cell";
    }

    /** A condition on a part of the cells' key. */
    public static Criteria key(String part) {
        return Criteria.where("key." + part);
    }

    /** What a scope reaches by communities and buildings: the only places that have cells. */
    static Criteria reached(Scope scope) {
        return new Scope(scope.all(), scope.communities(), scope.buildings(), Set.of(), Set.of())
                .criteria();
    }

    /** Counts these cells from their records, in one question. */
    Map<String, Cell> counted(List<String> cells, DocumentStore store) {
        return cells.isEmpty() ? Map.of() : counted(Criteria.where(cellField()).in(cells), store);
    }

    /** What the records count for that a condition finds, by the names of their cells. */
    Map<String, Cell> counted(Criteria which, DocumentStore store) {
        var counted = new LinkedHashMap<String, Cell>();
        var question = Aggregation.newAggregation(Aggregation.match(which), added());
        for (var found : store.mongo().aggregate(question, type, Document.class)) {
            var cell = found.getString("_id");
            if (cell != null) {
                counted.put(cell, cell(found));
            }
        }
        return counted;
    }

    private GroupOperation added() {
        var group = Aggregation.group(cellField()).count().as("count");
        for (var sum : sums) {
            group = group.sum("tallied." + name + ".sums." + sum).as(sum);
        }
        return group;
    }

    private Cell cell(Document found) {
        return new Cell(Map.of(), whole(found, "count"), sums(found));
    }

    /**
     * Some records of a cell, in the order of their ids.
     *
     * @param last the id of the last of them; null when there were none
     */
    record Slice(Cell counted, @Nullable Object last) {}

    /**
     * Counts some records of one cell.
     *
     * @param after the last one that was counted before; null for none
     */
    Slice slice(String cell, @Nullable Object after, int most, DocumentStore store) {
        var which = Criteria.where(cellField()).is(cell);
        if (after != null) {
            which.and("_id").gt(after);
        }
        var question =
                Aggregation.newAggregation(
                        Aggregation.match(which),
                        Aggregation.sort(Sort.by("_id")),
                        Aggregation.limit(most),
                        added().last("_id").as("last"));
        var found = store.mongo().aggregate(question, type, Document.class).getUniqueMappedResult();
        return found == null
                ? new Slice(Cell.EMPTY, null)
                : new Slice(cell(found), found.get("last"));
    }

    /** What is nothing is left out: there may be many. */
    Map<String, Long> sums(Document of) {
        var read = new LinkedHashMap<String, Long>();
        for (var sum : sums) {
            var whole = whole(of, sum);
            if (whole != 0) {
                read.put(sum, whole);
            }
        }
        return read;
    }

    /** As the store counts: in whole numbers of one size or another. */
    static long whole(Document of, String field) {
        var number = of.get(field, Number.class);
        return number == null ? 0 : number.longValue();
    }

    /** As it is written into a record, as {@code tallied}. */
    public static Document written(List<Counted> counted) {
        var all = new Document();
        for (var one : counted) {
            all.append(
                    one.tally().name(),
                    new Document("cell", one.cell()).append("sums", new Document(one.sums())));
        }
        return all;
    }
}
