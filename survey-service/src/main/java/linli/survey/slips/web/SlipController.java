package linli.survey.slips.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.exports.Exports.Started;
import linli.chassis.print.Language;
import linli.survey.questionnaires.Questionnaires;
import linli.survey.slips.SlipService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Slips as the office has them printed. */
@RestController
@RequestMapping("/questionnaires/{id}/slips")
class SlipController {

    private final SlipService service;
    private final Questionnaires questionnaires;

    SlipController(SlipService service, Questionnaires questionnaires) {
        this.service = service;
        this.questionnaires = questionnaires;
    }

    @GetMapping
    @Allowed("survey:design")
    SlipsView show(@PathVariable UUID id, Access access) {
        return new SlipsView(questionnaires.get(id, access).slips(), service.used(id));
    }

    /** Prints them as one file, ten on a sheet; each can be answered by once, until it closes. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("survey:design")
    Started print(
            @PathVariable UUID id,
            @Valid @RequestBody SlipsRequest request,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String spoken,
            Access access) {
        var job =
                service.print(
                        id,
                        request.buildingId(),
                        request.slips(),
                        Language.of(request.lang(), spoken),
                        access);
        return new Started(job.id());
    }

    record SlipsRequest(
            @NotNull UUID buildingId,
            @Min(1) @Max(500) int slips,
            @Nullable @Size(max = 10) String lang) {}

    /**
     * @param printed how many there are
     * @param used how many were handed in
     */
    record SlipsView(int printed, long used) {}
}
