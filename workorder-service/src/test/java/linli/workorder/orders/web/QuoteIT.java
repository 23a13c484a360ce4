package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api.Answer;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.Test;

/** What work would cost is said before it is done. */
class QuoteIT extends InACommunity {

    private static final List<Map<String, Object>> ONE_VALVE =
            List.of(Map.of("material", "ANGLE_VALVE_DN15", "quantity", 1));

    @Test
    void is_accepted_by_the_owner_before_work_goes_on_and_the_bill_follows_it() throws IOException {
        var order = orderOf(submitted());
        started(order);

        var quoted = quote(liu, order, 3000, true).ok().json();

        assertThat(quoted.path("status").asString()).isEqualTo("ON_HOLD");
        assertThat(quoted.at("/pause/reason").asString())
                .isEqualTo("AWAITING_OWNER_QUOTE_APPROVAL");
        assertThat(quoted.at("/quote/total/cents").asLong()).isEqualTo(5800);
        assertThat(allowed(owner, order)).contains("ACCEPT_QUOTE", "DECLINE_QUOTE");
        assertThat(answer(liu, order, "acceptance", 1).status()).isEqualTo(403);
        assertThat(answer(owner, order, "acceptance", 7).problem())
                .isEqualTo("workorder.quote-changed");

        var accepted = answer(owner, order, "acceptance", 1).ok().json();

        assertThat(accepted.path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(accepted.at("/quote/accepted").asBoolean()).isTrue();
        assertThat(answer(owner, order, "acceptance", 1).problem()).isEqualTo("workorder.no-quote");
        assertThat(complete(order, 3001).problem()).isEqualTo("workorder.over-quote");
        assertThat(complete(order, 3000).ok().json().at("/completion/total/cents").asLong())
                .isEqualTo(5800);
        assertThat(api.as(owner).get("/orders/" + order + "/history").ok().json().toString())
                .contains("workorder.quoted", "workorder.quote-accepted");
    }

    @Test
    void is_declined_with_a_reason_and_then_nothing_is_charged() throws IOException {
        var order = orderOf(submitted());
        started(order);
        quote(dispatcher, order, 3000, false).ok();

        api.as(owner)
                .post("/orders/" + order + "/quote/refusal", Map.of("number", 1, "reason", "自己换"))
                .ok();

        var seen = api.as(liu).get("/orders/" + order).ok().json();
        assertThat(seen.at("/quote/accepted").asBoolean(true)).isFalse();
        assertThat(seen.at("/quote/reason").asString()).isEqualTo("自己换");
        assertThat(complete(order, 0).problem()).isEqualTo("workorder.over-quote");
    }

    @Test
    void is_refused_where_there_is_nothing_to_ask_or_nobody() {
        var order = orderOf(submitted());
        assertThat(quote(dispatcher, order, 3000, true).status()).isEqualTo(409);
        started(order);

        assertThat(
                        api.as(liu)
                                .post("/orders/" + order + "/quote", asked(List.of(), 0, true))
                                .problem())
                .isEqualTo("workorder.quote-empty");
        assertThat(
                        api.as(liu)
                                .post("/orders/" + order + "/quote", asked(ONE_VALVE, -1, true))
                                .status())
                .isEqualTo(422);
        assertThat(quote(agent, order, 3000, true).status()).isEqualTo(403);
        assertThat(answer(owner, order, "acceptance", 1).problem()).isEqualTo("workorder.no-quote");
        api.as(dispatcher)
                .post("/orders/" + order + "/payer", Map.of("payer", "PROPERTY", "reason", "保修"))
                .ok();
        assertThat(quote(liu, order, 3000, true).problem()).isEqualTo("workorder.nobody-to-ask");
        assertThat(status(order)).isEqualTo("IN_PROGRESS");
    }

    private Answer quote(Person who, UUID order, long labourCents, boolean waits) {
        return api.as(who)
                .post("/orders/" + order + "/quote", asked(ONE_VALVE, labourCents, waits));
    }

    private static Map<String, Object> asked(
            List<Map<String, Object>> materials, long labourCents, boolean waits) {
        return Map.of("materials", materials, "labourCents", labourCents, "waits", waits);
    }

    private Answer answer(Person who, UUID order, String what, int number) {
        return api.as(who).post("/orders/" + order + "/quote/" + what, Map.of("number", number));
    }

    private Answer complete(UUID order, long labourCents) throws IOException {
        var done = new HashMap<String, Object>();
        done.put("result", "更换角阀");
        done.put("materials", ONE_VALVE);
        done.put("labourCents", labourCents);
        done.put("photos", List.of(upload(liu)));
        return api.as(liu).post("/orders/" + order + "/completion", done);
    }
}
