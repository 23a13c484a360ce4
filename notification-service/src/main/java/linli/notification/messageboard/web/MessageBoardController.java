package linli.notification.messageboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.files.Files;
import linli.chassis.files.StoredFile;
import linli.chassis.sealing.SealedText;
import linli.chassis.web.Entered;
import linli.chassis.web.Inline;
import linli.chassis.web.Versioned;
import linli.contracts.notification.BoardPostEvent.ReportReason;
import linli.contracts.notification.BoardRulesEvent.Naming;
import linli.notification.boardrules.BoardRules;
import linli.notification.messageboard.BoardPost;
import linli.notification.messageboard.BoardPostCommand;
import linli.notification.messageboard.BoardPostService;
import linli.notification.messageboard.BoardPostStatus;
import linli.notification.messageboard.Comment;
import linli.notification.messageboard.Comment.Author;
import linli.notification.messageboard.Comment.Said;
import linli.notification.messageboard.MessageBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The message board of where the caller lives, as neighbours see it. */
@RestController
@RequestMapping("/message-board")
class MessageBoardController {

    private static final String WRITE = "board:write";

    private final MessageBoard board;
    private final BoardPostService service;
    private final BoardRules rules;
    private final Files files;

    MessageBoardController(
            MessageBoard board, BoardPostService service, BoardRules rules, Files files) {
        this.board = board;
        this.service = service;
        this.rules = rules;
        this.files = files;
    }

    /**
     * @param own only what the caller wrote, seen by others or not
     */
    @GetMapping
    @Allowed(WRITE)
    Page<Item> list(
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(defaultValue = "false") boolean own,
            Access access,
            Paging paging) {
        var page = own ? board.own(access, paging) : board.page(community, access, paging);
        return page.map(post -> Item.of(post, naming(post), reader(access)));
    }

    @GetMapping("/{id}")
    @Allowed(WRITE)
    NeighbourPostView show(@PathVariable UUID id, Access access) {
        return view(board.show(id, access), access);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(WRITE)
    NeighbourPostView post(@Valid @RequestBody PostRequest request, Access access) {
        return view(
                service.post(
                        request.communityId(),
                        request.title().strip(),
                        request.said().said(),
                        access),
                access);
    }

    @PostMapping("/{id}/comments")
    @Allowed(WRITE)
    NeighbourPostView comment(
            @PathVariable UUID id, @Valid @RequestBody SaidRequest request, Access access) {
        return view(service.comment(id, request.said(), access), access);
    }

    /** Whoever wrote it takes it back. */
    @PostMapping("/{id}/withdrawal")
    @Allowed(WRITE)
    NeighbourPostView withdraw(
            @PathVariable UUID id, @Valid @RequestBody WhichRequest request, Access access) {
        return view(service.withdraw(id, request.comment(), access), access);
    }

    /** Asks the office to look at it. */
    @PostMapping("/{id}/reports")
    @Allowed(WRITE)
    NeighbourPostView report(
            @PathVariable UUID id, @Valid @RequestBody ReportRequest request, Access access) {
        return view(
                service.report(
                        id,
                        request.comment(),
                        request.reason(),
                        Entered.orNone(request.text()),
                        access),
                access);
    }

    /** A photo of what is not written yet. */
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(WRITE)
    StoredFile keepPhoto(@RequestParam MultipartFile file, Access access) throws IOException {
        return files.keepPhoto(file.getInputStream(), file.getOriginalFilename(), access);
    }

    @GetMapping("/photos/{id}")
    @Allowed(WRITE)
    ResponseEntity<Resource> showPhoto(@PathVariable UUID id, Access access) {
        return Inline.show(files.open(id, access));
    }

    @GetMapping("/{id}/photos/{photo}")
    @Allowed(WRITE)
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Access access) {
        return Inline.show(board.photo(id, photo, access));
    }

    private NeighbourPostView view(BoardPost post, Access access) {
        return NeighbourPostView.of(
                post, naming(post), reader(access), service.allowedToResident(post, access));
    }

    private Naming naming(BoardPost post) {
        return rules.naming(post.communityId());
    }

    private static @Nullable UUID reader(Access access) {
        return access.account().ownerId();
    }

    record SaidRequest(
            @NotBlank @Size(max = 1000) String text,
            @Nullable @Size(max = 6) List<@NotNull UUID> photos) {

        Said said() {
            return new Said(text.strip(), photos == null ? List.of() : photos);
        }
    }

    /**
     * @param communityId which board; that of the caller's first home when null
     */
    record PostRequest(
            @Nullable UUID communityId,
            @NotBlank @Size(max = 40) String title,
            @NotNull @Valid SaidRequest said) {}

    /**
     * @param comment the comment it is; absent for the post itself
     */
    record WhichRequest(@Nullable @Min(1) Long comment) {}

    /**
     * @param comment the comment it is; absent for the post itself
     */
    record ReportRequest(
            @Nullable @Min(1) Long comment,
            @NotNull ReportReason reason,
            @Nullable @Size(max = 200) String text) {}

    /**
     * Who wrote something, as far as neighbours may know.
     *
     * @param name absent where the board shows no names
     * @param own whether it was the caller
     */
    record NeighbourView(String building, @Nullable String name, boolean own) {

        static NeighbourView of(Author author, Naming naming, @Nullable UUID reader) {
            var isOwn = author.personId().equals(reader);
            return new NeighbourView(
                    author.building(), isOwn ? author.name() : shown(author, naming), isOwn);
        }

        private static @Nullable String shown(Author author, Naming naming) {
            return switch (naming) {
                case NAME -> author.name();
                case BUILDING -> null;
                case MASKED -> author.name().isEmpty() ? null : SealedText.initial(author.name());
            };
        }
    }

    /**
     * @param comments how many the caller sees
     * @param answered whether the office has written below it
     */
    record Item(
            UUID id,
            BoardPostStatus status,
            boolean pinned,
            UUID communityId,
            String title,
            String text,
            int photos,
            NeighbourView author,
            Instant postedAt,
            Instant activeAt,
            long comments,
            boolean answered) {

        static Item of(BoardPost post, Naming naming, @Nullable UUID reader) {
            return new Item(
                    post.id(),
                    post.status(),
                    post.pinned(),
                    post.communityId(),
                    post.title(),
                    post.said().text(),
                    post.said().photos().size(),
                    NeighbourView.of(post.author(), naming, reader),
                    post.postedAt(),
                    post.activeAt(),
                    shown(post, reader).count(),
                    shown(post, reader).anyMatch(comment -> comment.office() != null));
        }
    }

    private static Stream<Comment> shown(BoardPost post, @Nullable UUID reader) {
        return post.comments().stream().filter(comment -> comment.isShownTo(reader));
    }

    /**
     * @param author the resident who wrote it; absent for the office
     * @param office the member of staff who wrote it; absent for residents
     * @param reason why it was hidden; only its author sees it then
     */
    record NeighbourCommentView(
            long number,
            Instant at,
            @Nullable NeighbourView author,
            @Nullable String office,
            String text,
            List<UUID> photos,
            Comment.Status status,
            @Nullable String reason) {

        static NeighbourCommentView of(Comment comment, Naming naming, @Nullable UUID reader) {
            var author = comment.author();
            var office = comment.office();
            return new NeighbourCommentView(
                    comment.number(),
                    comment.at(),
                    author == null ? null : NeighbourView.of(author, naming, reader),
                    office == null ? null : office.name(),
                    comment.said().text(),
                    comment.said().photos(),
                    comment.status(),
                    comment.reason());
        }
    }

    /**
     * @param reason why it was hidden; only its author sees it then
     * @param reported which comments the caller has reported; zero stands for the post itself
     */
    record NeighbourPostView(
            UUID id,
            long version,
            String number,
            BoardPostStatus status,
            boolean pinned,
            UUID communityId,
            String title,
            String text,
            List<UUID> photos,
            NeighbourView author,
            Instant postedAt,
            List<NeighbourCommentView> comments,
            @Nullable String reason,
            List<Long> reported,
            List<BoardPostCommand> allowedCommands)
            implements Versioned {

        static NeighbourPostView of(
                BoardPost post,
                Naming naming,
                @Nullable UUID reader,
                List<BoardPostCommand> allowed) {
            return new NeighbourPostView(
                    post.id(),
                    post.version(),
                    post.number(),
                    post.status(),
                    post.pinned(),
                    post.communityId(),
                    post.title(),
                    post.said().text(),
                    post.said().photos(),
                    NeighbourView.of(post.author(), naming, reader),
                    post.postedAt(),
                    shown(post, reader)
                            .map(comment -> NeighbourCommentView.of(comment, naming, reader))
                            .toList(),
                    post.reason(),
                    post.reports().stream()
                            .filter(report -> report.by().equals(reader))
                            .map(report -> {
                                var comment = report.comment();
                                return comment == null ? 0L : comment;
                            })
                            .toList(),
                    allowed);
        }
    }
}
