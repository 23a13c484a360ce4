package linli.owner.owners.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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
    void shows_the_number_from_the_acceptance_until_a_day_after_the_work() {
        var repair = repair();
        repair.created();
        repair.assigned();
        assertThat(reveal(technician).status()).isEqualTo(404);

        repair.accepted();
        await().atMost(SOON).until(() -> reveal(technician).status() == 200);
        assertThat(reveal(technician).text()).contains("13812341234");
        assertThat(reveal(neighbours.hireForOwn("赵师傅", "owner:reveal")).status()).isEqualTo(404);

        repair.completed(Instant.now().minus(Duration.ofHours(24)));
        await().atMost(SOON).until(() -> reveal(technician).status() == 404);
    }

    @Test
    void shows_it_on_the_day_after_the_work_and_no_longer_when_the_work_is_another_s_again() {
        var repair = repair();
        repair.assigned();
        repair.completed(Instant.now().minus(Duration.ofHours(23)));
        await().atMost(SOON).until(() -> reveal(technician).status() == 200);

        repair.assigned();
        await().atMost(SOON).until(() -> reveal(technician).status() == 404);
    }

    @Test
    void shows_nothing_to_whoever_has_given_it_back() {
        var repair = repair();
        repair.assigned();
        repair.accepted();
        await().atMost(SOON).until(() -> reveal(technician).status() == 200);

        repair.declined();
        await().atMost(SOON).until(() -> reveal(technician).status() == 404);
    }

    @Test
    void is_not_given_again_by_what_is_delivered_again() {
        var repair = repair();
        repair.assigned();
        var accepted = repair.accepted();
        await().atMost(SOON).until(() -> reveal(technician).status() == 200);
        repair.declined();
        neighbours.publish(accepted);
        await().atMost(SOON).until(() -> reveal(technician).status() == 404);

        // What comes after it has been heard, so it has been heard too.
        var next = repair();
        next.accepted();
        await().atMost(SOON).until(() -> reveal(technician).status() == 200);
        next.declined();
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
