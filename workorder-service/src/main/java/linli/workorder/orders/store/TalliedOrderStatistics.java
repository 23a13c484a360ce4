package linli.workorder.orders.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import linli.chassis.aggregates.Tally.Cell;
import linli.workorder.orders.DoneWork;
import linli.workorder.orders.OrderStatistics;
import linli.workorder.orders.TimeSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class TalliedOrderStatistics implements OrderStatistics {

    private static final int SECONDS = 60;

    private final DocumentStore store;

    TalliedOrderStatistics(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Group> groups(By by, Wanted wanted, Access access) {
        var scope = access.scope();
        var cells = new HashMap<String, List<Cell>>();
        Stream.concat(
                        store
                                .cells(
                                        DoneWork.TALLY,
                                        scope,
                                        which(wanted).toArray(Criteria[]::new))
                                .stream()
                                .filter(cell -> isCountedIn(cell, scope)),
                        besides(wanted, scope))
                .forEach(cell ->
                        cells.computeIfAbsent(cell.of(part(by)), _ -> new ArrayList<>()).add(cell));
        return cells.entrySet().stream()
                .map(one -> group(one))
                .filter(group -> group.done() > 0)
                .sorted(
                        by == By.MONTH
                                ? Comparator.comparing(Group::key)
                                : Comparator.comparingLong(Group::done)
                                        .reversed()
                                        .thenComparing(Group::key))
                .toList();
    }

    /** Cells lie in communities; a building's part of one is none. */
    private static boolean isCountedIn(Cell cell, Scope scope) {
        return scope.all()
                || scope.communities().contains(UUID.fromString(cell.of(Tally.COMMUNITY)));
    }

    /**
     * What a scope reaches of communities that it does not: work in some buildings, or one's own.
     * That is little, and counted from the orders themselves.
     */
    private Stream<Cell> besides(Wanted wanted, Scope scope) {
        var rest = new Scope(false, Set.of(), scope.buildings(), scope.units(), scope.people());
        if (scope.all() || rest.isEmpty()) {
            return Stream.of();
        }
        var which = new ArrayList<Criteria>();
        which.add(rest.criteria());
        which.add(Criteria.where("reach.communities").nin(scope.communities()));
        which.add(
                Criteria.where("completedOn").gte(wanted.from() + "-01").lte(wanted.to() + "-31"));
        is(which, "job.communityId", wanted.communityId());
        is(which, "job.type", wanted.type());
        is(which, "assignment.worker.staffId", wanted.technicianId());
        return store.counted(DoneWork.TALLY, new Criteria().andOperator(which)).entrySet().stream()
                .map(found ->
                        new Cell(
                                DoneWork.keyOf(found.getKey()),
                                found.getValue().count(),
                                found.getValue().sums()));
    }

    private static String part(By by) {
        return switch (by) {
            case COMMUNITY -> Tally.COMMUNITY;
            case TYPE -> DoneWork.TYPE;
            case TECHNICIAN -> DoneWork.TECHNICIAN;
            case MONTH -> DoneWork.MONTH;
        };
    }

    private static List<Criteria> which(Wanted wanted) {
        var which = new ArrayList<Criteria>();
        which.add(
                Tally.key(DoneWork.MONTH)
                        .gte(wanted.from().toString())
                        .lte(wanted.to().toString()));
        is(which, "key." + Tally.COMMUNITY, text(wanted.communityId()));
        is(which, "key." + DoneWork.TYPE, wanted.type());
        is(which, "key." + DoneWork.TECHNICIAN, text(wanted.technicianId()));
        return which;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static void is(List<Criteria> which, String field, @Nullable Object value) {
        if (value != null) {
            which.add(Criteria.where(field).is(value));
        }
    }

    private static Group group(Map.Entry<String, List<Cell>> alike) {
        var cells = alike.getValue();
        return new Group(
                alike.getKey(),
                cells.stream().mapToLong(Cell::count).sum(),
                sum(cells, DoneWork.ON_TIME),
                sum(cells, DoneWork.AT_ONCE),
                sum(cells, DoneWork.CAME_BACK),
                sum(cells, DoneWork.MATERIAL),
                sum(cells, DoneWork.PURCHASE),
                sum(cells, DoneWork.UNPRICED),
                sum(cells, DoneWork.LABOUR),
                sum(cells, DoneWork.SECONDS) / SECONDS,
                sum(cells, DoneWork.RATED),
                sum(cells, DoneWork.STARS),
                TimeSteps.spread(DoneWork.RESPONSE, step -> sum(cells, step)),
                TimeSteps.spread(DoneWork.ARRIVAL, step -> sum(cells, step)),
                TimeSteps.spread(DoneWork.RESOLUTION, step -> sum(cells, step)));
    }

    private static long sum(List<Cell> cells, String of) {
        return cells.stream().mapToLong(cell -> cell.sum(of)).sum();
    }
}
