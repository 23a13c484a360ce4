package linli.owner.transfers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.contracts.owner.OwnerEvent.Share;
import linli.owner.owners.OwnerService;
import linli.owner.owners.Owners;
import linli.owner.properties.PropertyUnits;
import linli.owner.transfers.Transfer;
import linli.owner.transfers.TransferSearch;
import linli.owner.transfers.TransferService;
import linli.owner.transfers.TransferService.Acquiring;
import linli.owner.transfers.TransferService.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/units/{id}/transfers")
class TransferController {

    /** No unit has changed hands more often. */
    private static final int SHOWN = 50;

    private final TransferService service;
    private final TransferSearch search;
    private final PropertyUnits units;
    private final Owners owners;

    TransferController(
            TransferService service, TransferSearch search, PropertyUnits units, Owners owners) {
        this.service = service;
        this.search = search;
        this.units = units;
        this.owners = owners;
    }

    /** When it changed hands, the latest first. */
    @GetMapping
    @Allowed("owner:read")
    List<TransferView> list(@PathVariable UUID id, Access access) {
        return search.of(units.get(id, access).id(), SHOWN, access).stream()
                .map(transfer -> view(transfer, access))
                .toList();
    }

    /** From a day on it is theirs who are named, and nobody's who owned it until then. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("owner:write")
    TransferView transfer(
            @PathVariable UUID id, @Valid @RequestBody TransferRequest request, Access access) {
        return view(service.transfer(id, request.deed(), access), access);
    }

    private TransferView view(Transfer transfer, Access access) {
        return new TransferView(
                transfer.id(),
                transfer.on(),
                transfer.madeAt(),
                transfer.madeBy(),
                named(transfer.sellers(), access),
                transfer.buyers().stream()
                        .flatMap(buyer ->
                                named(List.of(buyer.ownerId()), access).stream()
                                        .map(person ->
                                                new BuyerView(
                                                        person.id(),
                                                        person.name(),
                                                        buyer.link().share())))
                        .toList(),
                named(transfer.movedOut(), access));
    }

    /** Whoever lives there sees themselves alone. */
    private List<PersonView> named(List<UUID> people, Access access) {
        return people.stream()
                .flatMap(id -> owners.find(id).stream())
                .filter(owner -> access.scope().covers(owner.reach()))
                .map(owner -> new PersonView(owner.id(), owner.name()))
                .toList();
    }

    /**
     * @param to everybody who owns it from that day on, whoever pays and is told first; whoever
     *     owned it before and keeps a part is named again
     * @param movingOut members of the household and tenants whose links end on that day, too
     * @param verified whether the deed was seen
     */
    record TransferRequest(
            @NotNull LocalDate on,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid BuyerRequest> to,
            @NotNull @Size(max = 100) Set<@NotNull UUID> movingOut,
            boolean verified) {

        Deed deed() {
            return new Deed(
                    on, to.stream().map(BuyerRequest::acquiring).toList(), movingOut, verified);
        }
    }

    /**
     * @param share what the deed states; absent where it states none
     */
    record BuyerRequest(@NotNull UUID ownerId, @Nullable Share share) {

        Acquiring acquiring() {
            return new Acquiring(ownerId, OwnerService.stated(share));
        }
    }

    /**
     * @param from who owned it until then
     */
    record TransferView(
            UUID id,
            LocalDate on,
            Instant madeAt,
            String madeBy,
            List<PersonView> from,
            List<BuyerView> to,
            List<PersonView> movedOut) {}

    record PersonView(UUID id, String name) {}

    record BuyerView(UUID id, String name, @Nullable Share share) {}
}
