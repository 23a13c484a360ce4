package linli.owner.properties.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Versioned;
import linli.owner.properties.Building;
import linli.owner.properties.Buildings;
import linli.owner.properties.PropertySearch;
import linli.owner.properties.PropertyService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/buildings")
class BuildingController {

    private final PropertyService service;
    private final Buildings buildings;
    private final PropertySearch search;

    BuildingController(PropertyService service, Buildings buildings, PropertySearch search) {
        this.service = service;
        this.buildings = buildings;
        this.search = search;
    }

    @GetMapping
    @Allowed("community:read")
    List<BuildingView> list(@RequestParam UUID community, Access access) {
        return search.buildings(community, access).stream().map(BuildingView::of).toList();
    }

    @GetMapping("/{id}")
    @Allowed("community:read")
    BuildingView show(@PathVariable UUID id, Access access) {
        return BuildingView.of(buildings.get(id, access));
    }

    @GetMapping("/{id}/units")
    @Allowed("owner:read")
    Page<UnitView> units(@PathVariable UUID id, Access access, Paging paging) {
        return search.units(id, access, paging).map(UnitView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("unit:write")
    BuildingView add(@Valid @RequestBody AddRequest request, Access access) {
        return BuildingView.of(
                service.addBuilding(
                        request.communityId(),
                        request.name(),
                        request.entrances(),
                        request.floors(),
                        access));
    }

    @PutMapping("/{id}")
    @Allowed("unit:write")
    BuildingView describe(
            @PathVariable UUID id, @Valid @RequestBody DescribeRequest request, Access access) {
        return BuildingView.of(
                service.describeBuilding(id, request.entrances(), request.floors(), access));
    }

    record DescribeRequest(@Min(0) @Max(50) int entrances, @Min(0) @Max(200) int floors) {}

    record AddRequest(
            @NotNull UUID communityId,
            @NotBlank @Size(max = 12) String name,
            @Min(0) @Max(50) int entrances,
            @Min(0) @Max(200) int floors) {}

    record BuildingView(
            UUID id, long version, UUID communityId, String name, int entrances, int floors)
            implements Versioned {

        static BuildingView of(Building building) {
            return new BuildingView(
                    building.id(),
                    building.version(),
                    building.communityId(),
                    building.name(),
                    building.entrances(),
                    building.floors());
        }
    }
}
