package linli.workorder.orders.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrderFigures;
import linli.workorder.orders.WorkOrderSearch.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Counts what is on hand and what is recent; the archive, which only grows, is not walked. */
@Component
class MongoWorkOrderFigures implements WorkOrderFigures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int DAYS = 14;

    private static final List<OrderStatus> OPEN =
            Arrays.stream(OrderStatus.values()).filter(OrderStatus::isOpen).toList();
    private static final List<OrderStatus> FINISHED =
            List.of(OrderStatus.COMPLETED, OrderStatus.ARCHIVED);

    private final MongoOperations mongo;

    MongoWorkOrderFigures(DocumentStore store) {
        this.mongo = store.mongo();
    }

    @Override
    public Figures of(@Nullable UUID communityId, Instant now, Access access) {
        var mine = access.scope().criteria();
        return count(
                communityId == null
                        ? mine
                        : both(Criteria.where("job.communityId").is(communityId), mine),
                now);
    }

    private Figures count(Criteria mine, Instant now) {
        var open = both(Criteria.where("status").in(OPEN), mine);
        var late = both(DueCriteria.of(Due.LATE, now), mine);
        var byStatus =
                grouped(both(Criteria.where("status").in(onHand()), mine), "status").entrySet();
        return new Figures(
                byStatus.stream()
                        .map(one ->
                                new OfStatus(
                                        OrderStatus.valueOf((String) one.getKey()), one.getValue()))
                        .sorted(Comparator.comparing(OfStatus::status))
                        .toList(),
                count(open),
                count(late),
                count(both(DueCriteria.of(Due.SOON, now), mine)),
                compared("createdAt", mine, now),
                compared("completion.at", mine, now),
                byType(open, late),
                byCommunity(open, late),
                days(mine, LocalDate.ofInstant(now, ZONE)));
    }

    private Compared compared(String field, Criteria mine, Instant now) {
        var today = LocalDate.ofInstant(now, ZONE).atStartOfDay(ZONE).toInstant();
        return new Compared(
                count(both(between(field, today, now), mine)),
                count(both(between(field, today.minus(WEEK), now.minus(WEEK)), mine)));
    }

    private List<OfType> byType(Criteria open, Criteria late) {
        var lateByType = grouped(late, "job.type");
        return grouped(open, "job.type").entrySet().stream()
                .map(one ->
                        new OfType(
                                (String) one.getKey(),
                                one.getValue(),
                                lateByType.getOrDefault(one.getKey(), 0L)))
                .sorted(
                        Comparator.comparingLong(OfType::open)
                                .reversed()
                                .thenComparing(OfType::type))
                .toList();
    }

    private List<OfCommunity> byCommunity(Criteria open, Criteria late) {
        var lateByCommunity = grouped(late, "job.communityId");
        return grouped(open, "job.communityId").entrySet().stream()
                .map(one ->
                        new OfCommunity(
                                (UUID) one.getKey(),
                                one.getValue(),
                                lateByCommunity.getOrDefault(one.getKey(), 0L)))
                .sorted(
                        Comparator.comparingLong(OfCommunity::open)
                                .reversed()
                                .thenComparing(OfCommunity::communityId))
                .toList();
    }

    private List<OfDay> days(Criteria mine, LocalDate today) {
        var first = today.minusDays(DAYS - 1);
        var finished =
                both(
                        Criteria.where("completedOn").gte(first.toString()),
                        both(Criteria.where("status").in(FINISHED), mine));
        var completed = grouped(finished, "completedOn");
        var responded =
                grouped(both(Criteria.where("respondedInTime").is(true), finished), "completedOn");
        var inTime =
                grouped(both(Criteria.where("completedInTime").is(true), finished), "completedOn");
        return IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(day ->
                        new OfDay(
                                day,
                                completed.getOrDefault(day.toString(), 0L),
                                responded.getOrDefault(day.toString(), 0L),
                                inTime.getOrDefault(day.toString(), 0L)))
                .toList();
    }

    private long count(Criteria which) {
        return mongo.count(Query.query(which), WorkOrder.class);
    }

    /** How many there are of each value of a field. */
    private Map<Object, Long> grouped(Criteria which, String field) {
        var pipeline =
                Aggregation.newAggregation(
                        Aggregation.match(which), Aggregation.group(field).count().as("count"));
        return mongo.aggregate(pipeline, WorkOrder.class, Group.class).getMappedResults().stream()
                .collect(Collectors.toMap(Group::id, Group::count));
    }

    /**
     * @param id the value they have in common
     */
    record Group(Object id, long count) {}

    private static List<OrderStatus> onHand() {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.isOpen() || status == OrderStatus.COMPLETED)
                .toList();
    }

    private static Criteria between(String field, Instant from, Instant to) {
        return Criteria.where(field).gte(from).lte(to);
    }

    private static Criteria both(Criteria one, Criteria other) {
        return new Criteria().andOperator(one, other);
    }
}
