package linli.survey.questionnaires;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.Question.Kind;

/**
 * Which questions are asked, given what the others were answered with. Conditions look back only,
 * so one walk from the first question to the last decides.
 */
public final class Routing {

    private Routing() {}

    /**
     * A question that no answers lead to.
     *
     * @param question its place, from zero
     * @param because place of the earlier question that would have to be answered in two ways at
     *     once
     */
    public record DeadEnd(int question, int because) {}

    /** For each question whether it is asked. */
    static List<Boolean> asked(List<Question> questions, List<Answer> given) {
        var asked = new ArrayList<Boolean>(questions.size());
        for (var question : questions) {
            asked.add(
                    question.showIf().stream()
                            .allMatch(condition ->
                                    asked.get(condition.question())
                                            && condition.holds(given.get(condition.question()))));
        }
        return asked;
    }

    /**
     * Exact: a question is asked when all its conditions hold, and those of the questions they look
     * at; each of these is answered freely. So only two demands on the same question can exclude
     * each other.
     */
    static List<DeadEnd> deadEnds(List<Question> questions) {
        var deadEnds = new ArrayList<DeadEnd>();
        for (var place = 0; place < questions.size(); place++) {
            var demands = new LinkedHashMap<Integer, Set<Condition>>();
            demanded(questions, place, demands);
            for (var demand : demands.entrySet()) {
                if (!isAnswerable(questions.get(demand.getKey()), demand.getValue())) {
                    deadEnds.add(new DeadEnd(place, demand.getKey()));
                    break;
                }
            }
        }
        return deadEnds;
    }

    private static void demanded(
            List<Question> questions, int place, LinkedHashMap<Integer, Set<Condition>> demands) {
        for (var condition : questions.get(place).showIf()) {
            var ofIt = demands.computeIfAbsent(condition.question(), _ -> new LinkedHashSet<>());
            if (ofIt.add(condition)) {
                demanded(questions, condition.question(), demands);
            }
        }
    }

    /** Whether one answer fulfils all of these. */
    private static boolean isAnswerable(Question question, Set<Condition> demands) {
        if (question.kind() == Kind.MULTIPLE) {
            return true; // Whoever chooses everything fulfils each.
        }
        if (question.kind() == Kind.NUMBER || question.kind() == Kind.DATE) {
            return isAnyOf(question, demands);
        }
        var answers = new HashSet<>(question.kind().numbers());
        for (var option = 0; option < question.options().size(); option++) {
            answers.add(option);
        }
        return answers.stream()
                .map(value ->
                        question.kind().isMark()
                                ? new Answer(List.of(), value, null)
                                : new Answer(List.of(value), null, null))
                .anyMatch(answer -> demands.stream().allMatch(demand -> demand.holds(answer)));
    }

    /**
     * Of what lies in an order the demands leave a stretch, or nothing: its ends decide. The least
     * amount that is demanded, and the first day, is one that may be given.
     */
    private static boolean isAnyOf(Question question, Set<Condition> demands) {
        var quantity = question.quantity();
        if (quantity != null) {
            var least =
                    demands.stream()
                            .map(Condition::atLeast)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(quantity.least());
            return demands.stream().allMatch(demand -> demand.holds(amount(least)));
        }
        return demands.stream()
                .map(Condition::from)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(first -> demands.stream().allMatch(demand -> demand.holds(day(first))))
                .orElse(true);
    }

    private static Answer amount(BigDecimal amount) {
        return new Answer(List.of(), null, null, amount, null);
    }

    private static Answer day(LocalDate day) {
        return new Answer(List.of(), null, null, null, day);
    }
}
