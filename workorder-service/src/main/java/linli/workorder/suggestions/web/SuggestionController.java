package linli.workorder.suggestions.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Versioned;
import linli.workorder.suggestions.Suggestion;
import linli.workorder.suggestions.SuggestionCommand;
import linli.workorder.suggestions.SuggestionSearch;
import linli.workorder.suggestions.SuggestionService;
import linli.workorder.suggestions.SuggestionStatus;
import linli.workorder.suggestions.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions: staff read those of their communities, residents their own. */
@RestController
@RequestMapping("/suggestions")
class SuggestionController {

    private static final String HANDLE = "complaint:handle";

    private final SuggestionService service;
    private final Suggestions suggestions;
    private final SuggestionSearch search;

    SuggestionController(
            SuggestionService service, Suggestions suggestions, SuggestionSearch search) {
        this.service = service;
        this.suggestions = suggestions;
        this.search = search;
    }

    @GetMapping
    @Allowed({"complaint:read", "complaint:create"})
    Page<SuggestionView> list(
            @RequestParam(required = false) @Nullable @Size(max = 5) List<SuggestionStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.all(status == null ? List.of() : status, community, readers(access), paging)
                .map(suggestion -> view(suggestion, access));
    }

    @GetMapping("/{id}")
    @Allowed({"complaint:read", "complaint:create"})
    SuggestionView show(@PathVariable UUID id, Access access) {
        return view(suggestions.get(id, readers(access)), access);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("complaint:create")
    SuggestionView suggest(@Valid @RequestBody SuggestRequest request, Access access) {
        return view(
                service.suggest(
                        request.communityId(),
                        request.title().strip(),
                        request.text().strip(),
                        access),
                access);
    }

    @PostMapping("/{id}/review")
    @Allowed(HANDLE)
    SuggestionView review(@PathVariable UUID id, Access access) {
        return view(service.review(id, access), access);
    }

    @PostMapping("/{id}/adoption")
    @Allowed(HANDLE)
    SuggestionView adopt(
            @PathVariable UUID id, @Valid @RequestBody AnswerRequest request, Access access) {
        return view(service.adopt(id, request.text().strip(), access), access);
    }

    @PostMapping("/{id}/refusal")
    @Allowed(HANDLE)
    SuggestionView decline(
            @PathVariable UUID id, @Valid @RequestBody AnswerRequest request, Access access) {
        return view(service.decline(id, request.text().strip(), access), access);
    }

    @PostMapping("/{id}/implementation")
    @Allowed(HANDLE)
    SuggestionView implement(
            @PathVariable UUID id, @Valid @RequestBody AnswerRequest request, Access access) {
        return view(service.implement(id, request.text().strip(), access), access);
    }

    /** A resident who may suggest reads what is their own; others of the home do not. */
    private static Access readers(Access access) {
        return access.account().staffId() == null ? access.onOwn() : access;
    }

    private static SuggestionView view(Suggestion suggestion, Access access) {
        var may = access.account().staffId() != null && access.may(HANDLE, suggestion.reach());
        return new SuggestionView(
                suggestion.id(),
                suggestion.version(),
                suggestion.number(),
                suggestion.status(),
                suggestion.communityId(),
                suggestion.title(),
                suggestion.text(),
                suggestion.name(),
                suggestion.createdAt(),
                suggestion.answer(),
                suggestion.answeredAt(),
                may ? suggestion.possible() : List.of());
    }

    record SuggestRequest(
            @NotNull UUID communityId,
            @NotBlank @Size(max = 60) String title,
            @NotBlank @Size(max = 2000) String text) {}

    record AnswerRequest(@NotBlank @Size(max = 1000) String text) {}

    /**
     * @param answer what is done, or why nothing is; absent before
     */
    record SuggestionView(
            UUID id,
            long version,
            String number,
            SuggestionStatus status,
            UUID communityId,
            String title,
            String text,
            String name,
            Instant createdAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            List<SuggestionCommand> allowedCommands)
            implements Versioned {}
}
