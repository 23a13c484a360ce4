package linli.billing;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillService;
import linli.chassis.estate.Estate;
import linli.chassis.test.ARepair;
import linli.chassis.test.HouseOperations;
import linli.contracts.Money;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsIT extends HouseOperations {

    @Autowired private Estate known;
    @Autowired private BillService billing;

    @Override
    protected Map<String, UUID> recordsIn(UUID community) {
        var repair = new ARepair(neighbours, community, UUID.randomUUID(), UUID.randomUUID());
        repair.completed();
        var cashier = api.as(neighbours.hireIn(community, "收费", "bill:read"));
        var bills =
                await().atMost(Duration.ofSeconds(20))
                        .until(
                                () -> cashier.get("/bills").ok().json().path("items"),
                                items -> items.size() == 1);
        var estate = new AnEstate(neighbours, community);
        var unit = estate.unit("3-2-1201", "DWELLING", "89.50");
        await().atMost(Duration.ofSeconds(20)).until(() -> known.unit(unit).isPresent());
        var manager =
                api.as(neighbours.hireIn(community, "经理", "tariff:propose", "billrun:prepare"));
        var tariff =
                manager.post(
                                "/tariffs",
                                Map.of(
                                        "communityId", community,
                                        "name", "物业费",
                                        "feeItem", "PROPERTY",
                                        "method", "PER_UNIT",
                                        "rate", 10,
                                        "rounding", "CENT",
                                        "from", "2026-01-01"))
                        .ok();
        var rule =
                manager.post(
                                "/late-fee-rules",
                                Map.of(
                                        "communityId",
                                        community,
                                        "ratePerDay",
                                        new BigDecimal("0.0005"),
                                        "graceDays",
                                        15,
                                        "capShare",
                                        new BigDecimal("0.3"),
                                        "from",
                                        "2026-01-01"))
                        .ok();
        var run =
                manager.post(
                                "/bill-runs",
                                Map.of(
                                        "communityId",
                                        community,
                                        "from",
                                        "2030-03",
                                        "months",
                                        1,
                                        "feeItems",
                                        List.of("PROPERTY"),
                                        "dueOn",
                                        "2030-03-31"))
                        .ok();
        var payment =
                api.as(neighbours.hireIn(community, "收费员", "payment:record"))
                        .post(
                                "/payments",
                                Map.of(
                                        "unitId",
                                        unit,
                                        "amountCents",
                                        100,
                                        "method",
                                        "CASH",
                                        "prepaidCents",
                                        100))
                        .ok();
        var closing =
                api.as(neighbours.hireIn(community, "财务", "bill:void-approve"))
                        .post("/closings", Map.of("communityId", community, "month", "2026-01"))
                        .ok();
        billing.charge(
                UUID.randomUUID(),
                new Debtor(community, estate.building, unit, "3-2-1201", null),
                new Charge(
                        "PROPERTY",
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, new Money(100), new Money(100))),
                        null,
                        null),
                LocalDate.of(2026, 1, 31));
        var dunner = api.as(neighbours.hireIn(community, "催缴", "dunning:run"));
        dunner.post("/dunning-cases/rounds", Map.of("communityId", community)).ok();
        var dunning = dunner.get("/dunning-cases").ok().json().path("items").path(0).path("id");
        return Map.of(
                "/dunning-cases/{id}", UUID.fromString(dunning.asString()),
                "/payments/{id}", payment.id(),
                "/accounts/{id}", unit,
                "/bills/{id}", UUID.fromString(bills.path(0).path("id").asString()),
                "/tariffs/{id}", tariff.id(),
                "/late-fee-rules/{id}", rule.id(),
                "/closings/{id}", closing.id(),
                "/bill-runs/{id}", run.id());
    }
}
