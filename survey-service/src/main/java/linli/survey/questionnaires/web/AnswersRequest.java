package linli.survey.questionnaires.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import linli.chassis.web.Entered;
import linli.survey.questionnaires.Question.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as somebody filled it in.
 *
 * @param answers one for each question, in their order
 */
public record AnswersRequest(
        @NotEmpty @Size(max = 60) List<@NotNull @Valid AnswerRequest> answers) {

    record AnswerRequest(
            @Nullable @Size(max = 20) List<@NotNull @Min(0) @Max(19) Integer> chosen,
            @Nullable @Min(0) @Max(10) Integer number,
            @Nullable @Size(max = 1000) String words,
            @Nullable BigDecimal amount,
            @Nullable LocalDate date) {

        Answer answer() {
            return new Answer(
                    chosen == null ? List.of() : chosen,
                    number,
                    Entered.orNone(words),
                    amount,
                    date);
        }
    }

    public List<Answer> given() {
        return answers.stream().map(AnswerRequest::answer).toList();
    }
}
