package linli.workorder.orders;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.time.Calendars;
import linli.contracts.workorder.WorkOrderEvent.CallResult;
import linli.workorder.orders.CurrentOrders.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers of the day: what is on hand, what is late, how today compares. */
@Component
public class WorkOrderFigures {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int DAYS = 14;

    private static final Duration CLOCKS_STAND_FOR = Duration.ofSeconds(10);
    private static final int SCOPES_KEPT = 500;

    private final CurrentOrders current;
    private final Cache<Asked, Counted> counted =
            Caffeine.newBuilder().maximumSize(SCOPES_KEPT).build();
    private final Calendars calendars;

    WorkOrderFigures(CurrentOrders current, Calendars calendars) {
        this.current = current;
        this.calendars = calendars;
    }

    /**
     * @param communityId only of this community; null for all that the caller may see
     */
    public Figures of(@Nullable UUID communityId, Instant now, Access access) {
        var asked = new Asked(access.scope(), communityId);
        var changes = current.changes();
        var before = counted.getIfPresent(asked);
        if (before != null && before.isStill(changes, now)) {
            return before.figures();
        }
        var figures = count(communityId, now, access);
        counted.put(asked, new Counted(changes, now, figures));
        return figures;
    }

    private record Asked(Scope scope, @Nullable UUID communityId) {}

    private record Counted(long changes, Instant at, Figures figures) {

        /** Nothing has changed, and hardly any time has passed: clocks run out by themselves. */
        boolean isStill(long changesNow, Instant now) {
            return changes == changesNow
                    && !now.isBefore(at)
                    && now.isBefore(at.plus(CLOCKS_STAND_FOR));
        }
    }

    private Figures count(@Nullable UUID communityId, Instant now, Access access) {
        var count =
                new Count(
                        now,
                        calendars.startOfDay(now, communityId),
                        calendars.dayOf(now, communityId));
        current.in(access.scope())
                .filter(row -> communityId == null || row.communityId().equals(communityId))
                .forEach(count::add);
        return count.figures();
    }

    /** One walk over what is current: there may be many, and screens ask at each change. */
    private final class Count {

        private final Instant now;
        private final Instant dawn;
        private final Instant then;
        private final Instant dawnThen;
        private final LocalDate today;
        private final Map<OrderStatus, long[]> byStatus = new EnumMap<>(OrderStatus.class);
        private final Map<String, OpenAndLate> byType = new HashMap<>();
        private final Map<UUID, OpenAndLate> byCommunity = new HashMap<>();
        private final Map<LocalDate, Finished> byDay = new HashMap<>();
        private final long[] opened = new long[2];
        private final long[] completed = new long[2];
        private long open;
        private long late;
        private long soon;
        private long toCall;
        private long called;
        private long reached;
        private long satisfied;

        Count(Instant now, Instant dawn, LocalDate today) {
            this.now = now;
            this.dawn = dawn;
            this.then = now.minus(WEEK);
            this.dawnThen = dawn.minus(WEEK);
            this.today = today;
        }

        void add(Row row) {
            compare(row.createdAt(), opened);
            compare(row.completedAt(), completed);
            if (row.isOpen() || row.status() == OrderStatus.COMPLETED) {
                byStatus.computeIfAbsent(row.status(), none -> new long[1])[0]++;
            }
            if (row.isOpen()) {
                var isLate = row.isLate(now);
                open++;
                late += isLate ? 1 : 0;
                soon += row.isSoon(now) ? 1 : 0;
                byType.computeIfAbsent(row.type(), none -> new OpenAndLate()).add(isLate);
                byCommunity
                        .computeIfAbsent(row.communityId(), none -> new OpenAndLate())
                        .add(isLate);
            }
            if (row.isFinished() && isCalledFor(row)) {
                toCall += row.toCall() ? 1 : 0;
                add(row.lastCall());
            }
            if (row.isFinished()) {
                byDay.computeIfAbsent(dayOf(row), none -> new Finished()).add(row);
            }
        }

        private boolean isCalledFor(Row row) {
            return Objects.requireNonNull(row.completedAt())
                    .plus(WorkOrder.CALLED_WITHIN)
                    .isAfter(now);
        }

        private void add(@Nullable CallResult result) {
            if (result != null) {
                called++;
                reached += result == CallResult.NOT_REACHED ? 0 : 1;
                satisfied += result == CallResult.SATISFIED ? 1 : 0;
            }
        }

        /** Today so far, and the same stretch a week ago. */
        private void compare(@Nullable Instant at, long[] of) {
            if (at == null) {
                return;
            }
            if (!at.isBefore(dawn) && !at.isAfter(now)) {
                of[0]++;
            } else if (!at.isBefore(dawnThen) && !at.isAfter(then)) {
                of[1]++;
            }
        }

        Figures figures() {
            return new Figures(
                    byStatus.entrySet().stream()
                            .map(one -> new OfStatus(one.getKey(), one.getValue()[0]))
                            .toList(),
                    open,
                    late,
                    soon,
                    new Compared(opened[0], opened[1]),
                    new Compared(completed[0], completed[1]),
                    new Calls(toCall, called, reached, satisfied),
                    byType.entrySet().stream()
                            .map(one ->
                                    new OfType(
                                            one.getKey(), one.getValue().open, one.getValue().late))
                            .sorted(
                                    Comparator.comparingLong(OfType::open)
                                            .reversed()
                                            .thenComparing(OfType::type))
                            .toList(),
                    byCommunity.entrySet().stream()
                            .map(one ->
                                    new OfCommunity(
                                            one.getKey(), one.getValue().open, one.getValue().late))
                            .sorted(
                                    Comparator.comparingLong(OfCommunity::open)
                                            .reversed()
                                            .thenComparing(OfCommunity::communityId))
                            .toList(),
                    today.minusDays(DAYS - 1L)
                            .datesUntil(today.plusDays(1))
                            .map(day -> byDay.getOrDefault(day, new Finished()).of(day))
                            .toList());
        }
    }

    private static final class OpenAndLate {

        private long open;
        private long late;

        void add(boolean isLate) {
            open++;
            late += isLate ? 1 : 0;
        }
    }

    private static final class Finished {

        private long all;
        private long responded;
        private long completed;

        void add(Row row) {
            all++;
            responded += row.respondedInTime() ? 1 : 0;
            completed += row.completedInTime() ? 1 : 0;
        }

        OfDay of(LocalDate day) {
            return new OfDay(day, all, responded, completed);
        }
    }

    private LocalDate dayOf(Row finished) {
        return calendars.dayOf(
                Objects.requireNonNull(finished.completedAt()), finished.communityId());
    }

    /**
     * @param byStatus orders on hand and those that wait to be rated
     * @param late open ones whose running clock is used up
     * @param soon open ones whose running clock nearly is
     * @param byType open ones, the most first
     * @param byCommunity open ones, the most first
     * @param days the last fourteen days, the oldest first
     */
    public record Figures(
            List<OfStatus> byStatus,
            long open,
            long late,
            long soon,
            Compared opened,
            Compared completed,
            Calls calls,
            List<OfType> byType,
            List<OfCommunity> byCommunity,
            List<OfDay> days) {}

    /**
     * Of what was completed in the last fourteen days, by the last call of each (回访).
     *
     * @param due who should be called by now
     * @param called who was
     * @param reached who answered
     * @param satisfied who said so
     */
    public record Calls(long due, long called, long reached, long satisfied) {}

    public record OfStatus(OrderStatus status, long count) {}

    /** Today so far against the same day a week ago, up to the same time of day. */
    public record Compared(long today, long lastWeek) {}

    public record OfType(String type, long open, long late) {}

    public record OfCommunity(UUID communityId, long open, long late) {}

    /** What was completed on a day, and how much of it within its targets. */
    public record OfDay(
            LocalDate day, long completed, long respondedInTime, long completedInTime) {}
}
