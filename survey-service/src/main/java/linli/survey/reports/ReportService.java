package linli.survey.reports;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownCommunity;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Jobs;
import linli.chassis.print.Language;
import linli.chassis.print.PaperWords;
import linli.survey.improvements.ImprovementSearch;
import linli.survey.improvements.ImprovementSearch.Sort;
import linli.survey.improvements.ImprovementSearch.Wanted;
import linli.survey.questionnaires.QuestionnaireService;
import linli.survey.questionnaires.Results;
import linli.survey.questionnaires.Results.Score;
import linli.survey.reports.Report.Answered;
import linli.survey.reports.Report.Part;
import linli.survey.reports.Report.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes down what a closed questionnaire came to, and has it printed. */
@Service
public class ReportService {

    private static final int MOST_STEPS = 50;

    private final Reports reports;
    private final ReportRounds rounds;
    private final QuestionnaireService questionnaires;
    private final ImprovementSearch improvements;
    private final Audiences audiences;
    private final Estate estate;
    private final Jobs jobs;

    ReportService(
            Reports reports,
            ReportRounds rounds,
            QuestionnaireService questionnaires,
            ImprovementSearch improvements,
            Audiences audiences,
            Estate estate,
            Jobs jobs) {
        this.reports = reports;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.improvements = improvements;
        this.audiences = audiences;
        this.estate = estate;
        this.jobs = jobs;
    }

    /**
     * @throws Refusal.Conflict {@code questionnaire.not-closed} before it has closed
     */
    public Report take(UUID questionnaireId, Access access) {
        var id = access.newId();
        var questionnaire = questionnaires.report(questionnaireId, id, access);
        return reports.find(id)
                .orElseGet(() -> {
                    var results = questionnaires.results(questionnaireId, access);
                    var spots = questionnaires.weakSpots(questionnaireId, null, access);
                    var content = questionnaire.content();
                    var answered = new ArrayList<Answered>();
                    for (var result : results.questions()) {
                        var question = content.questions().get(answered.size());
                        answered.add(
                                new Answered(question.section(), question.sectionEn(), result));
                    }
                    var report =
                            new Report(
                                    id,
                                    questionnaireId,
                                    questionnaire.number(),
                                    content.title(),
                                    content.titleEn(),
                                    content.anonymous(),
                                    Objects.requireNonNull(questionnaire.publishedAt()),
                                    Objects.requireNonNull(questionnaire.closedAt()),
                                    access.at().truncatedTo(ChronoUnit.MILLIS),
                                    access.account().name(),
                                    results.sheets(),
                                    Results.FEWEST,
                                    answered,
                                    results.sections(),
                                    results.scores().stream().map(this::part).toList(),
                                    spots.overall(),
                                    spots.sure(),
                                    spots.all(),
                                    stepsOf(questionnaireId, access));
                    reports.keep(report);
                    return report;
                });
    }

    private Part part(Score score) {
        var result = score.result();
        return new Part(
                score.question(),
                nameOf(score.communityId()),
                score.buildingId() == null ? null : audiences.nameOf(score.buildingId()),
                result.answered(),
                result.mean(),
                result.margin(),
                result.topBox(),
                result.nps());
    }

    private @Nullable String nameOf(@Nullable UUID community) {
        return community == null
                ? null
                : estate.community(community).map(KnownCommunity::name).orElse(null);
    }

    /** What was planned because of it, as far as the caller may see it. */
    private List<Step> stepsOf(UUID questionnaireId, Access access) {
        var steps = new ArrayList<Step>();
        var wanted = new Wanted(Set.of(), null, null, null);
        var paging = Paging.first(Paging.MOST);
        while (steps.size() < MOST_STEPS) {
            var page = improvements.all(wanted, Sort.NEWEST, access, paging);
            page.items().stream()
                    .filter(one -> questionnaireId.equals(one.target().questionnaireId()))
                    .map(Step::of)
                    .forEach(steps::add);
            var next = page.next();
            if (next == null) {
                break;
            }
            paging = new Paging(Paging.MOST, next);
        }
        return steps.subList(0, Math.min(MOST_STEPS, steps.size()));
    }

    /** The newest first. */
    public List<Report> of(UUID questionnaireId, Access access) {
        questionnaires.whole(questionnaireId, access);
        return reports.of(questionnaireId);
    }

    /**
     * @throws Refusal.NotFound {@code report.not-found} when it is none of this questionnaire
     */
    public Report get(UUID questionnaireId, UUID id, Access access) {
        questionnaires.whole(questionnaireId, access);
        return reports.find(id)
                .filter(report -> report.questionnaireId().equals(questionnaireId))
                .orElseThrow(() -> new Refusal.NotFound("report.not-found", "No report " + id));
    }

    public Job print(UUID questionnaireId, UUID id, Language language, Access access) {
        var report = get(questionnaireId, id, access);
        var round = new Reports.Round(access.newId(), id, language.name());
        rounds.keep(round);
        var name = "%s-%s.pdf".formatted(PaperWords.in(language).text("report"), report.number());
        return jobs.submit(round.id(), ReportPrinting.KIND, name, 1, access);
    }
}
