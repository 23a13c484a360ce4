package linli.audit.trail.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import linli.audit.trail.Entry;
import linli.audit.trail.Entry.Outcome;
import linli.audit.trail.Entry.Who;
import linli.audit.trail.Notary;
import linli.audit.trail.Trail;
import linli.audit.trail.Trail.Person;
import linli.audit.trail.Trail.Question;
import linli.audit.trail.Trail.Verdict;
import linli.audit.trail.TrailArchives;
import linli.audit.trail.TrailCertificates;
import linli.audit.trail.TrailVerifications;
import linli.audit.trail.TrailVerifications.Running;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.access.AnyAccount;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.jobs.Job.State;
import linli.chassis.operations.Looks;
import linli.chassis.print.Language;
import linli.chassis.sealing.PersonKeys;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/trail")
class TrailController {

    private static final int PEOPLE_AT_MOST = 20;

    private static final Paging FIRST = Paging.first(PEOPLE_AT_MOST);
    private static final String LOOKED = "trail.looked";

    /** Which name somebody types is nobody's business, letter by letter least of all. */
    private static final Map<String, String> PEOPLE = Map.of("people", "*");

    private final Trail trail;
    private final TrailList list;
    private final Notary notary;
    private final TrailVerifications verifications;
    private final TrailCertificates certificates;
    private final TrailArchives archives;
    private final Exports exports;
    private final Looks looks;
    private final PersonKeys keys;

    TrailController(
            Trail trail,
            TrailList list,
            Notary notary,
            TrailVerifications verifications,
            TrailCertificates certificates,
            TrailArchives archives,
            Exports exports,
            Looks looks,
            PersonKeys keys) {
        this.keys = keys;
        this.trail = trail;
        this.list = list;
        this.notary = notary;
        this.verifications = verifications;
        this.certificates = certificates;
        this.archives = archives;
        this.exports = exports;
        this.looks = looks;
    }

    /** Who did what, the newest first. What was asked is itself written to the trail, first. */
    @GetMapping
    @Allowed("audit:read")
    Page<EntryView> find(@Valid @ParameterObject Question question, Access access, Paging paging) {
        looks.record(access, paging, question, LOOKED, "trail", question.told());
        return list.page(question, access, paging).map(entry -> EntryView.of(entry, this::opened));
    }

    /** What is sealed in an entry opens within its JSON, where some marks would end a text. */
    private String opened(String json) {
        return keys.open(json, name -> name.replace('"', '＂').replace('\\', '＼'));
    }

    /** The same as a file. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("audit:export")
    Started export(
            @Valid @ParameterObject Question question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        return exports.begin(list, question, request, access);
    }

    /** People by the beginning of their name, to ask what one of them did. */
    @GetMapping("/people")
    @Allowed("audit:read")
    List<Person> people(@RequestParam @NotBlank String q, Access access) {
        looks.record(access, FIRST, PEOPLE, LOOKED, "trail", PEOPLE);
        return trail.people(q.strip(), PEOPLE_AT_MOST, access);
    }

    /** Walks the whole chain and computes every hash anew, in the background. */
    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("audit:verify")
    VerificationView verify(Access access) {
        verifications.begin(access);
        return verified();
    }

    /** How far the verification has come that was begun last, and what it found. */
    @GetMapping("/verification")
    @Allowed("audit:verify")
    VerificationView verified() {
        return verifications.newest().map(VerificationView::of).orElse(VerificationView.NONE);
    }

    /**
     * @param state of the job; null before the first
     * @param done so many entries are verified
     * @param verdict null until it is over
     */
    record VerificationView(
            @Nullable State state,
            long done,
            long total,
            @Nullable Verdict verdict,
            @Nullable Instant endedAt) {

        static final VerificationView NONE = new VerificationView(null, 0, 0, null, null);

        static VerificationView of(Running one) {
            var check = one.check();
            return one.job()
                    .map(job ->
                            new VerificationView(
                                    job.state(),
                                    job.done(),
                                    job.total(),
                                    check.verdict(),
                                    check.endedAt()))
                    .orElse(new VerificationView(null, 0, 0, check.verdict(), check.endedAt()));
        }
    }

    /** What the newest verification found, on paper; refused where that was not whole. */
    @GetMapping(value = "/certificate", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed("audit:verify")
    ResponseEntity<byte[]> certificate(
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String spoken,
            Access access) {
        return certificates.print(Language.of(lang, spoken), access).shown();
    }

    /** By what the trail is signed: whoever checks an archive compares it with this. */
    @GetMapping("/key")
    @AnyAccount
    KeyView key() {
        return new KeyView(notary.key().publicKey());
    }

    /** The whole trail, or what came since, as a file that can be verified without the platform. */
    @PostMapping("/archives")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("audit:export")
    Started archive(@Valid @RequestBody ArchiveRequest request, Access access) {
        return new Started(
                archives.begin(
                        request.name(), request.from() == null ? 1 : request.from(), access));
    }

    /**
     * @param key as X.509 has it (RFC 8410), in Base64
     */
    record KeyView(String key) {}

    /**
     * @param name what the file is called, without its ending
     * @param from position of the first entry; null for the whole trail
     */
    record ArchiveRequest(@NotBlank @Size(max = 60) String name, @Nullable @Positive Long from) {}

    /**
     * @param time when it happened
     * @param recorded when its service told it; as what follows, null in older entries
     * @param chained when the trail took it down
     * @param trace id of the request that it was done in; null where none was
     * @param outcome null where it was done
     * @param changes each field that changed, before and after
     */
    record EntryView(
            long position,
            UUID eventId,
            String type,
            String source,
            UUID subject,
            long sequence,
            Instant time,
            @Nullable Instant recorded,
            @Nullable Instant chained,
            @Nullable String trace,
            @Nullable Outcome outcome,
            Who who,
            @JsonRawValue String changes,
            @JsonRawValue String data,
            String hash) {

        static EntryView of(Entry entry, UnaryOperator<String> opened) {
            var further = entry.further();
            return new EntryView(
                    entry.position(),
                    entry.eventId(),
                    entry.type(),
                    entry.source(),
                    entry.subject(),
                    entry.sequence(),
                    entry.time(),
                    further == null ? null : further.recorded(),
                    further == null ? null : further.chained(),
                    further == null ? null : further.trace(),
                    further == null ? null : further.outcome(),
                    entry.who(),
                    opened.apply(entry.changes()),
                    opened.apply(entry.data()),
                    entry.hash());
        }
    }
}
