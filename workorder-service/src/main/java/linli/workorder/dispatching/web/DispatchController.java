package linli.workorder.dispatching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Versioned;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.contracts.workorder.WorkOrderEvent.ScorePart;
import linli.workorder.dispatching.Candidate;
import linli.workorder.dispatching.Candidate.Block;
import linli.workorder.dispatching.DispatchService;
import linli.workorder.orders.OrderCommand;
import linli.workorder.orders.OrderRules;
import linli.workorder.orders.OrderStatus;
import linli.workorder.orders.WorkOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders/{id}")
class DispatchController {

    private final DispatchService service;

    DispatchController(DispatchService service) {
        this.service = service;
    }

    @GetMapping("/candidates")
    @Allowed("workorder:dispatch")
    List<CandidateView> candidates(@PathVariable UUID id, Access access) {
        return service.candidates(id, access).stream()
                .map(candidate -> CandidateView.of(candidate, access))
                .toList();
    }

    @PostMapping("/assignment")
    @Allowed("workorder:dispatch")
    AssignedView assign(
            @PathVariable UUID id, @Valid @RequestBody AssignRequest request, Access access) {
        var order = service.assign(id, request.technicianId(), request.overrideReason(), access);
        return AssignedView.of(order, access);
    }

    @PostMapping("/reassignment")
    @Allowed("workorder:dispatch")
    AssignedView reassign(
            @PathVariable UUID id, @Valid @RequestBody ReassignRequest request, Access access) {
        var order =
                service.reassign(
                        id,
                        request.technicianId(),
                        request.reason(),
                        request.overrideReason(),
                        access);
        return AssignedView.of(order, access);
    }

    record AssignRequest(
            @NotNull UUID technicianId, @Nullable @Size(max = 200) String overrideReason) {}

    record ReassignRequest(
            @NotNull UUID technicianId,
            @NotBlank @Size(max = 200) String reason,
            @Nullable @Size(max = 200) String overrideReason) {}

    record AssignedView(
            UUID id,
            long version,
            String number,
            OrderStatus status,
            UUID technicianId,
            List<OrderCommand> allowedCommands)
            implements Versioned {

        static AssignedView of(WorkOrder order, Access access) {
            return new AssignedView(
                    order.id(),
                    order.version(),
                    order.number(),
                    order.status(),
                    Objects.requireNonNull(order.assignment()).worker().staffId(),
                    OrderRules.allowed(order, access));
        }
    }

    /**
     * @param points sum of the score's parts
     * @param working whether they work on something now
     * @param current what they work on now; absent when nothing, or nothing the caller may see
     */
    record CandidateView(
            UUID technicianId,
            String name,
            @Nullable String team,
            Set<String> skills,
            Availability availability,
            boolean eligible,
            List<Block> blocked,
            int points,
            List<ScorePart> score,
            int openOrders,
            int finishedToday,
            boolean working,
            @Nullable CurrentView current) {

        static CandidateView of(Candidate candidate, Access access) {
            var current = candidate.load().current();
            var profile = candidate.technician().profile();
            return new CandidateView(
                    candidate.technician().id(),
                    profile.name(),
                    profile.team(),
                    profile.skills(),
                    candidate.availability(),
                    candidate.isEligible(),
                    candidate.blocked(),
                    candidate.points(),
                    candidate.score(),
                    candidate.load().open().size(),
                    candidate.load().finishedToday(),
                    current != null,
                    current == null || !access.scope().covers(current.reach())
                            ? null
                            : new CurrentView(
                                    current.orderId(),
                                    current.number(),
                                    current.title(),
                                    current.titleEn(),
                                    current.unitLabel()));
        }
    }

    record CurrentView(
            UUID orderId,
            String number,
            String title,
            @Nullable String titleEn,
            @Nullable String unitLabel) {}
}
