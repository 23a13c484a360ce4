package linli.survey.ratings.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import linli.chassis.test.ARepair;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Ratings in the figures. */
@HouseTest
class WorkOrderEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    final UUID community = UUID.randomUUID();
    Api manager;

    @BeforeEach
    void a_manager_of_our_community() {
        manager = anybody.as(neighbours.hireIn(community, "陈思远", "report:view"));
    }

    @Test
    void each_rating_is_in_the_figures() {
        rated(5);
        rated(5);
        rated(2);

        await().atMost(SOON).until(() -> figures(manager).path("count").asLong() == 3);
        assertThat(figures(manager).path("average").asDouble()).isEqualTo(4.0);
        assertThat(figures(manager).path("byStars").values().stream().map(JsonNode::asLong))
                .containsExactly(0L, 1L, 0L, 0L, 2L);
        assertThat(manager.get("/ratings?limit=1").json().path("items")).hasSize(1);
    }

    @Test
    void the_least_content_community_comes_first() {
        var other = UUID.randomUUID();
        var both = new Scope(ScopeKind.COMMUNITIES, Set.of(community, other));
        manager = anybody.as(neighbours.hire("李总", both, "report:view"));
        rated(5);
        repair(other).rated(2);
        repair(other).rated(3);

        await().atMost(SOON).until(() -> figures(manager).path("count").asLong() == 3);
        var each = figures(manager).path("byCommunity");
        assertThat(each.values().stream().map(one -> one.path("communityId").asString()))
                .containsExactly(other.toString(), community.toString());
        assertThat(each.values().stream().map(one -> one.path("average").asDouble()))
                .containsExactly(2.5, 5.0);
    }

    @Test
    void delivered_twice_counts_once() {
        var repair = repair();
        repair.completed();
        var rated = repair.rated(4);
        neighbours.publish(rated);
        rated(1);

        await().atMost(SOON).until(() -> figures(manager).path("count").asLong() == 2);
        assertThat(figures(manager).path("average").asDouble()).isEqualTo(2.5);
    }

    @Test
    void nothing_is_no_average() {
        assertThat(figures(manager).path("count").asLong()).isZero();
        assertThat(figures(manager).has("average")).isFalse();
    }

    @Test
    void another_community_is_nobody_elses_business() {
        rated(1);
        await().atMost(SOON).until(() -> figures(manager).path("count").asLong() == 1);
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "别处", "report:view"));
        var agent = anybody.as(neighbours.hireIn(community, "客服", "workorder:read"));

        assertThat(figures(elsewhere).path("count").asLong()).isZero();
        assertThat(elsewhere.get("/ratings?community=" + community).json().path("items")).isEmpty();
        assertThat(agent.get("/ratings/figures").status()).isEqualTo(403);
    }

    @Test
    void are_told_apart_by_kind_technician_and_hour_with_the_orders_behind_each() {
        rated(5);
        rated(2);
        await().atMost(SOON).until(() -> figures(manager).path("count").asLong() == 2);

        var kinds = manager.get("/ratings/groups?by=TYPE").ok().json();
        assertThat(kinds).hasSize(1);
        assertThat(kinds.path(0).path("key").asString()).isEqualTo("WATER_LEAK");
        assertThat(kinds.path(0).path("count").asLong()).isEqualTo(2);
        assertThat(kinds.path(0).path("average").asDouble()).isEqualTo(3.5);
        var technicians = manager.get("/ratings/groups?by=TECHNICIAN").ok().json();
        assertThat(technicians.path(0).path("average").asDouble()).isEqualTo(2.0);
        var worst = technicians.path(0).path("key").asString();
        var orders = manager.get("/ratings?technician=" + worst).ok().json().path("items");
        assertThat(orders).hasSize(1);
        assertThat(orders.path(0).path("stars").asInt()).isEqualTo(2);
        var hour = manager.get("/ratings/groups?by=HOUR").ok().json().path(0).path("key");
        assertThat(
                        manager.get("/ratings?type=WATER_LEAK&hour=" + hour.asString())
                                .ok()
                                .json()
                                .path("items"))
                .isNotEmpty();
        assertThat(manager.get("/ratings?type=NOTHING").ok().json().path("items")).isEmpty();
        assertThat(manager.get("/ratings/groups?by=MOON").status()).isEqualTo(400);
    }

    @Test
    void are_listed_by_whose_request_it_was() {
        var zhang = UUID.randomUUID();
        new ARepair(neighbours, community, zhang, UUID.randomUUID()).rated(4);
        rated(2);
        await().atMost(SOON).until(() -> figures(manager).path("count").asLong() == 2);
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "别处", "report:view"));

        var theirs = manager.get("/ratings?owner=" + zhang).ok().json().path("items");

        assertThat(theirs).hasSize(1);
        assertThat(theirs.path(0).path("stars").asInt()).isEqualTo(4);
        assertThat(manager.get("/ratings?owner=" + UUID.randomUUID()).ok().json().path("items"))
                .isEmpty();
        assertThat(elsewhere.get("/ratings?owner=" + zhang).ok().json().path("items")).isEmpty();
    }

    private void rated(int stars) {
        repair().rated(stars);
    }

    private ARepair repair() {
        return repair(community);
    }

    private ARepair repair(UUID community) {
        return new ARepair(neighbours, community, UUID.randomUUID(), UUID.randomUUID());
    }

    private static JsonNode figures(Api who) {
        return who.get("/ratings/figures").ok().json();
    }
}
