package linli.chassis.jobs;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.chassis.jobs.Job.Reason;
import linli.chassis.jobs.Job.State;
import linli.chassis.timers.Timer;
import linli.contracts.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Runs long work. A job is taken up under a lease that its progress renews; when an instance dies,
 * the lease ends and another one goes on from the last progress.
 */
public final class Jobs implements Timer {

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final MongoOperations mongo;
    private final Clock clock;
    private final Map<String, JobWork> works;
    private final String me = UUID.randomUUID().toString();
    private final ConcurrentHashMap<UUID, Boolean> here = new ConcurrentHashMap<>();

    public Jobs(MongoOperations mongo, Clock clock, List<JobWork> works) {
        this.mongo = mongo;
        this.clock = clock;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        mongo.getCollection(mongo.getCollectionName(Job.class))
                .createIndex(Indexes.ascending("state"));
    }

    /** Submitting the same id again changes nothing. */
    public Job submit(UUID id, String kind, long total, Actor by) {
        var job =
                new Job(
                        id,
                        kind,
                        State.WAITING,
                        total,
                        0,
                        0,
                        List.of(),
                        false,
                        by,
                        clock.instant(),
                        null,
                        null,
                        null,
                        null);
        try {
            mongo.insert(job);
        } catch (DuplicateKeyException submittedBefore) {
            return find(id).orElseThrow(() -> submittedBefore);
        }
        return job;
    }

    public Optional<Job> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Job.class));
    }

    /** Asks a running job to stop at its next step; a waiting one never starts. */
    public void cancel(UUID id) {
        mongo.updateFirst(
                Query.query(
                        Criteria.where("_id").is(id).and("state").in(State.WAITING, State.RUNNING)),
                Update.update("cancelRequested", true),
                Job.class);
    }

    /** Takes up one job that waits or whose instance died. */
    @Override
    public void ring(Instant now) {
        if (!here.isEmpty()) {
            return; // One at a time per instance: long work must not crowd out people.
        }
        var free =
                new Criteria()
                        .orOperator(
                                Criteria.where("state").is(State.WAITING),
                                Criteria.where("state")
                                        .is(State.RUNNING)
                                        .and("leaseUntil")
                                        .lt(now));
        var taken =
                mongo.findAndModify(
                        Query.query(free).with(Sort.by("createdAt")),
                        new Update()
                                .set("state", State.RUNNING)
                                .set("leaseBy", me)
                                .set("leaseUntil", now.plus(LEASE)),
                        FindAndModifyOptions.options().returnNew(true),
                        Job.class);
        if (taken != null) {
            here.put(taken.id(), true);
            Thread.ofVirtual().name("job-" + taken.kind()).start(() -> run(taken));
        }
    }

    private void run(Job job) {
        var progress = new Progress(job);
        try {
            var work = works.get(job.kind());
            if (work == null) {
                throw new IllegalStateException("Nobody does jobs of kind " + job.kind());
            }
            work.run(job, progress);
            finish(job, progress.cancelled() ? State.CANCELLED : State.DONE, null);
        } catch (LeaseLost lost) {
            log.warn("Job {} went to another instance", job.id());
        } catch (Exception failure) {
            log.error("Job {} of kind {} failed", job.id(), job.kind(), failure);
            finish(job, State.FAILED, String.valueOf(failure.getMessage()));
        } finally {
            here.remove(job.id());
        }
    }

    private void finish(Job job, State state, @Nullable String failure) {
        var update = new Update().set("state", state).set("finishedAt", clock.instant());
        if (failure != null) {
            update.set("failure", failure);
        }
        mongo.updateFirst(mine(job), update, Job.class);
    }

    private Query mine(Job job) {
        return Query.query(Criteria.where("_id").is(job.id()).and("leaseBy").is(me));
    }

    private final class Progress implements JobProgress {

        private final Job job;
        private boolean cancelled;

        Progress(Job job) {
            this.job = job;
            this.cancelled = job.cancelRequested();
        }

        @Override
        public void total(long steps) {
            keep(Update.update("total", steps));
        }

        @Override
        public void reached(long done, long failed, Map<String, Long> failedBy) {
            var reasons =
                    failedBy.entrySet().stream()
                            .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                            .toList();
            keep(Update.update("done", done).set("failed", failed).set("failedBy", reasons));
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        private void keep(Update update) {
            var kept =
                    mongo.findAndModify(
                            mine(job),
                            update.set("leaseUntil", clock.instant().plus(LEASE)),
                            FindAndModifyOptions.options().returnNew(true),
                            Job.class);
            if (kept == null) {
                throw new LeaseLost();
            }
            cancelled = kept.cancelRequested();
        }
    }

    private static final class LeaseLost extends RuntimeException {}
}
