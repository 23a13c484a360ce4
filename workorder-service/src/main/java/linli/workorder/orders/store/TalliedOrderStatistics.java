package linli.workorder.orders.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import linli.chassis.aggregates.Tally.Cell;
import linli.workorder.orders.DoneWork;
import linli.workorder.orders.OrderStatistics;
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
        var cells = new HashMap<String, List<Cell>>();
        for (var cell :
                store.cells(
                        DoneWork.TALLY, access.scope(), which(wanted).toArray(Criteria[]::new))) {
            cells.computeIfAbsent(cell.of(part(by)), _ -> new ArrayList<>()).add(cell);
        }
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
        is(which, Tally.COMMUNITY, wanted.communityId());
        is(which, DoneWork.TYPE, wanted.type());
        is(which, DoneWork.TECHNICIAN, wanted.technicianId());
        return which;
    }

    private static void is(List<Criteria> which, String part, @Nullable Object value) {
        if (value != null) {
            which.add(Tally.key(part).is(value.toString()));
        }
    }

    private static Group group(Map.Entry<String, List<Cell>> alike) {
        var cells = alike.getValue();
        return new Group(
                alike.getKey(),
                cells.stream().mapToLong(Cell::count).sum(),
                sum(cells, DoneWork.ON_TIME),
                sum(cells, DoneWork.AT_ONCE),
                sum(cells, DoneWork.MATERIAL),
                sum(cells, DoneWork.LABOUR),
                sum(cells, DoneWork.SECONDS) / SECONDS,
                sum(cells, DoneWork.RATED),
                sum(cells, DoneWork.STARS));
    }

    private static long sum(List<Cell> cells, String of) {
        return cells.stream().mapToLong(cell -> cell.sum(of)).sum();
    }
}
