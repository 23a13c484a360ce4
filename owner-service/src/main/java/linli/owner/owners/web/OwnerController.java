package linli.owner.owners.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.web.Entered;
import linli.chassis.web.TimelineEntry;
import linli.contracts.Change;
import linli.contracts.Envelope;
import linli.contracts.owner.MoveEvent;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import linli.owner.owners.IdentityNumber;
import linli.owner.owners.Owner;
import linli.owner.owners.OwnerService;
import linli.owner.owners.OwnerService.LinkFacts;
import linli.owner.owners.OwnerService.Revealed;
import linli.owner.owners.Owners;
import linli.owner.owners.Particulars;
import linli.owner.owners.SaidParticulars;
import linli.owner.owners.SaidParticulars.SaidContact;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
@RequestMapping("/owners")
class OwnerController {

    private final OwnerService service;
    private final Owners owners;
    private final OwnerList list;
    private final Exports exports;

    OwnerController(OwnerService service, Owners owners, OwnerList list, Exports exports) {
        this.service = service;
        this.owners = owners;
        this.list = list;
        this.exports = exports;
    }

    /** Owners, the newest first. */
    @GetMapping
    @Allowed("owner:read")
    Page<OwnerView> list(
            @Valid @ParameterObject OwnerQuestion question, Access access, Paging paging) {
        return list.page(question, access, paging);
    }

    /** The same as a file. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("owner:export")
    Started export(
            @Valid @ParameterObject OwnerQuestion question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        return exports.begin(list, question, request, access);
    }

    @GetMapping("/{id}")
    @Allowed("owner:read")
    OwnerView show(@PathVariable UUID id, Access access) {
        return view(owners.get(id, access), access);
    }

    @GetMapping("/{id}/history")
    @Allowed("owner:read")
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        var isStaff = access.account().staffId() != null;
        return owners.history(id, access).stream()
                .map(told ->
                        isStaff
                                ? TimelineEntry.of(told, said(told), shown(told.changes()))
                                : TimelineEntry.forResident(told, null, Map.of()))
                .toList();
    }

    /** Of a move, where to or from; of anything else, what changed says it. */
    private static Object said(Envelope told) {
        return switch (told.data()) {
            case MoveEvent.MovedIn in -> new MoveView(in.unitId(), in.relation(), in.on());
            case MoveEvent.MovedOut out -> new MoveView(out.unitId(), out.relation(), out.on());
            default -> Map.of();
        };
    }

    record MoveView(UUID unitId, Relation relation, LocalDate on) {}

    /** Which account it is bound to is the platform's own business. */
    private static List<Change> shown(List<Change> changes) {
        return changes.stream().filter(change -> !change.field().equals("accountId")).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("owner:write")
    OwnerView register(@Valid @RequestBody RegisterRequest request, Access access) {
        return view(
                service.register(
                        request.name(),
                        request.phones(),
                        request.links().stream().map(LinkRequest::facts).toList(),
                        access),
                access);
    }

    @PutMapping("/{id}")
    @Allowed("owner:write")
    OwnerView describe(
            @PathVariable UUID id, @Valid @RequestBody DescribeRequest request, Access access) {
        return view(service.describe(id, request.name(), request.phones(), access), access);
    }

    /** Who the person is besides name and numbers, in place of what was written down before. */
    @PutMapping("/{id}/particulars")
    @Allowed("owner:write")
    OwnerView particularize(
            @PathVariable UUID id, @Valid @RequestBody ParticularsRequest request, Access access) {
        return view(service.particularize(id, request.said(), access), access);
    }

    @PostMapping("/{id}/links")
    @Allowed("owner:write")
    OwnerView link(@PathVariable UUID id, @Valid @RequestBody LinkRequest request, Access access) {
        return view(service.moveIn(id, request.facts(), access), access);
    }

    /** What the person has been to the unit since the link began. */
    @PutMapping("/{id}/links/{unitId}")
    @Allowed("owner:write")
    OwnerView correctLink(
            @PathVariable UUID id,
            @PathVariable UUID unitId,
            @Valid @RequestBody CorrectRequest request,
            Access access) {
        return view(
                service.correctLink(
                        id,
                        unitId,
                        request.relation(),
                        request.verified(),
                        request.share(),
                        access),
                access);
    }

    @PostMapping("/{id}/links/{unitId}/end")
    @Allowed("owner:write")
    OwnerView unlink(
            @PathVariable UUID id,
            @PathVariable UUID unitId,
            @Valid @RequestBody EndRequest request,
            Access access) {
        return view(service.moveOut(id, unitId, request.on(), access), access);
    }

    @PostMapping("/{id}/vehicles")
    @Allowed("owner:write")
    OwnerView keepVehicle(
            @PathVariable UUID id, @Valid @RequestBody VehicleRequest request, Access access) {
        return view(
                service.keepVehicle(
                        id,
                        request.plate(),
                        request.parkingUnitId(),
                        Entered.orNone(request.note()),
                        access),
                access);
    }

    /** It is not kept here any more. */
    @PostMapping("/{id}/vehicles/{vehicle}/removal")
    @Allowed("owner:write")
    OwnerView giveUpVehicle(@PathVariable UUID id, @PathVariable UUID vehicle, Access access) {
        return view(service.giveUpVehicle(id, vehicle, access), access);
    }

    @PostMapping("/{id}/account")
    @Allowed("owner:write")
    OwnerView openAccount(
            @PathVariable UUID id, @Valid @RequestBody AccountRequest request, Access access) {
        return view(
                service.openAccount(id, request.username(), request.initialPassword(), access),
                access);
    }

    /** Nobody signs in as this person any more. */
    @PostMapping("/{id}/account/closure")
    @Allowed("owner:write")
    OwnerView closeAccount(@PathVariable UUID id, Access access) {
        return view(service.closeAccount(id, access), access);
    }

    /** Forgets a person who has no unit any more, for good. */
    @PostMapping("/{id}/erasure")
    @Allowed("owner:erase")
    OwnerView erase(
            @PathVariable UUID id, @Valid @RequestBody EraseRequest request, Access access) {
        return view(service.erase(id, request.reason().name(), access), access);
    }

    @PostMapping("/{id}/reveal")
    @Allowed("owner:reveal")
    RevealedView reveal(
            @PathVariable UUID id, @Valid @RequestBody RevealRequest request, Access access) {
        return RevealedView.of(
                service.reveal(
                        id,
                        request.purpose().name(),
                        request.purpose().needsPapers(),
                        request.relatedTo() == null ? "" : request.relatedTo(),
                        access));
    }

    /** All that is kept here of one person, in one document for them. */
    @PostMapping("/{id}/personal-data")
    @Allowed("owner:reveal")
    PersonalDataView personalData(
            @PathVariable UUID id, @Valid @RequestBody ReportRequest request, Access access) {
        return PersonalDataView.of(service.keptOf(id, request.purpose().name(), access), access);
    }

    private OwnerView view(Owner owner, Access access) {
        return OwnerView.of(service.withUnits(List.of(owner), access).getFirst(), access);
    }

    record RegisterRequest(
            @NotBlank @Size(max = 60) String name,
            @NotNull @Size(max = 5) List<@NotBlank @Size(max = 30) String> phones,
            @NotNull @Valid @Size(max = 20) List<@NotNull LinkRequest> links) {}

    record DescribeRequest(
            @NotBlank @Size(max = 60) String name,
            @NotNull @Size(max = 5) List<@NotBlank @Size(max = 30) String> phones) {}

    /**
     * @param identity of the papers that were shown; absent when none were
     * @param tags words of the dictionary {@code owner-tag}
     */
    record ParticularsRequest(
            Particulars.@NotNull Kind kind,
            @Nullable @Valid IdentityRequest identity,
            @NotNull @Size(max = 20) Set<@NotBlank @Size(max = 40) String> tags,
            @Nullable @Valid ContactRequest emergency,
            @Nullable @Size(max = 500) String note) {

        SaidParticulars said() {
            return new SaidParticulars(
                    kind,
                    identity == null ? null : identity.type(),
                    identity == null ? null : identity.number(),
                    tags,
                    emergency == null
                            ? null
                            : new SaidContact(
                                    emergency.name(),
                                    emergency.phone(),
                                    Entered.orNone(emergency.relation())),
                    Entered.orNone(note));
        }
    }

    /**
     * @param number as it is masked, by whoever may not see it: it stays as it is
     */
    record IdentityRequest(
            IdentityNumber.@NotNull Type type, @NotBlank @Size(max = 60) String number) {}

    /**
     * @param phone as it is masked, by whoever may not see it: it stays as it is
     * @param relation what they are to each other, as people say it
     */
    record ContactRequest(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 30) String phone,
            @Nullable @Size(max = 20) String relation) {}

    record LinkRequest(
            @NotNull UUID unitId,
            @NotNull Relation relation,
            boolean verified,
            @Nullable LocalDate from,
            @Nullable Share share) {

        LinkFacts facts() {
            return new LinkFacts(unitId, relation, verified, from, share);
        }
    }

    record CorrectRequest(@NotNull Relation relation, boolean verified, @Nullable Share share) {}

    record EndRequest(@NotNull LocalDate on) {}

    /**
     * @param parkingUnitId its parking space
     * @param note such as make and colour
     */
    record VehicleRequest(
            @NotBlank @Size(max = 20) String plate,
            @Nullable UUID parkingUnitId,
            @Nullable @Size(max = 60) String note) {}

    record AccountRequest(
            @NotBlank @Pattern(regexp = "[a-z0-9._-]{3,40}") String username,
            @NotBlank @Size(min = 8, max = 64) String initialPassword) {}

    /** Why a person is forgotten. */
    enum ErasureReason {
        /** 本人要求 */
        ASKED_FOR,
        /** 业务关系结束，保存期已满 */
        NO_LONGER_NEEDED,
        /** 撤回同意 */
        CONSENT_WITHDRAWN,
        /** 登记有误 */
        ENTERED_BY_MISTAKE
    }

    record EraseRequest(@NotNull ErasureReason reason) {}

    /** Who asked what is kept of a person. */
    enum ReportPurpose {
        /** 本人要求查阅 */
        ASKED_FOR,
        /** 主管部门要求 */
        AUTHORITY
    }

    record ReportRequest(@NotNull ReportPurpose purpose) {}

    /** Why somebody needs to see numbers in full. */
    enum Purpose {
        /** 回拨来电 */
        CALL_BACK,
        /** 上门联系 */
        VISIT,
        /** 核实身份 */
        VERIFY_IDENTITY,
        /** 催缴 */
        DUNNING,
        /** 紧急情况 */
        EMERGENCY;

        /** Whether the number of their papers is needed for that: to compare it, or to sue. */
        boolean needsPapers() {
            return this == VERIFY_IDENTITY || this == DUNNING;
        }
    }

    record RevealRequest(@NotNull Purpose purpose, @Nullable @Size(max = 60) String relatedTo) {}

    /**
     * @param said of each number, what was typed when it was taken down: it may say whose it is
     * @param identity the number of their papers, where the purpose needs it
     * @param emergencyPhone of whom to call when something happened
     */
    record RevealedView(
            List<String> phones,
            List<String> said,
            @Nullable String identity,
            @Nullable String emergencyPhone) {

        static RevealedView of(Revealed shown) {
            return new RevealedView(
                    List.copyOf(shown.phones().keySet()),
                    List.copyOf(shown.phones().values()),
                    shown.identity(),
                    shown.emergencyPhone());
        }
    }
}
