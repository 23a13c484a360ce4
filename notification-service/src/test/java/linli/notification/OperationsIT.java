package linli.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.HouseOperations;

class OperationsIT extends HouseOperations {

    @Override
    protected Map<String, UUID> recordsIn(UUID community) {
        neighbours.found(community);
        var steward = api.as(neighbours.hireIn(community, "管家", "notice:draft"));
        var notice =
                Map.of(
                        "category",
                        "OUTAGE",
                        "chinese",
                        Map.of("title", "停水通知", "body", "今天停水。"),
                        "audience",
                        Map.of("communities", List.of(community)),
                        "confirm",
                        false);
        var drafted =
                await().atMost(Duration.ofSeconds(20))
                        .until(
                                () -> steward.post("/notices", Map.of("notice", notice)),
                                answer -> answer.status() == 201);
        return Map.of("/notices/{id}", drafted.id());
    }
}
