package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.files.Files;
import linli.chassis.grants.Grants;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobRunner;
import linli.chassis.jobs.JobSettings;
import linli.chassis.jobs.Jobs;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.Actor;
import linli.contracts.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Long work: it is done once, shows its progress, can be stopped, and survives who did it. */
@HouseTest
class JobsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired Jobs jobs;
    @Autowired Counting counting;
    @Autowired MongoOperations mongo;
    @Autowired DocumentStore store;
    @Autowired Files files;
    @Autowired Grants grants;
    @Autowired Api api;
    @Autowired Neighbours neighbours;

    final UUID id = UUID.randomUUID();
    Person starter;

    @BeforeEach
    void somebodyWhoMay() {
        starter = neighbours.hire("林数", "note:write");
    }

    @AfterEach
    void nothingStandsStill() {
        counting.goOn(id);
        jobs.cancel(id);
        over(id);
    }

    @Test
    void runs_to_its_end() {
        submit(id, 50);
        submit(id, 50);

        var job = over(id);

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.done()).isEqualTo(50);
        assertThat(job.finishedAt()).isNotNull();
        assertThat(counting.beganAt(id)).isZero();
    }

    @Test
    void says_by_code_why_it_failed() {
        submit(id, Counting.UNLUCKY);

        var job = over(id);

        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failure()).isEqualTo("job.failed");
    }

    @Test
    void waits_for_what_is_away_and_goes_on_where_it_was() {
        counting.awayAt(id, 20);
        submit(id, 40);

        var job = over(id);

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.waitsForOthers()).isFalse();
        assertThat(counting.beganAt(id)).isEqualTo(20);
        assertThat(steps(40)).allMatch(step -> counting.counted(id, step) == 1);
    }

    @Test
    void stops_when_asked_and_keeps_what_was_done() {
        submit(id, Counting.ENDLESS);
        await().atMost(PATIENCE).until(() -> found(id).done() > 10);

        jobs.cancel(id);

        var job = over(id);
        assertThat(job.state()).isEqualTo(State.CANCELLED);
        assertThat(job.done()).isGreaterThan(10);
    }

    @Test
    void ends_when_its_starter_may_not_do_it_any_more() {
        submit(id, Counting.ENDLESS);
        await().atMost(PATIENCE).until(() -> found(id).done() > 10);

        neighbours.dismiss(starter);

        var job = over(id);
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failure()).isEqualTo("job.right-withdrawn");
    }

    @Test
    void goes_on_from_where_a_dead_instance_left_it_and_doubles_nothing() {
        counting.stop(id);
        submit(id, 60);
        await().atMost(PATIENCE).until(() -> counting.beganAt(id) != null);
        // An instance that was frozen: its lease ended, another one is at step 40 by now.
        change(Update.update("leaseBy", "another").set("done", 40L));
        change(Update.update("leaseUntil", Instant.now().minusSeconds(1)));
        counting.goOn(id);

        var job = over(id);

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.done()).isEqualTo(60);
        assertThat(counting.beganAt(id)).isEqualTo(40);
        assertThat(LongStream.range(40, 60)).allMatch(step -> counting.counted(id, step) == 1);
    }

    @Test
    void lives_while_its_work_is_busy_with_one_long_step() {
        counting.stop(id);
        submit(id, 5);
        await().atMost(PATIENCE).until(() -> counting.beganAt(id) != null);
        var before = leaseUntil();

        await().atMost(PATIENCE).until(() -> leaseUntil().isAfter(before));
        counting.goOn(id);

        assertThat(over(id).state()).isEqualTo(State.DONE);
        assertThat(steps(5)).allMatch(step -> counting.counted(id, step) == 1);
    }

    @Test
    void a_long_one_never_keeps_a_short_one_waiting() {
        submit(id, Counting.ENDLESS);
        await().atMost(PATIENCE).until(() -> found(id).state() == State.RUNNING);
        var small = UUID.randomUUID();

        submit(small, 20);

        assertThat(over(small).state()).isEqualTo(State.DONE);
        assertThat(found(id).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void two_instances_do_each_once() {
        var other =
                new JobRunner(
                        new Jobs(
                                store,
                                files,
                                new JobSettings(Duration.ofDays(90), Duration.ofDays(7)),
                                Clock.systemUTC(),
                                List.of(counting)),
                        grants,
                        files,
                        Clock.systemUTC(),
                        new SimpleMeterRegistry());
        other.start();
        try {
            var many = Stream.generate(UUID::randomUUID).limit(12).toList();
            many.forEach(each -> submit(each, 10));

            for (var each : many) {
                assertThat(over(each).state()).isEqualTo(State.DONE);
                assertThat(steps(10)).allMatch(step -> counting.counted(each, step) == 1);
            }
        } finally {
            other.stop();
        }
    }

    @Test
    void who_stops_gives_back_what_is_not_done() {
        var retiring =
                new JobRunner(jobs, grants, files, Clock.systemUTC(), new SimpleMeterRegistry());
        retiring.start();
        submit(id, Counting.ENDLESS);
        await().atMost(PATIENCE).until(() -> found(id).done() > 10);

        retiring.stop();

        var done = found(id).done();
        await().atMost(PATIENCE).until(() -> found(id).done() > done);
        assertThat(found(id).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void everybody_sees_their_own_and_fetches_what_came_of_it() {
        submit(id, 7);
        over(id);
        var colleague = neighbours.hire("旁人", "note:write");
        var keeper = neighbours.hire("运维", "job:manage");

        var mine = api.as(starter).get("/jobs").ok().json().path("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("state").asString()).isEqualTo("DONE");
        assertThat(mine.get(0).path("own").asBoolean()).isTrue();
        assertThat(api.as(starter).get("/jobs/" + id + "/result").ok().text()).isEqualTo("7");
        assertThat(api.as(colleague).get("/jobs").ok().json().path("items")).isEmpty();
        assertThat(api.as(colleague).get("/jobs/" + id).status()).isEqualTo(404);
        assertThat(api.as(colleague).post("/jobs/" + id + "/cancellation", Map.of()).status())
                .isEqualTo(404);
        assertThat(api.as(keeper).get("/jobs/" + id).ok().json().path("own").asBoolean()).isFalse();
        assertThat(api.as(keeper).get("/jobs/" + id + "/result").status()).isEqualTo(404);
    }

    @Test
    void can_be_stopped_by_who_looks_after_jobs() {
        submit(id, Counting.ENDLESS);
        var keeper = neighbours.hire("运维", "job:manage");

        api.as(keeper).post("/jobs/" + id + "/cancellation", Map.of()).ok();

        assertThat(over(id).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void who_may_see_nothing_any_more_is_told_nothing_any_more() {
        var keeper = neighbours.hire("运维", "job:manage");
        var heard = new ConcurrentLinkedQueue<String>();
        var line = CompletableFuture.runAsync(() -> listen(keeper, heard));
        submit(id, Counting.ENDLESS);
        await().atMost(PATIENCE)
                .until(() -> heard.stream().anyMatch(told -> told.contains(id.toString())));
        assertThat(line).isNotDone();

        neighbours.dismiss(keeper);

        await().atMost(PATIENCE).until(line::isDone);
    }

    private void listen(Person person, Queue<String> heard) {
        try (var lines = api.as(person).stream("/jobs/changes")) {
            lines.forEach(heard::add);
        }
    }

    @Test
    void what_is_old_is_thrown_away_the_file_before_the_history() {
        submit(id, 3);
        over(id);
        var now = Instant.now();

        jobs.sweep(now.plus(Duration.ofDays(8)));
        assertThat(found(id).result()).isNull();
        assertThat(api.as(starter).get("/jobs/" + id + "/result").status()).isEqualTo(404);

        jobs.sweep(now.plus(Duration.ofDays(91)));
        assertThat(jobs.find(id)).isEmpty();
    }

    private void submit(UUID job, long total) {
        jobs.submit(
                job,
                Counting.KIND,
                "count",
                total,
                Reach.own(starter.id()),
                new Actor(starter.accountId(), "林数", null, Channel.CONSOLE, null));
    }

    private Job found(UUID job) {
        return jobs.find(job).orElseThrow();
    }

    private Job over(UUID job) {
        await().atMost(PATIENCE)
                .until(() -> jobs.find(job).map(one -> one.state().isOver()).orElse(true));
        return jobs.find(job).orElse(null);
    }

    private void change(Update update) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), update, Job.class);
    }

    private Instant leaseUntil() {
        return mongo.findById(id, org.bson.Document.class, "jobs")
                .getDate("leaseUntil")
                .toInstant();
    }

    private static Stream<Long> steps(long total) {
        return LongStream.range(0, total).boxed();
    }
}
