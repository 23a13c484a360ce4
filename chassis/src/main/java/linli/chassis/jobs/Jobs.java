package linli.chassis.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.files.Files;
import linli.chassis.jobs.Job.Reason;
import linli.chassis.jobs.Job.State;
import linli.contracts.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * All jobs of the service. A job is taken up under a lease; when an instance dies, the lease ends
 * and another one goes on from the last progress. Every write about a job that runs is made by the
 * holder of its lease or not at all.
 */
public final class Jobs {

    /** How long a job stays with an instance that says nothing. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final Listing<Job> LIST =
            Listing.of(Job.class, "jobs")
                    .within(Place.COMMUNITIES, Place.PEOPLE)
                    .sorted("NEWEST", "createdAt", Direction.DESC)
                    .declared();

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final String LOOKS_AFTER_ALL = "job:manage";
    private static final String LARGE = "/large";
    private static final int SWEPT_AT_ONCE = 100;

    private final DocumentStore store;
    private final MongoOperations mongo;
    private final Files files;
    private final JobSettings settings;
    private final Clock clock;
    private final Map<String, JobWork> works;
    private final List<Runnable> submissions = new CopyOnWriteArrayList<>();

    public Jobs(
            DocumentStore store,
            Files files,
            JobSettings settings,
            Clock clock,
            List<JobWork> works) {
        this.store = store;
        this.mongo = store.mongo();
        this.files = files;
        this.settings = settings;
        this.clock = clock;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        if (works.isEmpty()) {
            return;
        }
        store.declare(LIST);
        store.index(Job.class, "lane", "state", "createdAt");
        store.index(Job.class, "changedAt");
        store.index(Job.class, "finishedAt");
        store.index(Job.class, "resultUntil");
    }

    /**
     * Submitting the same id again changes nothing.
     *
     * @param id the same as the id of what is worked on
     * @param name what people know it by; never somebody's name
     * @param total steps in all; zero while not known
     */
    public Job submit(UUID id, String kind, String name, long total, Access by) {
        var own = new Reach(Set.of(), Set.of(), Set.of(), by.account().people());
        return submit(id, kind, name, total, own, by.actor());
    }

    /**
     * @param reach whose it is and where it works: who may look after jobs there sees it
     */
    public Job submit(UUID id, String kind, String name, long total, Reach reach, Actor by) {
        var lane = lane(work(kind), total);
        var job = Job.submitted(id, kind, name, total, lane, reach, by, clock.instant());
        try {
            mongo.insert(job);
        } catch (DuplicateKeyException submittedBefore) {
            return find(id).orElseThrow(() -> submittedBefore);
        }
        submissions.forEach(Runnable::run);
        return job;
    }

    /**
     * A short one never waits for a long one of its kind, nor for one of another kind; what may be
     * long counts as long.
     */
    private static String lane(JobWork work, long total) {
        return total == 0 || total > work.smallUpTo() ? work.kind() + LARGE : work.kind();
    }

    static List<String> lanes(JobWork work) {
        return List.of(work.kind(), work.kind() + LARGE);
    }

    private JobWork work(String kind) {
        var work = works.get(kind);
        if (work == null) {
            throw new IllegalArgumentException("Nobody does jobs of kind " + kind);
        }
        return work;
    }

    /** For the features whose work it is; people ask with their access. */
    public Optional<Job> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Job.class));
    }

    public Job get(UUID id, Access access) {
        return find(id).filter(job -> access.scope().covers(job.reach()))
                .orElseThrow(() -> new Refusal.NotFound("job.not-found", "No job " + id));
    }

    /** One's own, and everything in the scope of who looks after jobs. */
    static Scope seenBy(Account account) {
        return new Scope(false, Set.of(), Set.of(), Set.of(), account.people())
                .plus(account.scopeOf(LOOKS_AFTER_ALL));
    }

    /** The newest first. */
    Page<Job> page(Access access, Paging paging) {
        return store.list(LIST, "NEWEST").page(access, paging);
    }

    /** Those that have changed since, the longest ago first. */
    List<Job> changedSince(Instant since, int most) {
        return mongo.find(
                Query.query(Criteria.where("changedAt").gte(since))
                        .with(Sort.by("changedAt"))
                        .limit(most),
                Job.class);
    }

    /** Id of the file that came of it: what was worked on may be a file under the job's own. */
    static UUID resultOf(UUID job) {
        return UUID.nameUUIDFromBytes(("result of " + job).getBytes(StandardCharsets.UTF_8));
    }

    /** Asks a running job to stop at its next step; a waiting one never starts. */
    public void cancel(UUID id) {
        mongo.updateFirst(
                Query.query(
                        Criteria.where("_id").is(id).and("state").in(State.WAITING, State.RUNNING)),
                Update.update("cancelRequested", true).set("changedAt", clock.instant()),
                Job.class);
        submissions.forEach(Runnable::run);
    }

    void onSubmission(Runnable woken) {
        submissions.add(woken);
    }

    List<JobWork> works() {
        return List.copyOf(works.values());
    }

    /** Takes up the oldest of a lane that waits, or whose holder is silent. */
    @Nullable Job take(String lane, String holder) {
        var now = clock.instant();
        var free =
                new Criteria()
                        .andOperator(
                                Criteria.where("lane").is(lane),
                                new Criteria()
                                        .orOperator(
                                                Criteria.where("state").is(State.WAITING),
                                                Criteria.where("state")
                                                        .is(State.RUNNING)
                                                        .and("leaseUntil")
                                                        .lt(now)));
        return mongo.findAndModify(
                Query.query(free).with(Sort.by("createdAt")),
                new Update()
                        .set("state", State.RUNNING)
                        .set("leaseBy", holder)
                        .set("leaseUntil", now.plus(LEASE))
                        .set("changedAt", now)
                        .inc("takenUp", 1),
                FindAndModifyOptions.options().returnNew(true),
                Job.class);
    }

    /** Says that the holder lives. Null when the job is somebody else's by now. */
    @Nullable Job renew(UUID id, String holder) {
        return change(id, holder, new Update());
    }

    /** Keeps progress; null when the job is somebody else's by now. */
    @Nullable Job progress(UUID id, String holder, Update update) {
        return change(id, holder, update.set("changedAt", clock.instant()));
    }

    private @Nullable Job change(UUID id, String holder, Update update) {
        return mongo.findAndModify(
                held(id, holder),
                update.set("leaseUntil", clock.instant().plus(LEASE)),
                FindAndModifyOptions.options().returnNew(true),
                Job.class);
    }

    static Update reached(long done, long failed, Map<String, Long> failedBy) {
        var reasons =
                failedBy.entrySet().stream()
                        .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                        .toList();
        return Update.update("done", done)
                .set("failed", failed)
                .set("failedBy", reasons)
                .set("takenUp", 0)
                .set("waitsForOthers", false);
    }

    /** Gives it back, for another instance to go on. */
    void release(UUID id, String holder) {
        mongo.updateFirst(
                held(id, holder),
                Update.update("state", State.WAITING)
                        .set("changedAt", clock.instant())
                        .set("takenUp", 0)
                        .unset("leaseBy")
                        .unset("leaseUntil"),
                Job.class);
    }

    void finish(UUID id, String holder, State end, @Nullable String failure) {
        var now = clock.instant();
        var update =
                Update.update("state", end)
                        .set("finishedAt", now)
                        .set("changedAt", now)
                        .set("waitsForOthers", false)
                        .unset("leaseUntil");
        if (failure != null) {
            update.set("failure", failure);
        }
        mongo.updateFirst(held(id, holder), update, Job.class);
    }

    /** Its file is there: told with the progress, or in vain. */
    @Nullable Job resulted(UUID id, String holder, String name) {
        var until = clock.instant().plus(settings.resultsKeptFor());
        return progress(id, holder, new Update().set("result", name).set("resultUntil", until));
    }

    /** Kinds with a job that has made no step since, or that nobody has taken up. */
    Set<String> kindsThatStand(Instant since) {
        return works().stream()
                .filter(work -> lanes(work).stream().anyMatch(lane -> stands(lane, since)))
                .map(JobWork::kind)
                .collect(Collectors.toSet());
    }

    private boolean stands(String lane, Instant since) {
        var running = oldest(lane, State.RUNNING);
        if (running != null) {
            return running.changedAt().isBefore(since);
        }
        var waiting = oldest(lane, State.WAITING);
        return waiting != null && waiting.changedAt().isBefore(since);
    }

    private @Nullable Job oldest(String lane, State state) {
        return mongo.findOne(
                Query.query(Criteria.where("lane").is(lane).and("state").is(state))
                        .with(Sort.by("createdAt")),
                Job.class);
    }

    /** Kinds of which a job failed since, as far as its last hundred ends tell. */
    Set<String> kindsThatFailedSince(Instant since) {
        return mongo
                .find(
                        Query.query(Criteria.where("finishedAt").gte(since))
                                .with(Sort.by(Direction.DESC, "finishedAt"))
                                .limit(SWEPT_AT_ONCE),
                        Job.class)
                .stream()
                .filter(job -> job.state() == State.FAILED)
                .map(Job::kind)
                .collect(Collectors.toSet());
    }

    private static Query held(UUID id, String holder) {
        return Query.query(
                Criteria.where("_id")
                        .is(id)
                        .and("leaseBy")
                        .is(holder)
                        .and("state")
                        .is(State.RUNNING));
    }

    /** Throws away results and histories that are older than they may be at this time. */
    public void sweep(Instant now) {
        each("resultUntil", now, this::discardResult);
        each("finishedAt", now.minus(settings.keptFor()), this::forget);
    }

    /** One that cannot be swept is met again: as many rounds as there are pages, and no more. */
    private void each(String field, Instant before, Consumer<Job> sweep) {
        var query = Query.query(Criteria.where(field).lt(before));
        var pages = mongo.count(query, Job.class) / SWEPT_AT_ONCE + 1;
        for (var page = 0; page < pages; page++) {
            mongo.find(query.with(Sort.by(field)).limit(SWEPT_AT_ONCE), Job.class)
                    .forEach(job -> byItself(job, sweep));
        }
    }

    private void discardResult(Job job) {
        files.discard(resultOf(job.id()));
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(job.id())),
                new Update().unset("result").unset("resultUntil"),
                Job.class);
    }

    private void forget(Job job) {
        var work = works.get(job.kind());
        if (work != null) {
            work.forget(job);
        }
        files.discard(resultOf(job.id()));
        mongo.remove(Query.query(Criteria.where("_id").is(job.id())), Job.class);
    }

    /** One that cannot be swept is no reason to keep the others. */
    private static void byItself(Job job, Consumer<Job> sweep) {
        try {
            sweep.accept(job);
        } catch (RuntimeException failure) {
            log.warn("Job {} could not be swept: {}", job.id(), failure.toString());
        }
    }
}
