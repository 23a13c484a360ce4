package linli.notification.channels.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.notification.channels.ChannelKind;
import linli.notification.channels.Delivery;
import linli.notification.channels.DeliveryState;
import linli.notification.channels.OutboxService;
import linli.notification.templates.MessageKind;
import linli.notification.templates.MessageKinds;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What went out of the house, or would have. */
@RestController
@RequestMapping("/outbox")
class OutboxController {

    private final OutboxService service;
    private final OutboxList list;
    private final Exports exports;
    private final MessageKinds kinds;

    OutboxController(OutboxService service, OutboxList list, Exports exports, MessageKinds kinds) {
        this.service = service;
        this.list = list;
        this.exports = exports;
        this.kinds = kinds;
    }

    /** The newest first. */
    @GetMapping
    @Allowed("outbox:read")
    Page<DeliveryView> list(
            @Valid @ParameterObject OutboxQuestion question, Access access, Paging paging) {
        return list.page(question, access, paging).map(this::view);
    }

    /** The same as a file. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("outbox:read")
    Started export(
            @Valid @ParameterObject OutboxQuestion question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        return exports.begin(list, question, request, access);
    }

    @PostMapping("/{id}/retry")
    @Allowed("outbox:retry")
    DeliveryView retry(@PathVariable UUID id, Access access) {
        return view(service.retry(id, access));
    }

    private DeliveryView view(Delivery row) {
        return DeliveryView.of(row, kinds.find(row.template()).orElse(null));
    }

    /**
     * @param aboutNumber what people know that by which it tells of
     * @param address to where, masked; null before it was looked up
     * @param carrier who took it; {@code local} when nothing left the house
     * @param reason why it failed, waits or was not sent: a code, and behind a blank the provider's
     *     own
     * @param nextAt when it is tried next; null for never
     * @param text what was said; null while nothing was
     * @param template stable name of its kind, such as {@code bill.issued}
     * @param kindZh which kind of message it is; so is {@code kindEn}; null when it is told no more
     * @param edition of its template, 0 for the words the platform came with; null before
     * @param trial whether somebody tried the words out
     */
    record DeliveryView(
            UUID id,
            ChannelKind channel,
            DeliveryState state,
            @Nullable String reason,
            UUID aboutId,
            String aboutNumber,
            UUID personId,
            String name,
            String unitLabel,
            @Nullable String address,
            @Nullable String carrier,
            @Nullable String text,
            boolean urgent,
            int tries,
            Instant createdAt,
            @Nullable Instant nextAt,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant readAt,
            boolean mayBeRetried,
            String template,
            @Nullable String kindZh,
            @Nullable String kindEn,
            @Nullable Integer edition,
            boolean trial) {

        static DeliveryView of(Delivery row, @Nullable MessageKind kind) {
            return new DeliveryView(
                    row.id(),
                    row.channel(),
                    row.state(),
                    row.reason(),
                    row.aboutId(),
                    row.aboutNumber(),
                    row.personId(),
                    row.name(),
                    row.unitLabel(),
                    row.address(),
                    row.carrier(),
                    row.text(),
                    row.urgent(),
                    row.tries(),
                    row.createdAt(),
                    row.dueAt(),
                    row.sentAt(),
                    row.deliveredAt(),
                    row.readAt(),
                    row.mayBeRetried(),
                    row.template(),
                    kind == null ? null : kind.zh(),
                    kind == null ? null : kind.en(),
                    row.edition(),
                    row.trial() != null);
        }
    }
}
