package linli.workorder.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.workorder.orders.web.InACommunity;
import org.junit.jupiter.api.Test;

/** Staff make a request or a complaint of what somebody said in a conversation. */
class TakenFromConversationIT extends InACommunity {

    final UUID conversation = UUID.randomUUID();

    @Test
    void the_request_leads_back_to_the_conversation_and_sent_again_makes_no_second() {
        var desk =
                api.as(neighbours.hireIn(community, "陈静", "request:create", "workorder:read"))
                        .with("Idempotency-Key", UUID.randomUUID().toString());

        var made = desk.post("/requests", report(true)).ok();
        var again = desk.post("/requests", report(true)).ok();

        assertThat(again.id()).isEqualTo(made.id());
        var request = desk.get("/requests/" + made.id()).ok().json();
        assertThat(request.path("conversationId").asString()).isEqualTo(conversation.toString());
        assertThat(desk.get("/requests/" + made.id() + "/history").ok().json())
                .extracting(step -> step.path("type").asString())
                .containsExactly("request.submitted", "request.conversation-linked");
    }

    @Test
    void what_a_resident_says_of_a_conversation_is_not_believed() {
        var made = api.as(owner).post("/requests", report(false)).ok();

        assertThat(made.json().path("conversationId").asString("")).isEmpty();
    }

    @Test
    void a_complaint_leads_back_too_but_not_where_it_is_anonymous() {
        word("complaint-category", "NOISE", "噪音扰民", Map.of());
        await().atMost(SOON).until(() -> words.find("complaint-category", "NOISE").isPresent());
        var desk = api.as(neighbours.hireIn(community, "王芳", "complaint:read", "complaint:create"));

        assertThat(complaint(desk, false)).isEqualTo(conversation.toString());
        assertThat(complaint(desk, true)).isEmpty();
    }

    private String complaint(Api desk, boolean anonymous) {
        var id =
                desk.post(
                                "/complaints",
                                Map.of(
                                        "communityId",
                                        community,
                                        "unitId",
                                        unit,
                                        "ownerId",
                                        owner.id(),
                                        "category",
                                        "NOISE",
                                        "description",
                                        "夜里很吵",
                                        "safety",
                                        false,
                                        "media",
                                        false,
                                        "anonymous",
                                        anonymous,
                                        "conversationId",
                                        conversation))
                        .ok()
                        .id();
        return desk.get("/complaints/" + id).ok().json().path("conversationId").asString("");
    }

    private Map<String, Object> report(boolean forOwner) {
        var body =
                new HashMap<String, Object>(
                        Map.of(
                                "communityId",
                                community,
                                "unitId",
                                unit,
                                "place",
                                "厨房",
                                "type",
                                "WATER_LEAK",
                                "description",
                                "水管漏水",
                                "conversationId",
                                conversation));
        if (forOwner) {
            body.put("ownerId", owner.id());
        }
        return body;
    }
}
