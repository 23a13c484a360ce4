package linli.billing.dunning.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import linli.billing.bills.Bill;
import linli.billing.bills.BillStatus;
import linli.billing.bills.Bills;
import linli.billing.dunning.Arrears;
import linli.billing.dunning.Expected;
import linli.billing.dunning.Forecast;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownBuilding;
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

    MongoArrears(DocumentStore store, Estate estate) {
        this.store = store;
        this.estate = estate;
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
        if (by == By.UNIT) {
            addUnits(communityId, buildingId, today, access, sums, bills, labels);
        } else {
            addCells(by, communityId, buildingId, today, access, sums, bills);
        }
        return labelled(
                by,
                sums.entrySet().stream()
                        .map(one ->
                                row(
                                        one.getKey(),
                                        labels.get(one.getKey()),
                                        one.getValue(),
                                        today,
                                        Objects.requireNonNull(bills.get(one.getKey()))))
                        .sorted(Comparator.comparing(Row::total).reversed().thenComparing(Row::id))
                        .limit(MOST_ROWS)
                        .toList());
    }

    private void addCells(
            By by,
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            LocalDate today,
            Access access,
            Map<UUID, Map<Age, Money>> sums,
            Map<UUID, Long> bills) {
        var part = by == By.COMMUNITY ? Tally.COMMUNITY : Tally.BUILDING;
        for (var cell : store.cells(Bills.OWED, access.scope(), at(communityId, buildingId))) {
            var place = cell.key().get(part);
            if (place != null) {
                var id = UUID.fromString(place);
                sums.computeIfAbsent(id, none -> new EnumMap<>(Age.class))
                        .merge(
                                Age.of(LocalDate.parse(cell.of("due")), today),
                                new Money(cell.sum("cents")),
                                Money::plus);
                bills.merge(id, cell.count(), Long::sum);
            }
        }
    }

    private static Criteria[] at(@Nullable UUID communityId, @Nullable UUID buildingId) {
        var at = new ArrayList<Criteria>();
        if (communityId != null) {
            at.add(Tally.key(Tally.COMMUNITY).is(communityId.toString()));
        }
        if (buildingId != null) {
            at.add(Tally.key(Tally.BUILDING).is(buildingId.toString()));
        }
        return at.toArray(Criteria[]::new);
    }

    /** Units are many and owe a few bills each: of these the records are read. */
    private void addUnits(
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            LocalDate today,
            Access access,
            Map<UUID, Map<Age, Money>> sums,
            Map<UUID, Long> bills,
            Map<UUID, String> labels) {
        for (var age : Age.values()) {
            var place = unpaid(communityId, buildingId, access.scope());
            place.add(within(age, today));
            for (var group : grouped(place)) {
                var id = group.get("_id", UUID.class);
                if (id != null) {
                    sums.computeIfAbsent(id, none -> new EnumMap<>(Age.class))
                            .put(age, money(group, "open"));
                    bills.merge(id, whole(group, "bills"), Long::sum);
                    labels.put(id, Objects.requireNonNullElse(group.getString("label"), ""));
                }
            }
        }
    }

    private List<Row> labelled(By by, List<Row> rows) {
        return switch (by) {
            case COMMUNITY -> rows.stream().map(row -> row.labelled(null)).toList();
            case BUILDING -> {
                var names = namesOf(rows.stream().map(Row::id).toList());
                yield rows.stream().map(row -> row.labelled(names.get(row.id()))).toList();
            }
            case UNIT -> rows;
        };
    }

    private static Row row(
            UUID id, @Nullable String label, Map<Age, Money> sums, LocalDate today, long bills) {
        var ages =
                Arrays.stream(Age.values())
                        .map(age ->
                                new Bucket(
                                        age,
                                        sums.getOrDefault(age, Money.ZERO),
                                        age.from(today),
                                        age.before(today)))
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
            CollectedBy by,
            @Nullable UUID communityId,
            YearMonth from,
            YearMonth to,
            Access access) {
        var sums = new LinkedHashMap<List<Object>, Collected>();
        for (var cell : charged(communityId, from, to, access)) {
            var one = collected(cell, by);
            sums.merge(
                    Arrays.asList(one.month(), one.communityId(), one.buildingId(), one.item()),
                    one,
                    Collected::plus);
        }
        var names =
                by == CollectedBy.BUILDING ? buildingsOf(sums.values()) : Map.<UUID, String>of();
        return sums.values().stream()
                .map(one ->
                        one.buildingId() == null ? one : one.labelled(names.get(one.buildingId())))
                .sorted(
                        Comparator.comparing(Collected::month)
                                .reversed()
                                .thenComparing(Collected::communityId)
                                .thenComparing(Collected::billed, Comparator.reverseOrder()))
                .limit(MOST_ROWS)
                .toList();
    }

    private List<Tally.Cell> charged(
            @Nullable UUID communityId, YearMonth from, YearMonth to, Access access) {
        var at = new ArrayList<>(List.of(at(communityId, null)));
        at.add(Tally.key("month").gte(from.toString()).lte(to.toString()));
        return store.cells(Bills.CHARGED, access.scope(), at.toArray(Criteria[]::new));
    }

    private static Collected collected(Tally.Cell cell, CollectedBy by) {
        var billed = new Money(cell.sum("cents"));
        var building = by == CollectedBy.BUILDING ? cell.key().get(Tally.BUILDING) : null;
        return new Collected(
                cell.of("month"),
                UUID.fromString(cell.of(Tally.COMMUNITY)),
                building == null ? null : UUID.fromString(building),
                null,
                by == CollectedBy.ITEM ? cell.of("item") : null,
                cell.count(),
                billed,
                billed.minus(new Money(cell.sum("open"))));
    }

    private Map<UUID, String> buildingsOf(Collection<Collected> rows) {
        return namesOf(
                rows.stream()
                        .map(Collected::buildingId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private Map<UUID, String> namesOf(List<UUID> buildings) {
        return estate.buildings(buildings).stream()
                .collect(Collectors.toMap(KnownBuilding::id, KnownBuilding::name));
    }

    @Override
    public List<Expected> expected(@Nullable UUID communityId, LocalDate today, Access access) {
        var month = YearMonth.from(today);
        var cells = new HashMap<UUID, Forecast>();
        for (var cell :
                charged(communityId, month.minusMonths(Forecast.LOOKS_BACK), month, access)) {
            cells.computeIfAbsent(
                            UUID.fromString(cell.of(Tally.COMMUNITY)),
                            community -> new Forecast(community, today))
                    .add(
                            YearMonth.parse(cell.of("month")),
                            cell.sum("cents"),
                            cell.sum("open"),
                            Bills.WITHIN_DAYS.stream()
                                    .map(days -> cell.sum(Bills.cameInWithin(days)))
                                    .toList());
        }
        return cells.values().stream()
                .flatMap(of -> of.expected().stream())
                .sorted(
                        Comparator.comparing(Expected::month)
                                .reversed()
                                .thenComparing(Expected::communityId))
                .limit(MOST_ROWS)
                .toList();
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

    private List<Document> grouped(List<Criteria> place) {
        return store.mongo()
                .aggregate(
                        Aggregation.newAggregation(
                                Aggregation.match(new Criteria().andOperator(place)),
                                Aggregation.group("debtor.unitId")
                                        .count()
                                        .as("bills")
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
        var from = age.from(today);
        var before = age.before(today);
        if (from != null) {
            due.gte(from);
        }
        return before == null ? due : due.lt(before);
    }

    private static Money money(Document group, String field) {
        return new Money(whole(group, field));
    }

    /** As the store counts: in whole numbers of one size or another. */
    private static long whole(Document group, String field) {
        return Objects.requireNonNull(group.get(field, Number.class)).longValue();
    }
}
