package linli.notification.answers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Entered;
import linli.chassis.web.Versioned;
import linli.notification.answers.Answer;
import linli.notification.answers.Answer.Text;
import linli.notification.answers.AnswerSearch;
import linli.notification.answers.AnswerService;
import linli.notification.answers.AnswerService.Fit;
import linli.notification.answers.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the office answers again and again. */
@RestController
@RequestMapping("/answers")
class AnswerController {

    private static final String WRITE = "answer:write";

    private final AnswerService service;
    private final Answers answers;
    private final AnswerSearch search;

    AnswerController(AnswerService service, Answers answers, AnswerSearch search) {
        this.service = service;
        this.answers = answers;
        this.search = search;
    }

    /** Those that the caller keeps. */
    @GetMapping
    @Allowed(WRITE)
    Page<AnswerView> list(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(defaultValue = "false") boolean retired,
            Access access,
            Paging paging) {
        return search.all(community, retired, access, paging).map(AnswerView::of);
    }

    /** The few that fit what is asked, the best first; the newest where nothing is. */
    @GetMapping("/fitting")
    @Allowed("conversation:answer")
    List<FitView> fitting(
            @RequestParam(defaultValue = "") @Size(max = 1000) String q,
            @RequestParam UUID community,
            Access access) {
        return service.forStaff(q, community, access).stream().map(FitView::of).toList();
    }

    /** What residents can find out by themselves where they live. */
    @GetMapping("/self-help")
    @Allowed("conversation:ask")
    List<FitView> selfHelp(@RequestParam @Size(max = 1000) String q, Access access) {
        return service.forResident(q, access).stream().map(FitView::of).toList();
    }

    @GetMapping("/{id}")
    @Allowed(WRITE)
    AnswerView show(@PathVariable UUID id, Access access) {
        return AnswerView.of(answers.get(id, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(WRITE)
    AnswerView write(@Valid @RequestBody WriteRequest request, Access access) {
        return AnswerView.of(service.write(request.communityId(), request.text().text(), access));
    }

    @PutMapping("/{id}")
    @Allowed(WRITE)
    AnswerView change(
            @PathVariable UUID id, @Valid @RequestBody TextRequest request, Access access) {
        return AnswerView.of(service.change(id, request.text(), access));
    }

    @PostMapping("/{id}/retirement")
    @Allowed(WRITE)
    AnswerView retire(@PathVariable UUID id, Access access) {
        return AnswerView.of(service.retire(id, access));
    }

    @PostMapping("/{id}/restoration")
    @Allowed(WRITE)
    AnswerView restore(@PathVariable UUID id, Access access) {
        return AnswerView.of(service.restore(id, access));
    }

    /**
     * @param communityId where it holds; absent for everywhere
     */
    record WriteRequest(@Nullable UUID communityId, @Valid @NotNull TextRequest text) {}

    /**
     * @param words by which it is found besides its question, with blanks between them
     * @param reply may have {@code {业主}}, {@code {房号}} and {@code {客服}}, or {@code {owner}}, {@code
     *     {unit}} and {@code {agent}}, unless residents are offered it
     */
    record TextRequest(
            @NotBlank @Size(max = 100) String question,
            @Nullable @Size(max = 200) String words,
            @NotBlank @Size(max = 1000) String reply,
            @Nullable @Size(max = 2000) String replyEn,
            boolean forResidents) {

        Text text() {
            return new Text(
                    question.strip(),
                    Entered.orNone(words),
                    reply.strip(),
                    Entered.orNone(replyEn),
                    forResidents);
        }
    }

    /**
     * @param communityId absent for everywhere
     */
    record AnswerView(
            UUID id,
            long version,
            @Nullable UUID communityId,
            String question,
            @Nullable String words,
            String reply,
            @Nullable String replyEn,
            boolean forResidents,
            boolean retired,
            Instant writtenAt)
            implements Versioned {

        static AnswerView of(Answer answer) {
            var text = answer.text();
            return new AnswerView(
                    answer.id(),
                    answer.version(),
                    answer.communityId(),
                    text.question(),
                    text.words(),
                    text.reply(),
                    text.replyEn(),
                    text.forResidents(),
                    answer.retired(),
                    answer.writtenAt());
        }
    }

    /**
     * @param by what of the question is in it too
     */
    record FitView(
            UUID id, String question, String reply, @Nullable String replyEn, Set<String> by) {

        static FitView of(Fit fit) {
            var text = fit.answer().text();
            return new FitView(
                    fit.answer().id(), text.question(), text.reply(), text.replyEn(), fit.by());
        }
    }
}
