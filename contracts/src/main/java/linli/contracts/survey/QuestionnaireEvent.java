package linli.contracts.survey;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Questionnaires (问卷). What people answer is told to nobody. */
@Published(topic = "survey.questionnaires")
public sealed interface QuestionnaireEvent extends Event {

    UUID questionnaireId();

    @JsonTypeName("questionnaire.drafted")
    @JsonClassDescription("A questionnaire was written down")
    record Drafted(UUID questionnaireId, String number, String title)
            implements QuestionnaireEvent {}

    @JsonTypeName("questionnaire.revised")
    @JsonClassDescription("A questionnaire was rewritten before anybody saw it")
    record Revised(UUID questionnaireId, String number, String title)
            implements QuestionnaireEvent {}

    /**
     * @param anonymous whether answers are kept without the person
     * @param closesAt until when it can be answered
     */
    @JsonTypeName("questionnaire.published")
    @JsonClassDescription("A questionnaire can be answered; its questions stay as they are")
    record Published(
            UUID questionnaireId,
            String number,
            String title,
            Set<UUID> communities,
            Set<UUID> buildings,
            boolean anonymous,
            Instant closesAt)
            implements QuestionnaireEvent {}

    @JsonTypeName("questionnaire.opened")
    @JsonClassDescription("A questionnaire that was published before can be answered from now on")
    record Opened(UUID questionnaireId, String number, String title)
            implements QuestionnaireEvent {}

    @JsonTypeName("questionnaire.reminded")
    @JsonClassDescription("Whoever has not answered a questionnaire is to be reminded of it")
    record Reminded(UUID questionnaireId, String number, String title)
            implements QuestionnaireEvent {}

    /**
     * @param reminder whether they were reminded; else invited
     * @param people how many, each counted once
     */
    @JsonTypeName("questionnaire.invited")
    @JsonClassDescription("Everybody who is asked by a questionnaire was told so, or reminded")
    record Invited(UUID questionnaireId, String number, String title, boolean reminder, long people)
            implements QuestionnaireEvent {}

    /**
     * @param buildingId whose letter boxes they are for
     * @param slips how many are printed
     */
    @JsonTypeName("questionnaire.slips-ordered")
    @JsonClassDescription(
            "Slips are printed, each of which lets somebody answer without an account")
    record SlipsOrdered(
            UUID questionnaireId, String number, String title, UUID buildingId, int slips)
            implements QuestionnaireEvent {}

    /**
     * @param answers how many people answered
     */
    @JsonTypeName("questionnaire.closed")
    @JsonClassDescription("A questionnaire can be answered no more")
    record Closed(UUID questionnaireId, String number, String title, long answers)
            implements QuestionnaireEvent {}

    @JsonTypeName("questionnaire.reported")
    @JsonClassDescription("What a closed questionnaire came to was written down as a report")
    record Reported(UUID questionnaireId, String number, String title, UUID reportId)
            implements QuestionnaireEvent {}
}
