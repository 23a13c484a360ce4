package linli.workorder.orders.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.contracts.workorder.Priority;
import linli.workorder.orders.MergeService;
import linli.workorder.orders.MergeService.Second;
import linli.workorder.orders.WorkOrder;
import linli.workorder.orders.WorkOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merging, splitting and undoing it. */
@RestController
@RequestMapping("/orders/{id}")
class MergeController {

    private static final String MERGE = "workorder:merge";

    private final MergeService service;
    private final WorkOrders orders;
    private final OrderViews views;

    MergeController(MergeService service, WorkOrders orders, OrderViews views) {
        this.service = service;
        this.orders = orders;
        this.views = views;
    }

    /**
     * What those reported who follow it, in their own words; nobody's neighbour reads that.
     *
     * @return nothing for residents
     */
    @GetMapping("/followers")
    @Allowed("workorder:read")
    List<FollowerView> followers(@PathVariable UUID id, Access access) {
        var order = orders.get(id, access);
        return access.account().staffId() == null
                ? List.of()
                : service.followersOf(order.id()).stream().map(FollowerView::of).toList();
    }

    /** It follows another from now on. */
    @PostMapping("/merge")
    @Allowed(MERGE)
    OrderView merge(
            @PathVariable UUID id, @Valid @RequestBody MergeRequest request, Access access) {
        return views.of(service.merge(id, request.leadId(), access), access);
    }

    /** It goes its own way again. */
    @PostMapping("/unmerge")
    @Allowed(MERGE)
    OrderView unmerge(@PathVariable UUID id, Access access) {
        return views.of(service.unmerge(id, access), access);
    }

    /** A second trouble of the same report gets an order of its own, which is there soon. */
    @PostMapping("/split")
    @Allowed(MERGE)
    OrderView split(
            @PathVariable UUID id, @Valid @RequestBody SplitRequest request, Access access) {
        return views.of(service.split(id, request.second(), access), access);
    }

    /**
     * @param leadId the order that is worked on for both
     */
    record MergeRequest(@NotNull UUID leadId) {}

    /**
     * @param type code of the dictionary {@code request-type}
     * @param priority the type's usual one when absent
     * @param photos those of the report that show it
     */
    record SplitRequest(
            @NotBlank @Size(max = 40) String type,
            @Nullable Priority priority,
            @NotBlank @Size(max = 60) String place,
            @NotBlank @Size(max = 2000) String description,
            @Nullable @Size(max = 9) List<@NotNull UUID> photos) {

        Second second() {
            return new Second(
                    type, priority, place, description, photos == null ? List.of() : photos);
        }
    }

    /**
     * @param photos shown as photos of the order that they follow
     */
    record FollowerView(
            UUID id,
            String number,
            String title,
            @Nullable String unitLabel,
            String description,
            List<UUID> photos,
            Instant since) {

        static FollowerView of(WorkOrder order) {
            var merge = order.merge();
            return new FollowerView(
                    order.id(),
                    order.number(),
                    order.job().title(),
                    order.job().unitLabel(),
                    order.job().description(),
                    order.job().photos(),
                    merge == null ? order.createdAt() : merge.at());
        }
    }
}
