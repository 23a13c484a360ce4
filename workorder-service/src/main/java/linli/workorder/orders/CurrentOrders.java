package linli.workorder.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.access.Scope;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.CallResult;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The orders that numbers of the day are made of, in memory: all that are open, and whatever was
 * opened or completed lately. It follows every save, so that a figure is counted here and the
 * archive, which only grows, is never walked.
 */
@Component
public class CurrentOrders implements SmartLifecycle {

    /** Figures look fourteen days back, and compare with a week ago. */
    static final Duration LATELY = Duration.ofDays(15);

    private final WorkOrderSearch search;
    private final Clock clock;
    private final Map<UUID, Row> rows = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> byWorker = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean running;

    CurrentOrders(WorkOrderSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * What figures and dispatch need to know of an order.
     *
     * @param assignee who has it, or had it last; null when nobody does
     * @param offeredTo whoever of a team may take it now
     * @param completedAt null before
     * @param toCall whether whoever had it done should be called
     * @param lastCall what came of the last call; null while there was none
     */
    public record Row(
            UUID id,
            long sequence,
            String number,
            String title,
            @Nullable String titleEn,
            String type,
            OrderStatus status,
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable String unitLabel,
            @Nullable UUID ownerId,
            @Nullable UUID assignee,
            Set<UUID> helpers,
            List<UUID> offeredTo,
            Instant createdAt,
            Instant soonAt,
            Instant lateAt,
            @Nullable Instant completedAt,
            boolean respondedInTime,
            boolean completedInTime,
            boolean toCall,
            @Nullable CallResult lastCall) {

        static Row of(WorkOrder order) {
            var job = order.job();
            var assignment = order.assignment();
            var completion = order.completion();
            return new Row(
                    order.id(),
                    order.sequence(),
                    order.number(),
                    job.title(),
                    job.titleEn(),
                    job.type(),
                    order.status(),
                    job.communityId(),
                    job.buildingId(),
                    job.unitId(),
                    job.unitLabel(),
                    job.ownerId(),
                    assignment == null ? null : assignment.worker().staffId(),
                    order.helpers().stream()
                            .map(WorkOrderEvent.Worker::staffId)
                            .collect(Collectors.toUnmodifiableSet()),
                    order.offeredTo(),
                    order.createdAt(),
                    order.soonAt(),
                    order.lateAt(),
                    completion == null ? null : completion.at(),
                    order.respondedInTime(),
                    order.completedInTime(),
                    order.isToCall(),
                    order.lastCall());
        }

        public Reach reach() {
            var people = new ArrayList<@Nullable UUID>(helpers);
            people.add(ownerId);
            people.add(assignee);
            people.addAll(offeredTo);
            return Reach.of(communityId, buildingId, unitId, people.toArray(UUID[]::new));
        }

        boolean isOpen() {
            return status.isOpen();
        }

        boolean isLate(Instant now) {
            return !lateAt.isAfter(now);
        }

        boolean isSoon(Instant now) {
            return !isLate(now) && !soonAt.isAfter(now);
        }

        boolean isFinished() {
            return completedAt != null
                    && (status == OrderStatus.COMPLETED || status == OrderStatus.ARCHIVED);
        }

        private boolean isCurrent(Instant since) {
            return isOpen()
                    || status == OrderStatus.COMPLETED
                    || createdAt.isAfter(since)
                    || (completedAt != null && completedAt.isAfter(since));
        }

        /** As {@link Scope#covers}, without making sets of each row. */
        private boolean isIn(Scope scope) {
            return scope.all()
                    || scope.communities().contains(communityId)
                    || (buildingId != null && scope.buildings().contains(buildingId))
                    || (unitId != null && scope.units().contains(unitId))
                    || (ownerId != null && scope.people().contains(ownerId))
                    || (assignee != null && scope.people().contains(assignee))
                    || helpers.stream().anyMatch(scope.people()::contains)
                    || offeredTo.stream().anyMatch(scope.people()::contains);
        }
    }

    /** All that the scope reaches. */
    Stream<Row> in(Scope scope) {
        return rows.values().stream().filter(row -> row.isIn(scope));
    }

    /** What somebody has on hand and has finished lately, what they help with among it. */
    public List<Row> of(UUID worker) {
        return byWorker.getOrDefault(worker, Set.of()).stream()
                .map(rows::get)
                .filter(row ->
                        row != null
                                && (worker.equals(row.assignee())
                                        || row.helpers().contains(worker)))
                .toList();
    }

    /** What is open of a kind in a community, the oldest first. */
    List<Row> open(UUID communityId, String type) {
        return rows.values().stream()
                .filter(row ->
                        row.isOpen()
                                && row.communityId().equals(communityId)
                                && row.type().equals(type))
                .sorted(Comparator.comparing(Row::createdAt))
                .toList();
    }

    /** How many were opened for somebody since then. */
    long reportedFor(UUID ownerId, Instant since) {
        return rows.values().stream()
                .filter(row -> ownerId.equals(row.ownerId()) && row.createdAt().isAfter(since))
                .count();
    }

    /** Those whose clocks may run. */
    List<UUID> open() {
        return rows.values().stream().filter(Row::isOpen).map(Row::id).toList();
    }

    /** How many open orders a technician has on hand. */
    long onHand(UUID technicianId) {
        return of(technicianId).stream().filter(Row::isOpen).count();
    }

    /** Counts what has changed: as long as it stays, so does what was counted. */
    long changes() {
        return changes.get();
    }

    /** An order as it was saved; an older state than the one known changes nothing. */
    void saved(WorkOrder order) {
        var since = clock.instant().minus(LATELY);
        var row = Row.of(order);
        rows.compute(
                row.id(),
                (same, known) -> {
                    if (known != null && known.sequence() > row.sequence()) {
                        return known;
                    }
                    return row.isCurrent(since) ? row : null;
                });
        if (row.assignee() != null) {
            index(row.assignee(), row.id());
        }
        row.helpers().forEach(helper -> index(helper, row.id()));
        changes.incrementAndGet();
    }

    private void index(UUID worker, UUID order) {
        byWorker.computeIfAbsent(worker, one -> ConcurrentHashMap.newKeySet()).add(order);
    }

    /** Whether a change of an order is one that is not known yet: another instance made it. */
    boolean isNews(UUID id, long sequence) {
        var known = rows.get(id);
        return known == null || known.sequence() < sequence;
    }

    /** What is past is let go. */
    void tidy(Instant now) {
        var since = now.minus(LATELY);
        rows.values().removeIf(row -> !row.isCurrent(since));
        byWorker.values().forEach(ids -> ids.removeIf(id -> !rows.containsKey(id)));
    }

    @Override
    public void start() {
        search.eachCurrent(clock.instant().minus(LATELY), this::saved);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        rows.clear();
        byWorker.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anybody can ask. */
    @Override
    public int getPhase() {
        return 0;
    }
}
