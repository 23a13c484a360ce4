package linli.survey;

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
        var person = neighbours.hireIn(community, "客服主管", "survey:design");
        var designer = api.as(person);
        var drafted =
                await().atMost(Duration.ofSeconds(20))
                        .until(
                                () ->
                                        designer.post(
                                                "/questionnaires",
                                                Map.of(
                                                        "title",
                                                        "满意度调查",
                                                        "questions",
                                                        List.of(
                                                                Map.of(
                                                                        "kind", "TEXT",
                                                                        "text", "您的建议",
                                                                        "required", false)),
                                                        "anonymous",
                                                        true,
                                                        "closesAt",
                                                        "2100-01-01T00:00:00Z",
                                                        "audience",
                                                        Map.of("communities", List.of(community)))),
                                answer -> answer.status() == 201);
        var planned =
                designer.post(
                        "/improvements",
                        Map.of(
                                "communityId", community,
                                "kind", "FREE",
                                "title", "维修响应更快",
                                "responsibleId", person.id(),
                                "due", "2100-01-01"));
        return Map.of(
                "/questionnaires/{id}", drafted.id(), "/improvements/{id}", planned.ok().id());
    }
}
