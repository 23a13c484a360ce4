package linli.audit.trail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.Actor;
import linli.contracts.Catalogue;
import linli.contracts.Channel;
import linli.contracts.Envelope;
import linli.contracts.owner.OwnerEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class TrailPeopleIT {

    @Autowired Api api;
    @Autowired Neighbours neighbours;

    @Test
    void an_auditor_finds_people_by_the_beginning_of_their_name() {
        var auditor = neighbours.hire("郑审计", "audit:read");
        var chen = new Actor(UUID.randomUUID().toString(), "陈小东", "CS", Channel.CONSOLE, null);
        doneBy(chen);
        doneBy(chen);

        var found =
                await().atMost(Duration.ofSeconds(20))
                        .until(
                                () -> api.as(auditor).get("/trail/people?q=陈小").ok().json(),
                                people -> !people.isEmpty());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("id").asString()).isEqualTo(chen.id());
        assertThat(found.get(0).path("post").asString()).isEqualTo("CS");
        assertThat(api.as(auditor).get("/trail?person=" + chen.id()).json().path("items"))
                .isNotEmpty();
        assertThat(api.as(auditor).get("/trail/people?q=小陈").ok().json()).isEmpty();
    }

    @Test
    void nobody_else_finds_anybody() {
        var agent = neighbours.hire("小陈", "owner:read");

        assertThat(api.as(agent).get("/trail/people?q=a").status()).isEqualTo(403);
    }

    private void doneBy(Actor actor) {
        var owner = UUID.randomUUID();
        var event = new OwnerEvent.Changed(owner, "张伟", null, null, List.of());
        neighbours.publish(
                new Envelope(
                        UuidCreator.getTimeOrderedEpoch(),
                        Catalogue.typeOf(event),
                        "owner-service",
                        owner,
                        1,
                        Instant.now(),
                        null,
                        actor,
                        null,
                        List.of(),
                        event));
    }
}
