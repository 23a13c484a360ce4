package linli.survey.questionnaires;

/** Where a questionnaire stands. */
public enum QuestionnaireStatus {
    DRAFT,
    /** Can be answered; its questions are locked. */
    PUBLISHED,
    CLOSED
}
