package linli.notification.deliveries.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.survey.ImprovementEvent.ImprovementRef;
import linli.contracts.survey.ImprovementEvent.Planned;
import linli.contracts.survey.ImprovementEvent.Started;
import linli.contracts.survey.ImprovementEvent.Warned;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever answers for an improvement hears that they do, and when its time is over. */
@HouseTest
class ImprovementEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    @Test
    void whoever_answers_for_it_is_told_once_and_nobody_else() {
        var community = UUID.randomUUID();
        var id = UUID.randomUUID();
        var steward = neighbours.hireIn(community, "王管家", "report:view");
        var other = neighbours.hireIn(community, "陈静", "report:view");
        var improvement =
                new ImprovementRef(
                        id,
                        "GJ261124-0001",
                        community,
                        "维修响应更快",
                        steward.id(),
                        LocalDate.of(2027, 1, 31));

        neighbours.publish(id, 1, new Planned(improvement), community);
        neighbours.publish(id, 2, new Started(improvement), community);
        var warned = neighbours.publish(id, 3, new Warned(improvement), community);
        neighbours.publish(warned);

        await().atMost(SOON).until(() -> messagesOf(steward).size() == 2);
        var told = messagesOf(steward).path(0);
        assertThat(told.path("template").asString()).isEqualTo("improvement.warned");
        assertThat(told.at("/parameters/due").asString()).isEqualTo("2027-01-31");
        assertThat(told.path("aboutId").asString()).isEqualTo(id.toString());
        assertThat(messagesOf(other)).isEmpty();
    }

    private JsonNode messagesOf(Person person) {
        return anybody.as(person).get("/messages").ok().json().path("items");
    }
}
