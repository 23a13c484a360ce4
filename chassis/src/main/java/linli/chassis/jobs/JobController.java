package linli.chassis.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.AnyAccount;
import linli.chassis.files.Files;
import linli.chassis.jobs.Job.Reason;
import linli.chassis.jobs.Job.State;
import linli.chassis.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The long work of this service, whatever its kind: everybody's own, and everything in their scope
 * for those who look after jobs.
 */
@RestController
@RequestMapping("/jobs")
class JobController {

    private final Jobs jobs;
    private final JobFeed feed;
    private final Files files;
    private final Operations operations;

    JobController(Jobs jobs, JobFeed feed, Files files, Operations operations) {
        this.jobs = jobs;
        this.feed = feed;
        this.files = files;
        this.operations = operations;
    }

    @GetMapping
    @AnyAccount
    Page<JobView> list(Access access, Paging paging) {
        return jobs.page(seen(access), paging).map(job -> JobView.of(job, access));
    }

    @GetMapping("/{id}")
    @AnyAccount
    JobView show(@PathVariable UUID id, Access access) {
        return JobView.of(jobs.get(id, seen(access)), access);
    }

    /** It stops at its next step; what is done stays done. */
    @PostMapping("/{id}/cancellation")
    @AnyAccount
    JobView cancel(@PathVariable UUID id, Access access) {
        var job = jobs.get(id, seen(access));
        if (!job.state().isOver() && !job.cancelRequested()) {
            operations.record(
                    access,
                    "job.cancelled",
                    "job",
                    id.toString(),
                    null,
                    Map.of("kind", job.kind()));
            jobs.cancel(id);
        }
        return JobView.of(jobs.get(id, seen(access)), access);
    }

    /** The file that came of it: its starter's own, whoever else looks after jobs. */
    @GetMapping(value = "/{id}/result", produces = MediaType.ALL_VALUE)
    @AnyAccount
    ResponseEntity<Resource> result(@PathVariable UUID id, Access access) {
        var job = jobs.get(id, access.onOwn());
        var name = job.result();
        if (name == null) {
            throw new Refusal.NotFound("job.no-result", "Job %s has no file".formatted(id));
        }
        var file = files.open(Jobs.resultOf(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.file().contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }

    /** How the jobs that one sees get on, as it happens. */
    @GetMapping(value = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AnyAccount
    SseEmitter changes(Access access) {
        return feed.listen(access);
    }

    private static Access seen(Access access) {
        return access.within(Jobs.seenBy(access.account()));
    }

    /** Steps that came out bad for this reason, among whatever else. */
    record FailedBy(String code, long steps) {
        static FailedBy of(Reason reason) {
            return new FailedBy(reason.code(), reason.steps());
        }
    }

    /**
     * @param id the same as the id of what is worked on, such as an import
     * @param name what people know it by, such as a file's name
     * @param own whether the caller started it
     * @param total steps in all; zero while not known
     * @param waitsForOthers whether it stands still until something that is away comes back
     * @param failure the code of why it failed
     * @param result name of the file that came of it, as long as it can be fetched
     */
    record JobView(
            UUID id,
            String kind,
            String name,
            State state,
            boolean own,
            String startedBy,
            long total,
            long done,
            long failed,
            List<FailedBy> failedBy,
            boolean cancelRequested,
            boolean waitsForOthers,
            @Nullable String failure,
            @Nullable String result,
            @Nullable Instant resultUntil,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        static JobView of(Job job, Access access) {
            return new JobView(
                    job.id(),
                    job.kind(),
                    job.name(),
                    job.state(),
                    access.owns(job.reach()),
                    job.startedBy().name(),
                    job.total(),
                    job.done(),
                    job.failed(),
                    job.failedBy().stream().map(FailedBy::of).toList(),
                    job.cancelRequested(),
                    job.waitsForOthers(),
                    job.failure(),
                    job.result(),
                    job.resultUntil(),
                    job.createdAt(),
                    job.finishedAt());
        }
    }
}
