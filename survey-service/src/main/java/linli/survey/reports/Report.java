package linli.survey.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.survey.improvements.Improvement;
import linli.survey.improvements.ImprovementStatus;
import linli.survey.questionnaires.Results.OfQuestion;
import linli.survey.questionnaires.Results.OfSection;
import linli.survey.questionnaires.WeakSpots.WeakSpot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a closed questionnaire came to, as it was written down: page and paper are made of it alone,
 * so both say the same for ever. It holds nothing that was not shown when it was taken.
 *
 * @param fewest below which nothing is shown
 * @param overall place of the question that is the overall verdict; null when there is none
 * @param sure from how many answers on the order of weak spots is more than a hint
 */
@Document("survey_reports")
public record Report(
        @Id UUID id,
        UUID questionnaireId,
        String number,
        String title,
        @Nullable String titleEn,
        boolean anonymous,
        Instant publishedAt,
        Instant closedAt,
        Instant takenAt,
        String takenBy,
        long answers,
        int fewest,
        List<Answered> questions,
        List<OfSection> sections,
        List<Part> parts,
        @Nullable Integer overall,
        int sure,
        List<WeakSpot> weakSpots,
        List<Step> improvements) {

    /**
     * How one question was answered.
     *
     * @param section the title of the page that begins with it; null where none does
     */
    public record Answered(
            @Nullable String section, @Nullable String sectionEn, OfQuestion result) {}

    /**
     * What a question came to in one place.
     *
     * @param question its place, from zero
     * @param community its name; null where there is only one
     * @param building its name; null for all of the community
     * @param topBox the share of 4 and 5 on a scale; null for other kinds
     */
    public record Part(
            int question,
            @Nullable String community,
            @Nullable String building,
            long answered,
            @Nullable Double mean,
            @Nullable Double margin,
            @Nullable Double topBox,
            @Nullable Double nps) {}

    /**
     * What is done about it.
     *
     * @param significant whether it changed by more than chance; null while it is not measured
     */
    public record Step(
            String number,
            String title,
            ImprovementStatus status,
            String responsible,
            LocalDate due,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Boolean significant) {

        static Step of(Improvement improvement) {
            var before = improvement.before();
            var after = improvement.after();
            var compared = improvement.comparison();
            return new Step(
                    improvement.number(),
                    improvement.title(),
                    improvement.status(),
                    improvement.responsible().name(),
                    improvement.due(),
                    before == null ? null : before.sample().mean(),
                    after == null ? null : after.sample().mean(),
                    compared == null ? null : compared.significant());
        }
    }
}
