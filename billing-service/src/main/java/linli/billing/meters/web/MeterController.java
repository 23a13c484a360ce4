package linli.billing.meters.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.billing.meters.Meter;
import linli.billing.meters.Meter.Face;
import linli.billing.meters.Meter.Reading;
import linli.billing.meters.Meter.Shown;
import linli.billing.meters.MeterKind;
import linli.billing.meters.MeterSearch;
import linli.billing.meters.MeterSearch.Filter;
import linli.billing.meters.MeterSearch.Sorting;
import linli.billing.meters.MeterService;
import linli.billing.meters.MeterUse;
import linli.billing.meters.Meters;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.files.Files;
import linli.chassis.files.StoredFile;
import linli.chassis.time.Calendars;
import linli.chassis.web.Inline;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.billing.MeterEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Meters of units and of what all share, and the round on which they are read. */
@RestController
@RequestMapping("/meters")
class MeterController {

    private static final String RECORD = "meter:record";
    private static final String WRITE = "meter:write";

    private final MeterService service;
    private final Meters meters;
    private final MeterSearch search;
    private final Files files;
    private final Calendars calendars;

    MeterController(
            MeterService service,
            Meters meters,
            MeterSearch search,
            Files files,
            Calendars calendars) {
        this.service = service;
        this.meters = meters;
        this.search = search;
        this.files = files;
        this.calendars = calendars;
    }

    @GetMapping
    @Allowed({RECORD, WRITE})
    Page<MeterView> list(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable UUID building,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable MeterKind kind,
            @RequestParam(defaultValue = "LABEL") Sorting sort,
            Access access,
            Paging paging) {
        var filter = new Filter(community, building, unit, kind, null);
        return search.all(filter, sort, access, paging).map(meter -> view(meter, access));
    }

    /** Those of a community that measure what all share; who writes tariffs chooses from them. */
    @GetMapping("/common")
    @Allowed({RECORD, WRITE, "tariff:propose", "tariff:write"})
    Page<MeterView> common(
            @RequestParam UUID community,
            @RequestParam(required = false) @Nullable MeterKind kind,
            Access access,
            Paging paging) {
        var filter = new Filter(community, null, null, kind, community);
        return search.all(filter, Sorting.LABEL, access, paging).map(meter -> view(meter, access));
    }

    @GetMapping("/{id}")
    @Allowed({RECORD, WRITE})
    MeterView show(@PathVariable UUID id, Access access) {
        return view(meters.get(id, access), access);
    }

    @GetMapping("/{id}/history")
    @Allowed({RECORD, WRITE})
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return meters.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of((MeterEvent) told.data())))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(WRITE)
    MeterView install(@Valid @RequestBody InstallRequest request, Access access) {
        return view(
                service.install(
                        request.unitId(),
                        request.kind(),
                        new Face(request.serial().strip(), request.digits()),
                        request.day(),
                        request.value(),
                        access),
                access);
    }

    /** A meter of what all share (公共表), such as a lift or the light of a stairwell. */
    @PostMapping("/common")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(WRITE)
    MeterView installCommon(@Valid @RequestBody CommonRequest request, Access access) {
        return view(
                service.installCommon(
                        request.communityId(),
                        request.buildingId(),
                        request.label().strip(),
                        request.kind(),
                        new Face(request.serial().strip(), request.digits()),
                        request.day(),
                        request.value(),
                        access),
                access);
    }

    /** A photo to go with a reading that is not kept yet. */
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({RECORD, WRITE})
    StoredFile keepPhoto(@RequestParam MultipartFile file, Access access) throws IOException {
        return files.keepPhoto(file.getInputStream(), file.getOriginalFilename(), access);
    }

    @GetMapping("/photos/{id}")
    @Allowed({RECORD, WRITE})
    ResponseEntity<Resource> showPhoto(@PathVariable UUID id, Access access) {
        return Inline.show(files.open(id, access));
    }

    @PostMapping("/{id}/readings")
    @Allowed({RECORD, WRITE})
    MeterView read(
            @PathVariable UUID id, @Valid @RequestBody ReadingRequest request, Access access) {
        return view(service.read(id, request.shown(), access), access);
    }

    /** The newest reading was something else. */
    @PostMapping("/{id}/correction")
    @Allowed(WRITE)
    MeterView correct(
            @PathVariable UUID id, @Valid @RequestBody CorrectionRequest request, Access access) {
        return view(
                service.correct(
                        id,
                        request.value(),
                        request.rolledOver(),
                        request.reason().strip(),
                        access),
                access);
    }

    /** Another meter takes its place. */
    @PostMapping("/{id}/exchange")
    @Allowed(WRITE)
    MeterView exchange(
            @PathVariable UUID id, @Valid @RequestBody ExchangeRequest request, Access access) {
        return view(
                service.exchange(
                        id,
                        new Face(request.serial().strip(), request.digits()),
                        request.day(),
                        request.lastValue(),
                        request.value(),
                        access),
                access);
    }

    private MeterView view(Meter meter, Access access) {
        return MeterView.of(
                meter, meter.estimateFor(calendars.dayOf(access.at(), meter.communityId())));
    }

    /**
     * @param digits before the point, after which it begins again with nothing
     * @param value what it shows
     */
    record InstallRequest(
            @NotNull UUID unitId,
            @NotNull MeterKind kind,
            @NotBlank @Size(max = 40) String serial,
            @Min(3) @Max(9) int digits,
            @NotNull LocalDate day,
            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3) BigDecimal value) {}

    /**
     * @param buildingId absent where it measures for the whole community
     * @param label what it measures
     * @param digits before the point, after which it begins again with nothing
     * @param value what it shows
     */
    record CommonRequest(
            @NotNull UUID communityId,
            @Nullable UUID buildingId,
            @NotBlank @Size(max = 40) String label,
            @NotNull MeterKind kind,
            @NotBlank @Size(max = 40) String serial,
            @Min(3) @Max(9) int digits,
            @NotNull LocalDate day,
            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3) BigDecimal value) {}

    /**
     * @param estimated nobody could get at it
     * @param rolledOver it began again with nothing since the last reading
     * @param confirmed it is so, however unusual
     * @param photos of what it shows
     */
    record ReadingRequest(
            @NotNull LocalDate day,
            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3) BigDecimal value,
            boolean estimated,
            boolean rolledOver,
            boolean confirmed,
            @Nullable @Size(max = 3) List<@NotNull UUID> photos) {

        Shown shown() {
            return new Shown(
                    day,
                    value,
                    estimated,
                    rolledOver,
                    confirmed,
                    photos == null ? List.of() : photos);
        }
    }

    record CorrectionRequest(
            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3) BigDecimal value,
            boolean rolledOver,
            @NotBlank @Size(max = 200) String reason) {}

    /**
     * @param lastValue what the old one shows
     * @param value what the new one shows
     */
    record ExchangeRequest(
            @NotBlank @Size(max = 40) String serial,
            @Min(3) @Max(9) int digits,
            @NotNull LocalDate day,
            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3) BigDecimal lastValue,
            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 3) BigDecimal value) {}

    /**
     * @param unitId absent where it measures what all share
     * @param readings the newest first, no more than 12
     * @param newestUse between the last two readings; absent when there is one
     * @param estimate what it would show today, by what is usual; absent when that is not known
     * @param usualADay what is used a day as far as is known; absent when that says nothing
     */
    record MeterView(
            UUID id,
            long version,
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            String label,
            MeterKind kind,
            String serial,
            int digits,
            List<Reading> readings,
            @Nullable MeterUse newestUse,
            @Nullable BigDecimal estimate,
            @Nullable BigDecimal usualADay)
            implements Versioned {

        private static final int SHOWN = 12;

        static MeterView of(Meter meter, @Nullable BigDecimal estimate) {
            return new MeterView(
                    meter.id(),
                    meter.version(),
                    meter.communityId(),
                    meter.buildingId(),
                    meter.unitId(),
                    meter.label(),
                    meter.kind(),
                    meter.serial(),
                    meter.digits(),
                    meter.readings().reversed().stream().limit(SHOWN).toList(),
                    meter.newestUse().orElse(null),
                    estimate,
                    meter.usualADay().orElse(null));
        }
    }

    /**
     * What an event says.
     *
     * @param used since the reading before; absent where nothing was
     */
    record Step(
            LocalDate day,
            BigDecimal value,
            @Nullable BigDecimal used,
            boolean estimated,
            @Nullable String reason) {

        static Step of(MeterEvent event) {
            return switch (event) {
                case MeterEvent.Installed in -> new Step(in.day(), in.value(), null, false, null);
                case MeterEvent.Read read ->
                        new Step(read.day(), read.value(), read.used(), read.estimated(), null);
                case MeterEvent.ReadingCorrected now ->
                        new Step(now.day(), now.value(), now.used(), false, now.reason());
                case MeterEvent.Exchanged out ->
                        new Step(out.day(), out.value(), null, false, out.oldSerial());
            };
        }
    }
}
