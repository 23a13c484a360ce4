package linli.audit.unusual.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import linli.audit.unusual.Finding;
import linli.audit.unusual.Findings;
import linli.audit.unusual.Rule;
import linli.audit.unusual.UnusualService;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/trail/unusual")
class UnusualController {

    private final Findings findings;
    private final UnusualService service;

    UnusualController(Findings findings, UnusualService service) {
        this.findings = findings;
        this.service = service;
    }

    /** What the rules found, the newest first. */
    @GetMapping
    @Allowed("audit:read")
    Page<UnusualView> list(
            @RequestParam(required = false) @Nullable Boolean open, Access access, Paging paging) {
        return findings.all(open, access, paging).map(UnusualView::of);
    }

    /** Somebody has looked at it, and says what it was. */
    @PostMapping("/{id}/look")
    @Allowed("audit:verify")
    UnusualView look(
            @PathVariable UUID id, @Valid @RequestBody LookRequest request, Access access) {
        return UnusualView.of(service.look(id, request.note().strip(), access));
    }

    record LookRequest(@NotBlank @Size(max = 500) String note) {}

    /**
     * @param limits of the rule, by their names in its sentence
     * @param type by which the trail is asked for its entries, of that person, object and day
     * @param usual how often in all the days before that the rule looks at
     */
    record UnusualView(
            UUID id,
            Rule rule,
            Map<String, Integer> limits,
            String person,
            String personName,
            String type,
            @Nullable String object,
            Instant at,
            LocalDate day,
            long count,
            @Nullable Long usual,
            boolean open,
            @Nullable Instant lookedAt,
            @Nullable String lookedBy,
            @Nullable String note) {

        static UnusualView of(Finding finding) {
            return new UnusualView(
                    finding.id(),
                    finding.rule(),
                    finding.limits(),
                    finding.person(),
                    finding.personName(),
                    finding.type(),
                    finding.object(),
                    finding.at(),
                    finding.day(),
                    finding.count(),
                    finding.usual(),
                    finding.open(),
                    finding.lookedAt(),
                    finding.lookedBy(),
                    finding.note());
        }
    }
}
