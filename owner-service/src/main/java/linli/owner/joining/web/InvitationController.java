package linli.owner.joining.web;

import java.time.Instant;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.owner.joining.JoinService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/owners")
class InvitationController {

    private final JoinService service;

    InvitationController(JoinService service) {
        this.service = service;
    }

    /**
     * Invites the person to open an account: the code belongs at the end of {@code /j/}, on a
     * screen or on paper. It is told this once; asked again there is another, and only that stands.
     */
    @PostMapping("/{id}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("owner:write")
    InvitationView invite(@PathVariable UUID id, Access access) {
        var issued = service.invite(id, access);
        return new InvitationView(issued.code(), issued.until());
    }

    record InvitationView(String code, Instant until) {}
}
