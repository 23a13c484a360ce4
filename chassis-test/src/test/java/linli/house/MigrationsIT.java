package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import linli.chassis.operations.Operations;
import linli.chassis.seeds.Migration;
import linli.chassis.seeds.Migrations;
import linli.chassis.test.HouseTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Steps of an upgrade are applied once per installation, in their order, and told. */
@HouseTest
class MigrationsIT {

    @Autowired MongoOperations mongo;
    @Autowired Operations operations;

    final String room = "room-" + UUID.randomUUID();
    final List<Integer> applied = new CopyOnWriteArrayList<>();

    @Test
    void each_is_applied_once_in_its_order() {
        migrations(step(2), step(1)).start();
        migrations(step(1), step(2), step(3)).start();

        assertThat(applied).containsExactly(1, 2, 3);
    }

    @Test
    void instances_that_start_at_once_apply_it_once_and_all_wait_for_it() {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                all.submit(() -> migrations(step(1)).start());
            }
        }

        assertThat(applied).containsExactly(1);
    }

    @Test
    void it_is_recorded_and_told() {
        migrations(step(1)).start();

        var record =
                mongo.findOne(
                        Query.query(Criteria.where("_id").is(room + "/1")),
                        Document.class,
                        "migrations");
        assertThat(record).containsKey("appliedAt");
        var told = new ArrayList<String>();
        mongo.getCollection("operations").find().forEach(one -> told.add(one.toJson()));
        mongo.getCollection("operations_events").find().forEach(one -> told.add(one.toJson()));
        assertThat(told).anyMatch(one -> one.contains(room + "/1"));
    }

    @Test
    void a_step_that_fails_stops_the_start_and_is_no_gap() {
        var broken =
                new Step(1) {
                    @Override
                    public void apply() {
                        throw new IllegalStateException("It cannot be read");
                    }
                };

        assertThatThrownBy(() -> migrations(broken).start()).hasMessage("It cannot be read");
        assertThatThrownBy(() -> migrations(step(1), step(3)))
                .hasMessageContaining("numbered 1, 2, 3");
    }

    private Migrations migrations(Migration... steps) {
        return new Migrations(List.of(steps), mongo, operations, Clock.systemUTC());
    }

    private Step step(int number) {
        return new Step(number);
    }

    private class Step implements Migration {

        private final int number;

        Step(int number) {
            this.number = number;
        }

        @Override
        public String room() {
            return room;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String what() {
            return "Moves the furniture";
        }

        @Override
        public void apply() {
            applied.add(number);
        }
    }
}
