package linli.workorder.teams.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import linli.chassis.test.Api.Answer;
import linli.chassis.test.Neighbours.Person;
import linli.workorder.orders.web.InACommunity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Technicians who are given orders together. */
class TeamIT extends InACommunity {

    private Person head;
    private Person chen;

    @BeforeEach
    void aHeadAndASecondTechnician() {
        neighbours.found(community);
        head = neighbours.hireIn(community, "陈主管", "roster:write");
        chen = aTechnician("陈明");
        await().atMost(SOON).until(() -> estate.community(community).isPresent());
    }

    @Test
    void is_formed_changed_and_disbanded_by_whoever_keeps_the_roster() {
        var formed = form(List.of(liu.id(), chen.id()), liu.id()).ok();

        assertThat(formed.json().at("/members/0/name").asString()).isNotBlank();
        assertThat(formed.json().path("lead").asString()).isEqualTo(liu.id().toString());
        var changed =
                api.as(head)
                        .seen(formed.version())
                        .put("/teams/" + formed.id(), wanted("综合班", List.of(chen.id()), null))
                        .ok();
        assertThat(changed.json().path("name").asString()).isEqualTo("综合班");
        assertThat(changed.json().path("members")).hasSize(1);
        assertThat(names()).containsExactly("综合班");

        api.as(head).post("/teams/" + formed.id() + "/disbanding").ok();

        assertThat(names()).isEmpty();
        assertThat(api.as(head).post("/teams/" + formed.id() + "/disbanding").problem())
                .isEqualTo("team.disbanded");
    }

    @Test
    void takes_in_only_technicians_of_its_communities_and_is_led_by_one_of_them() {
        assertThat(form(List.of(UUID.randomUUID()), null).problem())
                .isEqualTo("technician.unknown");
        assertThat(form(List.of(liu.id()), chen.id()).problem()).isEqualTo("team.lead-unknown");
        assertThat(form(List.of(), null).status()).isEqualTo(422);
        assertThat(api.as(liu).post("/teams", wanted("水电班", List.of(liu.id()), null)).status())
                .isEqualTo(403);
        var team = form(List.of(liu.id()), null).ok().id();
        var stranger = neighbours.hireIn(UUID.randomUUID(), "外人", "roster:write");
        assertThat(api.as(stranger).get("/teams/" + team).status()).isEqualTo(404);
        assertThat(api.as(stranger).get("/teams").ok().json()).isEmpty();
    }

    @Test
    void sees_an_order_it_is_given_before_all_others_and_the_first_claim_wins() {
        var team = form(List.of(liu.id(), chen.id()), null).ok().id();
        var other = aTechnician("王磊");
        var order = orderOf(submitted());
        assertThat(claimable(other)).contains(order.toString());

        var offered = offer(order, team).ok();

        assertThat(offered.json().path("status").asString()).isEqualTo("PENDING_DISPATCH");
        assertThat(offeredTo(liu)).contains(order.toString());
        assertThat(offeredTo(chen)).contains(order.toString());
        assertThat(offeredTo(other)).doesNotContain(order.toString());
        assertThat(claimable(other)).doesNotContain(order.toString());
        assertThat(api.as(other).post("/orders/" + order + "/claim").problem())
                .isEqualTo("workorder.not-yours");
        assertThat(workOf(chen)).isEmpty();
        assertThat(api.as(owner).get("/orders/" + order).ok().json().has("offer")).isFalse();

        var answers =
                Stream.of(liu, chen)
                        .map(one ->
                                CompletableFuture.supplyAsync(
                                        () -> api.as(one).post("/orders/" + order + "/claim")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(one -> one.status() == 409)
                .extracting(Answer::problem)
                .containsExactly("workorder.taken");
        assertThat(offeredTo(liu)).doesNotContain(order.toString());
        assertThat(api.as(dispatcher).get("/orders/" + order + "/history").ok().json().toString())
                .contains("workorder.offered", "水电班");
    }

    @Test
    void is_led_by_somebody_who_says_which_of_them_has_it() {
        var team = form(List.of(liu.id(), chen.id()), liu.id()).ok().id();
        var other = aTechnician("王磊");
        var order = orderOf(submitted());
        offer(order, team).ok();

        assertThat(hand(chen, order, liu).problem()).isEqualTo("workorder.not-yours");
        assertThat(hand(liu, order, other).problem()).isEqualTo("team.member-unknown");

        hand(liu, order, chen).ok();

        assertThat(status(order)).isEqualTo("ASSIGNED");
        assertThat(workOf(chen)).hasSize(1);
    }

    @Test
    void is_a_choice_for_whoever_dispatches_as_long_as_somebody_of_it_could_go() {
        var liusTeam = form(List.of(liu.id()), liu.id()).ok().id();
        var chensTeam = form(List.of(chen.id()), null).ok().id();
        var order = orderOf(submitted());
        accepted(orderOf(submitted()));

        var choices = api.as(dispatcher).get("/orders/" + order + "/teams").ok().json();

        assertThat(choices.at("/0/teamId").asString()).isEqualTo(chensTeam.toString());
        assertThat(choices.at("/1/teamId").asString()).isEqualTo(liusTeam.toString());
        assertThat(choices.at("/1/openOrders").asInt()).isEqualTo(1);
        assertThat(choices.at("/1/lead").asString()).isEqualTo("刘强");

        api.as(chen).post("/technicians/me/availability", Map.of("availability", "OFF_DUTY")).ok();

        assertThat(offer(order, chensTeam).problem()).isEqualTo("team.nobody-there");
        assertThat(offer(order, UUID.randomUUID()).problem()).isEqualTo("team.unknown");
        assertThat(api.as(agent).get("/orders/" + order + "/teams").status()).isEqualTo(403);
        assertThat(status(order)).isEqualTo("PENDING_DISPATCH");
    }

    private Answer form(List<UUID> members, @Nullable UUID lead) {
        return api.as(head).post("/teams", wanted("水电班", members, lead));
    }

    private Map<String, Object> wanted(String name, List<UUID> members, @Nullable UUID lead) {
        var wanted = new HashMap<String, Object>();
        wanted.put("name", name);
        wanted.put("communities", List.of(community));
        wanted.put("members", members);
        if (lead != null) {
            wanted.put("lead", lead);
        }
        return wanted;
    }

    private List<String> names() {
        return api.as(head)
                .get("/teams")
                .ok()
                .json()
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }

    private Answer offer(UUID order, UUID team) {
        return api.as(dispatcher).post("/orders/" + order + "/team", Map.of("teamId", team));
    }

    private Answer hand(Person lead, UUID order, Person member) {
        return api.as(lead)
                .post("/orders/" + order + "/team/member", Map.of("technicianId", member.id()));
    }

    private String offeredTo(Person technician) {
        return ids(api.as(technician).get("/orders/offered").ok().json());
    }

    private String claimable(Person technician) {
        return ids(api.as(technician).get("/orders/claimable").ok().json());
    }

    private static String ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList()
                .toString();
    }

    private JsonNode workOf(Person technician) {
        return api.as(technician)
                .get("/orders?worker=" + technician.id())
                .ok()
                .json()
                .path("items");
    }
}
