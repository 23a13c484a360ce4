package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.owner.PropertyUnitEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was reported twice is done once, and everybody hears of it. */
class MergeIT extends InACommunity {

    Person lead;
    Person neighbour;
    UUID nextDoor = UUID.randomUUID();

    @BeforeEach
    void a_neighbour_and_somebody_who_may_merge() {
        neighbours.publish(
                nextDoor,
                new PropertyUnitEvent.Changed(
                        nextDoor, community, building, "3-2-1202", "DWELLING", 12, null));
        neighbour =
                neighbours.register(
                        "王芳",
                        List.of(Neighbours.livesIn(community, building, nextDoor)),
                        "request:create",
                        "workorder:read");
        lead =
                neighbours.hireIn(
                        community,
                        "何莉",
                        "request:create",
                        "workorder:read",
                        "workorder:merge",
                        "workorder:dispatch",
                        "workorder:cancel");
        word("request-type", "LIFT_STUCK", "电梯故障", Map.of("priority", "URGENT"));
        await().atMost(SOON)
                .until(() ->
                        estate.unit(nextDoor).isPresent()
                                && estate.person(neighbour.id()).isPresent()
                                && words.find("request-type", "LIFT_STUCK").isPresent());
    }

    @Test
    void whoever_reported_it_too_follows_each_step_until_it_is_undone() throws IOException {
        var photo = upload(agent);
        var second = orderOf(api.as(agent).post("/requests", leak(List.of(photo))).ok().id());
        var first = orderOf(submitted());
        var request = show(second).path("requestId").asString();

        assertThat(allowed(dispatcher, second)).doesNotContain("MERGE");
        var merged =
                api.as(lead).post("/orders/" + second + "/merge", Map.of("leadId", first)).ok();
        assertThat(merged.json().path("status").asString()).isEqualTo("CANCELLED");
        assertThat(merged.json().path("allowedCommands").toString()).contains("UNMERGE");
        await().atMost(SOON).until(() -> show(first).path("followers").asInt() == 1);
        var follower = api.as(lead).get("/orders/" + first + "/followers").ok().json().get(0);
        assertThat(follower.path("description").asString()).contains("漏水");
        assertThat(api.as(lead).get("/orders/" + first + "/photos/" + photo).status())
                .isEqualTo(200);
        assertThat(api.as(owner).get("/orders/" + first + "/followers").ok().json()).isEmpty();
        var told = api.as(owner).get("/orders/" + second).ok().json().path("merge");
        assertThat(told.path("lead").asString()).startsWith("GD");
        assertThat(told.hasNonNull("leadId")).as("it may be a neighbour's").isFalse();

        started(first);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(steps(second))
                                .containsExactly("workorder.accepted", "workorder.started"));
        assertThat(status(UUID.fromString(request), owner)).isEqualTo("IN_PROGRESS");

        api.as(lead).post("/orders/" + second + "/unmerge").ok();
        assertThat(status(second)).isEqualTo("PENDING_DISPATCH");
        await().atMost(SOON).until(() -> show(first).path("followers").asInt() == 0);
        assertThat(story(first)).contains("workorder.followed", "workorder.unfollowed");
    }

    @Test
    void when_the_one_that_is_followed_is_cancelled_the_other_goes_its_own_way() {
        var first = orderOf(submitted());
        var second = orderOf(submitted());
        api.as(lead).post("/orders/" + second + "/merge", Map.of("leadId", first)).ok();

        api.as(lead).post("/orders/" + first + "/cancellation", Map.of("reason", "MISTAKE")).ok();

        await().atMost(SOON).until(() -> status(second).equals("PENDING_DISPATCH"));
    }

    @Test
    void nothing_follows_itself_what_is_over_what_is_elsewhere_or_loses_its_followers() {
        var first = orderOf(submitted());
        var second = orderOf(submitted());
        var third = orderOf(submitted());
        api.as(lead).post("/orders/" + second + "/merge", Map.of("leadId", first)).ok();
        await().atMost(SOON).until(() -> show(first).path("followers").asInt() == 1);

        assertThat(refused(third, third)).isEqualTo("workorder.no-lead");
        assertThat(refused(third, second)).isEqualTo("workorder.no-lead");
        assertThat(refused(third, UUID.randomUUID())).isEqualTo("workorder.not-found");
        assertThat(refused(first, third)).isEqualTo("workorder.is-followed");
        assertThat(status(third)).isEqualTo("PENDING_DISPATCH");
    }

    @Test
    void a_second_trouble_gets_an_order_of_its_own_of_the_same_request() throws IOException {
        var photo = upload(agent);
        var request = api.as(agent).post("/requests", leak(List.of(photo))).ok().id();
        var whole = orderOf(request);
        var second =
                Map.of(
                        "type",
                        "LIFT_STUCK",
                        "place",
                        "3 号楼电梯",
                        "description",
                        "电梯也停了",
                        "photos",
                        List.of(photo));
        var key = UUID.randomUUID().toString();

        api.as(lead).with("Idempotency-Key", key).post("/orders/" + whole + "/split", second).ok();
        api.as(lead).with("Idempotency-Key", key).post("/orders/" + whole + "/split", second).ok();

        var both =
                await().atMost(SOON)
                        .until(
                                () ->
                                        api.as(lead)
                                                .get("/orders?request=" + request)
                                                .ok()
                                                .json()
                                                .path("items"),
                                found -> found.size() == 2);
        assertThat(both.valueStream().map(one -> one.path("type").asString()))
                .containsExactlyInAnyOrder("WATER_LEAK", "LIFT_STUCK");
        assertThat(story(whole)).containsOnlyOnce("workorder.split");
        var wrong = new HashMap<String, Object>(second);
        wrong.put("photos", List.of(UUID.randomUUID()));
        assertThat(api.as(lead).post("/orders/" + whole + "/split", wrong).problem())
                .isEqualTo("workorder.photo-unknown");
    }

    @Test
    void a_resident_follows_a_known_trouble_of_the_common_area_once() {
        var lift =
                orderOf(
                        api.as(agent)
                                .post(
                                        "/requests",
                                        Map.of(
                                                "communityId", community,
                                                "place", "3 号楼电梯",
                                                "type", "LIFT_STUCK",
                                                "description", "停在三楼不动"))
                                .ok()
                                .id());

        var known = incidents(neighbour, nextDoor, "LIFT_STUCK");
        assertThat(known).hasSize(1);
        assertThat(known.get(0).path("id").asString()).isEqualTo(lift.toString());
        assertThat(known.get(0).path("common").asBoolean()).isTrue();
        var mine = api.as(neighbour).post("/requests", follow(lift, "LIFT_STUCK")).ok().id();

        await().atMost(SOON)
                .untilAsserted(() -> {
                    var shown = incidents(neighbour, nextDoor, "LIFT_STUCK").get(0);
                    assertThat(shown.path("reports").asInt()).isEqualTo(2);
                });
        assertThat(status(mine, neighbour)).isEqualTo("ACKNOWLEDGED");
        assertThat(api.as(neighbour).post("/requests", follow(lift, "LIFT_STUCK")).problem())
                .isEqualTo("request.follows-already");
        assertThat(api.as(owner).post("/requests", with(leak(List.of()), lift)).problem())
                .as("a leak is no lift")
                .isEqualTo("request.no-incident");
        assertThat(api.as(neighbour).get("/orders/" + lift).status()).isEqualTo(404);
    }

    @Test
    void several_homes_with_the_same_trouble_are_known_to_their_neighbours_without_names() {
        var other = aHome("3-2-1203");
        submitted();
        submittedFor(other);

        var known =
                await().atMost(SOON)
                        .until(
                                () -> incidents(neighbour, nextDoor, "WATER_LEAK"),
                                found -> found.size() == 1);

        assertThat(known.get(0).path("reports").asInt()).isEqualTo(2);
        assertThat(known.toString()).doesNotContain("3-2-1201", "张伟", "漏水");
    }

    private UUID aHome(String label) {
        var id = UUID.randomUUID();
        neighbours.publish(
                id,
                new PropertyUnitEvent.Changed(
                        id, community, building, label, "DWELLING", 12, null));
        await().atMost(SOON).until(() -> estate.unit(id).isPresent());
        return id;
    }

    private void submittedFor(UUID home) {
        var report = new HashMap<String, Object>(leak(List.of()));
        report.put("unitId", home);
        report.remove("ownerId");
        api.as(agent).post("/requests", report).ok();
    }

    private Map<String, Object> follow(UUID incident, String type) {
        return Map.of(
                "communityId", community,
                "unitId", nextDoor,
                "place", "电梯",
                "type", type,
                "description", "电梯停了",
                "follows", incident);
    }

    private static Map<String, Object> with(Map<String, Object> report, UUID incident) {
        var more = new HashMap<>(report);
        more.put("follows", incident);
        return more;
    }

    private JsonNode incidents(Person who, UUID home, String type) {
        return api.as(who)
                .get(
                        "/requests/incidents?community=%s&unit=%s&type=%s"
                                .formatted(community, home, type))
                .ok()
                .json();
    }

    private String refused(UUID order, UUID into) {
        return api.as(lead).post("/orders/" + order + "/merge", Map.of("leadId", into)).problem();
    }

    private JsonNode show(UUID order) {
        return api.as(lead).get("/orders/" + order).ok().json();
    }

    private String status(UUID request, Person who) {
        return api.as(who).get("/requests/" + request).ok().json().path("status").asString();
    }

    private List<String> story(UUID order) {
        return api.as(lead)
                .get("/orders/" + order + "/history")
                .ok()
                .json()
                .valueStream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private List<String> steps(UUID order) {
        return api.as(lead)
                .get("/orders/" + order + "/history")
                .ok()
                .json()
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals("workorder.lead-moved"))
                .map(entry -> entry.path("data").path("step").asString())
                .toList();
    }
}
