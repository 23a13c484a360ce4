package linli.survey.questionnaires;

import java.util.HashSet;
import java.util.List;
import linli.survey.questionnaires.Question.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier question must have been answered with for a later one to be asked. A question
 * that was not asked itself, or left open, fulfils none.
 *
 * @param question its place, from zero
 * @param options places of options of which one was chosen; for questions that offer a choice
 * @param atLeast the number given, or more; for questions that ask for one
 * @param atMost the number given, or less
 */
public record Condition(
        int question, List<Integer> options, @Nullable Integer atLeast, @Nullable Integer atMost) {

    boolean holds(Answer answer) {
        if (!options.isEmpty()) {
            return answer.chosen().stream().anyMatch(options::contains);
        }
        var number = answer.number();
        return number != null
                && (atLeast == null || number >= atLeast)
                && (atMost == null || number <= atMost);
    }

    /** Whether it can be said of this question at all. */
    boolean fits(Question asked) {
        return switch (asked.kind()) {
            case SINGLE, MULTIPLE ->
                    atLeast == null
                            && atMost == null
                            && !options.isEmpty()
                            && new HashSet<>(options).size() == options.size()
                            && options.stream()
                                    .allMatch(one -> one >= 0 && one < asked.options().size());
            case SCALE, NPS ->
                    options.isEmpty()
                            && (atLeast != null || atMost != null)
                            && asked.kind().takes(atLeast)
                            && asked.kind().takes(atMost);
            case NUMBER, DATE, TEXT -> false;
        };
    }
}
