package linli.survey.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.survey.questionnaires.Answers.Sheet;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.Question.Kind;
import linli.survey.questionnaires.WeakSpots.WeakSpot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeakSpotsTest {

    private static final List<Question> QUESTIONS =
            List.of(
                    question(Kind.SCALE, "总体"),
                    question(Kind.SCALE, "维修"),
                    question(Kind.SCALE, "绿化"),
                    question(Kind.TEXT, "建议"));

    /** Repairs are low and go with the verdict, greenery is as low and goes with nothing. */
    @Test
    void what_is_low_and_goes_with_the_verdict_is_weakest() {
        var spots = new WeakSpots(QUESTIONS, null);
        for (var n = 0; n < 8; n++) {
            spots.add(sheet(n % 4 + 1, n % 4 + 1, n < 4 ? 2 : 3));
        }

        assertThat(spots.overall()).isZero();
        assertThat(spots.all()).extracting(WeakSpot::question).containsExactly(1, 2);
        var repairs = spots.all().getFirst();
        assertThat(repairs.importance()).isCloseTo(1, within(1e-9));
        assertThat(repairs.weakness()).isCloseTo((5 - 2.5) / 4, within(1e-9));
        assertThat(spots.all().getLast().weakness()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatever_fewer_than_five_answered_with_the_verdict_stays_silent() {
        var spots = new WeakSpots(QUESTIONS, null);
        for (var n = 0; n < 9; n++) {
            spots.add(sheet(n % 5 + 1, n < 4 ? n % 5 + 1 : null, n % 2 + 1));
        }

        assertThat(spots.all()).extracting(WeakSpot::question).containsExactly(2);
    }

    /** Nine answered repairs, eight of them the verdict: the ninth is not found by subtraction. */
    @Test
    void the_mean_is_of_all_whatever_they_said_of_the_whole() {
        var spots = new WeakSpots(QUESTIONS, null);
        for (var n = 0; n < 8; n++) {
            spots.add(sheet(n % 5 + 1, n % 4 + 1, null));
        }
        spots.add(sheet(null, 1, null));

        var repairs = spots.all().getFirst();
        assertThat(repairs.answered()).isEqualTo(9);
        assertThat(repairs.mean()).isCloseTo(21.0 / 9, within(1e-9));
    }

    @Test
    void the_verdict_is_a_number() {
        assertThatThrownBy(() -> new WeakSpots(QUESTIONS, 3))
                .isInstanceOf(Refusal.Invalid.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo("questionnaire.no-number");
        assertThat(new WeakSpots(List.of(question(Kind.TEXT, "?")), null).overall()).isNull();
    }

    private static Question question(Kind kind, String text) {
        return new Question(kind, text, null, List.of(), false, List.of(), null);
    }

    private static Sheet sheet(@Nullable Integer... numbers) {
        var answers = new ArrayList<Answer>();
        Arrays.stream(numbers).forEach(one -> answers.add(new Answer(List.of(), one, null)));
        answers.add(Answer.NONE);
        return new Sheet("id", new UUID(0, 1), new UUID(0, 2), LocalDate.of(2026, 3, 2), answers);
    }
}
