package linli.survey.reports.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.exports.Exports.Started;
import linli.chassis.print.Language;
import linli.survey.reports.Report;
import linli.survey.reports.ReportService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a closed questionnaire came to, written down once and read ever after. */
@RestController
@RequestMapping("/questionnaires/{id}/reports")
class ReportController {

    private final ReportService service;

    ReportController(ReportService service) {
        this.service = service;
    }

    @GetMapping
    @Allowed("survey:design")
    List<Taken> list(@PathVariable UUID id, Access access) {
        return service.of(id, access).stream()
                .map(report -> new Taken(report.id(), report.takenAt(), report.takenBy()))
                .toList();
    }

    /** Writes down what can be read of it now, and what is done about it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("survey:design")
    Report take(@PathVariable UUID id, Access access) {
        return service.take(id, access);
    }

    @GetMapping("/{report}")
    @Allowed("survey:design")
    Report show(@PathVariable UUID id, @PathVariable UUID report, Access access) {
        return service.get(id, report, access);
    }

    /** The same as paper. */
    @PostMapping("/{report}/papers")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("survey:design")
    Started print(
            @PathVariable UUID id,
            @PathVariable UUID report,
            @Valid @RequestBody PaperRequest request,
            Access access) {
        var job = service.print(id, report, Language.of(request.lang(), null), access);
        return new Started(job.id());
    }

    record PaperRequest(@NotNull @Size(max = 10) String lang) {}

    record Taken(UUID id, Instant takenAt, String takenBy) {}
}
