package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import org.junit.jupiter.api.Test;

/**
 * A command whose answer was lost is given again: it gets its first answer, whatever is true now.
 */
class RepeatedCommandsIT extends InACommunity {

    @Test
    void a_decline_that_took_the_order_out_of_reach() {
        word("decline-reason", "SKILL", "工种不符", Map.of());
        var order = assigned();
        var keyed = keyed(liu.token());
        await("decline-reason", "SKILL");

        var first = keyed.post("/orders/" + order + "/refusal", Map.of("reason", "SKILL"));
        var again = keyed.post("/orders/" + order + "/refusal", Map.of("reason", "SKILL"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("version")).isEqualTo(first.json().path("version"));
        assertThat(api.as(liu).get("/orders/" + order + "/history").status())
                .as("the order itself is out of reach")
                .isEqualTo(404);
    }

    @Test
    void a_claim_that_filled_the_hands() {
        for (var n = 0; n < 7; n++) {
            api.as(liu).post("/orders/" + orderOf(submitted()) + "/claim").ok();
        }
        var eighth = orderOf(submitted());
        var keyed = keyed(liu.token());

        assertThat(keyed.post("/orders/" + eighth + "/claim").status()).isEqualTo(200);
        assertThat(keyed.post("/orders/" + eighth + "/claim").status()).isEqualTo(200);
        assertThat(api.as(liu).post("/orders/" + orderOf(submitted()) + "/claim").problem())
                .isEqualTo("technician.at-capacity");
    }

    @Test
    void a_report_of_a_type_that_is_disabled_since() {
        var keyed = keyed(agent.token());
        var first = keyed.post("/requests", leak(List.of())).ok();
        neighbours.publish(
                UUID.randomUUID(),
                new linli.contracts.owner.DictionaryEvent.EntryChanged(
                        UUID.randomUUID(),
                        "request-type",
                        "WATER_LEAK",
                        "给排水漏水",
                        "Water leak",
                        null,
                        Map.of(),
                        0,
                        false,
                        null,
                        null));
        org.awaitility.Awaitility.await()
                .atMost(SOON)
                .until(() ->
                        words.find("request-type", "WATER_LEAK")
                                .filter(word -> !word.active())
                                .isPresent());

        var again = keyed.post("/requests", leak(List.of()));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(api.as(agent).post("/requests", leak(List.of())).problem())
                .isEqualTo("request-type.unknown");
    }

    private UUID assigned() {
        var order = orderOf(submitted());
        api.as(dispatcher)
                .post("/orders/" + order + "/assignment", Map.of("technicianId", liu.id()))
                .ok();
        return order;
    }

    private Api keyed(String token) {
        return api.as(token).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private void await(String dictionary, String code) {
        org.awaitility.Awaitility.await()
                .atMost(SOON)
                .until(() -> words.find(dictionary, code).isPresent());
    }
}
