package linli.workorder.payers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Versioned;
import linli.workorder.payers.Handover;
import linli.workorder.payers.Handover.OfBuilding;
import linli.workorder.payers.Payers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From when on builders answer for what they built. */
@RestController
@RequestMapping("/handovers")
class HandoverController {

    private final Payers payers;

    HandoverController(Payers payers) {
        this.payers = payers;
    }

    @GetMapping
    @Allowed("community:write")
    HandoverView show(@RequestParam UUID community, Access access) {
        return HandoverView.of(payers.handover(community, access));
    }

    /** Orders that are open keep who was to pay. */
    @PutMapping
    @Allowed("community:write")
    HandoverView date(
            @RequestParam UUID community, @Valid @RequestBody DateRequest request, Access access) {
        return HandoverView.of(
                payers.date(
                        community,
                        request.on(),
                        request.buildings().stream()
                                .map(one -> new OfBuilding(one.buildingId(), one.on()))
                                .toList(),
                        access));
    }

    /**
     * @param on of the community, where no building says otherwise; nothing when nobody knows
     */
    record DateRequest(
            @Nullable LocalDate on,
            @NotNull @Size(max = 500) List<@Valid @NotNull BuildingRequest> buildings) {}

    record BuildingRequest(@NotNull UUID buildingId, @NotNull LocalDate on) {}

    record HandoverView(UUID id, long version, @Nullable LocalDate on, List<OfBuilding> buildings)
            implements Versioned {

        static HandoverView of(Handover handover) {
            return new HandoverView(
                    handover.id(), handover.version(), handover.day(), handover.buildings());
        }
    }
}
