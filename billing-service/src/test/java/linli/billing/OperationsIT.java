package linli.billing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.chassis.estate.Estate;
import linli.chassis.test.ARepair;
import linli.chassis.test.HouseOperations;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsIT extends HouseOperations {

    @Autowired private Estate known;

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
        return Map.of(
                "/payments/{id}", payment.id(),
                "/accounts/{id}", unit,
                "/bills/{id}", UUID.fromString(bills.path(0).path("id").asString()),
                "/tariffs/{id}", tariff.id(),
                "/bill-runs/{id}", run.id());
    }
}
