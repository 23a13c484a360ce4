package linli.owner.owners.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.ARepair;
import linli.chassis.test.Api;
import linli.chassis.test.Api.Answer;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A technician may call whom they are on their way to, and nobody else. */
@HouseTest
class WorkOrderEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired Neighbours neighbours;

    Person technician;
    UUID owner;

    @BeforeEach
    void an_owner_and_a_technician() {
        technician = neighbours.hireForOwn("刘强", "owner:reveal");
        owner =
                api.as(neighbours.hire("王经理", "owner:write"))
                        .post(
                                "/owners",
                                Map.of(
                                        "name", "张伟",
                                        "phones", List.of("13812341234"),
                                        "links", List.of()))
                        .ok()
                        .id();
    }

    @Test
    void shows_the_number_while_the_order_is_theirs() {
        var repair = repair();
        repair.created();
        assertThat(reveal(technician).status()).isEqualTo(404);

        repair.assigned();
        await().atMost(SOON).until(() -> reveal(technician).status() == 200);
        assertThat(reveal(technician).text()).contains("13812341234");
        assertThat(reveal(neighbours.hireForOwn("赵师傅", "owner:reveal")).status()).isEqualTo(404);

        repair.completed();
        await().atMost(SOON).until(() -> reveal(technician).status() == 404);
    }

    @Test
    void shows_nothing_to_whoever_has_declined() {
        var repair = repair();
        repair.assigned();
        await().atMost(SOON).until(() -> reveal(technician).status() == 200);

        repair.declined();
        await().atMost(SOON).until(() -> reveal(technician).status() == 404);
    }

    @Test
    void is_not_taken_back_by_what_is_delivered_again() {
        var repair = repair();
        var assigned = repair.assigned();
        await().atMost(SOON).until(() -> reveal(technician).status() == 200);
        repair.completed();
        neighbours.publish(assigned);
        await().atMost(SOON).until(() -> reveal(technician).status() == 404);

        // What comes after it has been heard, so it has been heard too.
        var next = repair();
        next.assigned();
        await().atMost(SOON).until(() -> reveal(technician).status() == 200);
        next.completed();
        await().atMost(SOON).until(() -> reveal(technician).status() == 404);
    }

    private ARepair repair() {
        return new ARepair(neighbours, UUID.randomUUID(), owner, technician.id());
    }

    private Answer reveal(Person who) {
        return api.as(who)
                .post(
                        "/owners/" + owner + "/reveal",
                        Map.of("purpose", "VISIT", "relatedTo", "GD261124-0001"));
    }
}
