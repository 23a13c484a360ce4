package linli.workorder.orders.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.workorder.orders.ContactReveals;
import linli.workorder.orders.ContactReveals.Purpose;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom to call about an order that no owner reported. */
@RestController
@RequestMapping("/orders/{id}/contact-reveal")
class ContactController {

    private final ContactReveals reveals;

    ContactController(ContactReveals reveals) {
        this.reveals = reveals;
    }

    /** Shows the number in full; that it was shown, and for what, is on record first. */
    @PostMapping
    @Allowed("owner:reveal")
    ContactView reveal(
            @PathVariable UUID id, @Valid @RequestBody ContactRequest request, Access access) {
        return new ContactView(reveals.reveal(id, request.purpose(), access));
    }

    record ContactRequest(@NotNull Purpose purpose) {}

    record ContactView(String phone) {}
}
