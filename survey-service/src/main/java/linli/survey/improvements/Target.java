package linli.survey.improvements;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become better.
 *
 * @param questionnaireId in which the question was asked; null for other kinds
 * @param question its code, by which it is found in later editions; null for other kinds
 * @param type code of the kind of work; null for other kinds
 * @param technicianId whose work is rated; null for other kinds
 * @param name the question, or the technician, as it was then; null for other kinds
 */
public record Target(
        Kind kind,
        @Nullable UUID questionnaireId,
        @Nullable String question,
        @Nullable String type,
        @Nullable UUID technicianId,
        @Nullable String name) {

    /** By what it is measured. */
    public enum Kind {
        /** A question of a survey. */
        QUESTION,
        /** The ratings of one kind of work. */
        ORDER_TYPE,
        /** The ratings of one technician. */
        TECHNICIAN,
        /** All ratings there. */
        RATINGS,
        /** By nothing that is counted. */
        FREE
    }
}
