package linli.notification.conversations.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.workorder.ComplaintEvent;
import linli.contracts.workorder.ComplaintEvent.ComplaintRef;
import linli.contracts.workorder.ComplaintGrade;
import linli.contracts.workorder.RequestEvent;
import linli.notification.notices.AnEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was made of a conversation stands in it, for both sides, once. */
@HouseTest
class MadeOfConversationsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    AnEstate estate;
    Person zhang;
    Person wang;
    UUID asked;

    @BeforeEach
    void somebody_asks() {
        estate = new AnEstate(neighbours);
        zhang = estate.in(estate.three, "张伟", "conversation:read", "conversation:ask");
        wang = estate.in(estate.three, "王芳", "conversation:read", "conversation:ask");
        var key = anybody.as(zhang).with("Idempotency-Key", UUID.randomUUID().toString());
        asked =
                await().atMost(SOON)
                        .until(
                                () ->
                                        key.post(
                                                "/conversations",
                                                Map.of("line", Map.of("text", "厨房漏水"))),
                                answer -> answer.status() == 201)
                        .id();
    }

    @Test
    void a_request_is_shown_once_however_often_it_is_heard_and_the_office_still_owes_an_answer() {
        var request = UUID.randomUUID();
        var told =
                neighbours.publish(
                        request,
                        new RequestEvent.ConversationLinked(
                                request, "BX261128-0001", zhang.id(), asked));
        neighbours.publish(told);

        shows("REQUEST", request, "BX261128-0001");
        var complaint = UUID.randomUUID();
        neighbours.publish(
                complaint,
                new ComplaintEvent.ConversationLinked(ref(complaint, zhang.id()), asked));

        shows("COMPLAINT", complaint, "TS261128-0001");
        assertThat(lines()).hasSize(3);
        assertThat(conversation().path("waiting").path("since").asString()).isNotBlank();
    }

    @Test
    void nothing_of_anybody_else_is_shown_and_what_is_anonymous_is_not() {
        var request = UUID.randomUUID();
        neighbours.publish(
                request,
                new RequestEvent.ConversationLinked(request, "BX261128-0002", wang.id(), asked));
        var complaint = UUID.randomUUID();
        neighbours.publish(
                complaint, new ComplaintEvent.ConversationLinked(ref(complaint, null), asked));
        var own = UUID.randomUUID();
        neighbours.publish(
                own, new RequestEvent.ConversationLinked(own, "BX261128-0003", zhang.id(), asked));
        var lost = UUID.randomUUID();
        neighbours.publish(
                lost,
                new RequestEvent.ConversationLinked(
                        lost, "BX261128-0004", zhang.id(), UUID.randomUUID()));

        shows("REQUEST", own, "BX261128-0003");
        assertThat(lines()).hasSize(2);
    }

    private ComplaintRef ref(UUID complaint, UUID complainant) {
        return new ComplaintRef(
                complaint,
                "TS261128-0001",
                estate.community,
                "NOISE",
                ComplaintGrade.GENERAL,
                complainant,
                null);
    }

    private void shows(String kind, UUID id, String label) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(lines())
                                .anySatisfy(line -> {
                                    assertThat(line.at("/card/kind").asString("")).isEqualTo(kind);
                                    assertThat(line.at("/card/id").asString(""))
                                            .isEqualTo(id.toString());
                                    assertThat(line.at("/card/label").asString(""))
                                            .isEqualTo(label);
                                }));
    }

    private List<JsonNode> lines() {
        return conversation().path("lines").valueStream().toList();
    }

    private JsonNode conversation() {
        return anybody.as(zhang).get("/conversations/" + asked).ok().json();
    }
}
