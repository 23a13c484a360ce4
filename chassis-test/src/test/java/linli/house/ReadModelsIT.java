package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** What was kept only to answer faster is made anew, while it is used. */
@HouseTest
class ReadModelsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STAFF = "access_staff";

    @Autowired Api api;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired Notes notes;
    @Autowired DocumentStore store;

    Person operator;

    @BeforeEach
    void somebodyWhoMay() {
        operator = neighbours.hire("运维", "projection:rebuild");
    }

    @Test
    void a_copy_is_what_was_told_last_and_what_nobody_told_is_gone() {
        var damaged = neighbours.hire("林一", "note:write");
        var dismissed = neighbours.hire("林二", "note:write");
        neighbours.dismiss(dismissed);
        var untold = UUID.randomUUID();
        mongo.updateFirst(byId(damaged.id()), Update.update("grants", List.of()), STAFF);
        mongo.insert(new Document("_id", untold).append("sequence", 1L), STAFF);

        var job = rebuilt("grants");

        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("failed").asLong()).isZero();
        assertThat(kept(damaged.id()).getList("grants", Document.class)).hasSize(1);
        assertThat(kept(dismissed.id()).getBoolean("enabled")).isFalse();
        assertThat(kept(untold)).isNull();
        assertThat(api.as(operator).get("/read-models").ok().text())
                .contains("\"access_staff\":" + mongo.count(new Query(), STAFF));
    }

    @Test
    void what_is_newer_than_what_is_told_stays() {
        var member = neighbours.hire("林三", "note:write");
        mongo.updateFirst(
                byId(member.id()),
                Update.update("sequence", Long.MAX_VALUE).set("name", "林三丰"),
                STAFF);

        rebuilt("grants");

        assertThat(kept(member.id()).getString("name")).isEqualTo("林三丰");
    }

    @Test
    void figures_are_right_at_once() {
        var community = UUID.randomUUID();
        notes.create(
                Note.write(UUID.randomUUID(), community, "red", Stamp.bySystem(Instant.now())));
        store.keeper().ring(Instant.now().plus(Duration.ofMinutes(2)));
        var cell = Query.query(Criteria.where("_id").is("notes.saying|" + community + "|red"));
        mongo.updateFirst(cell, Update.update("count", 7L).unset("markedAt"), "tallies");

        rebuilt("figures");

        var here = new Scope(false, Set.of(community), Set.of(), Set.of(), Set.of());
        assertThat(store.cells(Notes.SAYING, here, Tally.key("text").is("red")))
                .singleElement()
                .extracting(Tally.Cell::count)
                .isEqualTo(1L);
    }

    @Test
    void what_follows_from_records_is_computed_anew() {
        assertThat(rebuilt("derived").path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void only_who_may_begins_it_and_the_same_command_begins_it_once() {
        var anybody = api.as(neighbours.hire("林四", "note:write"));
        assertThat(anybody.post("/read-models/grants/rebuilds", Map.of()).problem())
                .isEqualTo("access.forbidden");
        assertThat(api.as(operator).post("/read-models/nothing/rebuilds", Map.of()).problem())
                .isEqualTo("read-model.not-found");
    }

    private JsonNode rebuilt(String name) {
        var caller = api.as(operator);
        var id = caller.post("/read-models/" + name + "/rebuilds", Map.of()).ok().json().path("id");
        return await().atMost(PATIENCE)
                .until(
                        () -> caller.get("/jobs/" + id.asString()).json(),
                        job -> !job.path("finishedAt").isMissingNode());
    }

    private Document kept(UUID id) {
        return mongo.findById(id, Document.class, STAFF);
    }

    private static Query byId(UUID id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
