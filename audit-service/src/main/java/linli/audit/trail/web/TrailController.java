package linli.audit.trail.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.audit.trail.Entry;
import linli.audit.trail.Entry.Who;
import linli.audit.trail.Trail;
import linli.audit.trail.Trail.Person;
import linli.audit.trail.Trail.Question;
import linli.audit.trail.Trail.Verdict;
import linli.audit.trail.TrailService;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/trail")
class TrailController {

    private static final int PEOPLE_AT_MOST = 20;

    private final Trail trail;
    private final TrailList list;
    private final TrailService service;
    private final Exports exports;

    TrailController(Trail trail, TrailList list, TrailService service, Exports exports) {
        this.trail = trail;
        this.list = list;
        this.service = service;
        this.exports = exports;
    }

    /** Who did what, the newest first. */
    @GetMapping
    @Allowed("audit:read")
    Page<EntryView> find(@Valid @ParameterObject Question question, Access access, Paging paging) {
        return list.page(question, access, paging).map(EntryView::of);
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
        return trail.people(q.strip(), PEOPLE_AT_MOST, access);
    }

    @PostMapping("/verification")
    @Allowed("audit:verify")
    Verdict verify(Access access) {
        return service.verify(access);
    }

    /**
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
            Who who,
            @JsonRawValue String changes,
            @JsonRawValue String data,
            String hash) {

        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.position(),
                    entry.eventId(),
                    entry.type(),
                    entry.source(),
                    entry.subject(),
                    entry.sequence(),
                    entry.time(),
                    entry.who(),
                    entry.changes(),
                    entry.data(),
                    entry.hash());
        }
    }
}
