package linli.survey.questionnaires.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.survey.questionnaires.Question;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.QuestionnaireService;
import linli.survey.questionnaires.QuestionnaireService.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a resident is asked, and what they answer. */
@RestController
@RequestMapping("/survey-invitations")
class InvitationController {

    private final QuestionnaireService service;

    InvitationController(QuestionnaireService service) {
        this.service = service;
    }

    @GetMapping
    @Allowed("survey:answer")
    Page<InvitationView> list(Access access, Paging paging) {
        return service.invitations(access, paging).map(InvitationView::of);
    }

    @GetMapping("/{id}")
    @Allowed("survey:answer")
    SheetView show(@PathVariable UUID id, Access access) {
        return sheet(id, access);
    }

    /**
     * Answers it, or changes what was answered before it closes. Questions that are not asked,
     * given the other answers, need no answer; one that is given all the same is not kept.
     */
    @PostMapping("/{id}/answers")
    @Allowed("survey:answer")
    SheetView answer(
            @PathVariable UUID id, @Valid @RequestBody AnswersRequest request, Access access) {
        service.answer(id, request.given(), access);
        return sheet(id, access);
    }

    /**
     * Keeps what is answered so far: to go on later, or on another device. It counts for nothing.
     */
    @PostMapping("/{id}/pages")
    @Allowed("survey:answer")
    SheetView begin(
            @PathVariable UUID id, @Valid @RequestBody AnswersRequest request, Access access) {
        service.begin(id, request.given(), access);
        return sheet(id, access);
    }

    private SheetView sheet(UUID id, Access access) {
        var asked = service.invitation(id, access);
        var content = asked.content();
        return new SheetView(
                asked.id(),
                content.title(),
                content.titleEn(),
                content.introduction(),
                content.introductionEn(),
                content.questions(),
                content.anonymous(),
                content.settled(),
                content.closesAt(),
                service.answersOf(id, access),
                service.begunOf(id, access));
    }

    record InvitationView(
            UUID id,
            String title,
            @Nullable String titleEn,
            boolean anonymous,
            int questions,
            Instant closesAt,
            boolean answered) {

        static InvitationView of(Asked invitation) {
            var content = invitation.questionnaire().content();
            return new InvitationView(
                    invitation.questionnaire().id(),
                    content.title(),
                    content.titleEn(),
                    content.anonymous(),
                    content.questions().size(),
                    content.closesAt(),
                    invitation.answered());
        }
    }

    /**
     * @param settled whether what is sent stays; else it may be changed until it closes
     * @param answers what the caller answered before; null when nothing yet
     * @param begun what the caller kept since without sending it; null when nothing
     */
    record SheetView(
            UUID id,
            String title,
            @Nullable String titleEn,
            @Nullable String introduction,
            @Nullable String introductionEn,
            List<Question> questions,
            boolean anonymous,
            boolean settled,
            Instant closesAt,
            @Nullable List<Answer> answers,
            @Nullable List<Answer> begun) {}
}
