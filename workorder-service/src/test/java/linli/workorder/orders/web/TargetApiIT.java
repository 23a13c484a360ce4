package linli.workorder.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetApiIT extends InACommunity {

    @Test
    void whoever_takes_requests_can_say_what_is_promised() {
        var targets = api.as(agent).get("/orders/targets").ok().json();

        assertThat(targets).hasSize(4);
        assertThat(targets.get(1).path("priority").asString()).isEqualTo("URGENT");
        assertThat(targets.get(1).path("responseMinutes").asInt()).isEqualTo(15);
        assertThat(targets.get(1).path("resolutionMinutes").asInt()).isEqualTo(24 * 60);
    }

    @Test
    void others_cannot() {
        var cook = neighbours.hireIn(community, "外人", "material:read");

        assertThat(api.as(cook).get("/orders/targets").status()).isEqualTo(403);
    }
}
