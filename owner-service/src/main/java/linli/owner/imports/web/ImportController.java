package linli.owner.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.estate.PlaceNames;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.Reason;
import linli.chassis.web.Versioned;
import linli.owner.imports.BadRows;
import linli.owner.imports.Import;
import linli.owner.imports.Import.Status;
import linli.owner.imports.ImportField;
import linli.owner.imports.ImportKind;
import linli.owner.imports.ImportProblem;
import linli.owner.imports.ImportProblem.Wrong;
import linli.owner.imports.ImportProblems;
import linli.owner.imports.ImportSearch;
import linli.owner.imports.ImportService;
import linli.owner.imports.ImportTallies;
import linli.owner.imports.ImportTally;
import linli.owner.imports.Imports;
import linli.owner.imports.Layout;
import linli.owner.imports.Mapping;
import linli.owner.imports.Mapping.Source;
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

@RestController
@RequestMapping("/imports")
class ImportController {

    private final ImportService service;
    private final Imports imports;
    private final ImportSearch search;
    private final ImportProblems problems;
    private final ImportTallies tallies;

    ImportController(
            ImportService service,
            Imports imports,
            ImportSearch search,
            ImportProblems problems,
            ImportTallies tallies) {
        this.service = service;
        this.imports = imports;
        this.search = search;
        this.problems = problems;
        this.tallies = tallies;
    }

    /** Uploads a file; the answer says what its columns seem to mean. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("owner:import")
    ImportView upload(
            @RequestParam MultipartFile file, @RequestParam ImportKind kind, Access access)
            throws IOException {
        var said = file.getOriginalFilename();
        var name = said == null ? "" : PlaceNames.cleaned(said);
        return view(
                service.upload(
                        file.getInputStream(), name.isEmpty() ? "file" : name, kind, access));
    }

    /** The caller's own imports, the newest first, with how far each has come. */
    @GetMapping
    @Allowed("owner:import")
    Page<ImportView> list(Access access, Paging paging) {
        return search.mine(access, paging).map(this::view);
    }

    @GetMapping("/{id}")
    @Allowed("owner:import")
    ImportView show(@PathVariable UUID id, Access access) {
        return view(mine(id, access));
    }

    /** Says which sheet it is and in which row the headings stand; the file is looked at again. */
    @PostMapping("/{id}/layout")
    @Allowed("owner:import")
    ImportView layOut(
            @PathVariable UUID id, @Valid @RequestBody LayoutRequest request, Access access) {
        return view(service.layOut(id, new Layout(request.sheet(), request.headingRow()), access));
    }

    /**
     * Looks through the whole file without writing any of it: how many rows would be new, changed
     * or wrong, and what is wrong with which. Nothing but {@code start} puts them in.
     */
    @PostMapping("/{id}/check")
    @Allowed("owner:import")
    ImportView check(
            @PathVariable UUID id, @Valid @RequestBody StartRequest request, Access access) {
        return view(service.check(id, request.toMapping(), access));
    }

    /** Puts the good rows in; or, where that is asked for, all rows or none. */
    @PostMapping("/{id}/start")
    @Allowed("owner:import")
    ImportView start(
            @PathVariable UUID id, @Valid @RequestBody StartRequest request, Access access) {
        return view(
                service.start(
                        id, request.toMapping(), Boolean.TRUE.equals(request.whole()), access));
    }

    /**
     * Undoes it, within 24 hours of its end: what it made is withdrawn and what it changed is as it
     * was, but for what was changed since or is in use.
     */
    @PostMapping("/{id}/undo")
    @Allowed("owner:import")
    ImportView undo(@PathVariable UUID id, Access access) {
        return view(service.undo(id, access));
    }

    @PostMapping("/{id}/cancellation")
    @Allowed("owner:import")
    ImportView cancel(@PathVariable UUID id, Access access) {
        return view(service.cancel(id, access));
    }

    /**
     * Every row that is not in, or would not be, with everything that is wrong with it.
     *
     * @param code only rows that have this wrong, among whatever else
     */
    @GetMapping("/{id}/problems")
    @Allowed("owner:import")
    Page<ProblemView> problems(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String code,
            Access access,
            Paging paging) {
        var found = problems.of(mine(id, access).jobId(), code, rowOf(paging), paging.limit() + 1);
        var shown = found.size() > paging.limit() ? found.subList(0, paging.limit()) : found;
        var next = shown.size() == found.size() ? null : String.valueOf(shown.getLast().row());
        return new Page<>(shown.stream().map(ProblemView::of).toList(), next);
    }

    @GetMapping("/{id}/bad-rows.xlsx")
    @Allowed("owner:import")
    void badRows(@PathVariable UUID id, Access access, HttpServletResponse response)
            throws IOException {
        var from = mine(id, access);
        response.setContentType(BadRows.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"bad-rows.xlsx\"");
        BadRows.write(from.columns(), from.jobId(), problems, response.getOutputStream());
    }

    /** An import is its uploader's own, wherever else the uploader may import. */
    private Import mine(UUID id, Access access) {
        return imports.get(id, access.onOwn());
    }

    private ImportView view(Import one) {
        return ImportView.of(one, service.progress(one), tallies.find(one.jobId()).orElse(null));
    }

    private static @Nullable Integer rowOf(Paging paging) {
        try {
            return paging.after() == null ? null : Integer.valueOf(paging.after());
        } catch (NumberFormatException e) {
            throw new Refusal.Malformed("page.cursor", "after is not a cursor of this list");
        }
    }

    /**
     * @param sheet one of those that were told; null in a CSV file
     * @param headingRow zero when there are no headings
     */
    record LayoutRequest(
            @Nullable @Size(max = 100) String sheet, @Min(0) @Max(1_000) int headingRow) {}

    record SourceRequest(
            @Nullable @Size(max = 2_000) String column,
            @Nullable @Size(max = 200) String constant) {}

    /**
     * @param whole whether nothing is to stay when one row cannot be put in; of no matter to a
     *     check
     */
    record StartRequest(
            @NotNull @Size(max = 40)
                    Map<@NotBlank @Size(max = 40) String, @NotNull @Valid SourceRequest> mapping,
            @Nullable Boolean whole) {

        Mapping toMapping() {
            var sources = new LinkedHashMap<String, Source>();
            mapping.forEach((field, source) ->
                    sources.put(field, new Source(source.column(), source.constant())));
            return new Mapping(sources);
        }
    }

    record ProblemView(int row, List<Wrong> wrong) {
        static ProblemView of(ImportProblem problem) {
            return new ProblemView(problem.row(), problem.wrong());
        }
    }

    /** Rows that have this wrong, among whatever else. */
    record RejectedBy(String code, long rows) {
        static RejectedBy of(Reason reason) {
            return new RejectedBy(reason.code(), reason.steps());
        }
    }

    /**
     * @param fields what rows of this kind can say; the required ones first
     * @param remembered whether it was mapped as files with the same headings were before
     * @param done rows looked at so far, good or bad
     * @param sheets that may be chosen; none in a CSV file
     * @param headingRow as the spreadsheet counts; zero when there are no headings
     * @param unchanged rows that said what was known already
     * @param rejectedBy how many of the rejected for which reason; a row may have several
     * @param whole whether nothing was to stay where one row could not be put in
     * @param undoableUntil null where it cannot be undone now
     * @param undone records that are as they were before it
     * @param left records that were not put back
     */
    record ImportView(
            UUID id,
            long version,
            ImportKind kind,
            Status status,
            String fileName,
            List<String> columns,
            List<List<String>> sample,
            List<ImportField> fields,
            List<ImportField> required,
            Map<String, Source> mapping,
            boolean remembered,
            long rows,
            long done,
            List<String> sheets,
            @Nullable String sheet,
            int headingRow,
            long created,
            long changed,
            long unchanged,
            long rejected,
            List<RejectedBy> rejectedBy,
            @Nullable String failure,
            boolean whole,
            @Nullable Instant undoableUntil,
            int undone,
            int left,
            Instant createdAt)
            implements Versioned {

        static ImportView of(Import one, @Nullable Job job, @Nullable ImportTally tally) {
            var failed =
                    job != null
                            && job.state() == Job.State.FAILED
                            && one.status() == Status.RUNNING;
            return new ImportView(
                    one.id(),
                    one.version(),
                    one.kind(),
                    failed ? Status.FAILED : one.status(),
                    one.fileName(),
                    one.columns(),
                    one.sample(),
                    one.kind().fields(),
                    one.kind().required(),
                    one.mapping().sources(),
                    one.isRemembered(),
                    one.rows(),
                    job == null ? 0 : job.done(),
                    one.sheets(),
                    one.layout().sheet(),
                    one.layout().headingRow(),
                    tally == null ? 0 : tally.created(),
                    tally == null ? 0 : tally.changed(),
                    tally == null ? 0 : tally.unchanged(),
                    job == null ? 0 : job.failed(),
                    job == null ? List.of() : job.failedBy().stream().map(RejectedBy::of).toList(),
                    job == null ? null : job.failure(),
                    one.isWhole(),
                    one.undoableUntil(),
                    one.undone(),
                    one.left(),
                    one.createdAt());
        }
    }
}
