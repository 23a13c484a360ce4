package linli.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.consuming.Retelling;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.Envelope;
import linli.contracts.owner.CommunityEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What other services start from can be told once more, from what this one keeps. */
@HouseTest
class StateTopicsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired Retelling retelling;

    @Test
    void the_newest_state_of_each_record_is_told_last_once_more() {
        var manager = api.as(neighbours.hire("王经理", "community:write", "projection:rebuild"));
        var founded =
                manager.post(
                                "/communities",
                                Map.of(
                                        "code", "T" + System.nanoTime() % 1_000_000_000,
                                        "name", "翠湖花园",
                                        "region", "城东片区",
                                        "address", "翠湖路 8 号"))
                        .ok();
        var community = founded.id();
        manager.seen(founded.version())
                .put(
                        "/communities/" + community,
                        Map.of(
                                "name", "翠湖新园",
                                "region", "城东片区",
                                "zone", "Asia/Shanghai"))
                .ok();
        await().atMost(SOON).until(() -> told("owner.communities", community).size() == 2);

        rebuilt(manager, "topics");

        var told = told("owner.communities", community);
        assertThat(told.subList(2, told.size()))
                .isNotEmpty()
                .allSatisfy(again -> assertThat(again.id()).isEqualTo(told.get(1).id()));
        assertThat(((CommunityEvent.Changed) told.getLast().data()).name()).isEqualTo("翠湖新园");
    }

    @Test
    void keys_that_no_history_keeps_are_told_anew() {
        var manager = api.as(neighbours.hire("王经理", "owner:write", "projection:rebuild"));
        var owner =
                manager.post(
                                "/owners",
                                Map.of(
                                        "name",
                                        "欧阳再言",
                                        "phones",
                                        List.of(
                                                "137"
                                                        + (10_000_000
                                                                + System.nanoTime() % 89_000_000)),
                                        "links",
                                        List.of()))
                        .ok()
                        .id();
        await().atMost(SOON).until(() -> told("owner.person-keys", owner).size() == 1);
        var before = told("owner.person-keys", owner).getLast();

        rebuilt(manager, "person-key-topic");

        await().atMost(SOON).until(() -> told("owner.person-keys", owner).size() == 2);
        var after = told("owner.person-keys", owner).getLast();
        assertThat(after.data()).isEqualTo(before.data());
        assertThat(after.sequence()).isGreaterThan(before.sequence());
    }

    private static void rebuilt(Api operator, String name) {
        var id = operator.post("/read-models/" + name + "/rebuilds", Map.of()).ok().id();
        var job =
                await().atMost(SOON)
                        .until(
                                () -> operator.get("/jobs/" + id).json(),
                                one -> one.path("finishedAt").isString());
        assertThat(job.path("state").asString()).isEqualTo("DONE");
    }

    private List<Envelope> told(String topic, UUID subject) {
        var told = new ArrayList<Envelope>();
        try (var reading = retelling.of(List.of(topic))) {
            reading.toTheEnd(
                    record -> {
                        if (subject.toString().equals(record.key())) {
                            told.add(EnvelopeRecords.read(record));
                        }
                    },
                    () -> false);
        }
        return told;
    }
}
