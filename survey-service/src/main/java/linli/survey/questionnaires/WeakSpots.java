package linli.survey.questionnaires;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import linli.chassis.Refusal;
import linli.survey.figures.Correlation;
import linli.survey.figures.Measure;
import linli.survey.figures.Sample;
import linli.survey.questionnaires.Answers.Sheet;
import linli.survey.questionnaires.Question.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What lowers the overall verdict most: importance times how far a scale is from its best. The
 * importance of a question is derived, as importance-performance analysis does (Martilla and James,
 * Journal of Marketing 41, 1977): how closely its answers go together with the overall question, by
 * Pearson's correlation.
 *
 * <p>Limits: going together is no cause; questions that are alike share their importance; where
 * everybody answers the same nothing can be said; and below {@link #SURE} answers the order is a
 * hint. A question that fewer than {@link Results#FEWEST} people answered along with the overall
 * one is left out.
 */
public final class WeakSpots {

    private static final int SURE = 30;
    private static final double BEST = 5;
    private static final double RANGE = 4;

    private final List<Question> questions;
    private final @Nullable Integer overall;
    private final Map<Integer, Pairs> pairs = new TreeMap<>();

    /**
     * @param overall place of the overall question; null for the usual one
     */
    WeakSpots(List<Question> questions, @Nullable Integer overall) {
        this.questions = questions;
        if (overall != null
                && (overall >= questions.size() || !questions.get(overall).kind().isMark())) {
            throw new Refusal.Invalid("questionnaire.no-number", "It is not answered with one");
        }
        this.overall = overall == null ? usual(questions) : overall;
        for (var place = 0; place < questions.size(); place++) {
            if (questions.get(place).kind() == Kind.SCALE
                    && !Integer.valueOf(place).equals(this.overall)) {
                pairs.put(place, new Pairs());
            }
        }
    }

    private static @Nullable Integer usual(List<Question> questions) {
        return first(questions, Kind.NPS, first(questions, Kind.SCALE, null));
    }

    private static @Nullable Integer first(
            List<Question> questions, Kind kind, @Nullable Integer otherwise) {
        return IntStream.range(0, questions.size())
                .filter(place -> questions.get(place).kind() == kind)
                .boxed()
                .findFirst()
                .orElse(otherwise);
    }

    /**
     * @param question its place, from zero
     * @param answered by how many people, whether they answered the overall question or not: of
     *     those who did alone, it could be had by subtraction what the others said
     * @param mean of the same people
     * @param importance correlation with the overall question, −1 to 1
     * @param low where its 95 % interval begins
     * @param high where it ends
     * @param weakness importance times the distance from the best mark, 0 to 1; zero where the
     *     question goes together with nothing or against
     */
    public record WeakSpot(
            int question,
            String code,
            String text,
            @Nullable String textEn,
            long answered,
            double mean,
            double importance,
            double low,
            double high,
            double weakness) {}

    void add(Sheet sheet) {
        if (overall == null) {
            return;
        }
        var verdict = sheet.answers().get(overall).number();
        pairs.forEach((place, pair) -> {
            var number = sheet.answers().get(place).number();
            if (number != null) {
                pair.add(number, verdict);
            }
        });
    }

    /** Place of the overall question, from zero; null when none is answered with a number. */
    public @Nullable Integer overall() {
        return overall;
    }

    /** From how many answers on the order is more than a hint. */
    public int sure() {
        return SURE;
    }

    /** The weakest first. */
    public List<WeakSpot> all() {
        var spots = new ArrayList<WeakSpot>();
        pairs.forEach((place, pair) -> {
            var strength = pair.correlation.strength();
            if (strength != null && strength.size() >= Results.FEWEST) {
                spots.add(spot(place, strength, pair.sample()));
            }
        });
        spots.sort(
                Comparator.comparingDouble(WeakSpot::weakness)
                        .reversed()
                        .thenComparing(WeakSpot::question));
        return spots;
    }

    private WeakSpot spot(int place, Correlation.Strength strength, Sample sample) {
        var question = questions.get(place);
        return new WeakSpot(
                place,
                question.code(),
                question.text(),
                question.textEn(),
                sample.size(),
                sample.mean(),
                strength.r(),
                strength.low(),
                strength.high(),
                Math.max(0, strength.r()) * (BEST - sample.mean()) / RANGE);
    }

    /** What was answered, and what together with the overall question. */
    private static final class Pairs {

        private final Correlation correlation = new Correlation();
        private final long[] given = new long[5];

        void add(int number, @Nullable Integer verdict) {
            given[number - 1]++;
            if (verdict != null) {
                correlation.add(number, verdict);
            }
        }

        Sample sample() {
            return Sample.of(Measure.SCALE, Arrays.stream(given).boxed().toList());
        }
    }
}
