package linli.workorder.escalations.web;

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
import linli.chassis.web.Versioned;
import linli.contracts.workorder.EscalationEvent.Cause;
import linli.workorder.escalations.Escalation;
import linli.workorder.escalations.EscalationCommand;
import linli.workorder.escalations.EscalationSearch;
import linli.workorder.escalations.EscalationSearch.Filter;
import linli.workorder.escalations.EscalationService;
import linli.workorder.escalations.EscalationStatus;
import linli.workorder.escalations.Escalations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Late orders that somebody has to look after. */
@RestController
@RequestMapping("/escalations")
class EscalationController {

    private static final String OPEN = "escalation:open";
    private static final String REPLY = "escalation:reply";

    private final EscalationService service;
    private final Escalations escalations;
    private final EscalationSearch search;

    EscalationController(
            EscalationService service, Escalations escalations, EscalationSearch search) {
        this.service = service;
        this.escalations = escalations;
        this.search = search;
    }

    /**
     * @param mine only those that are the caller's own duty
     */
    @GetMapping
    @Allowed({OPEN, REPLY})
    Page<EscalationView> list(
            @RequestParam(required = false) @Nullable @Size(max = 3) List<EscalationStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable UUID order,
            @RequestParam(defaultValue = "false") boolean mine,
            Access access,
            Paging paging) {
        var filter = new Filter(status == null ? List.of() : status, community, order);
        return search.all(filter, mine ? access.onOwn() : access, paging)
                .map(one -> view(one, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(OPEN)
    EscalationView open(@Valid @RequestBody OpenRequest request, Access access) {
        return view(service.open(request.orderId(), request.instruction().strip(), access), access);
    }

    @GetMapping("/{id}")
    @Allowed({OPEN, REPLY})
    EscalationView show(@PathVariable UUID id, Access access) {
        return view(escalations.get(id, access), access);
    }

    @PostMapping("/{id}/acknowledgement")
    @Allowed({OPEN, REPLY})
    EscalationView acknowledge(@PathVariable UUID id, Access access) {
        return view(service.acknowledge(id, access), access);
    }

    @PostMapping("/{id}/instruction")
    @Allowed(OPEN)
    EscalationView instruct(
            @PathVariable UUID id, @Valid @RequestBody SaidRequest request, Access access) {
        return view(service.instruct(id, request.text().strip(), access), access);
    }

    @PostMapping("/{id}/resolution")
    @Allowed({OPEN, REPLY})
    EscalationView resolve(
            @PathVariable UUID id, @Valid @RequestBody SaidRequest request, Access access) {
        return view(service.resolve(id, request.text().strip(), access), access);
    }

    private static EscalationView view(Escalation escalation, Access access) {
        var supervisor = escalation.supervisor();
        var reply = escalation.answered();
        return new EscalationView(
                escalation.id(),
                escalation.version(),
                escalation.order().orderId(),
                escalation.order().number(),
                escalation.order().title(),
                escalation.order().titleEn(),
                escalation.order().communityId(),
                escalation.status(),
                escalation.level(),
                escalation.cause(),
                supervisor == null ? null : supervisor.name(),
                escalation.assigneeName(),
                escalation.openedAt(),
                escalation.climbsAt(),
                escalation.instruction(),
                reply == null ? null : reply.text(),
                reply == null ? null : reply.by(),
                reply == null ? null : reply.at(),
                escalation.allowed(access));
    }

    record OpenRequest(@NotNull UUID orderId, @NotBlank @Size(max = 500) String instruction) {}

    record SaidRequest(@NotBlank @Size(max = 500) String text) {}

    /**
     * @param climbsAt when it goes up a level unless somebody acknowledges it; absent when it does
     *     not
     */
    record EscalationView(
            UUID id,
            long version,
            UUID orderId,
            String number,
            String title,
            @Nullable String titleEn,
            UUID communityId,
            EscalationStatus status,
            int level,
            Cause cause,
            @Nullable String supervisor,
            @Nullable String assignee,
            Instant openedAt,
            @Nullable Instant climbsAt,
            @Nullable String instruction,
            @Nullable String reply,
            @Nullable String repliedBy,
            @Nullable Instant repliedAt,
            List<EscalationCommand> allowedCommands)
            implements Versioned {}
}
