package linli.survey.figures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that was counted and stays as it was, however the records go on.
 *
 * @param from first instant that counts
 * @param to first instant that counts no longer
 * @param takenAt when it was counted
 * @param questionnaireId whose answers were counted; null for ratings
 * @param questionnaire its title
 */
public record Figure(
        Measure measure,
        Sample sample,
        Instant from,
        Instant to,
        Instant takenAt,
        @Nullable UUID questionnaireId,
        @Nullable String questionnaire) {}
