package linli.survey.improvements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.estate.Audiences;
import linli.chassis.grants.Grants.Holder;
import linli.chassis.web.Entered;
import linli.chassis.web.TimelineEntry;
import linli.contracts.Envelope;
import linli.contracts.survey.ImprovementEvent;
import linli.survey.improvements.Improvement;
import linli.survey.improvements.ImprovementSearch;
import linli.survey.improvements.ImprovementSearch.Sort;
import linli.survey.improvements.ImprovementSearch.Wanted;
import linli.survey.improvements.ImprovementService;
import linli.survey.improvements.ImprovementService.Aim;
import linli.survey.improvements.ImprovementService.Days;
import linli.survey.improvements.ImprovementStatus;
import linli.survey.improvements.Improvements;
import linli.survey.improvements.Target.Kind;
import linli.survey.questionnaires.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Improvements: managers plan and judge them, whoever answers for one works on it. Which of the
 * commands a caller may give follows from the record and is checked there.
 */
@RestController
@RequestMapping("/improvements")
class ImprovementController {

    private static final String READ = "report:view";
    private static final String MANAGE = "survey:design";

    private final ImprovementService service;
    private final Improvements improvements;
    private final ImprovementSearch search;
    private final Audiences audiences;

    ImprovementController(
            ImprovementService service,
            Improvements improvements,
            ImprovementSearch search,
            Audiences audiences) {
        this.service = service;
        this.improvements = improvements;
        this.search = search;
        this.audiences = audiences;
    }

    /**
     * @param sort {@code DUE} lists what runs, what is due first on top
     * @param responsible only what that member of staff answers for
     * @param mine only what the caller answers for
     * @param dueBy of what is listed by {@code DUE} only what is due by then
     */
    @GetMapping
    @Allowed(READ)
    Page<ImprovementView> list(
            @RequestParam(defaultValue = "") Set<ImprovementStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable UUID responsible,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable Instant dueBy,
            @RequestParam(defaultValue = "NEWEST") Sort sort,
            Access access,
            Paging paging) {
        var wanted =
                new Wanted(
                        status,
                        community,
                        mine ? access.staff() : responsible,
                        late ? access.at() : dueBy);
        return search.all(wanted, late ? Sort.DUE : sort, access, paging)
                .map(one -> view(one, access));
    }

    @GetMapping("/{id}")
    @Allowed(READ)
    ImprovementView show(@PathVariable UUID id, Access access) {
        return view(improvements.get(id, access), access);
    }

    @GetMapping("/{id}/history")
    @Allowed(READ)
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return improvements.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of(told)))
                .toList();
    }

    /** Closed surveys that asked the same question later: by them it can be counted again. */
    @GetMapping("/{id}/editions")
    @Allowed(MANAGE)
    Page<EditionView> editions(@PathVariable UUID id, Access access, Paging paging) {
        return service.editions(id, access, paging).map(EditionView::of);
    }

    /** Who may be made responsible there. */
    @GetMapping("/candidates")
    @Allowed(MANAGE)
    List<Holder> candidates(
            @RequestParam UUID community,
            @RequestParam(required = false) @Nullable UUID building,
            Access access) {
        return service.eligible(community, building, access);
    }

    /** The figure before is counted now, never sent. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(MANAGE)
    ImprovementView plan(@Valid @RequestBody PlanRequest request, Access access) {
        return view(
                service.plan(
                        request.aim(),
                        request.days() == null ? null : request.days().days(),
                        request.title().strip(),
                        request.responsibleId(),
                        request.due(),
                        access),
                access);
    }

    @PostMapping("/{id}/plan")
    @Allowed(MANAGE)
    ImprovementView replan(
            @PathVariable UUID id, @Valid @RequestBody ReplanRequest request, Access access) {
        return view(service.replan(id, request.responsibleId(), request.due(), access), access);
    }

    @PostMapping("/{id}/start")
    @Allowed(READ)
    ImprovementView start(@PathVariable UUID id, Access access) {
        return view(service.start(id, access), access);
    }

    @PostMapping("/{id}/notes")
    @Allowed(READ)
    ImprovementView note(
            @PathVariable UUID id, @Valid @RequestBody TextRequest request, Access access) {
        return view(service.note(id, request.text().strip(), access), access);
    }

    @PostMapping("/{id}/measurement")
    @Allowed(MANAGE)
    ImprovementView measure(
            @PathVariable UUID id, @Valid @RequestBody MeasureRequest request, Access access) {
        return view(
                service.measure(
                        id,
                        request.questionnaireId(),
                        request.days() == null ? null : request.days().days(),
                        access),
                access);
    }

    @PostMapping("/{id}/completion")
    @Allowed(READ)
    ImprovementView complete(
            @PathVariable UUID id, @Valid @RequestBody TextRequest request, Access access) {
        return view(service.complete(id, request.text().strip(), access), access);
    }

    /** By somebody who neither answers for it nor did it. */
    @PostMapping("/{id}/verification")
    @Allowed(MANAGE)
    ImprovementView verify(@PathVariable UUID id, Access access) {
        return view(service.verify(id, access), access);
    }

    @PostMapping("/{id}/return")
    @Allowed(MANAGE)
    ImprovementView sendBack(
            @PathVariable UUID id, @Valid @RequestBody TextRequest request, Access access) {
        return view(service.sendBack(id, request.text().strip(), access), access);
    }

    @PostMapping("/{id}/dropping")
    @Allowed(MANAGE)
    ImprovementView drop(
            @PathVariable UUID id, @Valid @RequestBody TextRequest request, Access access) {
        return view(service.drop(id, request.text().strip(), access), access);
    }

    private ImprovementView view(Improvement one, Access access) {
        var building = one.buildingId();
        return ImprovementView.of(
                one, building == null ? null : audiences.nameOf(building), access);
    }

    /**
     * @param from first day whose ratings count
     * @param to last day
     */
    record DaysRequest(@NotNull LocalDate from, @NotNull LocalDate to) {

        Days days() {
            return new Days(from, to);
        }
    }

    /**
     * @param buildingId absent for all of the community
     * @param kind by what it is measured
     * @param questionnaireId the closed survey, for a question
     * @param question the question's code, for a question
     * @param type code of the kind of work, for its ratings
     * @param technicianId whose ratings
     * @param days whose ratings count as before, where ratings count
     * @param due the last day of its time
     */
    record PlanRequest(
            @NotNull UUID communityId,
            @Nullable UUID buildingId,
            @NotNull Kind kind,
            @Nullable UUID questionnaireId,
            @Nullable @Size(max = 60) String question,
            @Nullable @Size(max = 60) String type,
            @Nullable UUID technicianId,
            @Nullable @Valid DaysRequest days,
            @NotBlank @Size(max = 100) String title,
            @NotNull UUID responsibleId,
            @NotNull LocalDate due) {

        Aim aim() {
            return new Aim(
                    communityId,
                    buildingId,
                    kind,
                    questionnaireId,
                    Entered.orNone(question),
                    Entered.orNone(type),
                    technicianId);
        }
    }

    record ReplanRequest(@NotNull UUID responsibleId, @NotNull LocalDate due) {}

    /**
     * @param questionnaireId the later survey, for a question
     * @param days whose ratings count as after, where ratings count
     */
    record MeasureRequest(@Nullable UUID questionnaireId, @Nullable @Valid DaysRequest days) {}

    record TextRequest(@NotBlank @Size(max = 1000) String text) {}

    record EditionView(UUID id, String number, String title, @Nullable Instant closedAt) {

        static EditionView of(Questionnaire questionnaire) {
            return new EditionView(
                    questionnaire.id(),
                    questionnaire.number(),
                    questionnaire.content().title(),
                    questionnaire.closedAt());
        }
    }

    /** What an event says of an improvement; what it does not say is absent. */
    record Step(@Nullable String text, @Nullable LocalDate due) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case ImprovementEvent.Noted noted -> new Step(noted.text(), null);
                case ImprovementEvent.Completed completed -> new Step(completed.note(), null);
                case ImprovementEvent.Returned returned -> new Step(returned.reason(), null);
                case ImprovementEvent.Dropped dropped -> new Step(dropped.reason(), null);
                case ImprovementEvent.Planned planned ->
                        new Step(null, planned.improvement().due());
                case ImprovementEvent.Replanned replanned ->
                        new Step(null, replanned.improvement().due());
                default -> new Step(null, null);
            };
        }
    }
}
