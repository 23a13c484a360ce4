package linli.owner.communities.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.owner.communities.CommunitySearch;
import linli.owner.communities.CommunityService;
import linli.owner.communities.Region;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/communities/regions")
class RegionController {

    private final CommunityService service;
    private final CommunitySearch search;

    RegionController(CommunityService service, CommunitySearch search) {
        this.service = service;
        this.search = search;
    }

    /** The regions of the communities that the caller may see. */
    @GetMapping
    @Allowed("community:read")
    List<RegionView> list(Access access) {
        var regions = new LinkedHashMap<UUID, String>();
        search.all(access)
                .forEach(community -> regions.put(community.regionId(), community.region()));
        return regions.entrySet().stream()
                .map(one -> new RegionView(one.getKey(), one.getValue()))
                .toList();
    }

    /** Names a region anew; its manager and its communities stay. */
    @PostMapping("/{id}/name")
    @Allowed("community:write")
    RegionView rename(
            @PathVariable UUID id, @Valid @RequestBody NameRequest request, Access access) {
        return RegionView.of(service.renameRegion(id, request.name().strip(), access));
    }

    record NameRequest(@NotBlank @Size(max = 50) String name) {}

    record RegionView(UUID id, String name) {
        static RegionView of(Region region) {
            return new RegionView(region.id(), region.name());
        }
    }
}
