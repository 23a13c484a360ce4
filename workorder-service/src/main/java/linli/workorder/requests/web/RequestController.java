package linli.workorder.requests.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.files.Files;
import linli.chassis.files.StoredFile;
import linli.chassis.sealing.SealedText;
import linli.chassis.web.Inline;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Channel;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.RequestStatus;
import linli.workorder.payers.PaidBy;
import linli.workorder.requests.RequestSearch;
import linli.workorder.requests.RequestService;
import linli.workorder.requests.RequestService.Report;
import linli.workorder.requests.ServiceRequest;
import linli.workorder.requests.ServiceRequest.Contact;
import linli.workorder.requests.ServiceRequests;
import linli.workorder.requests.SubmittedRequests.Incident;
import linli.workorder.rosters.Appointments.Free;
import linli.workorder.rosters.Appointments.Wish;
import org.jspecify.annotations.Nullable;
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

@RestController
@RequestMapping("/requests")
class RequestController {

    private final RequestService service;
    private final ServiceRequests requests;
    private final RequestSearch search;
    private final Files files;

    RequestController(
            RequestService service, ServiceRequests requests, RequestSearch search, Files files) {
        this.service = service;
        this.requests = requests;
        this.search = search;
        this.files = files;
    }

    @GetMapping
    @Allowed("workorder:read")
    Page<RequestView> list(
            @RequestParam(required = false) @Nullable UUID unit, Access access, Paging paging) {
        var page = search.all(unit, access, paging);
        var statuses = service.statusOf(page.items());
        return page.map(request -> RequestView.of(request, statuses.get(request.id())));
    }

    /** What is worked on already where the caller would report it. */
    @GetMapping("/incidents")
    @Allowed("request:create")
    List<Incident> incidents(
            @RequestParam UUID community,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam @Size(max = 40) String type,
            Access access) {
        return service.incidents(community, unit, type, access);
    }

    /** When a visit for work of this kind can be wished: what the roster can keep. */
    @GetMapping("/windows")
    @Allowed("request:create")
    List<Free> windows(
            @RequestParam UUID community,
            @RequestParam @Size(max = 40) String type,
            Access access) {
        return service.windows(community, type, access);
    }

    /** Who would pay for work of this kind there, and why. */
    @GetMapping("/payer")
    @Allowed("request:create")
    PaidBy payer(
            @RequestParam UUID community,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam @Size(max = 40) String type,
            Access access) {
        return service.payer(community, unit, type, access);
    }

    @GetMapping("/{id}")
    @Allowed("workorder:read")
    RequestView show(@PathVariable UUID id, Access access) {
        return view(requests.get(id, access));
    }

    @GetMapping("/{id}/history")
    @Allowed("workorder:read")
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        var isStaff = access.account().staffId() != null;
        return requests.history(id, access).stream()
                .map(told ->
                        isStaff
                                ? TimelineEntry.of(told, Map.of())
                                : TimelineEntry.forResident(told, null, Map.of()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("request:create")
    RequestView submit(@Valid @RequestBody SubmitRequest request, Access access) {
        return view(service.submit(request.report(), access));
    }

    /** A photo to go with a request that is not submitted yet. */
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({"request:create", "workorder:work"})
    StoredFile keepPhoto(@RequestParam MultipartFile file, Access access) throws IOException {
        return files.keepPhoto(file.getInputStream(), file.getOriginalFilename(), access);
    }

    @GetMapping("/photos/{id}")
    @Allowed({"workorder:read", "request:create"})
    ResponseEntity<Resource> showPhoto(@PathVariable UUID id, Access access) {
        return Inline.show(files.open(id, access));
    }

    private RequestView view(ServiceRequest request) {
        return RequestView.of(request, service.statusOf(request));
    }

    /** The photo as lists show it. */
    @GetMapping("/photos/{id}/thumbnail")
    @Allowed({"workorder:read", "request:create"})
    ResponseEntity<Resource> showThumbnail(@PathVariable UUID id, Access access)
            throws IOException {
        return Inline.show(files.thumbnail(id, access));
    }

    /**
     * @param fault of the dictionary {@code fault}, one that leads to the type
     * @param follows one of the incidents known there that it is about
     * @param wish the window that is wished, one of those offered; nothing when any time will do
     * @param conversationId in which the owner said so, when staff take it down out of one
     */
    record SubmitRequest(
            @NotNull UUID communityId,
            @Nullable UUID unitId,
            @Nullable UUID ownerId,
            @NotBlank @Size(max = 60) String place,
            @NotBlank @Size(max = 40) String type,
            @Nullable @Size(max = 40) String fault,
            @Nullable Priority priority,
            @NotBlank @Size(max = 2000) String description,
            @Nullable @Size(max = 9) List<@NotNull UUID> photos,
            @Nullable UUID follows,
            @Valid @Nullable WishRequest wish,
            @Nullable @Size(max = 60) String contactName,
            @Nullable @Size(max = 30) String contactPhone,
            @Nullable UUID conversationId) {

        Report report() {
            return new Report(
                    communityId,
                    unitId,
                    ownerId,
                    place,
                    type,
                    fault,
                    priority,
                    description,
                    photos == null ? List.of() : photos,
                    follows,
                    wish == null ? null : new Wish(wish.day(), wish.from()),
                    contactName == null ? null : new Contact(contactName, contactPhone),
                    conversationId);
        }
    }

    record WishRequest(@NotNull LocalDate day, @NotNull LocalTime from) {}

    record RequestView(
            UUID id,
            long version,
            String number,
            RequestStatus status,
            UUID communityId,
            @Nullable UUID unitId,
            @Nullable String unitLabel,
            String place,
            String type,
            Priority priority,
            String description,
            List<UUID> photos,
            @Nullable UUID ownerId,
            @Nullable String contactName,
            @Nullable String contactPhone,
            Channel channel,
            @Nullable AppointmentWindow wished,
            Instant createdAt,
            @Nullable UUID conversationId)
            implements Versioned {

        static RequestView of(ServiceRequest request, @Nullable RequestStatus status) {
            var contact = request.contact();
            return new RequestView(
                    request.id(),
                    request.version(),
                    request.number(),
                    status == null ? RequestStatus.SUBMITTED : status,
                    request.spot().communityId(),
                    request.spot().unitId(),
                    request.spot().unitLabel(),
                    request.spot().place(),
                    request.matter().type(),
                    request.matter().priority(),
                    request.matter().description(),
                    request.matter().photos(),
                    request.ownerId(),
                    contact == null ? null : contact.name(),
                    contact == null ? null : SealedText.masked(contact.phone()),
                    request.channel(),
                    request.matter().wished(),
                    request.createdAt(),
                    request.conversationId());
        }
    }
}
