package linli.survey.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.survey.questionnaires.Answers.Sheet;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.Question.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultsTest {

    final UUID three = new UUID(0, 3);
    final UUID five = new UUID(0, 5);
    static final UUID HOME = new UUID(0, 9);

    /** Ten answers, mean 3.9, sample variance 1.2111: the interval is ± 1.96 × 0.348. */
    @Test
    void of_those_that_keep_silent_nothing_is_shown_but_how_many_there_are() {
        var results = new Results(List.of(question(Kind.SCALE)), _ -> Optional.of(HOME));
        for (var sheet = 0; sheet < 9; sheet++) {
            results.add(sheet(three, new Answer(List.of(), 4, null)));
        }
        results.keepSilent();

        assertThat(results.sheets()).isEqualTo(9);
        assertThat(results.questions()).isEmpty();
        assertThat(results.scores()).isEmpty();
    }

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
        var results =
                new Results(
                        List.of(question(Kind.SCALE), question(Kind.TEXT)), _ -> Optional.of(HOME));
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
        var results = new Results(List.of(question(Kind.SCALE)), _ -> Optional.of(HOME));
        for (var n = 0; n < 8; n++) {
            results.add(sheet(three, new Answer(List.of(), 4, null)));
        }
        results.add(sheet(five, new Answer(List.of(), 1, null)));

        assertThat(results.byBuilding()).isEmpty();
    }

    /** Two in one and one in the other that are left out would be three together. */
    @Test
    void nor_are_several_small_ones_together() {
        var six = new UUID(0, 6);
        var seven = new UUID(0, 7);
        var results = new Results(List.of(question(Kind.SCALE)), _ -> Optional.of(HOME));
        answered(results, three, 9, 4);
        answered(results, five, 6, 4);
        answered(results, six, 2, 1);
        answered(results, seven, 1, 1);

        assertThat(results.byBuilding()).containsOnlyKeys(three);
        answered(results, seven, 2, 1);
        assertThat(results.byBuilding()).containsOnlyKeys(three, five);
    }

    /**
     * Ten of eleven who were asked why live in one building, and all of them said; the one
     * elsewhere who was asked gave a 1, and five more there said why. How many were asked in the
     * first would say of the rest how they answered the first question.
     */
    @Test
    void how_many_were_asked_says_nothing_of_few_either() {
        var why =
                new Question(
                        Kind.SCALE,
                        "原因",
                        null,
                        List.of(),
                        false,
                        List.of(new Condition(0, List.of(), null, 1)),
                        null);
        var results = new Results(List.of(question(Kind.SCALE), why), _ -> Optional.of(HOME));
        var low = new Answer(List.of(), 1, null);
        for (var n = 0; n < 10; n++) {
            results.add(sheet(three, low, low));
        }
        for (var n = 0; n < 3; n++) {
            results.add(sheet(five, low, Answer.NONE));
        }
        for (var n = 0; n < 6; n++) {
            results.add(sheet(five, new Answer(List.of(), 5, null), Answer.NONE));
        }

        assertThat(results.scores())
                .extracting(Results.Score::question, Results.Score::buildingId)
                .containsExactly(tuple(0, null), tuple(0, three), tuple(0, five), tuple(1, null));
    }

    /** Of four: 1-2-3-4 twice, 2-1 with the rest left, which share 3.5, and 1-3-2-4 twice. */
    @Test
    void what_is_put_in_order_has_ranks_on_average() {
        var order =
                new Question(
                        Kind.RANKING,
                        "先改进哪些",
                        null,
                        List.of("电梯", "停车", "绿化", "保洁"),
                        true,
                        List.of(),
                        null);
        var results = new Results(List.of(order), _ -> Optional.of(HOME));
        for (var given :
                List.of(
                        List.of(0, 1, 2, 3),
                        List.of(0, 1, 2, 3),
                        List.of(1, 0),
                        List.of(0, 2, 1, 3),
                        List.of(0, 2, 1, 3))) {
            results.add(sheet(three, new Answer(given, null, null)));
        }

        var result = results.questions().getFirst();
        assertThat(result.distribution()).containsExactly(4L, 1L, 0L, 0L);
        assertThat(result.ranks()).containsExactly(1.2, 2.2, 2.7, 3.9);
    }

    @Test
    void scores_are_said_of_all_and_of_each_building_where_enough_answered() {
        var results =
                new Results(
                        List.of(question(Kind.SCALE), question(Kind.TEXT)), _ -> Optional.of(HOME));
        answered(results, three, 6, 5);
        answered(results, five, 5, 2);

        assertThat(results.scores())
                .extracting(Results.Score::question, Results.Score::buildingId, this::meanOf)
                .containsExactly(
                        tuple(0, null, 40.0 / 11), tuple(0, three, 5.0), tuple(0, five, 2.0));
    }

    /** 20 − 8 − 8 = 4 people elsewhere would be known by subtraction: one building is silent. */
    @Test
    void what_few_said_elsewhere_is_not_had_by_subtraction() {
        var results =
                new Results(
                        List.of(question(Kind.SCALE), question(Kind.TEXT)), _ -> Optional.of(HOME));
        answered(results, three, 9, 5);
        answered(results, five, 7, 4);
        answered(results, new UUID(0, 6), 3, 1);
        answered(results, new UUID(0, 7), 1, 1);

        assertThat(results.scores())
                .extracting(Results.Score::buildingId)
                .containsExactly(null, three);
    }

    /** Six answered in a building, but only four of them this question. */
    @Test
    void a_building_is_silent_on_a_question_that_few_there_answered() {
        var results =
                new Results(
                        List.of(question(Kind.SCALE), question(Kind.SCALE)),
                        _ -> Optional.of(HOME));
        for (var n = 0; n < 6; n++) {
            var second = new Answer(List.of(), n < 4 ? 3 : null, null);
            results.add(sheet(three, new Answer(List.of(), 4, null), second));
        }
        for (var n = 0; n < 9; n++) {
            var both = new Answer(List.of(), 5, null);
            results.add(sheet(five, both, both));
        }

        assertThat(results.scores())
                .extracting(Results.Score::question, Results.Score::buildingId)
                .containsExactly(tuple(0, null), tuple(0, five), tuple(0, three), tuple(1, null));
    }

    /**
     * Five of six in one building gave a 1 and were asked why; two elsewhere gave a 5. Were it said
     * that all who were asked why live in the first, it would be known of the two that they did not
     * give a 1.
     */
    @Test
    void what_few_said_is_not_had_from_who_was_led_on() {
        var why =
                new Question(
                        Kind.SCALE,
                        "原因",
                        null,
                        List.of(),
                        true,
                        List.of(new Condition(0, List.of(), null, 1)),
                        null);
        var results = new Results(List.of(question(Kind.SCALE), why), _ -> Optional.of(HOME));
        for (var n = 0; n < 5; n++) {
            var low = new Answer(List.of(), 1, null);
            results.add(sheet(three, low, low));
        }
        var high = new Answer(List.of(), 5, null);
        results.add(sheet(three, high, Answer.NONE));
        results.add(sheet(five, high, Answer.NONE));
        results.add(sheet(five, high, Answer.NONE));

        assertThat(results.scores())
                .extracting(Results.Score::question, Results.Score::buildingId)
                .containsExactly(tuple(0, null), tuple(1, null));
    }

    /** 12 in one community, 6 + 3 in the other: only whole communities of five or more are said. */
    @Test
    void communities_are_said_before_their_buildings_and_nothing_is_had_by_subtraction() {
        var six = new UUID(0, 6);
        var seven = new UUID(0, 7);
        var eight = new UUID(0, 8);
        var there = new UUID(0, 10);
        var results =
                new Results(
                        List.of(question(Kind.SCALE), question(Kind.TEXT)),
                        building ->
                                Optional.of(
                                        building.equals(three) || building.equals(five)
                                                ? HOME
                                                : building.equals(eight)
                                                        ? new UUID(0, 11)
                                                        : there));
        answered(results, three, 6, 5);
        answered(results, five, 6, 4);
        answered(results, six, 6, 3);
        answered(results, seven, 3, 2);

        assertThat(results.scores())
                .extracting(Results.Score::communityId, Results.Score::buildingId)
                .containsExactly(
                        tuple(null, null),
                        tuple(HOME, null),
                        tuple(HOME, three),
                        tuple(HOME, five),
                        tuple(there, null));

        answered(results, eight, 2, 1);
        assertThat(results.scores())
                .as("two elsewhere: the smaller community is silent, with its buildings")
                .extracting(Results.Score::communityId)
                .doesNotContain(there, new UUID(0, 11));
    }

    /** The code stays, whatever the words become; two alike are told apart. */
    @Test
    void a_question_is_known_by_its_code() {
        var first = question(Kind.SCALE);
        assertThat(first.code()).isEqualTo(question(Kind.NPS).code());
        assertThat(Question.apart(List.of(first, first)))
                .extracting(Question::code)
                .containsExactly(first.code(), first.code() + "-2");
        assertThat(new Question(Kind.SCALE, "别的话", null, List.of(), false, List.of(), "own").code())
                .isEqualTo("own");
    }

    @Test
    void amounts_have_a_mean_quartiles_and_classes() {
        var cars =
                new Question(
                        Kind.NUMBER,
                        "家里有几辆车",
                        null,
                        List.of(),
                        true,
                        List.of(),
                        null,
                        null,
                        null,
                        new Quantity(BigDecimal.ZERO, BigDecimal.valueOf(3), 0, "辆", null),
                        List.of(),
                        null,
                        null,
                        null);
        var results = new Results(List.of(cars), _ -> Optional.of(HOME));
        for (var amount : List.of(0, 1, 1, 2, 3)) {
            results.add(sheet(three, ofAmount(amount)));
        }

        var result = results.questions().getFirst();
        assertThat(result.mean()).isCloseTo(1.4, within(1e-9));
        assertThat(result.quartiles()).isEqualTo(new Results.Quartiles(1, 1, 2));
        assertThat(result.options()).containsExactly("0", "1", "2", "3");
        assertThat(result.distribution()).containsExactly(1L, 2L, 1L, 1L);
        assertThat(result.unit()).isEqualTo("辆");
    }

    @Test
    void days_are_counted_by_month() {
        var results = new Results(List.of(question(Kind.DATE)), _ -> Optional.of(HOME));
        for (var day :
                List.of("2026-05-02", "2026-05-30", "2026-04-01", "2025-12-31", "2026-05-02")) {
            results.add(
                    sheet(three, new Answer(List.of(), null, null, null, LocalDate.parse(day))));
        }

        var result = results.questions().getFirst();
        assertThat(result.options()).containsExactly("2025-12", "2026-04", "2026-05");
        assertThat(result.distribution()).containsExactly(1L, 1L, 3L);
    }

    /** Four of the second scale are silent, so the page is the first scale alone. */
    @Test
    void a_page_says_together_what_its_scales_show() {
        var results =
                new Results(
                        List.of(
                                question(Kind.SCALE),
                                titled("维修", Kind.SCALE),
                                question(Kind.SCALE),
                                titled("其他", Kind.TEXT)),
                        _ -> Optional.of(HOME));
        for (var n = 0; n < 6; n++) {
            var second = new Answer(List.of(), n < 4 ? 1 : null, null);
            results.add(
                    sheet(
                            three,
                            new Answer(List.of(), 1, null),
                            new Answer(List.of(), n < 3 ? 5 : 3, null),
                            second,
                            new Answer(List.of(), null, "好")));
        }

        assertThat(results.sections())
                .containsExactly(new Results.OfSection("维修", null, 1, 1, 4.0, 0.5));
    }

    private static Answer ofAmount(int amount) {
        return new Answer(List.of(), null, null, BigDecimal.valueOf(amount), null);
    }

    private static Question titled(String section, Kind kind) {
        return new Question(
                kind, "您满意吗", null, List.of(), false, List.of(), null, section, null, null,
                List.of(), null, null, null);
    }

    private @Nullable Double meanOf(Results.Score score) {
        return score.result().mean();
    }

    private static void answered(Results results, UUID building, int people, int number) {
        for (var n = 0; n < people; n++) {
            var answer = new Answer(List.of(), number, null);
            results.add(sheet(building, answer, new Answer(List.of(), null, "好")));
        }
    }

    private Results of(Kind kind, List<Integer> numbers) {
        var results = new Results(List.of(question(kind)), _ -> Optional.of(HOME));
        numbers.forEach(number -> results.add(sheet(three, new Answer(List.of(), number, null))));
        return results;
    }

    private static Question question(Kind kind) {
        return new Question(kind, "您对维修服务满意吗", null, List.of(), false, List.of(), null);
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
