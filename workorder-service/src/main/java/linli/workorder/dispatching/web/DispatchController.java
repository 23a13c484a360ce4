package linli.workorder.dispatching.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
import linli.workorder.dispatching.TeamChoice;
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

    /** The teams that could be given it, the best first. */
    @GetMapping("/teams")
    @Allowed("workorder:dispatch")
    List<TeamChoiceView> teams(@PathVariable UUID id, Access access) {
        return service.teams(id, access).stream().map(TeamChoiceView::of).toList();
    }

    /** A team may take it: whoever of them is first has it. */
    @PostMapping("/team")
    @Allowed("workorder:dispatch")
    OfferedView offer(
            @PathVariable UUID id, @Valid @RequestBody OfferRequest request, Access access) {
        return OfferedView.of(service.offer(id, request.teamId(), access), access);
    }

    /** Whoever leads the team that may take it says which of them has it. */
    @PostMapping("/team/member")
    @Allowed("workorder:claim")
    AssignedView hand(
            @PathVariable UUID id, @Valid @RequestBody AssignRequest request, Access access) {
        return AssignedView.of(
                service.hand(id, request.technicianId(), request.overrideReason(), access), access);
    }

    record OfferRequest(@NotNull UUID teamId) {}

    record OfferedView(
            UUID id,
            long version,
            String number,
            OrderStatus status,
            UUID teamId,
            Instant takeBy,
            List<OrderCommand> allowedCommands)
            implements Versioned {

        static OfferedView of(WorkOrder order, Access access) {
            var offer = Objects.requireNonNull(order.offer());
            return new OfferedView(
                    order.id(),
                    order.version(),
                    order.number(),
                    order.status(),
                    offer.team().teamId(),
                    offer.takeBy(),
                    OrderRules.allowed(order, access));
        }
    }

    /**
     * @param members how many of it work where the order lies
     * @param onDuty how many of them are on duty when somebody would go
     * @param eligible how many could be sent; with none the team cannot be given it
     * @param openOrders open orders of those on duty together
     */
    record TeamChoiceView(
            UUID teamId,
            String name,
            @Nullable String lead,
            int members,
            int onDuty,
            int eligible,
            int openOrders,
            int finishedToday) {

        static TeamChoiceView of(TeamChoice choice) {
            return new TeamChoiceView(
                    choice.team().id(),
                    choice.team().name(),
                    choice.members().stream()
                            .filter(one -> one.technician().id().equals(choice.team().lead()))
                            .map(one -> one.technician().profile().name())
                            .findFirst()
                            .orElse(null),
                    choice.members().size(),
                    choice.onDuty(),
                    choice.eligible(),
                    choice.openOrders(),
                    choice.finishedToday());
        }
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
