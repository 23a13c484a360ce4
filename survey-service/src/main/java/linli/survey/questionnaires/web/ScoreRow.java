package linli.survey.questionnaires.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.survey.questionnaires.Question.Kind;
import linli.survey.questionnaires.Results.Score;
import org.jspecify.annotations.Nullable;

/**
 * What one question came to, everywhere, in one community or in one building.
 *
 * @param question its place, from one, as on the page
 * @param code by which it is the same in other editions
 * @param community its name; null for all communities together
 * @param building its name; null for all buildings together
 * @param answered by how many people; zero where they are fewer than five
 * @param low where the mean's 95 % confidence interval begins
 * @param high where it ends
 * @param topBox the share of 4 and 5 on a scale, in percent
 * @param nps promoters less detractors, in percent
 * @param median half of the amounts lie below it; null where none are asked for
 * @param lowerQuartile a quarter of them lies below it
 * @param upperQuartile three quarters lie below it
 */
record ScoreRow(
        int question,
        String code,
        Kind kind,
        String text,
        @Nullable String textEn,
        @Nullable UUID communityId,
        @Nullable String community,
        @Nullable UUID buildingId,
        @Nullable String building,
        long answered,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double topBox,
        @Nullable Double nps,
        @Nullable Double median,
        @Nullable Double lowerQuartile,
        @Nullable Double upperQuartile,
        List<String> options,
        List<String> optionsEn,
        List<Long> distribution) {

    static ScoreRow of(Score score, @Nullable String community, @Nullable String building) {
        var result = score.result();
        var mean = result.mean();
        var margin = result.margin();
        var topBox = result.topBox();
        var quartiles = result.quartiles();
        return new ScoreRow(
                score.question() + 1,
                result.code(),
                result.kind(),
                result.text(),
                result.textEn(),
                score.communityId(),
                community,
                score.buildingId(),
                building,
                result.answered(),
                mean,
                mean == null || margin == null ? null : mean - margin,
                mean == null || margin == null ? null : mean + margin,
                topBox == null ? null : 100 * topBox,
                result.nps(),
                quartiles == null ? null : quartiles.median(),
                quartiles == null ? null : quartiles.low(),
                quartiles == null ? null : quartiles.high(),
                result.options(),
                result.optionsEn(),
                result.distribution());
    }

    /** How often each option or number was chosen, as people write it down. */
    List<String> counted() {
        var least = kind == Kind.SCALE ? 1 : 0;
        return IntStream.range(0, distribution.size())
                .mapToObj(place ->
                        "%s: %d"
                                .formatted(
                                        options.isEmpty()
                                                ? Integer.toString(place + least)
                                                : options.get(place),
                                        distribution.get(place)))
                .toList();
    }
}
