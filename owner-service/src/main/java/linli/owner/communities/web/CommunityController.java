package linli.owner.communities.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.time.Calendars;
import linli.owner.communities.Communities;
import linli.owner.communities.CommunitySearch;
import linli.owner.communities.CommunityService;
import linli.owner.communities.CommunityService.CommunityFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/communities")
class CommunityController {

    private final CommunityService service;
    private final Communities communities;
    private final CommunitySearch search;
    private final Calendars calendars;

    CommunityController(
            CommunityService service,
            Communities communities,
            CommunitySearch search,
            Calendars calendars) {
        this.calendars = calendars;
        this.service = service;
        this.communities = communities;
        this.search = search;
    }

    @GetMapping
    @Allowed("community:read")
    List<CommunityView> list(Access access) {
        return search.all(access).stream().map(CommunityView::of).toList();
    }

    @GetMapping("/{id}")
    @Allowed("community:read")
    CommunityView show(@PathVariable UUID id, Access access) {
        return CommunityView.of(communities.get(id, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("community:write")
    CommunityView found(@Valid @RequestBody FoundRequest request, Access access) {
        return CommunityView.of(
                service.found(request.facts(calendars.groupZone()), request.code(), access));
    }

    @PutMapping("/{id}")
    @Allowed("community:write")
    CommunityView describe(
            @PathVariable UUID id, @Valid @RequestBody DescribeRequest request, Access access) {
        return CommunityView.of(service.describe(id, request.facts(), access));
    }

    record FoundRequest(
            @NotBlank @Pattern(regexp = "[A-Z0-9]{1,12}") String code,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 50) String region,
            @Nullable @Size(max = 200) String address,
            @Nullable @Size(max = 60) String zone) {

        /** Most communities of a group lie where the group does. */
        CommunityFacts facts(ZoneId groupZone) {
            return new CommunityFacts(
                    name,
                    region,
                    address == null ? "" : address,
                    zone == null ? groupZone.getId() : zone);
        }
    }

    record DescribeRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 50) String region,
            @Nullable @Size(max = 200) String address,
            @NotBlank @Size(max = 60) String zone) {

        CommunityFacts facts() {
            return new CommunityFacts(name, region, address == null ? "" : address, zone);
        }
    }
}
