package linli.survey.questionnaires.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.audiencelists.AudienceLists;
import linli.chassis.estate.AudienceQuestion;
import linli.chassis.estate.AudienceRequest;
import linli.chassis.estate.AudienceView;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Audiences.Counted;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.web.Entered;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Envelope;
import linli.contracts.survey.QuestionnaireEvent;
import linli.survey.figures.Shares;
import linli.survey.figures.Shares.Share;
import linli.survey.questionnaires.Condition;
import linli.survey.questionnaires.InvitationService;
import linli.survey.questionnaires.Quantity;
import linli.survey.questionnaires.Question;
import linli.survey.questionnaires.Question.Choices;
import linli.survey.questionnaires.Question.Kind;
import linli.survey.questionnaires.Questionnaire;
import linli.survey.questionnaires.Questionnaire.Content;
import linli.survey.questionnaires.QuestionnaireSearch;
import linli.survey.questionnaires.QuestionnaireService;
import linli.survey.questionnaires.QuestionnaireService.Group;
import linli.survey.questionnaires.QuestionnaireStatus;
import linli.survey.questionnaires.Questionnaires;
import linli.survey.questionnaires.Results;
import linli.survey.questionnaires.Results.OfQuestion;
import linli.survey.questionnaires.Results.OfSection;
import linli.survey.questionnaires.Routing.DeadEnd;
import linli.survey.questionnaires.WeakSpots.WeakSpot;
import linli.survey.questionnaires.web.ScoreList.ScoresOf;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Questionnaires as the office writes them and reads what came of them. */
@RestController
@RequestMapping("/questionnaires")
class QuestionnaireController {

    private final QuestionnaireService service;
    private final InvitationService invitations;
    private final Questionnaires questionnaires;
    private final QuestionnaireSearch search;
    private final Audiences audiences;
    private final AudienceLists lists;
    private final ScoreList scores;
    private final Exports exports;

    QuestionnaireController(
            QuestionnaireService service,
            InvitationService invitations,
            Questionnaires questionnaires,
            QuestionnaireSearch search,
            Audiences audiences,
            AudienceLists lists,
            ScoreList scores,
            Exports exports) {
        this.service = service;
        this.invitations = invitations;
        this.questionnaires = questionnaires;
        this.search = search;
        this.audiences = audiences;
        this.lists = lists;
        this.scores = scores;
        this.exports = exports;
    }

    @GetMapping
    @Allowed("survey:design")
    Page<QuestionnaireView> list(
            @RequestParam(defaultValue = "") Set<QuestionnaireStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.all(status, community, access, paging).map(one -> view(one, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("survey:design")
    QuestionnaireView draft(@Valid @RequestBody QuestionnaireRequest request, Access access) {
        return view(
                service.draft(request.content(), request.audience().audience(), access), access);
    }

    @GetMapping("/{id}")
    @Allowed("survey:design")
    QuestionnaireView show(@PathVariable UUID id, Access access) {
        return view(questionnaires.get(id, access), access);
    }

    @PutMapping("/{id}")
    @Allowed("survey:design")
    QuestionnaireView revise(
            @PathVariable UUID id,
            @Valid @RequestBody QuestionnaireRequest request,
            Access access) {
        return view(
                service.revise(id, request.content(), request.audience().audience(), access),
                access);
    }

    /** The next edition: a draft with the same questions, which keep their codes. */
    @PostMapping("/{id}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("survey:design")
    QuestionnaireView copy(@PathVariable UUID id, Access access) {
        return view(service.copy(id, access), access);
    }

    @PostMapping("/{id}/publication")
    @Allowed("survey:design")
    QuestionnaireView publish(@PathVariable UUID id, Access access) {
        return view(invitations.publish(id, access), access);
    }

    /** Whoever has not answered is told once more; at most every 20 hours. */
    @PostMapping("/{id}/reminder")
    @Allowed("survey:design")
    QuestionnaireView remind(@PathVariable UUID id, Access access) {
        return view(invitations.remind(id, access), access);
    }

    @PostMapping("/{id}/closing")
    @Allowed("survey:design")
    QuestionnaireView close(@PathVariable UUID id, Access access) {
        return view(service.close(id, access), access);
    }

    /** Enters what somebody of a building answered on paper; marked, and counted like any other. */
    @PostMapping("/{id}/paper-answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed("survey:design")
    void enterPaper(
            @PathVariable UUID id, @Valid @RequestBody PaperRequest request, Access access) {
        service.answerOnPaper(id, request.buildingId(), request.sheet().given(), access);
    }

    /** Whom an audience has today, before anybody is asked. */
    @GetMapping("/audience")
    @Allowed("survey:design")
    Counted audience(@Valid @ParameterObject AudienceQuestion question, Access access) {
        return service.count(question.audience(), access);
    }

    /** The entrances (单元) by which the units of a building are told apart. */
    @GetMapping("/entrances")
    @Allowed("survey:design")
    Set<String> entrances(@RequestParam UUID building, Access access) {
        return audiences.entrances(building, access);
    }

    /** What the answers say together: nothing while they are fewer than five. */
    @GetMapping("/{id}/figures")
    @Allowed("survey:design")
    ResultsView figures(@PathVariable UUID id, Access access) {
        var results = service.results(id, access);
        return new ResultsView(
                results.sheets(),
                results.onPaper(),
                Results.FEWEST,
                results.questions(),
                results.sections(),
                results.byBuilding().entrySet().stream()
                        .map(one ->
                                new OfBuilding(
                                        one.getKey(),
                                        audiences.nameOf(one.getKey()),
                                        one.getValue()))
                        .toList());
    }

    /**
     * What lowers the overall verdict most: how closely each scale goes together with it, times how
     * low it is. Of a closed one.
     *
     * @param overall place of the question that is the overall verdict, from zero
     */
    @GetMapping("/{id}/weak-spots")
    @Allowed("survey:design")
    WeakSpotsView weakSpots(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable @Min(0) @Max(59) Integer overall,
            Access access) {
        var spots = service.weakSpots(id, overall, access);
        return new WeakSpotsView(spots.overall(), spots.sure(), spots.all());
    }

    /**
     * Whether two groups of people are content to a different degree, by their shares of 4 and 5 on
     * the same scale: two communities or buildings, or the same in two editions.
     *
     * @param question its code
     * @param community of the first group; none for everybody
     * @param building of the first group; none for all of the community
     * @param other the questionnaire of the second group; none for this one
     */
    @GetMapping("/{id}/comparison")
    @Allowed("survey:design")
    ComparisonView comparison(
            @PathVariable UUID id,
            @RequestParam @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String question,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(required = false) @Nullable UUID building,
            @RequestParam(required = false) @Nullable UUID other,
            @RequestParam(required = false) @Nullable UUID otherCommunity,
            @RequestParam(required = false) @Nullable UUID otherBuilding,
            Access access) {
        var compared =
                service.compare(
                        question,
                        new Group(id, community, building),
                        new Group(other == null ? id : other, otherCommunity, otherBuilding),
                        access);
        return new ComparisonView(
                ShareView.of(compared.before()),
                ShareView.of(compared.after()),
                compared.comparison());
    }

    /** What the answers to a closed one say in each building; shown as its figures are. */
    @GetMapping("/{id}/scores")
    @Allowed("survey:design")
    List<ScoreRow> scores(@PathVariable UUID id, Access access) {
        return scores.all(new ScoresOf(id), access);
    }

    /** The same as a file. */
    @PostMapping("/{id}/scores/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("survey:design")
    Started export(
            @PathVariable UUID id, @Valid @RequestBody ExportRequest request, Access access) {
        scores.all(new ScoresOf(id), access);
        return exports.begin(scores, new ScoresOf(id), request, access);
    }

    @GetMapping("/{id}/history")
    @Allowed("survey:design")
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return questionnaires.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of(told)))
                .toList();
    }

    private QuestionnaireView view(Questionnaire questionnaire, Access access) {
        var audience = questionnaire.audience();
        return QuestionnaireView.of(
                questionnaire,
                audiences.shown(
                        audience,
                        questionnaire.reach(),
                        audiences.named(audience),
                        lists.shown(audience)),
                access);
    }

    record QuestionRequest(
            @NotNull Kind kind,
            @NotBlank @Size(max = 200) String text,
            @Nullable @Size(max = 200) String textEn,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> options,
            boolean required,
            @Nullable @Size(max = 5) List<@NotNull @Valid ConditionRequest> showIf,
            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String code,
            @Nullable @Size(max = 60) String section,
            @Nullable @Size(max = 60) String sectionEn,
            @Nullable @Valid QuantityRequest quantity,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 80) String> optionsEn,
            @Nullable @Valid ChoicesRequest choices,
            @Nullable @Size(max = 200) String table,
            @Nullable @Size(max = 200) String tableEn) {

        Question question() {
            return new Question(
                    kind,
                    text.strip(),
                    Entered.orNone(textEn),
                    options == null ? List.of() : options.stream().map(String::strip).toList(),
                    required,
                    showIf == null
                            ? List.of()
                            : showIf.stream().map(ConditionRequest::condition).toList(),
                    code,
                    Entered.orNone(section),
                    Entered.orNone(sectionEn),
                    quantity == null ? null : quantity.quantity(),
                    optionsEn == null ? List.of() : optionsEn.stream().map(String::strip).toList(),
                    choices == null ? null : new Choices(choices.least(), choices.most()),
                    Entered.orNone(table),
                    Entered.orNone(tableEn));
        }
    }

    record PaperRequest(@NotNull UUID buildingId, @NotNull @Valid AnswersRequest sheet) {}

    /** How many of the options may be chosen. */
    record ChoicesRequest(@Min(1) @Max(20) int least, @Min(1) @Max(20) int most) {}

    /** What a question takes that asks how much. */
    record QuantityRequest(
            @NotNull BigDecimal least,
            @NotNull BigDecimal most,
            @Min(0) @Max(4) int decimals,
            @Nullable @Size(max = 10) String unit,
            @Nullable @Size(max = 20) String unitEn) {

        Quantity quantity() {
            return new Quantity(
                    least, most, decimals, Entered.orNone(unit), Entered.orNone(unitEn));
        }
    }

    /** What an earlier question must have been answered with. */
    record ConditionRequest(
            @Min(0) @Max(59) int question,
            @Nullable @Size(max = 20) List<@NotNull @Min(0) @Max(19) Integer> options,
            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal atLeast,
            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal atMost,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        Condition condition() {
            return new Condition(
                    question, options == null ? List.of() : options, atLeast, atMost, from, until);
        }
    }

    /**
     * @param anonymous whether answers are kept without the person
     * @param opensAt from when it can be answered; null for when it is published
     * @param settled whether what somebody sends stays; absent for no
     */
    record QuestionnaireRequest(
            @NotBlank @Size(max = 60) String title,
            @Nullable @Size(max = 60) String titleEn,
            @Nullable @Size(max = 1000) String introduction,
            @NotEmpty @Size(max = 60) List<@NotNull @Valid QuestionRequest> questions,
            boolean anonymous,
            @NotNull Instant closesAt,
            @Nullable @Size(max = 1000) String introductionEn,
            @Nullable Instant opensAt,
            @Nullable Boolean settled,
            @NotNull @Valid AudienceRequest audience) {

        Content content() {
            return new Content(
                    title.strip(),
                    Entered.orNone(titleEn),
                    Entered.orNone(introduction),
                    questions.stream().map(QuestionRequest::question).toList(),
                    anonymous,
                    closesAt,
                    Entered.orNone(introductionEn),
                    opensAt,
                    Boolean.TRUE.equals(settled));
        }
    }

    /**
     * @param invited how many people were; null before
     * @param reminded how many were by the last reminder; null before the first
     * @param inviting whether people are just being invited or reminded
     * @param deadEnds questions that no answers lead to: it is not published with any
     */
    record QuestionnaireView(
            UUID id,
            long version,
            String number,
            QuestionnaireStatus status,
            String title,
            @Nullable String titleEn,
            @Nullable String introduction,
            List<Question> questions,
            boolean anonymous,
            Instant closesAt,
            @Nullable String introductionEn,
            @Nullable Instant opensAt,
            boolean settled,
            Instant createdAt,
            @Nullable Instant publishedAt,
            @Nullable Long answers,
            @Nullable UUID copyOf,
            AudienceView audience,
            @Nullable Long invited,
            @Nullable Long reminded,
            @Nullable Instant remindedAt,
            boolean mayBeReminded,
            boolean inviting,
            List<DeadEnd> deadEnds)
            implements Versioned {

        static QuestionnaireView of(
                Questionnaire questionnaire, AudienceView audience, Access access) {
            var content = questionnaire.content();
            return new QuestionnaireView(
                    questionnaire.id(),
                    questionnaire.version(),
                    questionnaire.number(),
                    questionnaire.status(),
                    content.title(),
                    content.titleEn(),
                    content.introduction(),
                    content.questions(),
                    content.anonymous(),
                    content.closesAt(),
                    content.introductionEn(),
                    content.opensAt(),
                    content.settled(),
                    questionnaire.createdAt(),
                    questionnaire.publishedAt(),
                    questionnaire.answers(),
                    questionnaire.copyOf(),
                    audience,
                    questionnaire.invited(),
                    questionnaire.reminded(),
                    questionnaire.remindedAt(),
                    questionnaire.mayBeReminded(access.at()),
                    questionnaire.isInviting(),
                    questionnaire.deadEnds());
        }
    }

    /**
     * @param answers how many people answered
     * @param fewest below which nothing is shown
     */
    /**
     * @param onPaper how many of the answers staff entered from paper
     */
    record ResultsView(
            long answers,
            long onPaper,
            int fewest,
            List<OfQuestion> questions,
            List<OfSection> sections,
            List<OfBuilding> buildings) {}

    /**
     * @param overall place of the question that is the overall verdict, from zero; null when none
     *     is answered with a number
     * @param sure from how many answers on an order of importance is more than a hint
     */
    record WeakSpotsView(@Nullable Integer overall, int sure, List<WeakSpot> spots) {}

    /** How many of how many gave 4 or 5. */
    record ShareView(long count, long of, double share) {

        static ShareView of(Share share) {
            return new ShareView(share.count(), share.of(), share.value());
        }
    }

    record ComparisonView(ShareView first, ShareView second, Shares.Comparison comparison) {}

    record OfBuilding(UUID buildingId, String name, long answers) {}

    /** What an event says of a questionnaire; what it does not say is absent. */
    record Step(@Nullable Long answers, @Nullable Long people) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case QuestionnaireEvent.Closed closed -> new Step(closed.answers(), null);
                case QuestionnaireEvent.Invited invited -> new Step(null, invited.people());
                default -> new Step(null, null);
            };
        }
    }
}
