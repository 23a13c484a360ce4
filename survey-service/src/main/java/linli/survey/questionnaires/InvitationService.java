package linli.survey.questionnaires;

import java.time.Instant;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.jobs.Jobs;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.contracts.Actor;
import org.springframework.stereotype.Service;

/** Has people told that they are asked: when a questionnaire is published, and by reminders. */
@Service
public class InvitationService implements Timer {

    private static final int AT_ONCE = 100;

    private final QuestionnaireService service;
    private final Questionnaires questionnaires;
    private final QuestionnaireSearch search;
    private final Jobs jobs;
    private final OneByOne openings = new OneByOne("opening of a questionnaire");
    private final OneByOne rounds = new OneByOne("round of invitations");

    InvitationService(
            QuestionnaireService service,
            Questionnaires questionnaires,
            QuestionnaireSearch search,
            Jobs jobs) {
        this.service = service;
        this.questionnaires = questionnaires;
        this.search = search;
        this.jobs = jobs;
    }

    /** Everybody whom it is for is invited, once. */
    public Questionnaire publish(UUID id, Access access) {
        return goOn(service.publish(id, access));
    }

    /** Whoever has not answered finds a message in their inbox, and outside where that is so. */
    public Questionnaire remind(UUID id, Access access) {
        return goOn(service.remind(id, access));
    }

    /** What is to open opens; what a crash left between a command and its job goes on. */
    @Override
    public void ring(Instant now) {
        openings.each(
                search.opening(now, AT_ONCE + openings.failing()),
                now,
                id -> goOn(service.open(id, now)));
        rounds.each(
                search.inviting(AT_ONCE + rounds.failing()),
                now,
                id -> goOn(questionnaires.get(id)));
    }

    private Questionnaire goOn(Questionnaire told) {
        var round = told.round();
        if (round != null) {
            jobs.submit(round, Inviting.KIND, told.number(), 0, told.reach(), Actor.SYSTEM);
        }
        return told;
    }
}
