package linli.workorder.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.access.Scope;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.files.Files;
import linli.chassis.files.StoredFile;
import linli.chassis.time.Calendars;
import linli.chassis.web.Inline;
import linli.chassis.web.TimelineEntry;
import linli.contracts.workorder.ComplaintEvent.FollowUpResult;
import linli.contracts.workorder.ComplaintGrade;
import linli.contracts.workorder.Priority;
import linli.workorder.complaints.Complaint;
import linli.workorder.complaints.ComplaintSearch;
import linli.workorder.complaints.ComplaintSearch.Filter;
import linli.workorder.complaints.ComplaintSearch.Gap;
import linli.workorder.complaints.ComplaintSearch.Sorting;
import linli.workorder.complaints.ComplaintService;
import linli.workorder.complaints.ComplaintService.Intake;
import linli.workorder.complaints.ComplaintStatus;
import linli.workorder.complaints.Complaints;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Complaints as staff look after them. */
@RestController
@RequestMapping("/complaints")
class ComplaintController {

    /** Gaps are counted no further than this: one is one too many. */
    private static final int MOST_COUNTED = 100;

    private final ComplaintService service;
    private final Complaints complaints;
    private final ComplaintSearch search;
    private final ComplaintList list;
    private final Exports exports;
    private final Calendars calendars;
    private final Clock clock;
    private final Files files;

    ComplaintController(
            ComplaintService service,
            Complaints complaints,
            ComplaintSearch search,
            ComplaintList list,
            Exports exports,
            Calendars calendars,
            Clock clock,
            Files files) {
        this.service = service;
        this.complaints = complaints;
        this.search = search;
        this.list = list;
        this.exports = exports;
        this.calendars = calendars;
        this.clock = clock;
        this.files = files;
    }

    @GetMapping
    @Allowed("complaint:read")
    Page<ComplaintRow> list(
            @Valid @ParameterObject ComplaintQuestion question,
            @RequestParam(defaultValue = "NEWEST") Sorting sort,
            Access access,
            Paging paging) {
        return list.page(question, sort, access, paging);
    }

    /** The same as a file. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("complaint:read")
    Started export(
            @Valid @ParameterObject ComplaintQuestion question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        return exports.begin(list, question, request, access);
    }

    /** 事事有回音, 件件有着落: both are nothing, or somebody has something to do. */
    @GetMapping("/gaps")
    @Allowed("complaint:read")
    Gaps gaps(@RequestParam(required = false) @Nullable UUID community, Access access) {
        return new Gaps(
                count(Gap.UNANSWERED, List.of(), community, access),
                count(Gap.UNOWNED, List.of(), community, access),
                count(null, List.copyOf(ComplaintStatus.OPEN), community, access));
    }

    private long count(
            @Nullable Gap gap,
            List<ComplaintStatus> statuses,
            @Nullable UUID community,
            Access access) {
        return search.count(
                new Filter(statuses, null, community, null, null, gap), access, MOST_COUNTED);
    }

    /**
     * @param open how many are open, counted up to a hundred
     */
    record Gaps(long unanswered, long unowned, long open) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("complaint:create")
    ComplaintView takeDown(@Valid @RequestBody IntakeRequest request, Access access) {
        return view(service.takeDown(request.intake(), access), access);
    }

    /** A photo to go with a complaint that is not made yet, whoever makes it. */
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("complaint:create")
    StoredFile keepPhoto(@RequestParam MultipartFile file, Access access) throws IOException {
        return files.keepPhoto(file.getInputStream(), file.getOriginalFilename(), access);
    }

    /** A photo that belongs to no complaint yet, for whoever took it in. */
    @GetMapping("/photos/{id}")
    @Allowed("complaint:create")
    ResponseEntity<Resource> showPhoto(@PathVariable UUID id, Access access) {
        return Inline.show(files.open(id, access.within(Scope.NOTHING)));
    }

    /** A photo of a complaint, for whoever may see the complaint. */
    @GetMapping("/{id}/photos/{photo}")
    @Allowed("complaint:read")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Access access) {
        return Inline.show(service.photo(id, photo, access));
    }

    @GetMapping("/{id}")
    @Allowed("complaint:read")
    ComplaintView show(@PathVariable UUID id, Access access) {
        return view(complaints.read(id, access), access);
    }

    @GetMapping("/{id}/history")
    @Allowed("complaint:read")
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        complaints.read(id, access);
        return ComplaintTimeline.forStaff(complaints.history(id, access), service::numberOf);
    }

    /** Who may be made responsible. */
    @GetMapping("/{id}/candidates")
    @Allowed("complaint:handle")
    List<PersonView> candidates(@PathVariable UUID id, Access access) {
        return service.eligible(id, access).stream().map(PersonView::of).toList();
    }

    @PostMapping("/{id}/acknowledgement")
    @Allowed("complaint:handle")
    ComplaintView acknowledge(@PathVariable UUID id, Access access) {
        return view(service.acknowledge(id, access), access);
    }

    @PostMapping("/{id}/investigation")
    @Allowed("complaint:handle")
    ComplaintView investigate(@PathVariable UUID id, Access access) {
        return view(service.investigate(id, access), access);
    }

    @PostMapping("/{id}/responsibility")
    @Allowed("complaint:handle")
    ComplaintView assign(
            @PathVariable UUID id, @Valid @RequestBody AssignRequest request, Access access) {
        return view(service.assign(id, request.staffId(), access), access);
    }

    @PostMapping("/{id}/grade")
    @Allowed("complaint:grade")
    ComplaintView grade(
            @PathVariable UUID id, @Valid @RequestBody GradeRequest request, Access access) {
        return view(service.grade(id, request.grade(), request.reason().strip(), access), access);
    }

    @PostMapping("/{id}/notes")
    @Allowed("complaint:handle")
    ComplaintView note(
            @PathVariable UUID id, @Valid @RequestBody WrittenRequest request, Access access) {
        return view(service.note(id, request.text().strip(), access), access);
    }

    @PostMapping("/{id}/orders")
    @Allowed("complaint:handle")
    ComplaintView openOrder(
            @PathVariable UUID id, @Valid @RequestBody OrderRequest request, Access access) {
        return view(
                service.openOrder(
                        id,
                        request.place().strip(),
                        request.type(),
                        request.priority(),
                        request.description().strip(),
                        access),
                access);
    }

    @PostMapping("/{id}/orders/{order}/link")
    @Allowed("complaint:handle")
    ComplaintView link(@PathVariable UUID id, @PathVariable UUID order, Access access) {
        return view(service.link(id, order, access), access);
    }

    @PostMapping("/{id}/orders/{order}/unlink")
    @Allowed("complaint:handle")
    ComplaintView unlink(@PathVariable UUID id, @PathVariable UUID order, Access access) {
        return view(service.unlink(id, order, access), access);
    }

    @PostMapping("/{id}/reply")
    @Allowed("complaint:handle")
    ComplaintView reply(
            @PathVariable UUID id, @Valid @RequestBody WrittenRequest request, Access access) {
        return view(service.reply(id, request.text().strip(), access), access);
    }

    @PostMapping("/{id}/follow-up")
    @Allowed("complaint:handle")
    ComplaintView followUp(
            @PathVariable UUID id, @Valid @RequestBody FollowUpRequest request, Access access) {
        return view(service.followUp(id, request.result(), request.note(), access), access);
    }

    @PostMapping("/{id}/closing")
    @Allowed({"complaint:handle", "complaint:close-major"})
    ComplaintView close(
            @PathVariable UUID id, @Valid @RequestBody CloseRequest request, Access access) {
        return view(service.close(id, request.cause(), access), access);
    }

    /** Who complained without a name; that somebody looked is kept for good. */
    @PostMapping("/{id}/author-reveal")
    @Allowed("complaint:reveal")
    AuthorView reveal(
            @PathVariable UUID id, @Valid @RequestBody PurposeRequest request, Access access) {
        var author = service.reveal(id, request.purpose().strip(), access);
        return author == null
                ? new AuthorView(null, null)
                : new AuthorView(author.ownerId(), author.name());
    }

    private ComplaintView view(Complaint complaint, Access access) {
        return ComplaintView.of(
                complaint,
                service.ordersOf(complaint),
                access,
                calendars.of(complaint.spot().communityId()),
                clock.instant());
    }

    /**
     * @param conversationId in which the complainant said so, when it is taken down out of one
     */
    record IntakeRequest(
            @NotNull UUID communityId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            @NotBlank @Size(max = 40) String category,
            @NotBlank @Size(max = 2000) String description,
            @Nullable UUID aboutStaffId,
            boolean safety,
            boolean media,
            @Nullable @Min(1) @Max(10_000) Integer households,
            boolean anonymous,
            @Nullable @Size(max = 6) List<@NotNull UUID> photos,
            @Nullable @Size(max = 60) String contactName,
            @Nullable @Size(max = 30) String contactPhone,
            @Nullable UUID conversationId) {

        Intake intake() {
            return new Intake(
                    communityId,
                    unitId,
                    ownerId,
                    category,
                    description.strip(),
                    aboutStaffId,
                    safety,
                    media,
                    households == null ? 1 : households,
                    anonymous,
                    photos == null ? List.of() : photos,
                    contactName,
                    contactPhone,
                    conversationId);
        }
    }

    record AssignRequest(@NotNull UUID staffId) {}

    record GradeRequest(@NotNull ComplaintGrade grade, @NotBlank @Size(max = 200) String reason) {}

    record WrittenRequest(@NotBlank @Size(max = 2000) String text) {}

    record OrderRequest(
            @NotBlank @Size(max = 60) String place,
            @NotBlank @Size(max = 40) String type,
            @Nullable Priority priority,
            @NotBlank @Size(max = 2000) String description) {}

    record FollowUpRequest(
            @NotNull FollowUpResult result, @Nullable @Size(max = 500) String note) {}

    /**
     * @param cause code of the dictionary {@code complaint-cause}
     */
    record CloseRequest(@NotBlank @Size(max = 40) String cause) {}

    record PurposeRequest(@NotBlank @Size(max = 200) String purpose) {}

    /** Absent when nobody is known. */
    record AuthorView(@Nullable UUID ownerId, @Nullable String name) {}
}
