package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** Who runs the platform asks a service whether it is well. */
@HouseTest
class CheckupIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NEWER = "house/999";

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired Listener listener;

    private Api operator;

    @BeforeEach
    void hire() {
        operator = api.as(neighbours.hire("运维", "system:ops", "dlq:replay"));
    }

    @AfterEach
    void mend() {
        listener.getsWell();
        mongo.getCollection("migrations").deleteOne(new Document("_id", NEWER));
    }

    @Test
    void everything_that_can_be_wrong_is_looked_at() {
        assertThat(codes(look()))
                .contains(
                        "STORE_ANSWERS",
                        "CLOCK_RIGHT",
                        "INDEXES_THERE",
                        "MIGRATIONS_APPLIED",
                        "DATA_OF_THIS_BUILD",
                        "TOPICS_THERE",
                        "TOPICS_AS_ASKED",
                        "TOPICS_COPIED",
                        "LISTENERS_LISTEN",
                        "DISK_HAS_ROOM",
                        "TIMERS_RING")
                .doesNotContain("NOT_LOOKED_AT");
        assertThat(look().path("figures").path("requests").asLong()).isPositive();
    }

    @Test
    void an_index_that_somebody_dropped_is_named() {
        var notes = mongo.getCollection(mongo.getCollectionName(Note.class));
        var index =
                notes.listIndexes().into(new ArrayList<>()).stream()
                        .filter(one -> !List.of("_id_", "outbox.time_1").contains(one.get("name")))
                        .findFirst()
                        .orElseThrow();
        var filter = index.get("partialFilterExpression", Document.class);
        notes.dropIndex(index.getString("name"));
        try {
            assertThat(found("INDEXES_MISSING").path("about").toString())
                    .contains(index.getString("name"));
        } finally {
            var same =
                    new IndexOptions()
                            .name(index.getString("name"))
                            .unique(index.getBoolean("unique", false))
                            .sparse(index.getBoolean("sparse", false));
            notes.createIndex(
                    index.get("key", Document.class),
                    filter == null ? same : same.partialFilterExpression(filter));
        }
        assertThat(codes(look())).contains("INDEXES_THERE");
    }

    @Test
    void data_of_a_newer_build_are_recognised() {
        mongo.getCollection("migrations")
                .insertOne(
                        new Document("_id", NEWER).append("appliedAt", Date.from(Instant.now())));

        assertThat(found("DATA_OF_NEWER").path("about").toString()).contains(NEWER);
        assertThat(look().path("findings").get(0).path("grade").asString()).isEqualTo("BROKEN");
    }

    @Test
    void letters_that_wait_for_somebody_are_counted() {
        var bad = UUID.randomUUID();
        listener.cannotTake(bad);
        neighbours.publish(bad, Note.said(bad, "bad"));

        await().atMost(PATIENCE).until(() -> codes(look()).contains("LETTERS_WAIT"));
        assertThat(found("LETTERS_WAIT").path("figures").path("waiting").asLong()).isPositive();
    }

    @Test
    void whoever_does_not_run_the_platform_is_told_nothing() {
        assertThat(api.as(neighbours.hire("旁人", "note:write")).get("/checkup").status())
                .isEqualTo(403);
    }

    private JsonNode look() {
        return operator.get("/checkup").ok().json();
    }

    private JsonNode found(String code) {
        return look().path("findings")
                .valueStream()
                .filter(finding -> finding.path("what").asString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not found: " + code));
    }

    private static List<String> codes(JsonNode checkup) {
        return checkup.path("findings")
                .valueStream()
                .map(finding -> finding.path("what").asString())
                .toList();
    }
}
