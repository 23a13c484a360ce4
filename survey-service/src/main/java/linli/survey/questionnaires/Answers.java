package linli.survey.questionnaires;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.survey.questionnaires.Question.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What people answered, and, kept apart from it, that they did. */
public interface Answers {

    /**
     * One person's answers.
     *
     * @param id from {@link Questionnaire#answerOf}
     * @param day no time finer than that, so that nobody is found by when they answered
     * @param onPaper true where staff entered what somebody had answered on paper
     */
    @Document("survey_answers")
    record Sheet(
            @Id String id,
            UUID questionnaireId,
            UUID buildingId,
            LocalDate day,
            List<Answer> answers,
            @Nullable Boolean onPaper) {

        Sheet(
                String id,
                UUID questionnaireId,
                UUID buildingId,
                LocalDate day,
                List<Answer> answers) {
            this(id, questionnaireId, buildingId, day, answers, null);
        }

        boolean isOnPaper() {
            return Boolean.TRUE.equals(onPaper);
        }
    }

    /**
     * What a person has answered so far, page by page: it counts for nothing, and goes when they
     * send all of it or the questionnaire closes.
     *
     * @param id from {@link Questionnaire#answerOf}
     */
    @Document("survey_begun")
    record Begun(@Id String id, UUID questionnaireId, List<Answer> answers) {}

    /** That a person answered: nothing of what. */
    @Document("survey_participants")
    record Participant(@Id String id, UUID questionnaireId, UUID personId, UUID buildingId) {

        static String idOf(UUID questionnaireId, UUID personId) {
            return questionnaireId + " " + personId;
        }
    }

    /** A sheet that is there already is replaced; what was begun is whole now. */
    void keep(Sheet sheet, Participant participant);

    /** That of a slip: there is nobody of whom it could be said that they answered. */
    void keep(Sheet sheet);

    @Nullable Sheet find(String id);

    void keep(Begun begun);

    @Nullable Begun findBegun(String id);

    /** Lets go of everything that was begun and never sent. */
    void forgetBegun(UUID questionnaireId);

    /** Which of these the person has answered. */
    Set<UUID> answeredBy(UUID personId, Collection<UUID> questionnaireIds);

    /** Those of these people who have answered it. */
    Set<UUID> whoAnswered(UUID questionnaireId, Collection<UUID> people);

    long count(UUID questionnaireId);

    /** Every sheet, in no order that says anything; never held in memory together. */
    void each(UUID questionnaireId, Consumer<Sheet> sheet);
}
