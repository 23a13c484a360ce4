package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.grants.Grants;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.owner.OwnerEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What residents may look at follows from who they are. */
@HouseTest
class GrantsIT {

    @Autowired Grants grants;
    @Autowired Neighbours neighbours;

    @Test
    void whoever_was_registered_twice_sees_what_was_told_of_either() {
        var home = Neighbours.livesIn(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var zhang = neighbours.register("张伟", List.of(home), "note:read");
        assertThat(own(zhang.accountId())).containsExactly(zhang.id());

        var other = UUID.randomUUID();
        neighbours.publish(
                zhang.id(),
                new OwnerEvent.Changed(
                        zhang.id(),
                        neighbours.sealed(zhang.id(), "张伟"),
                        neighbours.sealed(zhang.id(), "139****1111"),
                        zhang.accountId(),
                        List.of(home),
                        null,
                        List.of(other),
                        Set.of()));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(own(zhang.accountId()))
                                .containsExactlyInAnyOrder(zhang.id(), other));
    }

    private Set<UUID> own(String accountId) {
        return grants.find(accountId).orElseThrow().scopeOf("note:read").people();
    }
}
