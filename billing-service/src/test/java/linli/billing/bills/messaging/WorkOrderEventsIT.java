package linli.billing.bills.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import linli.chassis.test.ARepair;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a finished repair costs. */
@HouseTest
class WorkOrderEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;

    final UUID community = UUID.randomUUID();
    Api cashier;
    ARepair repair;

    @BeforeEach
    void a_repair_in_our_community() {
        cashier = anybody.as(neighbours.hireIn(community, "收费员", "bill:read"));
        repair = new ARepair(neighbours, community, UUID.randomUUID(), UUID.randomUUID());
    }

    @Test
    void materials_and_work_become_one_bill() {
        repair.completed();

        var bill = billed(repair, 1).path(0);

        assertThat(bill.path("total").path("cents").asLong()).isEqualTo(2 * 2800 + 3000);
        assertThat(bill.path("lines")).hasSize(2);
        assertThat(bill.path("status").asString()).isEqualTo("ISSUED");
        assertThat(bill.path("titleEn").asString()).isEqualTo("Leak · Kitchen");
        assertThat(bill.path("lines").path(0).path("nameEn").asString())
                .isEqualTo("Angle valve DN15");
        assertThat(bill.path("lines").path(1).path("nameEn").asString()).isEqualTo("Labour");
    }

    @Test
    void delivered_twice_counts_once() {
        var completed = repair.completed();
        neighbours.publish(completed);

        assertThat(billed(repair, 1)).hasSize(1);
    }

    @Test
    void work_that_had_to_be_done_again_is_not_charged_again() {
        repair.completed();
        repair.completedAgain();
        var later = new ARepair(neighbours, community, null, UUID.randomUUID());
        later.completed();

        billed(later, 1);
        assertThat(bills(repair)).hasSize(1);
    }

    @Test
    void what_is_free_and_what_is_not_finished_makes_no_bill() {
        repair.created();
        repair.accepted();
        repair.completedFree();
        var later = new ARepair(neighbours, community, null, UUID.randomUUID());
        later.completed();

        billed(later, 1);
        assertThat(bills(repair)).isEmpty();
    }

    private JsonNode billed(ARepair which, int bills) {
        await().atMost(SOON).until(() -> bills(which).size() >= bills);
        return bills(which);
    }

    private JsonNode bills(ARepair which) {
        return cashier.get("/bills?order=" + which.orderId()).ok().json().path("items");
    }
}
