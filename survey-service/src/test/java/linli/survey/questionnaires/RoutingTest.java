package linli.survey.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.estate.Audience;
import linli.survey.questionnaires.Answers.Sheet;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.Question.Kind;
import linli.survey.questionnaires.Questionnaire.Content;
import linli.survey.questionnaires.Routing.DeadEnd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoutingTest {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Stamp BY = Stamp.bySystem(NOON);

    /** The resident's page is held to the same cases. */
    static Stream<Named<JsonNode>> cases() throws IOException {
        try (var file = RoutingTest.class.getResourceAsStream("/routing.json")) {
            return JsonMapper.shared()
                    .readTree(file)
                    .valueStream()
                    .map(one -> Named.of(one.path("name").asString(), one))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asks(JsonNode one) {
        var json = JsonMapper.shared();
        var questions =
                one.path("questions")
                        .valueStream()
                        .map(question ->
                                new Question(
                                        Kind.valueOf(question.path("kind").asString()),
                                        "?",
                                        null,
                                        question.path("options")
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .toList(),
                                        false,
                                        question.path("showIf")
                                                .valueStream()
                                                .map(rule ->
                                                        json.treeToValue(rule, Condition.class))
                                                .toList(),
                                        null))
                        .toList();
        var answers =
                one.path("answers")
                        .valueStream()
                        .map(answer -> json.treeToValue(answer, Answer.class))
                        .toList();

        assertThat(Routing.asked(questions, answers))
                .isEqualTo(one.path("asked").valueStream().map(JsonNode::asBoolean).toList());
    }

    @Test
    void a_question_that_contradicts_itself_is_never_reached() {
        var questions =
                List.of(
                        nps(),
                        text(atMost(0, 6)),
                        text(atLeast(0, 9), atMost(0, 6)),
                        text(new Condition(0, List.of(), 8, 7)));

        assertThat(Routing.deadEnds(questions))
                .containsExactly(new DeadEnd(2, 0), new DeadEnd(3, 0));
    }

    @Test
    void what_an_earlier_question_needed_counts_too() {
        var questions =
                List.of(
                        single("业主", "租户"),
                        scale(chosen(0, 0)),
                        text(atMost(1, 2)),
                        text(atMost(1, 2), chosen(0, 1)));

        assertThat(Routing.deadEnds(questions)).containsExactly(new DeadEnd(3, 0));
    }

    @Test
    void of_several_choices_all_may_hold_of_one_only_one() {
        var several =
                new Question(Kind.MULTIPLE, "?", null, List.of("a", "b"), false, List.of(), null);

        assertThat(Routing.deadEnds(List.of(several, text(chosen(0, 0), chosen(0, 1))))).isEmpty();
        assertThat(Routing.deadEnds(List.of(single("a", "b"), text(chosen(0, 0), chosen(0, 1)))))
                .containsExactly(new DeadEnd(1, 0));
    }

    @Test
    void it_is_not_published_while_a_question_cannot_be_reached() {
        var draft = draft(nps(), text(atLeast(0, 9), atMost(0, 6)));

        assertThatThrownBy(() -> draft.publish(new byte[32], "", BY))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("questionnaire.unreachable");
                            var error = refused.errors().getFirst();
                            assertThat(error.field()).isEqualTo("questions[1].showIf");
                            assertThat(error.detail()).isEqualTo("questions[0]");
                        });
        assertThat(draft.status()).isEqualTo(QuestionnaireStatus.DRAFT);
    }

    @Test
    void a_condition_looks_back_and_says_what_an_answer_can_be() {
        assertRefused("questionnaire.rule-order", text(chosen(0, 0)));
        assertRefused("questionnaire.rule-order", nps(), text(atMost(1, 3)));
        assertRefused("questionnaire.rule-order", nps(), text(atMost(-1, 3)));
        assertRefused("questionnaire.rule-unfit", nps(), text(atMost(0, 11)));
        assertRefused("questionnaire.rule-unfit", scale(), text(atLeast(0, 0)));
        assertRefused("questionnaire.rule-unfit", nps(), text(chosen(0, 0)));
        assertRefused("questionnaire.rule-unfit", single("a", "b"), text(chosen(0, 2)));
        assertRefused("questionnaire.rule-unfit", single("a", "b"), text(atMost(0, 1)));
        assertRefused("questionnaire.rule-unfit", text(), text(chosen(0, 0)));
        assertRefused(
                "questionnaire.rule-unfit", nps(), text(new Condition(0, List.of(), null, null)));
    }

    @Test
    void must_be_answered_where_it_is_asked_and_is_not_kept_where_it_is_not() {
        var why =
                new Question(Kind.TEXT, "为什么", null, List.of(), true, List.of(atMost(0, 6)), null);
        var open = draft(nps(), why);
        open.publish(new byte[32], "", BY);

        assertThatThrownBy(() -> open.accepted(List.of(number(3), Answer.NONE), NOON))
                .hasMessageContaining("Question 2");
        assertThat(open.accepted(List.of(number(9), Answer.NONE), NOON))
                .containsExactly(number(9), Answer.NONE);
        assertThat(open.accepted(List.of(number(9), words("电梯")), NOON))
                .as("an answer to what was not asked")
                .containsExactly(number(9), Answer.NONE);
        assertThat(open.accepted(List.of(number(3), words("电梯")), NOON))
                .containsExactly(number(3), words("电梯"));
    }

    @Test
    void results_count_only_who_was_asked() {
        var results = new Results(List.of(nps(), scale(atMost(0, 6))), _ -> Optional.empty());
        for (var n = 0; n < 6; n++) {
            results.add(sheet(number(3), number(2)));
        }
        for (var n = 0; n < 10; n++) {
            // Kept by an older build, when everybody was asked: it does not count.
            results.add(sheet(number(9), number(5)));
        }

        var followed = results.questions().get(1);
        assertThat(results.questions().get(0).asked()).isEqualTo(16);
        assertThat(followed.asked()).isEqualTo(6);
        assertThat(followed.answered()).isEqualTo(6);
        assertThat(followed.mean()).isEqualTo(2);
    }

    private static void assertRefused(String code, Question... questions) {
        assertThatThrownBy(() -> draft(questions))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Questionnaire draft(Question... questions) {
        var content =
                new Content(
                        "调查",
                        null,
                        null,
                        List.of(questions),
                        true,
                        NOON.plusSeconds(3600),
                        null,
                        null,
                        false);
        return Questionnaire.draft(
                UUID.randomUUID(),
                "WJ260302-0001",
                content,
                Audience.of(Set.of(), Set.of()),
                Reach.GROUP,
                BY);
    }

    @Test
    void is_decided_by_amounts_and_days() {
        var questions =
                List.of(
                        amount(),
                        text(between("2.5", null)),
                        day(),
                        text(days(null, "2020-12-31")),
                        text(days("2021-01-01", null), new Condition(0, List.of(), 2, null)));

        assertThat(
                        Routing.asked(
                                questions,
                                List.of(
                                        given("2.5"),
                                        Answer.NONE,
                                        on("2021-01-01"),
                                        Answer.NONE,
                                        Answer.NONE)))
                .containsExactly(true, true, true, false, true);
        assertThat(
                        Routing.asked(
                                questions,
                                List.of(
                                        given("2.4"),
                                        Answer.NONE,
                                        on("2020-12-31"),
                                        Answer.NONE,
                                        Answer.NONE)))
                .containsExactly(true, false, true, true, false);
    }

    @Test
    void nobody_gives_two_amounts_or_two_days_at_once() {
        assertThat(
                        Routing.deadEnds(
                                List.of(amount(), text(between("5", null), between(null, "4.9")))))
                .containsExactly(new DeadEnd(1, 0));
        assertThat(Routing.deadEnds(List.of(amount(), text(between("4.9", "4.9"))))).isEmpty();
        assertThat(
                        Routing.deadEnds(
                                List.of(
                                        day(),
                                        text(
                                                daysOfFirst("2021-01-01", null),
                                                daysOfFirst(null, "2020-12-31")))))
                .containsExactly(new DeadEnd(1, 0));
        assertThat(Routing.deadEnds(List.of(day(), text(daysOfFirst("2021-01-01", "2021-01-01")))))
                .isEmpty();
    }

    @Test
    void an_amount_that_cannot_be_given_and_a_day_of_a_number_are_no_conditions() {
        assertRefused("questionnaire.rule-unfit", amount(), text(between("10.1", null)));
        assertRefused("questionnaire.rule-unfit", amount(), text(between("1.25", null)));
        assertRefused("questionnaire.rule-unfit", amount(), text(daysOfFirst("2021-01-01", null)));
        assertRefused("questionnaire.rule-unfit", day(), text(between("1", null)));
        assertRefused("questionnaire.rule-unfit", nps(), text(between("8.5", null)));
    }

    private static Question amount() {
        return new Question(
                Kind.NUMBER,
                "几口人",
                null,
                List.of(),
                false,
                List.of(),
                null,
                null,
                null,
                new Quantity(BigDecimal.ZERO, BigDecimal.TEN, 1, null, null),
                List.of(),
                null,
                null,
                null);
    }

    private static Question day() {
        return new Question(Kind.DATE, "哪天搬入", null, List.of(), false, List.of(), null);
    }

    private static Condition between(@Nullable String least, @Nullable String most) {
        return new Condition(
                0,
                List.of(),
                least == null ? null : new BigDecimal(least),
                most == null ? null : new BigDecimal(most),
                null,
                null);
    }

    private static Condition days(@Nullable String from, @Nullable String until) {
        return ofDays(2, from, until);
    }

    private static Condition daysOfFirst(@Nullable String from, @Nullable String until) {
        return ofDays(0, from, until);
    }

    private static Condition ofDays(int question, @Nullable String from, @Nullable String until) {
        return new Condition(
                question,
                List.of(),
                null,
                null,
                from == null ? null : LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    private static Answer given(String amount) {
        return new Answer(List.of(), null, null, new BigDecimal(amount), null);
    }

    private static Answer on(String day) {
        return new Answer(List.of(), null, null, null, LocalDate.parse(day));
    }

    private static Sheet sheet(Answer... answers) {
        return new Sheet(
                UUID.randomUUID().toString(),
                new UUID(0, 1),
                new UUID(0, 2),
                LocalDate.of(2026, 3, 2),
                List.of(answers));
    }

    private static Question nps() {
        return new Question(Kind.NPS, "?", null, List.of(), true, List.of(), null);
    }

    private static Question scale(Condition... showIf) {
        return new Question(Kind.SCALE, "?", null, List.of(), true, List.of(showIf), null);
    }

    private static Question single(String... options) {
        return new Question(Kind.SINGLE, "?", null, List.of(options), true, List.of(), null);
    }

    private static Question text(Condition... showIf) {
        return new Question(Kind.TEXT, "?", null, List.of(), false, List.of(showIf), null);
    }

    private static Condition chosen(int question, Integer... options) {
        return new Condition(question, List.of(options), null, null);
    }

    private static Condition atLeast(int question, int number) {
        return new Condition(question, List.of(), number, null);
    }

    private static Condition atMost(int question, int number) {
        return new Condition(question, List.of(), null, number);
    }

    private static Answer number(int number) {
        return new Answer(List.of(), number, null);
    }

    private static Answer words(String words) {
        return new Answer(List.of(), null, words);
    }
}
