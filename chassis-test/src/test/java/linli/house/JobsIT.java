package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.Jobs;
import linli.chassis.test.HouseTest;
import linli.contracts.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Long work: it is done once, shows its progress, can be stopped, and survives who did it. */
@HouseTest
class JobsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired Jobs jobs;
    @Autowired Counting counting;
    @Autowired MongoOperations mongo;

    final UUID id = UUID.randomUUID();

    @Test
    void runs_to_its_end() {
        jobs.submit(id, Counting.KIND, 50, Actor.SYSTEM);
        jobs.submit(id, Counting.KIND, 50, Actor.SYSTEM);

        var job = over();

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.done()).isEqualTo(50);
        assertThat(job.finishedAt()).isNotNull();
        assertThat(counting.beganAt(id)).isZero();
    }

    @Test
    void says_why_it_failed() {
        jobs.submit(id, Counting.KIND, Counting.UNLUCKY, Actor.SYSTEM);

        var job = over();

        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failure()).isEqualTo("13 brings bad luck");
    }

    @Test
    void stops_when_asked_and_keeps_what_was_done() {
        jobs.submit(id, Counting.KIND, Counting.ENDLESS, Actor.SYSTEM);
        await().atMost(PATIENCE).until(() -> jobs.find(id).orElseThrow().done() > 10);

        jobs.cancel(id);

        var job = over();
        assertThat(job.state()).isEqualTo(State.CANCELLED);
        assertThat(job.done()).isGreaterThan(10);
    }

    @Test
    void goes_on_from_where_a_dead_instance_left_it() {
        mongo.insert(heldBy("an instance that died", Instant.now().minusSeconds(1)));

        var job = over();

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(counting.beganAt(id)).isEqualTo(40);
    }

    @Test
    void is_left_alone_while_another_instance_holds_it() {
        mongo.insert(heldBy("a living instance", Instant.now().plusSeconds(60)));

        new Jobs(mongo, Clock.systemUTC(), List.of(counting)).ring(Instant.now());

        assertThat(jobs.find(id).orElseThrow().leaseBy()).isEqualTo("a living instance");
        assertThat(counting.beganAt(id)).isNull();
    }

    private Job heldBy(String instance, Instant until) {
        return new Job(
                id,
                Counting.KIND,
                State.RUNNING,
                60,
                40,
                0,
                List.of(),
                false,
                Actor.SYSTEM,
                Instant.now(),
                null,
                until,
                instance,
                null);
    }

    private Job over() {
        await().atMost(PATIENCE).until(() -> jobs.find(id).orElseThrow().state().isOver());
        return jobs.find(id).orElseThrow();
    }
}
