package linli.survey.slips;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Jobs;
import linli.chassis.print.Language;
import linli.chassis.print.PaperWords;
import linli.chassis.sealing.UnguessableCode;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.Questionnaire;
import linli.survey.questionnaires.QuestionnaireService;
import linli.survey.slips.Slips.Round;
import linli.survey.slips.Slips.Slip;
import org.springframework.stereotype.Service;

/** Has slips printed, and takes what is answered by them. */
@Service
public class SlipService {

    private final Slips slips;
    private final SlipRounds rounds;
    private final QuestionnaireService questionnaires;
    private final Jobs jobs;
    private final Clock clock;

    SlipService(
            Slips slips,
            SlipRounds rounds,
            QuestionnaireService questionnaires,
            Jobs jobs,
            Clock clock) {
        this.slips = slips;
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Has slips printed for the letter boxes of a building; who gets which is known to nobody. */
    public Job print(
            UUID questionnaireId, UUID buildingId, int many, Language language, Access access) {
        var building = questionnaires.orderSlips(questionnaireId, buildingId, many, access);
        var id = access.newId();
        // A retry finds the same codes, which may have been printed by now.
        if (rounds.find(id).isEmpty()) {
            rounds.keep(
                    new Round(
                            id,
                            questionnaireId,
                            building,
                            many,
                            language.name(),
                            SlipCode.newSecret()));
        }
        var name = "%s-%s.pdf".formatted(PaperWords.in(language).text("slips"), building.name());
        return jobs.submit(id, SlipPrinting.KIND, name, many, access);
    }

    /** How many of a questionnaire's slips were handed in. */
    public long used(UUID questionnaireId) {
        return slips.used(questionnaireId);
    }

    /**
     * What is asked by the slip with this code.
     *
     * @throws Refusal.NotFound {@code slip.not-found} when there is none
     * @throws Refusal.Conflict {@code slip.used}, or {@code questionnaire.closed} when it is too
     *     late
     */
    public Questionnaire asked(String code) {
        var slip = find(code);
        if (slip.usedBy() != null) {
            throw used();
        }
        var id = slip.questionnaireId();
        var person = slip.personId();
        if (person == null) {
            return questionnaires.askedBySlip(id, clock.instant());
        }
        requireUnanswered(id, person);
        return questionnaires.askedByLink(id, person, clock.instant());
    }

    /**
     * Hands it in: once, but for a retry of the same command.
     *
     * @param command its key, a UUID
     */
    public void answer(String code, List<Answer> given, UUID command) {
        var slip = find(code);
        var id = slip.questionnaireId();
        Runnable use =
                () -> {
                    if (!slips.use(slip.id(), command.toString())) {
                        throw used();
                    }
                };
        var building = slip.building();
        var person = slip.personId();
        if (person != null) {
            if (slip.usedBy() == null) {
                requireUnanswered(id, person);
            }
            questionnaires.answerByLink(id, person, given, clock.instant(), use);
        } else if (building != null) {
            questionnaires.answerBySlip(id, slip.id(), building, given, clock.instant(), use);
        }
    }

    /** Who has answered changes it where they are signed in: a link may have come to others. */
    private void requireUnanswered(UUID questionnaireId, UUID person) {
        if (questionnaires.hasAnswered(questionnaireId, person)) {
            throw used();
        }
    }

    private Slip find(String code) {
        return slips.find(UnguessableCode.idOf(code))
                .orElseThrow(() -> new Refusal.NotFound("slip.not-found", "There is no such slip"));
    }

    private static Refusal used() {
        return new Refusal.Conflict("slip.used", "It was handed in already");
    }

    /** Where the code of a slip leads. */
    static URI addressOf(String code, URI origin) {
        return origin.resolve(pathOf(code));
    }

    static String pathOf(String code) {
        return "/s/" + code;
    }
}
