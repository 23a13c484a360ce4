package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.access.Access;
import linli.chassis.time.Calendars;
import linli.workorder.orders.CurrentOrders.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers of the day: what is on hand, what is late, how today compares. */
@Component
public class WorkOrderFigures {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int DAYS = 14;

    private final CurrentOrders current;
    private final Calendars calendars;

    WorkOrderFigures(CurrentOrders current, Calendars calendars) {
        this.current = current;
        this.calendars = calendars;
    }

    /**
     * @param communityId only of this community; null for all that the caller may see
     */
    public Figures of(@Nullable UUID communityId, Instant now, Access access) {
        var rows =
                current.in(access.scope())
                        .filter(row -> communityId == null || row.communityId().equals(communityId))
                        .toList();
        var dawn = calendars.startOfDay(now, communityId);
        var open = rows.stream().filter(Row::isOpen).toList();
        return new Figures(
                byStatus(rows),
                open.size(),
                open.stream().filter(row -> row.isLate(now)).count(),
                open.stream().filter(row -> row.isSoon(now)).count(),
                compared(rows, Row::createdAt, dawn, now),
                compared(rows, Row::completedAt, dawn, now),
                byType(open, now),
                byCommunity(open, now),
                days(rows, calendars.dayOf(now, communityId)));
    }

    private static List<OfStatus> byStatus(List<Row> rows) {
        return counted(
                        rows.stream()
                                .filter(row ->
                                        row.isOpen() || row.status() == OrderStatus.COMPLETED),
                        Row::status)
                .entrySet()
                .stream()
                .map(one -> new OfStatus(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(OfStatus::status))
                .toList();
    }

    private static Compared compared(
            List<Row> rows, Function<Row, @Nullable Instant> when, Instant today, Instant now) {
        return new Compared(
                between(rows, when, today, now),
                between(rows, when, today.minus(WEEK), now.minus(WEEK)));
    }

    private static long between(
            List<Row> rows, Function<Row, @Nullable Instant> when, Instant from, Instant to) {
        return rows.stream()
                .map(when)
                .filter(at -> at != null && !at.isBefore(from) && !at.isAfter(to))
                .count();
    }

    private static List<OfType> byType(List<Row> open, Instant now) {
        var late = counted(open.stream().filter(row -> row.isLate(now)), Row::type);
        return counted(open.stream(), Row::type).entrySet().stream()
                .map(one ->
                        new OfType(
                                one.getKey(), one.getValue(), late.getOrDefault(one.getKey(), 0L)))
                .sorted(
                        Comparator.comparingLong(OfType::open)
                                .reversed()
                                .thenComparing(OfType::type))
                .toList();
    }

    private static List<OfCommunity> byCommunity(List<Row> open, Instant now) {
        var late = counted(open.stream().filter(row -> row.isLate(now)), Row::communityId);
        return counted(open.stream(), Row::communityId).entrySet().stream()
                .map(one ->
                        new OfCommunity(
                                one.getKey(), one.getValue(), late.getOrDefault(one.getKey(), 0L)))
                .sorted(
                        Comparator.comparingLong(OfCommunity::open)
                                .reversed()
                                .thenComparing(OfCommunity::communityId))
                .toList();
    }

    private List<OfDay> days(List<Row> rows, LocalDate today) {
        var finished =
                rows.stream().filter(Row::isFinished).collect(Collectors.groupingBy(this::dayOf));
        return today.minusDays(DAYS - 1L)
                .datesUntil(today.plusDays(1))
                .map(day -> {
                    var ofDay = finished.getOrDefault(day, List.of());
                    return new OfDay(
                            day,
                            ofDay.size(),
                            ofDay.stream().filter(Row::respondedInTime).count(),
                            ofDay.stream().filter(Row::completedInTime).count());
                })
                .toList();
    }

    private LocalDate dayOf(Row finished) {
        return calendars.dayOf(
                Objects.requireNonNull(finished.completedAt()), finished.communityId());
    }

    private static <K> Map<K, Long> counted(Stream<Row> rows, Function<Row, K> by) {
        return rows.collect(Collectors.groupingBy(by, Collectors.counting()));
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
            List<OfType> byType,
            List<OfCommunity> byCommunity,
            List<OfDay> days) {}

    public record OfStatus(OrderStatus status, long count) {}

    /** Today so far against the same day a week ago, up to the same time of day. */
    public record Compared(long today, long lastWeek) {}

    public record OfType(String type, long open, long late) {}

    public record OfCommunity(UUID communityId, long open, long late) {}

    /** What was completed on a day, and how much of it within its targets. */
    public record OfDay(
            LocalDate day, long completed, long respondedInTime, long completedInTime) {}
}
