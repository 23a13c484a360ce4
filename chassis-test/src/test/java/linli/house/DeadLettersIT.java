package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Records that a consumer can never take: others pass, and they may come back. */
@HouseTest
class DeadLettersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired Listener listener;
    @Autowired Neighbours neighbours;
    @Autowired Api api;

    final UUID bad = UUID.randomUUID();

    @AfterEach
    void well() {
        listener.getsWell();
    }

    @Test
    void a_poison_record_is_put_aside_the_partition_moves_on_and_it_is_replayed_from_there() {
        var operator = api.as(neighbours.hire("运维", "dlq:replay"));
        listener.cannotTake(bad);

        neighbours.publish(bad, Note.said(bad, "bad"));
        for (var i = 0; i < 4; i++) {
            var good = UUID.randomUUID();
            neighbours.publish(good, Note.said(good, "good"));
            await().atMost(PATIENCE).until(() -> !listener.takenOf(good).isEmpty());
        }

        await().atMost(PATIENCE).until(() -> !letter(operator, "WAITING").isMissingNode());
        assertThat(Wire.about("owner.dictionaries.dlt", bad)).hasSize(1);
        assertThat(listener.takenOf(bad)).isEmpty();

        listener.getsWell();
        var id = letter(operator, "WAITING").path("id").asString();
        operator.post("/dead-letters/replay", Map.of("id", id)).ok();

        await().atMost(PATIENCE).until(() -> !listener.takenOf(bad).isEmpty());
        assertThat(letter(operator, "REPLAYED").path("id").asString()).isEqualTo(id);
        assertThat(operator.post("/dead-letters/replay", Map.of("id", id)).problem())
                .isEqualTo("dead-letter.settled");
    }

    @Test
    void who_may_not_replay_is_refused() {
        var somebody = api.as(neighbours.hire("前台", "owner:read"));

        assertThat(somebody.get("/dead-letters").status()).isEqualTo(403);
        assertThat(api.get("/dead-letters").status()).isEqualTo(401);
    }

    private JsonNode letter(Api operator, String state) {
        return operator.get("/dead-letters?state=" + state)
                .ok()
                .json()
                .valueStream()
                .filter(one -> one.path("key").asString().equals(bad.toString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
