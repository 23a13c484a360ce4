package linli.survey.slips.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Anybody;
import linli.survey.questionnaires.Question;
import linli.survey.questionnaires.Questionnaire;
import linli.survey.questionnaires.web.AnswersRequest;
import linli.survey.slips.SlipService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is asked of whoever holds a slip, and what they answer (decision 27). */
@RestController
@RequestMapping("/survey-slips")
class HeldSlipController {

    private final SlipService service;

    HeldSlipController(SlipService service) {
        this.service = service;
    }

    @GetMapping("/{code}")
    @Anybody
    AskedView show(@PathVariable String code) {
        return AskedView.of(service.asked(code));
    }

    /** Hands it in. It cannot be changed afterwards, nor read. */
    @PostMapping("/{code}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Anybody
    void answer(
            @PathVariable String code,
            @Valid @RequestBody AnswersRequest request,
            @RequestHeader("Idempotency-Key") UUID command) {
        service.answer(code, request.given(), command);
    }

    record AskedView(
            String title,
            @Nullable String titleEn,
            @Nullable String introduction,
            @Nullable String introductionEn,
            List<Question> questions,
            Instant closesAt) {

        static AskedView of(Questionnaire asked) {
            var content = asked.content();
            return new AskedView(
                    content.title(),
                    content.titleEn(),
                    content.introduction(),
                    content.introductionEn(),
                    content.questions(),
                    content.closesAt());
        }
    }
}
