package linli.workorder.complaints.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Inline;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.workorder.complaints.Complaint;
import linli.workorder.complaints.ComplaintCommand;
import linli.workorder.complaints.ComplaintRules;
import linli.workorder.complaints.ComplaintSearch;
import linli.workorder.complaints.ComplaintService;
import linli.workorder.complaints.ComplaintService.Intake;
import linli.workorder.complaints.ComplaintStatus;
import linli.workorder.complaints.Complaints;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a resident complains of, and what became of it. */
@RestController
@RequestMapping("/my-complaints")
class OwnComplaintController {

    private final ComplaintService service;
    private final Complaints complaints;
    private final ComplaintSearch search;

    OwnComplaintController(
            ComplaintService service, Complaints complaints, ComplaintSearch search) {
        this.service = service;
        this.complaints = complaints;
        this.search = search;
    }

    @GetMapping
    @Allowed("complaint:create")
    Page<OwnComplaintView> list(Access access, Paging paging) {
        return search.own(access, paging).map(complaint -> OwnComplaintView.of(complaint, access));
    }

    /**
     * Whom a complaint may be about: who works where one lives.
     *
     * @param community of one's homes only those there
     */
    @GetMapping("/staff")
    @Allowed("complaint:create")
    List<PersonView> staff(
            @RequestParam(required = false) @Nullable UUID community, Access access) {
        return service.staffAround(community, access).stream().map(PersonView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("complaint:create")
    OwnComplaintView complain(@Valid @RequestBody ComplainRequest request, Access access) {
        return OwnComplaintView.of(service.complain(request.intake(), access), access);
    }

    @GetMapping("/{id}")
    @Allowed("complaint:create")
    OwnComplaintView show(@PathVariable UUID id, Access access) {
        return OwnComplaintView.of(complaints.own(id, access), access);
    }

    /** A photo of one's own complaint. */
    @GetMapping("/{id}/photos/{photo}")
    @Allowed("complaint:create")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Access access) {
        return Inline.show(service.ownPhoto(id, photo, access));
    }

    @GetMapping("/{id}/history")
    @Allowed("complaint:create")
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return ComplaintTimeline.forComplainant(complaints.ownHistory(id, access));
    }

    @PostMapping("/{id}/acceptance")
    @Allowed("complaint:create")
    OwnComplaintView accept(@PathVariable UUID id, Access access) {
        return OwnComplaintView.of(service.accept(id, access), access);
    }

    @PostMapping("/{id}/refusal")
    @Allowed("complaint:create")
    OwnComplaintView notAccept(
            @PathVariable UUID id, @Valid @RequestBody WhyRequest request, Access access) {
        return OwnComplaintView.of(service.notAccept(id, request.reason().strip(), access), access);
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed("complaint:create")
    OwnComplaintView withdraw(
            @PathVariable UUID id, @Valid @RequestBody WhyRequest request, Access access) {
        return OwnComplaintView.of(service.withdraw(id, request.reason().strip(), access), access);
    }

    record ComplainRequest(
            @NotNull UUID communityId,
            @Nullable UUID unitId,
            @NotBlank @Size(max = 40) String category,
            @NotBlank @Size(max = 2000) String description,
            @Nullable UUID aboutStaffId,
            boolean safety,
            boolean anonymous,
            @Nullable @Size(max = 6) List<@NotNull UUID> photos) {

        Intake intake() {
            return new Intake(
                    communityId,
                    unitId,
                    null,
                    category,
                    description.strip(),
                    aboutStaffId,
                    safety,
                    false,
                    1,
                    anonymous,
                    photos == null ? List.of() : photos,
                    null,
                    null,
                    null);
        }
    }

    record WhyRequest(@NotBlank @Size(max = 500) String reason) {}

    /**
     * @param answerBy until when it will be answered; absent once it was
     */
    record OwnComplaintView(
            UUID id,
            long version,
            String number,
            ComplaintStatus status,
            String category,
            String description,
            List<UUID> photos,
            @Nullable String unitLabel,
            boolean anonymous,
            Instant createdAt,
            @Nullable Instant answerBy,
            @Nullable String responsible,
            @Nullable String reply,
            @Nullable Instant repliedAt,
            @Nullable Instant acceptedAt,
            List<ComplaintCommand> allowedCommands)
            implements Versioned {

        static OwnComplaintView of(Complaint complaint, Access access) {
            var responsible = complaint.responsible();
            var reply = complaint.lastReply();
            return new OwnComplaintView(
                    complaint.id(),
                    complaint.version(),
                    complaint.number(),
                    complaint.status(),
                    complaint.matter().category(),
                    complaint.matter().description(),
                    complaint.matter().photos(),
                    complaint.spot().unitLabel(),
                    complaint.anonymous(),
                    complaint.createdAt(),
                    complaint.answerBy(),
                    responsible == null ? null : responsible.name(),
                    reply == null ? null : reply.text(),
                    reply == null ? null : reply.at(),
                    complaint.acceptedAt(),
                    ComplaintRules.allowed(complaint, access));
        }
    }
}
