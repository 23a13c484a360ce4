package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.seeds.Migration;
import linli.chassis.test.Api;
import linli.chassis.test.Neighbours.Person;
import linli.workorder.orders.WorkOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/**
 * After work is done somebody calls (回访): who should be called is a list, what they said is kept.
 */
class FollowUpIT extends InACommunity {

    @Autowired MongoOperations mongo;
    @Autowired List<Migration> migrations;

    private Person caller;

    @BeforeEach
    void somebodyWhoCalls() {
        caller =
                neighbours.hireIn(
                        community,
                        "王芳",
                        "workorder:read",
                        "workorder:archive",
                        "workorder:reopen",
                        "workorder:rework");
    }

    @Test
    void what_the_desk_took_down_is_to_be_called_until_somebody_is_reached() throws Exception {
        var order = done();
        assertThat(toCall()).containsExactly(order.toString());
        assertThat(calls().path("due").asInt()).isEqualTo(1);

        call(caller, order, "NOT_REACHED", null).ok();
        assertThat(toCall()).containsExactly(order.toString());

        var after = call(caller, order, "SATISFIED", "师傅很准时").ok().json();

        assertThat(toCall()).isEmpty();
        assertThat(after.path("toCall").asBoolean()).isFalse();
        assertThat(after.path("followUps").path(1).path("note").asString()).isEqualTo("师傅很准时");
        assertThat(after.path("followUps").path(1).path("by").asString()).isEqualTo("王芳");
        assertThat(calls().path("due").asInt()).isZero();
        assertThat(calls().path("called").asInt()).isEqualTo(1);
        assertThat(calls().path("satisfied").asInt()).isEqualTo(1);
        var story = api.as(caller).get("/orders/" + order + "/history").ok().json();
        var step = story.path(story.size() - 1);
        assertThat(step.path("type").asString()).isEqualTo("workorder.followed-up");
        assertThat(step.path("data").path("call").asString()).isEqualTo("SATISFIED");
    }

    @Test
    void what_was_said_is_no_matter_of_the_household() throws Exception {
        var order = done();
        call(caller, order, "NOT_SATISFIED", "嗓门很大").ok();

        var seen = api.as(owner).get("/orders/" + order).ok().json();
        var story = api.as(owner).get("/orders/" + order + "/history").ok().json();

        assertThat(seen.path("followUps").size()).isZero();
        assertThat(story.toString()).doesNotContain("followed-up").doesNotContain("嗓门很大");
    }

    @Test
    void it_is_archived_after_a_call_and_opened_again_when_somebody_is_not_satisfied()
            throws Exception {
        var order = done();
        var path = "/orders/" + order;
        assertThat(api.as(caller).post(path + "/archiving").problem())
                .isEqualTo("workorder.not-followed-up");

        call(caller, order, "NOT_REACHED", null).ok();
        api.as(caller).post(path + "/archiving").ok();
        var after = call(caller, order, "NOT_SATISFIED", "又漏了").ok().json();

        assertThat(after.path("allowedCommands").toString()).contains("REOPEN");
        api.as(caller).post(path + "/reopening", Map.of("text", "又漏了")).ok();
        assertThat(status(order)).isEqualTo("PENDING_DISPATCH");
        assertThat(toCall()).isEmpty();
    }

    @Test
    void nobody_calls_about_their_own_work_nor_elsewhere_nor_before_it_is_done() throws Exception {
        var order = done();
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外人", "workorder:archive");

        assertThat(call(liu, order, "SATISFIED", null).status()).isEqualTo(403);
        assertThat(call(elsewhere, order, "SATISFIED", null).status()).isEqualTo(404);
        assertThat(call(caller, order, "DELIGHTED", null).status()).isEqualTo(400);
        assertThat(call(caller, orderOf(submitted()), "SATISFIED", null).problem())
                .isEqualTo("workorder.illegal-transition");
        assertThat(api.as(caller).get("/orders/" + order).ok().json().path("followUps").size())
                .isZero();
    }

    @Test
    void what_an_older_build_had_done_lately_is_to_be_called_too() throws Exception {
        var order = done();
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(order)),
                new Update().unset("toCallSince").set("onBehalf", false),
                WorkOrder.class);
        assertThat(toCall()).isEmpty();

        migrations.stream()
                .filter(one -> one.room().equals("orders") && one.number() == 5)
                .forEach(Migration::apply);

        assertThat(toCall()).containsExactly(order.toString());
    }

    private UUID done() throws Exception {
        var order = orderOf(submitted());
        started(order);
        api.as(liu)
                .post(
                        "/orders/" + order + "/completion",
                        Map.of(
                                "result",
                                "换好了",
                                "materials",
                                List.of(),
                                "labourCents",
                                0,
                                "photos",
                                List.of(upload(liu))))
                .ok();
        return order;
    }

    private Api.Answer call(Person as, UUID order, String result, String note) {
        return api.as(as)
                .post(
                        "/orders/" + order + "/follow-up",
                        note == null
                                ? Map.of("result", result)
                                : Map.of("result", result, "note", note));
    }

    private List<String> toCall() {
        return api.as(caller)
                .get("/orders?toCall=true&community=" + community)
                .ok()
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private JsonNode calls() {
        return api.as(caller)
                .get("/orders/figures?community=" + community)
                .ok()
                .json()
                .path("calls");
    }
}
