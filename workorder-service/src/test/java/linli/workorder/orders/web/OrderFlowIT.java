package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import linli.chassis.test.Neighbours;
import linli.contracts.owner.PropertyUnitEvent;
import org.junit.jupiter.api.Test;

class OrderFlowIT extends InACommunity {

    @Test
    void a_repair_goes_from_the_call_to_the_archive() throws IOException {
        var photo = upload(agent);
        var request =
                api.as(agent)
                        .with("Linli-Channel", "HOTLINE")
                        .post("/requests", leak(List.of(photo)))
                        .ok();
        var order = orderOf(request.id());

        assertThat(allowed(dispatcher, order)).contains("ASSIGN");
        assertThat(allowed(owner, order)).contains("CANCEL").doesNotContain("ASSIGN");

        var candidates = api.as(dispatcher).get("/orders/" + order + "/candidates").ok().json();
        assertThat(candidates.get(0).path("name").asString()).isEqualTo("刘强");
        assertThat(candidates.get(0).path("eligible").asBoolean()).isTrue();
        assertThat(candidates.get(0).path("score")).hasSize(4);

        started(order);
        api.as(liu)
                .post(
                        "/orders/" + order + "/parts-wait",
                        Map.of(
                                "parts",
                                List.of(Map.of("material", "ANGLE_VALVE_DN15", "quantity", 1))))
                .ok();
        api.as(liu).post("/orders/" + order + "/resumption").ok();
        var after = upload(liu);
        var completed =
                api.as(liu)
                        .post(
                                "/orders/" + order + "/completion",
                                Map.of(
                                        "result",
                                        "更换角阀，试压无渗漏",
                                        "materials",
                                        List.of(
                                                Map.of(
                                                        "material",
                                                        "ANGLE_VALVE_DN15",
                                                        "quantity",
                                                        1)),
                                        "labourCents",
                                        3000,
                                        "photos",
                                        List.of(after)))
                        .ok();
        assertThat(completed.json().path("completion").path("total").path("cents").asLong())
                .isEqualTo(5800);

        var rated =
                api.as(owner)
                        .post("/orders/" + order + "/rating", Map.of("stars", 5, "comment", "很快"))
                        .ok();
        assertThat(rated.json().path("status").asString()).isEqualTo("ARCHIVED");

        var story =
                await().atMost(SOON)
                        .until(
                                () ->
                                        api.as(dispatcher)
                                                .get("/orders/" + order + "/history")
                                                .ok()
                                                .json(),
                                told -> told.size() == 9);
        assertThat(story.valueStream().map(entry -> entry.path("type").asString()))
                .containsExactly(
                        "workorder.created",
                        "workorder.assigned",
                        "workorder.accepted",
                        "workorder.started",
                        "workorder.waiting-for-parts",
                        "workorder.resumed",
                        "workorder.completed",
                        "workorder.rated",
                        "workorder.archived");
        await().atMost(SOON)
                .until(() ->
                        api.as(owner)
                                .get("/requests/" + request.id())
                                .json()
                                .path("status")
                                .asString()
                                .equals("SETTLED"));
        assertThat(api.as(owner).get("/requests/photos/" + photo).status()).isEqualTo(200);
    }

    @Test
    void a_forbidden_move_names_what_is_allowed_and_changes_nothing() {
        var order = orderOf(submitted());

        var refused =
                api.as(dispatcher)
                        .post(
                                "/orders/" + order + "/reassignment",
                                Map.of("technicianId", liu.id(), "reason", "换人"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("workorder.illegal-transition");
        assertThat(refused.json().path("allowedCommands").toString()).contains("ASSIGN");
        assertThat(status(order)).isEqualTo("PENDING_DISPATCH");
    }

    @Test
    void the_same_command_twice_has_one_effect() {
        var order = orderOf(submitted());
        var key = UUID.randomUUID().toString();
        var assign = Map.of("technicianId", liu.id());

        var first =
                api.as(dispatcher)
                        .with("Idempotency-Key", key)
                        .post("/orders/" + order + "/assignment", assign)
                        .ok();
        var again =
                api.as(dispatcher)
                        .with("Idempotency-Key", key)
                        .post("/orders/" + order + "/assignment", assign)
                        .ok();

        assertThat(again.version()).isEqualTo(first.version());
    }

    @Test
    void a_hundred_claims_have_one_winner() throws InterruptedException {
        var order = orderOf(submitted());
        var wins = new AtomicInteger();
        var losses = new AtomicInteger();
        var done = new CountDownLatch(100);
        for (var i = 0; i < 100; i++) {
            Thread.startVirtualThread(() -> {
                var answer = api.as(liu).post("/orders/" + order + "/claim");
                (answer.status() == 200 ? wins : losses).incrementAndGet();
                done.countDown();
            });
        }
        done.await();

        assertThat(wins).hasValue(1);
        assertThat(losses).hasValue(99);
    }

    @Test
    void technicians_see_whether_they_are_on_duty() {
        var me = api.as(liu).get("/technicians/me").ok().json();

        assertThat(me.path("availability").asString()).isEqualTo("ON_DUTY");
        assertThat(me.path("name").asString()).isEqualTo("刘强");
        assertThat(api.as(owner).get("/technicians/me").status()).isEqualTo(403);
    }

    @Test
    void a_technician_sees_the_photos_of_their_orders_and_of_no_others() throws IOException {
        var photo = upload(agent);
        var request = api.as(agent).post("/requests", leak(List.of(photo))).ok().id();
        var order = orderOf(request);
        var path = "/orders/%s/photos/%s".formatted(order, photo);

        assertThat(api.as(liu).get(path).status()).isEqualTo(404);
        api.as(dispatcher)
                .post("/orders/" + order + "/assignment", Map.of("technicianId", liu.id()))
                .ok();

        assertThat(api.as(liu).get(path).status()).isEqualTo(200);
        assertThat(api.as(liu).get("/orders/%s/photos/%s".formatted(order, order)).status())
                .isEqualTo(404);
    }

    @Test
    void strangers_find_nothing() {
        var order = orderOf(submitted());
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外人", "workorder:read");
        var neighbour =
                neighbours.register(
                        "邻居",
                        List.of(Neighbours.livesIn(community, building, UUID.randomUUID())),
                        "workorder:read",
                        "workorder:rate");

        assertThat(api.as(elsewhere).get("/orders/" + order).status()).isEqualTo(404);
        assertThat(api.as(neighbour).get("/orders/" + order).status()).isEqualTo(404);
        assertThat(api.as(neighbour).get("/orders").json().path("items")).isEmpty();
        assertThat(
                        api.as(neighbour)
                                .post("/orders/" + order + "/rating", Map.of("stars", 5))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_resident_reports_only_for_their_own_unit() {
        var other = UUID.randomUUID();
        neighbours.publish(
                other,
                new PropertyUnitEvent.Changed(
                        other, community, building, "3-2-1301", "DWELLING", 13, null));
        await().atMost(SOON).until(() -> estate.unit(other).isPresent());

        var body = new HashMap<>(leak(List.of()));
        body.put("unitId", other);

        assertThat(api.as(owner).post("/requests", body).status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_no_photo_is_refused() {
        var answer =
                api.as(agent)
                        .upload(
                                "/requests/photos",
                                "photo.jpg",
                                "image/jpeg",
                                "<script>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("file.unsupported");
    }

    @Test
    void changes_arrive_live_for_those_who_may_see_them() throws Exception {
        var listener = LiveListener.listen(api, dispatcher);
        var order = orderOf(submitted());

        await().atMost(SOON).until(() -> listener.heard().contains(order.toString()));

        listener.close();
    }
}
