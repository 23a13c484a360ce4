package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.Neighbours;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import org.junit.jupiter.api.Test;

/** What an audience is not shown in one place it is not shown in another. */
class WhoSeesWhatIT extends InACommunity {

    @Test
    void residents_read_nothing_that_is_staffs_own() {
        word("hold-reason", "NO_ACCESS", "无法入户", Map.of("pauses", "true"));
        await().atMost(SOON).until(() -> words.find("hold-reason", "NO_ACCESS").isPresent());
        var order = orderOf(submitted());
        api.as(dispatcher)
                .post(
                        "/orders/" + order + "/assignment",
                        Map.of("technicianId", liu.id(), "overrideReason", "业主脾气大"))
                .ok();
        api.as(liu).post("/orders/" + order + "/acceptance", Map.of()).ok();
        api.as(liu)
                .post(
                        "/orders/" + order + "/hold",
                        Map.of(
                                "reason", "NO_ACCESS",
                                "note", "门口堆满杂物",
                                "resumeBy", LocalDate.now().plusDays(2).toString()))
                .ok();

        var told = api.as(owner).get("/orders/" + order + "/history").ok().text();
        var toldToStaff = api.as(dispatcher).get("/orders/" + order + "/history").ok().text();

        assertThat(told)
                .contains("workorder.accepted", "刘强")
                .doesNotContain("业主脾气大", "门口堆满杂物", "points", "accountId", "周倩");
        assertThat(toldToStaff).contains("业主脾气大", "门口堆满杂物", "points").doesNotContain("accountId");
    }

    @Test
    void technicians_read_what_they_may_claim() {
        var order = orderOf(submitted());

        assertThat(api.as(liu).get("/orders/" + order).status()).isEqualTo(200);
        assertThat(allowed(liu, order)).contains("CLAIM");
    }

    @Test
    void candidates_do_not_tell_of_other_communities() {
        var elsewhere = UUID.randomUUID();
        neighbours.publish(
                liu.id(),
                new StaffEvent.Changed(
                        liu.id(),
                        liu.accountId(),
                        "刘强",
                        null,
                        true,
                        List.of(
                                new Grant(
                                        "TE",
                                        new Scope(
                                                ScopeKind.COMMUNITIES,
                                                Set.of(community, elsewhere)))),
                        "水电班",
                        Set.of("PLUMBING")));
        await().atMost(SOON).until(() -> technicians.get(liu.id()).worksIn(elsewhere));
        var there = neighbours.hireIn(elsewhere, "外区", "request:create", "workorder:read");
        var request =
                api.as(there)
                        .post(
                                "/requests",
                                Map.of(
                                        "communityId", elsewhere,
                                        "place", "外区泵房",
                                        "type", "WATER_LEAK",
                                        "description", "阀门漏水"))
                        .ok()
                        .id();
        var theirs =
                api.as(there)
                        .get("/orders?request=" + request)
                        .ok()
                        .json()
                        .at("/items/0/id")
                        .asString();
        api.as(liu).post("/orders/" + theirs + "/claim").ok();
        api.as(liu).post("/orders/" + theirs + "/start").ok();

        var candidates =
                api.as(dispatcher).get("/orders/" + orderOf(submitted()) + "/candidates").ok();

        assertThat(candidates.json().path(0).path("working").asBoolean()).isTrue();
        assertThat(candidates.text()).doesNotContain("外区泵房", theirs);
    }

    @Test
    void a_resident_reports_the_lift_of_their_community_and_of_no_other() {
        var report =
                Map.of(
                        "communityId", community,
                        "place", "2 号楼电梯",
                        "type", "WATER_LEAK",
                        "description", "轿厢顶滴水");
        assertThat(api.as(owner).post("/requests", report).status()).isEqualTo(201);

        var foreign = new java.util.HashMap<String, Object>(report);
        foreign.put("communityId", UUID.randomUUID());
        assertThat(api.as(owner).post("/requests", foreign).status()).isEqualTo(404);
    }

    @Test
    void nobody_reports_in_the_name_of_who_does_not_live_there() {
        var stranger =
                neighbours.register(
                        "外人",
                        List.of(
                                Neighbours.livesIn(
                                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())),
                        "workorder:read");
        await().atMost(SOON).until(() -> estate.person(stranger.id()).isPresent());

        var refused =
                api.as(agent)
                        .post(
                                "/requests",
                                Map.of(
                                        "communityId", community,
                                        "ownerId", stranger.id(),
                                        "place", "大门",
                                        "type", "WATER_LEAK",
                                        "description", "水管漏水"));

        assertThat(refused.problem()).isEqualTo("request.not-verified");
    }
}
