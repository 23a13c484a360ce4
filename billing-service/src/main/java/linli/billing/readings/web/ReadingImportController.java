package linli.billing.readings.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import linli.billing.readings.ReadingImport;
import linli.billing.readings.ReadingImport.Kept;
import linli.billing.readings.ReadingImport.Tally;
import linli.billing.readings.ReadingImportSearch;
import linli.billing.readings.ReadingImportService;
import linli.billing.readings.ReadingImportStatus;
import linli.billing.readings.ReadingImports;
import linli.billing.readings.ReadingProblem;
import linli.billing.readings.ReadingProblems;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.sheets.SeenText;
import linli.chassis.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of readings: uploaded, checked, looked through, kept. Each is its uploader's own. */
@RestController
@RequestMapping("/reading-imports")
class ReadingImportController {

    private static final String RECORD = "meter:record";

    private final ReadingImportService service;
    private final ReadingImports imports;
    private final ReadingImportSearch search;
    private final ReadingProblems problems;

    ReadingImportController(
            ReadingImportService service,
            ReadingImports imports,
            ReadingImportSearch search,
            ReadingProblems problems) {
        this.service = service;
        this.imports = imports;
        this.search = search;
        this.problems = problems;
    }

    /**
     * Takes a file in; it is checked at once, and nothing of it is kept.
     *
     * @param day on which it was read, where a row does not say
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(RECORD)
    ReadingImportView upload(
            @RequestParam MultipartFile file,
            @RequestParam UUID community,
            @RequestParam LocalDate day,
            Access access)
            throws IOException {
        var said = file.getOriginalFilename();
        var name = said == null ? "" : SeenText.of(said);
        return ReadingImportView.of(
                service.upload(
                        community,
                        file.getInputStream(),
                        name.isEmpty() ? "file" : name,
                        day,
                        access));
    }

    @GetMapping
    @Allowed(RECORD)
    Page<ReadingImportView> list(Access access, Paging paging) {
        return search.mine(access, paging).map(ReadingImportView::of);
    }

    @GetMapping("/{id}")
    @Allowed(RECORD)
    ReadingImportView show(@PathVariable UUID id, Access access) {
        return ReadingImportView.of(imports.get(id, access.onOwn()));
    }

    /** Rows that are wrong or unusual, in the file's order. */
    @GetMapping("/{id}/problems")
    @Allowed(RECORD)
    Page<ProblemView> problems(@PathVariable UUID id, Access access, Paging paging) {
        var mine = imports.get(id, access.onOwn());
        var found = problems.of(mine.id(), rowOf(paging), paging.limit() + 1);
        var shown = found.subList(0, Math.min(paging.limit(), found.size()));
        return new Page<>(
                shown.stream().map(ProblemView::of).toList(),
                found.size() > shown.size() ? String.valueOf(shown.getLast().row()) : null);
    }

    private static int rowOf(Paging paging) {
        try {
            return paging.after() == null ? 0 : Integer.parseInt(paging.after());
        } catch (NumberFormatException e) {
            throw new Refusal.Malformed("page.cursor", "after is not a cursor of this list");
        }
    }

    @PostMapping("/{id}/start")
    @Allowed(RECORD)
    ReadingImportView start(
            @PathVariable UUID id, @Valid @RequestBody StartRequest request, Access access) {
        return ReadingImportView.of(
                service.start(id, request.leaveOut(), request.confirm(), access));
    }

    @PostMapping("/{id}/cancellation")
    @Allowed(RECORD)
    ReadingImportView cancel(@PathVariable UUID id, Access access) {
        return ReadingImportView.of(service.cancel(id, access));
    }

    /**
     * @param leaveOut rows that cannot be kept are left out; else there must be none
     * @param confirm what is unusual is so; else it is left out as well
     */
    record StartRequest(boolean leaveOut, boolean confirm) {}

    /**
     * @param day on which it was read, where a row does not say
     * @param tally absent until it is checked
     * @param kept absent until it has ended
     */
    record ReadingImportView(
            UUID id,
            long version,
            ReadingImportStatus status,
            UUID communityId,
            String fileName,
            LocalDate day,
            Instant createdAt,
            UUID jobId,
            @Nullable Tally tally,
            @Nullable Kept kept)
            implements Versioned {

        static ReadingImportView of(ReadingImport one) {
            return new ReadingImportView(
                    one.id(),
                    one.version(),
                    one.status(),
                    one.communityId(),
                    one.fileName(),
                    one.day(),
                    one.createdAt(),
                    one.work(),
                    one.tally(),
                    one.kept());
        }
    }

    /**
     * @param row as the spreadsheet counts
     * @param suggestion what may be meant, or what it is held against
     * @param unusual whether it can be kept when somebody says that it is so
     */
    record ProblemView(
            int row,
            String column,
            String code,
            String value,
            @Nullable String suggestion,
            boolean unusual) {

        static ProblemView of(ReadingProblem problem) {
            return new ProblemView(
                    problem.row(),
                    problem.column(),
                    problem.code(),
                    problem.value(),
                    problem.suggestion(),
                    problem.isUnusual());
        }
    }
}
