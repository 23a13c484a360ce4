package linli.owner.properties.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.estate.UnitAddress;
import linli.chassis.web.TimelineEntry;
import linli.owner.properties.PropertySearch;
import linli.owner.properties.PropertyService;
import linli.owner.properties.PropertyUnit.UnitFacts;
import linli.owner.properties.PropertyUnits;
import linli.owner.properties.UnitType;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/units")
class UnitController {

    private static final int FOUND_AT_MOST = 20;

    private final PropertyService service;
    private final PropertyUnits units;
    private final PropertySearch search;
    private final UnitChanges changes;

    UnitController(
            PropertyService service,
            PropertyUnits units,
            PropertySearch search,
            UnitChanges changes) {
        this.changes = changes;
        this.service = service;
        this.units = units;
        this.search = search;
    }

    /** Units called like {@code q}: {@code 3-2-1201}, {@code 3栋1201}, {@code 1201}. */
    @GetMapping
    @Allowed("owner:read")
    List<UnitView> find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable UUID community,
            Access access) {
        return search.called(q, community, FOUND_AT_MOST, access).stream()
                .map(UnitView::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Allowed("owner:read")
    UnitView show(@PathVariable UUID id, Access access) {
        return UnitView.of(units.get(id, access));
    }

    /** What was changed on it, by whom. */
    @GetMapping("/{id}/history")
    @Allowed("owner:read")
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        var isStaff = access.account().staffId() != null;
        return units.history(id, access).stream()
                .map(told ->
                        isStaff
                                ? TimelineEntry.of(told, Map.of(), changes.of(told.changes()))
                                : TimelineEntry.forResident(told, null, Map.of()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("unit:write")
    UnitView add(@Valid @RequestBody AddRequest request, Access access) {
        return UnitView.of(
                service.addUnit(request.communityId(), request.address(), request.facts(), access));
    }

    @PutMapping("/{id}")
    @Allowed("unit:write")
    UnitView describe(
            @PathVariable UUID id, @Valid @RequestBody DescribeRequest request, Access access) {
        return UnitView.of(service.describeUnit(id, request.facts(), access));
    }

    /**
     * @param stateSince first day of the state; today when it is new and nothing is said
     */
    record DescribeRequest(
            @NotNull UnitType type,
            @Nullable @Min(-9) @Max(200) Integer floor,
            @Nullable @Digits(integer = 9, fraction = 4) BigDecimal grossArea,
            @Nullable @Digits(integer = 9, fraction = 4) BigDecimal netArea,
            @Nullable @Size(max = 40) String layout,
            @Nullable @Size(max = 20) String orientation,
            @Nullable @Size(max = 40) String usage,
            @Nullable @Size(max = 40) String state,
            @Nullable LocalDate stateSince) {

        UnitFacts facts() {
            return new UnitFacts(
                    type, floor, grossArea, netArea, layout, orientation, usage, state, stateSince);
        }
    }

    record AddRequest(
            @NotNull UUID communityId,
            @NotBlank @Size(max = 12) String building,
            @Nullable @Size(max = 6) String entrance,
            @NotBlank @Size(max = 12) String room,
            @NotNull UnitType type,
            @Nullable @Min(-9) @Max(200) Integer floor,
            @Nullable @Digits(integer = 9, fraction = 4) BigDecimal grossArea,
            @Nullable @Digits(integer = 9, fraction = 4) BigDecimal netArea,
            @Nullable @Size(max = 40) String layout,
            @Nullable @Size(max = 20) String orientation,
            @Nullable @Size(max = 40) String usage,
            @Nullable @Size(max = 40) String state,
            @Nullable LocalDate stateSince) {

        UnitAddress address() {
            return UnitAddress.of(building, entrance, room);
        }

        UnitFacts facts() {
            return new UnitFacts(
                    type, floor, grossArea, netArea, layout, orientation, usage, state, stateSince);
        }
    }
}
