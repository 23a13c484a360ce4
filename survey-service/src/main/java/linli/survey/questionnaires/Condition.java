package linli.survey.questionnaires;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import linli.survey.questionnaires.Question.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier question must have been answered with for a later one to be asked. A question
 * that was not asked itself, or left open, fulfils none.
 *
 * @param question its place, from zero
 * @param options places of options of which one was chosen; for questions that offer a choice
 * @param atLeast the mark or amount given, or more; for questions that ask for one
 * @param atMost the mark or amount given, or less
 * @param from the day given, or a later one; for questions that ask for a day
 * @param until the day given, or an earlier one
 */
public record Condition(
        int question,
        List<Integer> options,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Of a choice or a mark. */
    Condition(
            int question,
            List<Integer> options,
            @Nullable Integer atLeast,
            @Nullable Integer atMost) {
        this(question, options, amount(atLeast), amount(atMost), null, null);
    }

    private static @Nullable BigDecimal amount(@Nullable Integer mark) {
        return mark == null ? null : BigDecimal.valueOf(mark);
    }

    boolean holds(Answer answer) {
        if (!options.isEmpty()) {
            return answer.chosen().stream().anyMatch(options::contains);
        }
        var day = answer.date();
        if (from != null || until != null) {
            return day != null
                    && (from == null || !day.isBefore(from))
                    && (until == null || !day.isAfter(until));
        }
        var number = answer.amount() == null ? amount(answer.number()) : answer.amount();
        return number != null
                && (atLeast == null || number.compareTo(atLeast) >= 0)
                && (atMost == null || number.compareTo(atMost) <= 0);
    }

    /** Whether it can be said of this question at all. */
    boolean fits(Question asked) {
        return switch (asked.kind()) {
            case SINGLE, MULTIPLE ->
                    !asksNumber()
                            && !asksDay()
                            && !options.isEmpty()
                            && new HashSet<>(options).size() == options.size()
                            && options.stream()
                                    .allMatch(one -> one >= 0 && one < asked.options().size());
            case SCALE, NPS ->
                    options.isEmpty()
                            && !asksDay()
                            && asksNumber()
                            && numbers().allMatch(number -> isMark(asked, number));
            case NUMBER ->
                    options.isEmpty()
                            && !asksDay()
                            && asksNumber()
                            && asked.quantity() != null
                            && numbers().allMatch(asked.quantity()::takes);
            case DATE -> options.isEmpty() && !asksNumber() && asksDay();
            case RANKING, TEXT -> false;
        };
    }

    private boolean asksNumber() {
        return atLeast != null || atMost != null;
    }

    private boolean asksDay() {
        return from != null || until != null;
    }

    private Stream<BigDecimal> numbers() {
        return Stream.of(Optional.ofNullable(atLeast), Optional.ofNullable(atMost))
                .flatMap(Optional::stream);
    }

    private static boolean isMark(Question asked, BigDecimal number) {
        return asked.kind().numbers().stream()
                .anyMatch(mark -> number.compareTo(BigDecimal.valueOf(mark)) == 0);
    }
}
