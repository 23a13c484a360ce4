package linli.survey.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.survey.questionnaires.Answers.Sheet;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.Question.Kind;
import org.junit.jupiter.api.Test;

class ResultsTest {

    final UUID three = new UUID(0, 3);
    final UUID five = new UUID(0, 5);

    /** Ten answers, mean 3.9, sample variance 1.2111: the interval is ± 1.96 × 0.348. */
    @Test
    void a_scale_has_a_mean_with_its_interval_and_a_top_box() {
        var results = of(Kind.SCALE, List.of(5, 5, 5, 4, 4, 4, 4, 3, 3, 2));

        var question = results.questions().getFirst();
        assertThat(question.mean()).isCloseTo(3.9, within(1e-9));
        assertThat(question.margin()).isCloseTo(0.6168, within(1e-3));
        assertThat(question.topBox()).isCloseTo(0.7, within(1e-9));
        assertThat(question.distribution()).containsExactly(0L, 1L, 2L, 4L, 3L);
    }

    /** Five promoters, three passives, two detractors: 50 − 20. */
    @Test
    void the_net_promoter_score_is_promoters_less_detractors() {
        var results = of(Kind.NPS, List.of(10, 10, 9, 9, 9, 8, 7, 7, 6, 0));

        assertThat(results.questions().getFirst().nps()).isCloseTo(30, within(1e-9));
    }

    @Test
    void of_fewer_than_five_nothing_is_said() {
        assertThat(of(Kind.SCALE, List.of(1, 2, 3, 4)).questions()).isEmpty();
        assertThat(of(Kind.SCALE, List.of(1, 2, 3, 4, 5)).questions()).hasSize(1);
    }

    @Test
    void a_question_that_few_answered_stays_silent() {
        var results = new Results(List.of(question(Kind.SCALE), question(Kind.TEXT)));
        for (var n = 0; n < 6; n++) {
            results.add(
                    sheet(
                            three,
                            new Answer(List.of(), 4, null),
                            new Answer(List.of(), null, n < 4 ? "电梯太慢" : null)));
        }

        assertThat(results.questions().get(0).answered()).isEqualTo(6);
        assertThat(results.questions().get(1).answered()).isZero();
        assertThat(results.questions().get(1).words()).isEmpty();
    }

    @Test
    void no_building_is_found_by_subtraction() {
        var results = new Results(List.of(question(Kind.SCALE)));
        for (var n = 0; n < 8; n++) {
            results.add(sheet(three, new Answer(List.of(), 4, null)));
        }
        results.add(sheet(five, new Answer(List.of(), 1, null)));

        assertThat(results.byBuilding()).isEmpty();
    }

    private Results of(Kind kind, List<Integer> numbers) {
        var results = new Results(List.of(question(kind)));
        numbers.forEach(number -> results.add(sheet(three, new Answer(List.of(), number, null))));
        return results;
    }

    private static Question question(Kind kind) {
        return new Question(kind, "您对维修服务满意吗", null, List.of(), false, List.of());
    }

    private static Sheet sheet(UUID building, Answer... answers) {
        return new Sheet(
                UUID.randomUUID().toString(),
                new UUID(0, 1),
                building,
                LocalDate.of(2026, 3, 2),
                new ArrayList<>(List.of(answers)));
    }
}
