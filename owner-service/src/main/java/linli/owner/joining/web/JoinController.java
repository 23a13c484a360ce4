package linli.owner.joining.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Anybody;
import linli.owner.joining.JoinService;
import linli.owner.joining.JoinService.Invited;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What whoever holds an invitation sees and does (decision 27). */
@RestController
@RequestMapping("/joins")
class JoinController {

    private final JoinService service;

    JoinController(JoinService service) {
        this.service = service;
    }

    @GetMapping("/{code}")
    @Anybody
    InvitedView show(@PathVariable String code) {
        return InvitedView.of(service.invited(code));
    }

    /** Opens the account; the person signs in with it from now on. */
    @PostMapping("/{code}/account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Anybody
    void join(
            @PathVariable String code,
            @Valid @RequestBody JoinRequest request,
            @RequestHeader("Idempotency-Key") UUID command) {
        service.join(code, request.digits(), request.username(), request.password(), command);
    }

    /**
     * @param digits the last four of the number that is written down of the person
     */
    record JoinRequest(
            @NotBlank @Pattern(regexp = "[0-9]{4}") String digits,
            @NotBlank @Pattern(regexp = "[a-z0-9._-]{3,40}") String username,
            @NotBlank @Size(min = 10, max = 64) String password) {}

    record InvitedView(String name, List<String> communities, Instant until) {
        static InvitedView of(Invited invited) {
            return new InvitedView(invited.name(), invited.communities(), invited.until());
        }
    }
}
