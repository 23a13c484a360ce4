package linli.survey.questionnaires;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Audiences.Member;
import linli.chassis.estate.KnownPerson;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Component;

/**
 * Tells everybody whom a questionnaire is for that they are asked, or who has not answered that
 * they still are. Begun anew after a crash it names people again whom it has named; they are told
 * once, for it is the same round.
 */
@Component
class Inviting implements JobWork {

    static final String KIND = "survey-invitation";

    /** As many as one event holds. */
    private static final int AT_ONCE = 500;

    private final QuestionnaireSearch search;
    private final Questionnaires questionnaires;
    private final Invitations invitations;
    private final Audiences audiences;
    private final Answers answers;
    private final PersonalLinks links;
    private final PersonKeys keys;
    private final Calendars calendars;
    private final Clock clock;

    Inviting(
            QuestionnaireSearch search,
            Questionnaires questionnaires,
            Invitations invitations,
            Audiences audiences,
            Answers answers,
            PersonalLinks links,
            PersonKeys keys,
            Calendars calendars,
            Clock clock) {
        this.search = search;
        this.questionnaires = questionnaires;
        this.invitations = invitations;
        this.audiences = audiences;
        this.answers = answers;
        this.links = links;
        this.keys = keys;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var of = search.ofRound(job.id());
        if (of.isEmpty()) {
            return; // Everybody was told before the crash, or it has closed.
        }
        var course = new Course(questionnaires.get(of.get()), job.id(), progress);
        var now = clock.instant();
        audiences.each(course.questionnaire.audience(), now, course::add);
        course.tell();
        if (!progress.cancelled()) {
            questionnaires.move(
                    of.get(), one -> one.invited(job.id(), course.told, Stamp.bySystem(now)));
        }
    }

    private final class Course {

        private final Questionnaire questionnaire;
        private final UUID round;
        private final JobProgress progress;
        private final Map<UUID, KnownPerson> people = new LinkedHashMap<>();
        private long told;

        Course(Questionnaire questionnaire, UUID round, JobProgress progress) {
            this.questionnaire = questionnaire;
            this.round = round;
            this.progress = progress;
        }

        void add(Member member) {
            people.put(member.person().id(), member.person());
            if (people.size() == AT_ONCE) {
                tell();
            }
        }

        void tell() {
            answers.whoAnswered(questionnaire.id(), people.keySet()).forEach(people::remove);
            if (!people.isEmpty() && !progress.cancelled()) {
                var closesOn =
                        calendars.dayOf(
                                questionnaire.content().closesAt(),
                                questionnaire.reach().communityId());
                invitations.createOnce(
                        Invitation.to(
                                people.keySet(),
                                enclosed(),
                                questionnaire,
                                round,
                                closesOn,
                                Stamp.bySystem(clock.instant())));
                told += people.size();
                progress.reached(told, 0, Map.of());
            }
            people.clear();
        }

        /** Each one's link, which only that person is to read. */
        private Map<UUID, String> enclosed() {
            var secret = questionnaire.roundSecret();
            if (secret == null) {
                return Map.of();
            }
            var enclosed = new HashMap<UUID, String>();
            links.give(questionnaire.id(), secret, people.keySet())
                    .forEach((person, path) -> {
                        var name = Objects.requireNonNull(people.get(person)).name();
                        enclosed.put(person, keys.enclose(person, name, path));
                    });
            return enclosed;
        }
    }
}
