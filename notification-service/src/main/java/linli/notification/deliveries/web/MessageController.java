package linli.notification.deliveries.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.AnyAccount;
import linli.notification.deliveries.DeliveryService;
import linli.notification.deliveries.Inbox;
import linli.notification.deliveries.Message;
import linli.notification.preferences.Preference.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox. */
@RestController
@RequestMapping("/messages")
class MessageController {

    private final DeliveryService service;
    private final Inbox inbox;

    MessageController(DeliveryService service, Inbox inbox) {
        this.service = service;
        this.inbox = inbox;
    }

    @GetMapping
    @AnyAccount
    Page<MessageView> list(
            @RequestParam(defaultValue = "false") boolean unread, Access access, Paging paging) {
        return inbox.of(access, unread, paging).map(this::view);
    }

    private MessageView view(Message message) {
        return new MessageView(
                message.id(),
                message.template(),
                message.parameters(),
                service.said(message, Language.ZH),
                service.said(message, Language.EN),
                message.isTrial(),
                message.aboutId(),
                message.createdAt(),
                message.readAt());
    }

    /** How many are unread; 100 means that or more. */
    @GetMapping("/unread")
    @AnyAccount
    UnreadView unread(Access access) {
        return new UnreadView(inbox.unread(access));
    }

    @PostMapping("/{id}/reading")
    @AnyAccount
    MessageView read(@PathVariable UUID id, Access access) {
        return view(service.read(id, access));
    }

    record UnreadView(long count) {}

    /**
     * @param template code of what is said
     * @param parameters what is put into the words
     * @param chinese what is said; so is {@code english}
     * @param trial whether the reader only tried the words out
     * @param aboutId what to open
     */
    record MessageView(
            UUID id,
            String template,
            Map<String, String> parameters,
            String chinese,
            String english,
            boolean trial,
            @Nullable UUID aboutId,
            Instant createdAt,
            @Nullable Instant readAt) {}
}
