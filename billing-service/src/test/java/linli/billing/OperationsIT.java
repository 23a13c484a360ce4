package linli.billing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.ARepair;
import linli.chassis.test.HouseOperations;

class OperationsIT extends HouseOperations {

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
        return Map.of("/bills/{id}", UUID.fromString(bills.path(0).path("id").asString()));
    }
}
