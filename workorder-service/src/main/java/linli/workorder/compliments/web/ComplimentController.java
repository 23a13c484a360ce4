package linli.workorder.compliments.web;

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
import linli.workorder.compliments.Compliment;
import linli.workorder.compliments.ComplimentSearch;
import linli.workorder.compliments.ComplimentService;
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

/** Compliments: staff read those of their communities, residents their own. */
@RestController
@RequestMapping("/compliments")
class ComplimentController {

    private static final String HANDLE = "complaint:handle";

    private final ComplimentService service;
    private final ComplimentSearch search;

    ComplimentController(ComplimentService service, ComplimentSearch search) {
        this.service = service;
        this.search = search;
    }

    @GetMapping
    @Allowed({"complaint:read", "complaint:create"})
    Page<ComplimentView> list(
            @RequestParam(required = false) @Nullable Boolean passedOn,
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        var reader = access.account().staffId() == null ? access.onOwn() : access;
        return search.all(passedOn, community, reader, paging)
                .map(compliment -> view(compliment, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("complaint:create")
    ComplimentView praise(@Valid @RequestBody PraiseRequest request, Access access) {
        return view(
                service.praise(
                        request.communityId(),
                        request.staffId(),
                        request.praised(),
                        request.text().strip(),
                        access),
                access);
    }

    /** Whom it may praise. */
    @GetMapping("/{id}/candidates")
    @Allowed(HANDLE)
    List<PraisedView> candidates(@PathVariable UUID id, Access access) {
        return service.staffOf(id, access).stream()
                .map(one -> new PraisedView(one.staffId(), one.name()))
                .toList();
    }

    @PostMapping("/{id}/passing-on")
    @Allowed(HANDLE)
    ComplimentView passOn(
            @PathVariable UUID id, @Valid @RequestBody PassOnRequest request, Access access) {
        return view(service.passOn(id, request.staffId(), access), access);
    }

    private static ComplimentView view(Compliment compliment, Access access) {
        var reached = compliment.reached();
        return new ComplimentView(
                compliment.id(),
                compliment.version(),
                compliment.number(),
                compliment.communityId(),
                compliment.praised(),
                compliment.text(),
                compliment.name(),
                compliment.createdAt(),
                reached == null ? null : reached.name(),
                reached == null ? null : reached.at(),
                reached == null
                        && access.account().staffId() != null
                        && access.may(HANDLE, compliment.reach()));
    }

    record PraiseRequest(
            @NotNull UUID communityId,
            @Nullable UUID staffId,
            @Nullable @Size(max = 60) String praised,
            @NotBlank @Size(max = 1000) String text) {}

    record PassOnRequest(@NotNull UUID staffId) {}

    record PraisedView(UUID staffId, String name) {}

    /**
     * @param reached who has it by now; absent before
     */
    record ComplimentView(
            UUID id,
            long version,
            String number,
            UUID communityId,
            String praised,
            String text,
            String name,
            Instant createdAt,
            @Nullable String reached,
            @Nullable Instant reachedAt,
            boolean mayPassOn)
            implements Versioned {}
}
