package linli.workorder.technicians.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Versioned;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.workorder.technicians.Presence;
import linli.workorder.technicians.Technician;
import linli.workorder.technicians.TechnicianSearch;
import linli.workorder.technicians.TechnicianService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/technicians")
class TechnicianController {

    private final TechnicianService service;
    private final TechnicianSearch search;
    private final Presence presence;

    TechnicianController(TechnicianService service, TechnicianSearch search, Presence presence) {
        this.service = service;
        this.presence = presence;
        this.search = search;
    }

    @GetMapping
    @Allowed("roster:write")
    List<TechnicianView> list(Access access) {
        return views(search.all(access));
    }

    @GetMapping("/me")
    @Allowed("roster:self")
    TechnicianView me(Access access) {
        return view(service.me(access));
    }

    @PostMapping("/{id}/availability")
    @Allowed("roster:write")
    TechnicianView become(
            @PathVariable UUID id, @Valid @RequestBody AvailabilityRequest request, Access access) {
        return view(service.become(id, request.availability(), access));
    }

    /** A technician's own: on duty, on a break, off. */
    @PostMapping("/me/availability")
    @Allowed("roster:self")
    TechnicianView becomeMyself(@Valid @RequestBody AvailabilityRequest request, Access access) {
        return view(service.become(request.availability(), access));
    }

    private TechnicianView view(Technician technician) {
        return views(List.of(technician)).getFirst();
    }

    private List<TechnicianView> views(List<Technician> technicians) {
        var now = presence.now(technicians);
        return technicians.stream()
                .map(one -> TechnicianView.of(one, now.getOrDefault(one.id(), one.availability())))
                .toList();
    }

    record AvailabilityRequest(@NotNull Availability availability) {}

    /**
     * @param availability by the roster, or their own word where that is newer
     */
    record TechnicianView(
            UUID id,
            long version,
            String name,
            @Nullable String team,
            Set<String> skills,
            Availability availability)
            implements Versioned {

        static TechnicianView of(Technician technician, Availability availability) {
            var profile = technician.profile();
            return new TechnicianView(
                    technician.id(),
                    technician.version(),
                    profile.name(),
                    profile.team(),
                    profile.skills(),
                    availability);
        }
    }
}
