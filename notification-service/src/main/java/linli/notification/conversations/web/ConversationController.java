package linli.notification.conversations.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.files.Files;
import linli.chassis.files.StoredFile;
import linli.chassis.live.LiveFeed;
import linli.chassis.web.Inline;
import linli.chassis.web.Versioned;
import linli.contracts.notification.ConversationEvent.Agent;
import linli.contracts.notification.ConversationEvent.Side;
import linli.notification.conversations.Conversation;
import linli.notification.conversations.Conversation.Rating;
import linli.notification.conversations.Conversation.Wait;
import linli.notification.conversations.ConversationCommand;
import linli.notification.conversations.ConversationSearch;
import linli.notification.conversations.ConversationSearch.Filter;
import linli.notification.conversations.ConversationSearch.Sorting;
import linli.notification.conversations.ConversationService;
import linli.notification.conversations.ConversationService.Hours;
import linli.notification.conversations.ConversationStatus;
import linli.notification.conversations.Conversations;
import linli.notification.conversations.Line;
import linli.notification.conversations.Line.Card;
import linli.notification.conversations.Line.Note;
import linli.notification.conversations.Line.Words;
import linli.notification.conversations.Typing;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Conversations, for the resident who asked and for the office. */
@RestController
@RequestMapping("/conversations")
class ConversationController {

    private final ConversationService service;
    private final Conversations conversations;
    private final ConversationSearch search;
    private final LiveFeed changes;
    private final Typing typing;
    private final Files files;

    ConversationController(
            ConversationService service,
            Conversations conversations,
            ConversationSearch search,
            LiveFeed changes,
            Typing typing,
            Files files) {
        this.service = service;
        this.conversations = conversations;
        this.search = search;
        this.changes = changes;
        this.typing = typing;
        this.files = files;
    }

    /**
     * @param mine only those that the caller has taken
     * @param unfound only those that began with what no ready answer fit
     */
    @GetMapping
    @Allowed("conversation:read")
    Page<Item> list(
            @RequestParam(defaultValue = "") Set<@NotNull ConversationStatus> status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean unfound,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(defaultValue = "NEWEST") Sorting sort,
            Access access,
            Paging paging) {
        return search.all(
                        new Filter(status, mine ? access.staff() : null, community, unfound),
                        sort,
                        access,
                        paging)
                .map(conversation -> Item.of(conversation, sideOf(access)));
    }

    /** How many wait for the office; 100 means that or more. */
    @GetMapping("/waiting")
    @Allowed("conversation:answer")
    WaitingView waiting(Access access) {
        return new WaitingView(search.waiting(access));
    }

    /** When the office answers, where the caller lives. */
    @GetMapping("/hours")
    @Allowed("conversation:read")
    Hours hours(Access access) {
        return service.hours(access);
    }

    /** Changes as they happen; a line that breaks is taken up again with {@code Last-Event-ID}. */
    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed("conversation:read")
    SseEmitter changes(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Access access) {
        return changes.listen(access, lastEventId);
    }

    @GetMapping("/{id}")
    @Allowed("conversation:read")
    ConversationView show(@PathVariable UUID id, Access access) {
        return view(conversations.get(id, access), access);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("conversation:ask")
    ConversationView open(@Valid @RequestBody OpenRequest request, Access access) {
        return view(service.open(request.line().words(), request.unitId(), access), access);
    }

    /** The resident says something. */
    @PostMapping("/{id}/questions")
    @Allowed("conversation:ask")
    ConversationView ask(
            @PathVariable UUID id, @Valid @RequestBody LineRequest request, Access access) {
        return view(service.ask(id, request.words(), access), access);
    }

    /** The office says something. */
    @PostMapping("/{id}/answers")
    @Allowed("conversation:answer")
    ConversationView answer(
            @PathVariable UUID id, @Valid @RequestBody LineRequest request, Access access) {
        return view(service.answer(id, request.words(), access), access);
    }

    @PostMapping("/{id}/notes")
    @Allowed("conversation:answer")
    ConversationView note(
            @PathVariable UUID id, @Valid @RequestBody NoteRequest request, Access access) {
        return view(service.note(id, request.text().strip(), access), access);
    }

    /** The caller takes it, from whoever has it. */
    @PostMapping("/{id}/assignment")
    @Allowed("conversation:answer")
    ConversationView take(@PathVariable UUID id, Access access) {
        return view(service.take(id, access), access);
    }

    /** Who may answer it besides the caller. */
    @GetMapping("/{id}/colleagues")
    @Allowed("conversation:answer")
    List<Agent> colleagues(@PathVariable UUID id, Access access) {
        return service.colleagues(id, access);
    }

    /** A colleague has it from now on, and hears of it. */
    @PostMapping("/{id}/handover")
    @Allowed("conversation:answer")
    ConversationView handOver(
            @PathVariable UUID id, @Valid @RequestBody HandoverRequest request, Access access) {
        return view(service.handOver(id, request.to(), access), access);
    }

    @PostMapping("/{id}/release")
    @Allowed("conversation:answer")
    ConversationView release(@PathVariable UUID id, Access access) {
        return view(service.release(id, access), access);
    }

    @PostMapping("/{id}/resolution")
    @Allowed("conversation:answer")
    ConversationView resolve(@PathVariable UUID id, Access access) {
        return view(service.resolve(id, access), access);
    }

    @PostMapping("/{id}/rating")
    @Allowed("conversation:ask")
    ConversationView rate(
            @PathVariable UUID id, @Valid @RequestBody RatingRequest request, Access access) {
        return view(service.rate(id, request.stars(), request.comment(), access), access);
    }

    @PostMapping("/{id}/reading")
    @Allowed("conversation:read")
    ConversationView read(
            @PathVariable UUID id, @Valid @RequestBody ReadingRequest request, Access access) {
        return view(service.read(id, request.upTo(), access), access);
    }

    /** The caller is at the keys: told to the other side now, and kept nowhere. */
    @PostMapping("/{id}/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({"conversation:ask", "conversation:answer"})
    void type(@PathVariable UUID id, Access access) {
        typing.mark(id, sideOf(access), access);
    }

    /** A photo for a line that is not said yet. */
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({"conversation:ask", "conversation:answer"})
    StoredFile keepPhoto(@RequestParam MultipartFile file, Access access) throws IOException {
        return files.keepPhoto(file.getInputStream(), file.getOriginalFilename(), access);
    }

    @GetMapping("/photos/{id}")
    @Allowed({"conversation:ask", "conversation:answer"})
    ResponseEntity<Resource> showPhoto(@PathVariable UUID id, Access access) {
        return Inline.show(files.open(id, access));
    }

    @GetMapping("/{id}/photos/{photo}")
    @Allowed("conversation:read")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Access access) {
        return Inline.show(service.photo(id, photo, access));
    }

    private ConversationView view(Conversation conversation, Access access) {
        return ConversationView.of(
                conversation, sideOf(access), service.allowed(conversation, access));
    }

    private static Side sideOf(Access access) {
        return access.account().staffId() == null ? Side.RESIDENT : Side.STAFF;
    }

    record HandoverRequest(@NotNull UUID to) {}

    record WaitingView(long count) {}

    record CardRequest(
            @NotNull Card.Kind kind, @NotNull UUID id, @NotBlank @Size(max = 60) String label) {}

    record LineRequest(
            @NotBlank @Size(max = 1000) String text,
            @Nullable @Size(max = 4) List<@NotNull UUID> photos,
            @Nullable @Valid CardRequest card) {

        Words words() {
            return new Words(
                    text.strip(),
                    photos == null ? List.of() : photos,
                    card == null ? null : new Card(card.kind(), card.id(), card.label()));
        }
    }

    /**
     * @param unitId the home because of which it is asked; any when null
     */
    record OpenRequest(@NotNull @Valid LineRequest line, @Nullable UUID unitId) {}

    record NoteRequest(@NotBlank @Size(max = 500) String text) {}

    record RatingRequest(
            @NotNull @Min(1) @Max(5) Integer stars, @Nullable @Size(max = 500) String comment) {}

    record ReadingRequest(@Min(0) long upTo) {}

    /**
     * One of a list.
     *
     * @param resident what the resident is called
     * @param unread how many lines of the other side the caller's side has not read
     */
    record Item(
            UUID id,
            String number,
            ConversationStatus status,
            UUID residentId,
            String resident,
            UUID communityId,
            String unitLabel,
            @Nullable Agent agent,
            @Nullable Wait waiting,
            Instant openedAt,
            String firstText,
            Instant lastSpoken,
            String lastText,
            Side lastSide,
            long unread) {

        static Item of(Conversation conversation, Side reader) {
            // A card says nothing that a list could show; what began it has words.
            var last =
                    conversation.lines().reversed().stream()
                            .filter(line -> !line.text().isEmpty())
                            .findFirst()
                            .orElseThrow();
            return new Item(
                    conversation.id(),
                    conversation.number(),
                    conversation.status(),
                    conversation.residentId(),
                    conversation.lines().getFirst().name(),
                    conversation.home().communityId(),
                    conversation.home().unitLabel(),
                    conversation.agent(),
                    conversation.waiting(),
                    conversation.openedAt(),
                    conversation.lines().getFirst().text(),
                    conversation.lastSpoken(),
                    last.text(),
                    last.side(),
                    unread(conversation, reader));
        }

        private static long unread(Conversation conversation, Side reader) {
            var read =
                    reader == Side.RESIDENT
                            ? conversation.readByResident()
                            : conversation.readByStaff();
            return conversation.lines().stream()
                    .filter(line -> line.side() != reader && line.number() > read)
                    .count();
        }
    }

    /**
     * @param notes empty for residents
     * @param firstInTime whether the first answer came in time; null before it came
     */
    record ConversationView(
            UUID id,
            long version,
            String number,
            ConversationStatus status,
            UUID residentId,
            String resident,
            UUID communityId,
            UUID unitId,
            String unitLabel,
            Instant openedAt,
            @Nullable Agent agent,
            @Nullable Wait waiting,
            @Nullable Instant firstAnsweredAt,
            @Nullable Boolean firstInTime,
            List<Line> lines,
            List<Note> notes,
            long readByResident,
            long readByStaff,
            @Nullable Instant resolvedAt,
            @Nullable Rating rating,
            List<ConversationCommand> allowedCommands)
            implements Versioned {

        static ConversationView of(
                Conversation conversation, Side reader, List<ConversationCommand> allowed) {
            var home = conversation.home();
            return new ConversationView(
                    conversation.id(),
                    conversation.version(),
                    conversation.number(),
                    conversation.status(),
                    conversation.residentId(),
                    conversation.lines().getFirst().name(),
                    home.communityId(),
                    home.unitId(),
                    home.unitLabel(),
                    conversation.openedAt(),
                    conversation.agent(),
                    conversation.waiting(),
                    conversation.firstAnsweredAt(),
                    conversation.firstInTime(),
                    conversation.lines(),
                    reader == Side.STAFF ? conversation.notes() : List.of(),
                    conversation.readByResident(),
                    conversation.readByStaff(),
                    conversation.resolvedAt(),
                    conversation.rating(),
                    allowed);
        }
    }
}
