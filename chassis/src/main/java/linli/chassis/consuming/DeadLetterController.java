package linli.chassis.consuming;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters of this service, for operations. */
@RestController
@RequestMapping("/dead-letters")
class DeadLetterController {

    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    @Allowed("dlq:replay")
    Page<DeadLetterView> list(
            @RequestParam(defaultValue = "WAITING") DeadLetter.State state, Paging paging) {
        return letters.show(state, paging).map(DeadLetterView::of);
    }

    @PostMapping("/replay")
    @Allowed("dlq:replay")
    DeadLetterView replay(@Valid @RequestBody ReplayRequest request, Access access) {
        return DeadLetterView.of(letters.replay(request.id(), access));
    }

    @PostMapping("/skip")
    @Allowed("dlq:replay")
    DeadLetterView skip(@Valid @RequestBody SkipRequest request, Access access) {
        return DeadLetterView.of(letters.skip(request.id(), request.reason(), access));
    }

    record ReplayRequest(@NotBlank String id) {}

    record SkipRequest(@NotBlank String id, @NotBlank @Size(max = 500) String reason) {}

    /**
     * Who runs the platform sees what kind of thing could not be taken, never whose it is.
     *
     * @param value the event with everything left out that could be personal
     * @param cause what kind of failure it was; the log has all of it
     */
    record DeadLetterView(
            String id,
            String group,
            String topic,
            @Nullable String type,
            String key,
            String value,
            String cause,
            Instant diedAt,
            DeadLetter.State state,
            @Nullable String settledBy,
            @Nullable String reason) {

        static DeadLetterView of(DeadLetter letter) {
            return new DeadLetterView(
                    letter.id(),
                    letter.group(),
                    letter.topic(),
                    letter.headers().get("ce_type"),
                    letter.key(),
                    Blackened.json(letter.value()),
                    Blackened.failure(letter.cause()),
                    letter.diedAt(),
                    letter.state(),
                    letter.settledBy(),
                    letter.reason());
        }
    }
}
