package linli.survey.improvements.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.web.Versioned;
import linli.survey.figures.Figure;
import linli.survey.figures.Measure;
import linli.survey.figures.Welch.Comparison;
import linli.survey.improvements.Improvement;
import linli.survey.improvements.Improvement.Note;
import linli.survey.improvements.Improvement.Responsible;
import linli.survey.improvements.Improvement.Said;
import linli.survey.improvements.ImprovementCommand;
import linli.survey.improvements.ImprovementService;
import linli.survey.improvements.ImprovementStatus;
import linli.survey.improvements.Target;
import org.jspecify.annotations.Nullable;

/**
 * An improvement as staff see it.
 *
 * @param building its name; null for all of the community
 * @param due the last day of its time
 * @param late whether its time is over and it is not done
 * @param before how it stood when it was planned; null where nothing is counted
 * @param after how it stands after; null before it was counted
 * @param comparison whether it did change; null while one of both figures is missing
 * @param done what was done; null before
 * @param ended who verified it, or dropped it and why; null before
 */
record ImprovementView(
        UUID id,
        long version,
        String number,
        ImprovementStatus status,
        UUID communityId,
        @Nullable UUID buildingId,
        @Nullable String building,
        Target target,
        String title,
        Responsible responsible,
        LocalDate due,
        boolean late,
        Instant createdAt,
        @Nullable FigureView before,
        @Nullable FigureView after,
        @Nullable Comparison comparison,
        List<Note> notes,
        @Nullable Said done,
        @Nullable Said ended,
        List<ImprovementCommand> allowedCommands)
        implements Versioned {

    static ImprovementView of(Improvement one, @Nullable String building, Access access) {
        return new ImprovementView(
                one.id(),
                one.version(),
                one.number(),
                one.status(),
                one.communityId(),
                one.buildingId(),
                building,
                one.target(),
                one.title(),
                one.responsible(),
                one.due(),
                one.isLate(access.at()),
                one.createdAt(),
                FigureView.of(one.before()),
                FigureView.of(one.after()),
                one.comparison(),
                one.notes(),
                one.done(),
                one.ended(),
                ImprovementService.possible(one, access));
    }

    /**
     * A number that was counted and stays.
     *
     * @param answered by how many, or how many ratings
     * @param low where the mean's 95 % confidence interval begins
     * @param high where it ends
     * @param from first instant that counts
     * @param to first instant that counts no longer
     * @param takenAt when it was counted
     * @param questionnaire title of the survey whose answers were counted; null for ratings
     */
    record FigureView(
            Measure measure,
            long answered,
            double value,
            double low,
            double high,
            Instant from,
            Instant to,
            Instant takenAt,
            @Nullable UUID questionnaireId,
            @Nullable String questionnaire) {

        static @Nullable FigureView of(@Nullable Figure figure) {
            if (figure == null) {
                return null;
            }
            var sample = figure.sample();
            return new FigureView(
                    figure.measure(),
                    sample.size(),
                    sample.mean(),
                    sample.mean() - sample.margin(),
                    sample.mean() + sample.margin(),
                    figure.from(),
                    figure.to(),
                    figure.takenAt(),
                    figure.questionnaireId(),
                    figure.questionnaire());
        }
    }
}
