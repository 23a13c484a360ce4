package linli.billing.dunning.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import linli.billing.bills.Bill;
import linli.billing.bills.BillStatus;
import linli.billing.dunning.Arrears;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownBuilding;
import linli.chassis.time.Calendars;
import linli.contracts.Money;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoArrears implements Arrears {

    /** Whoever owes less than the first five hundred is found by community or building. */
    private static final int MOST_ROWS = 500;

    private final DocumentStore store;
    private final Estate estate;
    private final Calendars calendars;

    MongoArrears(DocumentStore store, Estate estate, Calendars calendars) {
        this.store = store;
        this.estate = estate;
        this.calendars = calendars;
    }

    @Override
    public List<Row> owed(
            By by,
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            LocalDate today,
            Access access) {
        var sums = new HashMap<UUID, Map<Age, Money>>();
        var bills = new HashMap<UUID, Long>();
        var labels = new HashMap<UUID, String>();
        for (var age : Age.values()) {
            var place = unpaid(communityId, buildingId, access.scope());
            place.add(within(age, today));
            for (var group : grouped(fieldOf(by), place)) {
                var id = group.get("_id", UUID.class);
                if (id != null) {
                    sums.computeIfAbsent(id, none -> new EnumMap<>(Age.class))
                            .put(age, money(group, "open"));
                    bills.merge(id, whole(group, "bills"), Long::sum);
                    labels.put(id, Objects.requireNonNullElse(group.getString("label"), ""));
                }
            }
        }
        return labelled(
                by,
                sums.entrySet().stream()
                        .map(one ->
                                row(
                                        one.getKey(),
                                        labels.get(one.getKey()),
                                        one.getValue(),
                                        Objects.requireNonNull(bills.get(one.getKey()))))
                        .sorted(Comparator.comparing(Row::total).reversed().thenComparing(Row::id))
                        .limit(MOST_ROWS)
                        .toList());
    }

    private List<Row> labelled(By by, List<Row> rows) {
        return switch (by) {
            case COMMUNITY -> rows.stream().map(row -> row.labelled(null)).toList();
            case BUILDING -> {
                var names =
                        estate.buildings(rows.stream().map(Row::id).toList()).stream()
                                .collect(Collectors.toMap(KnownBuilding::id, KnownBuilding::name));
                yield rows.stream().map(row -> row.labelled(names.get(row.id()))).toList();
            }
            case UNIT -> rows;
        };
    }

    private static Row row(UUID id, @Nullable String label, Map<Age, Money> sums, long bills) {
        var ages =
                Arrays.stream(Age.values())
                        .map(age -> new Bucket(age, sums.getOrDefault(age, Money.ZERO)))
                        .toList();
        return new Row(
                id,
                label,
                ages,
                ages.stream().map(Bucket::amount).reduce(Money.ZERO, Money::plus),
                bills);
    }

    @Override
    public List<Collected> collected(
            @Nullable UUID communityId, YearMonth from, YearMonth to, Access access) {
        var rows = new ArrayList<Collected>();
        for (var month = to; !month.isBefore(from); month = month.minusMonths(1)) {
            var zone = calendars.zoneOf(communityId);
            var place = place(communityId, null, access.scope());
            place.add(
                    Criteria.where("issuedAt")
                            .gte(month.atDay(1).atStartOfDay(zone).toInstant())
                            .lt(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()));
            place.add(Criteria.where("status").ne(BillStatus.VOIDED));
            var name = month.toString();
            for (var group : grouped("debtor.communityId", place)) {
                var billed = money(group, "billed");
                rows.add(
                        new Collected(
                                name,
                                group.get("_id", UUID.class),
                                billed,
                                billed.minus(money(group, "open"))));
            }
        }
        return rows;
    }

    @Override
    public void eachOwingUnit(
            UUID communityId, LocalDate dueBefore, Scope scope, Consumer<UUID> unit) {
        var place = unpaid(communityId, null, scope);
        place.add(Criteria.where("dueOn").lt(dueBefore));
        place.add(Criteria.where("debtor.unitId").exists(true));
        store.mongo()
                .findDistinct(
                        Query.query(new Criteria().andOperator(place)),
                        "debtor.unitId",
                        Bill.class,
                        UUID.class)
                .forEach(unit);
    }

    private List<Document> grouped(String field, List<Criteria> place) {
        return store.mongo()
                .aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(new Criteria().andOperator(place)),
                                Aggregation.group(field)
                                        .count()
                                        .as("bills")
                                        .sum("total.cents")
                                        .as("billed")
                                        .sum("outstanding.cents")
                                        .as("open")
                                        .first("debtor.unitLabel")
                                        .as("label")),
                        Bill.class,
                        Document.class)
                .getMappedResults();
    }

    private static List<Criteria> unpaid(
            @Nullable UUID communityId, @Nullable UUID buildingId, Scope scope) {
        var place = place(communityId, buildingId, scope);
        place.add(Criteria.where("status").in(BillStatus.OWED));
        return place;
    }

    private static List<Criteria> place(
            @Nullable UUID communityId, @Nullable UUID buildingId, Scope scope) {
        var place = new ArrayList<Criteria>();
        place.add(scope.criteria());
        if (communityId != null) {
            place.add(Criteria.where("reach.communities").is(communityId));
        }
        if (buildingId != null) {
            place.add(Criteria.where("reach.buildings").is(buildingId));
        }
        return place;
    }

    private static Criteria within(Age age, LocalDate today) {
        var due = Criteria.where("dueOn");
        return switch (age) {
            case NOT_DUE -> due.gte(today);
            case MONTH -> due.lt(today).gte(today.minusDays(30));
            case QUARTER -> due.lt(today.minusDays(30)).gte(today.minusDays(90));
            case YEAR -> due.lt(today.minusDays(90)).gte(today.minusDays(365));
            case OLDER -> due.lt(today.minusDays(365));
        };
    }

    private static String fieldOf(By by) {
        return switch (by) {
            case COMMUNITY -> "debtor.communityId";
            case BUILDING -> "debtor.buildingId";
            case UNIT -> "debtor.unitId";
        };
    }

    private static Money money(Document group, String field) {
        return new Money(whole(group, field));
    }

    /** As the store counts: in whole numbers of one size or another. */
    private static long whole(Document group, String field) {
        return Objects.requireNonNull(group.get(field, Number.class)).longValue();
    }
}
