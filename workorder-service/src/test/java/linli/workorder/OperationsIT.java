package linli.workorder;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.HouseOperations;
import linli.contracts.owner.DictionaryEvent.EntryChanged;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.workorder.words.Words;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsIT extends HouseOperations {

    @Autowired Words words;

    @Override
    protected Map<String, UUID> recordsIn(UUID community) {
        var word =
                UUID.nameUUIDFromBytes(
                        "request-type LIFT_STUCK"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        neighbours.publish(
                word,
                new EntryChanged(
                        word,
                        "request-type",
                        "LIFT_STUCK",
                        "电梯故障",
                        "Lift stuck",
                        null,
                        Map.of(),
                        0,
                        true,
                        null,
                        null));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> words.find("request-type", "LIFT_STUCK").isPresent());
        var agent = api.as(neighbours.hireIn(community, "李静", "request:create", "workorder:read"));
        var request =
                agent.post(
                                "/requests",
                                Map.of(
                                        "communityId", community,
                                        "place", "2 号楼电梯",
                                        "type", "LIFT_STUCK",
                                        "description", "停在三楼不动"))
                        .ok()
                        .id();
        var order =
                agent.get("/orders?request=" + request)
                        .ok()
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        return Map.of(
                "/requests/{id}",
                request,
                "/orders/{id}",
                UUID.fromString(order),
                "/teams/{id}",
                teamIn(community),
                "/complaints/{id}",
                complaintIn(community),
                "/suggestions/{id}",
                suggestionIn(community),
                "/escalations/{id}",
                escalationOf(UUID.fromString(order), community));
    }

    private UUID teamIn(UUID community) {
        neighbours.found(community);
        var technician = aTechnicianIn(community);
        var head = api.as(neighbours.hireIn(community, "主管", "roster:write"));
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                head.post(
                                        "/teams",
                                        Map.of(
                                                "name",
                                                "水电班",
                                                "communities",
                                                List.of(community),
                                                "members",
                                                List.of(technician))),
                        answer -> answer.status() == 201)
                .id();
    }

    private UUID aTechnicianIn(UUID community) {
        var id = UUID.randomUUID();
        neighbours.publish(
                id,
                new StaffEvent.Changed(
                        id,
                        UUID.randomUUID().toString(),
                        "刘强",
                        null,
                        true,
                        List.of(
                                new Grant(
                                        "TE", new Scope(ScopeKind.COMMUNITIES, Set.of(community)))),
                        null,
                        Set.of("PLUMBING")));
        return id;
    }

    private UUID complaintIn(UUID community) {
        var word =
                UUID.nameUUIDFromBytes(
                        "complaint-category NOISE"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        neighbours.publish(
                word,
                new EntryChanged(
                        word,
                        "complaint-category",
                        "NOISE",
                        "噪音扰民",
                        "Noise",
                        null,
                        Map.of(),
                        0,
                        true,
                        null,
                        null));
        neighbours.found(community);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> words.find("complaint-category", "NOISE").isPresent());
        var desk = api.as(neighbours.hireIn(community, "前台", "complaint:create"));
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                desk.post(
                                        "/complaints",
                                        Map.of(
                                                "communityId",
                                                community,
                                                "category",
                                                "NOISE",
                                                "description",
                                                "半夜装修",
                                                "safety",
                                                false,
                                                "media",
                                                false,
                                                "anonymous",
                                                false)),
                        answer -> answer.status() == 201)
                .id();
    }

    private UUID escalationOf(UUID order, UUID community) {
        return api.as(neighbours.hireIn(community, "主管", "escalation:open"))
                .post("/escalations", Map.of("orderId", order, "instruction", "请跟进"))
                .ok()
                .id();
    }

    private UUID suggestionIn(UUID community) {
        return api.as(neighbours.hireIn(community, "前台", "complaint:create"))
                .post(
                        "/suggestions",
                        Map.of("communityId", community, "title", "加长椅", "text", "湖边"))
                .ok()
                .id();
    }
}
