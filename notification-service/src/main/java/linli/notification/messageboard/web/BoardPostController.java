package linli.notification.messageboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
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
import linli.chassis.web.Inline;
import linli.chassis.web.Versioned;
import linli.contracts.notification.BoardPostEvent.ReportReason;
import linli.notification.messageboard.BoardPost;
import linli.notification.messageboard.BoardPost.Report;
import linli.notification.messageboard.BoardPostCommand;
import linli.notification.messageboard.BoardPostSearch;
import linli.notification.messageboard.BoardPostSearch.Filter;
import linli.notification.messageboard.BoardPostSearch.Sorting;
import linli.notification.messageboard.BoardPostService;
import linli.notification.messageboard.BoardPostStatus;
import linli.notification.messageboard.BoardPosts;
import linli.notification.messageboard.Comment;
import linli.notification.messageboard.Comment.Author;
import linli.notification.messageboard.Comment.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts on message boards, as the office answers and moderates them. */
@RestController
@RequestMapping("/board-posts")
class BoardPostController {

    private static final String MODERATE = "board:moderate";

    private final BoardPostService service;
    private final BoardPosts posts;
    private final BoardPostSearch search;

    BoardPostController(BoardPostService service, BoardPosts posts, BoardPostSearch search) {
        this.service = service;
        this.posts = posts;
        this.search = search;
    }

    @GetMapping
    @Allowed(MODERATE)
    Page<Item> list(
            @RequestParam(defaultValue = "") Set<@NotNull BoardPostStatus> status,
            @RequestParam(required = false) @Nullable UUID community,
            @RequestParam(defaultValue = "ACTIVE") Sorting sort,
            Access access,
            Paging paging) {
        return search.all(new Filter(status, community), sort, access, paging).map(Item::of);
    }

    /** How many wait for a moderator; 100 means that or more. */
    @GetMapping("/waiting")
    @Allowed(MODERATE)
    Waiting waiting(Access access) {
        return new Waiting(search.waiting(access));
    }

    @GetMapping("/{id}")
    @Allowed(MODERATE)
    BoardPostView show(@PathVariable UUID id, Access access) {
        return view(posts.get(id, access), access);
    }

    /** The office says something; its words are marked as the office's. */
    @PostMapping("/{id}/replies")
    @Allowed(MODERATE)
    BoardPostView reply(
            @PathVariable UUID id, @Valid @RequestBody ReplyRequest request, Access access) {
        return view(service.reply(id, new Said(request.text().strip(), List.of()), access), access);
    }

    /** Neighbours see it from now on. */
    @PostMapping("/{id}/approval")
    @Allowed(MODERATE)
    BoardPostView approve(
            @PathVariable UUID id, @Valid @RequestBody TargetRequest request, Access access) {
        return view(service.approve(id, request.comment(), access), access);
    }

    /** Neighbours see it no more. */
    @PostMapping("/{id}/hiding")
    @Allowed(MODERATE)
    BoardPostView hide(
            @PathVariable UUID id, @Valid @RequestBody HideRequest request, Access access) {
        return view(service.hide(id, request.comment(), request.reason().strip(), access), access);
    }

    /** What was reported may stand. */
    @PostMapping("/{id}/reports/dismissal")
    @Allowed(MODERATE)
    BoardPostView dismissReports(@PathVariable UUID id, Access access) {
        return view(service.dismissReports(id, access), access);
    }

    @PostMapping("/{id}/pinning")
    @Allowed(MODERATE)
    BoardPostView pin(@PathVariable UUID id, Access access) {
        return view(service.pin(id, access), access);
    }

    @PostMapping("/{id}/unpinning")
    @Allowed(MODERATE)
    BoardPostView unpin(@PathVariable UUID id, Access access) {
        return view(service.unpin(id, access), access);
    }

    /** Residents write below it no more. */
    @PostMapping("/{id}/closure")
    @Allowed(MODERATE)
    BoardPostView close(@PathVariable UUID id, Access access) {
        return view(service.close(id, access), access);
    }

    @PostMapping("/{id}/reopening")
    @Allowed(MODERATE)
    BoardPostView reopen(@PathVariable UUID id, Access access) {
        return view(service.reopen(id, access), access);
    }

    @GetMapping("/{id}/photos/{photo}")
    @Allowed(MODERATE)
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Access access) {
        return Inline.show(service.photo(id, photo, access));
    }

    private BoardPostView view(BoardPost post, Access access) {
        return BoardPostView.of(post, service.allowedToStaff(post, access));
    }

    record Waiting(long count) {}

    record ReplyRequest(@NotBlank @Size(max = 1000) String text) {}

    /**
     * @param comment the comment it is; absent for the post itself
     */
    record TargetRequest(@Nullable @Min(1) Long comment) {}

    /**
     * @param comment the comment it is; absent for the post itself
     * @param reason what whoever wrote it is told
     */
    record HideRequest(@Nullable @Min(1) Long comment, @NotBlank @Size(max = 200) String reason) {}

    /**
     * @param held how many comments wait for a moderator
     * @param reports how many nobody has looked at
     * @param waitsSince since when it waits for a moderator; absent while it does not
     */
    record Item(
            UUID id,
            String number,
            BoardPostStatus status,
            boolean pinned,
            UUID communityId,
            String title,
            String text,
            String author,
            String unitLabel,
            Instant activeAt,
            int comments,
            long held,
            int reports,
            @Nullable Instant waitsSince) {

        static Item of(BoardPost post) {
            return new Item(
                    post.id(),
                    post.number(),
                    post.status(),
                    post.pinned(),
                    post.communityId(),
                    post.title(),
                    post.said().text(),
                    post.author().name(),
                    post.author().unitLabel(),
                    post.activeAt(),
                    post.comments().size(),
                    post.comments().stream()
                            .filter(comment -> comment.status() == Comment.Status.PENDING)
                            .count(),
                    post.reports().size(),
                    post.waitsSince());
        }
    }

    /** A resident who wrote something. */
    record BoardWriterView(UUID personId, String name, UUID unitId, String unitLabel) {

        static BoardWriterView of(Author author) {
            return new BoardWriterView(
                    author.personId(), author.name(), author.unitId(), author.unitLabel());
        }
    }

    /**
     * @param author the resident who wrote it; absent for the office
     * @param office the member of staff who wrote it; absent for residents
     * @param sensitive the words because of which it waited for a moderator
     */
    record BoardCommentView(
            long number,
            Instant at,
            @Nullable BoardWriterView author,
            @Nullable String office,
            String text,
            List<UUID> photos,
            Comment.Status status,
            Set<String> sensitive,
            @Nullable String reason,
            List<Comment.Command> allowedCommands) {

        static BoardCommentView of(Comment comment) {
            var author = comment.author();
            var office = comment.office();
            return new BoardCommentView(
                    comment.number(),
                    comment.at(),
                    author == null ? null : BoardWriterView.of(author),
                    office == null ? null : office.name(),
                    comment.said().text(),
                    comment.said().photos(),
                    comment.status(),
                    comment.sensitive(),
                    comment.reason(),
                    comment.allowedToStaff());
        }
    }

    /**
     * Who reported it stays with the office's records.
     *
     * @param comment the comment it is; absent for the post itself
     */
    record BoardReportView(
            @Nullable Long comment, ReportReason reason, @Nullable String text, Instant at) {

        static BoardReportView of(Report report) {
            return new BoardReportView(
                    report.comment(), report.reason(), report.text(), report.at());
        }
    }

    /**
     * @param sensitive the words because of which it waited for a moderator
     * @param reports those that nobody has looked at
     */
    record BoardPostView(
            UUID id,
            long version,
            String number,
            BoardPostStatus status,
            boolean pinned,
            UUID communityId,
            String title,
            String text,
            List<UUID> photos,
            BoardWriterView author,
            Instant postedAt,
            Set<String> sensitive,
            @Nullable String reason,
            List<BoardCommentView> comments,
            List<BoardReportView> reports,
            List<BoardPostCommand> allowedCommands)
            implements Versioned {

        static BoardPostView of(BoardPost post, List<BoardPostCommand> allowed) {
            return new BoardPostView(
                    post.id(),
                    post.version(),
                    post.number(),
                    post.status(),
                    post.pinned(),
                    post.communityId(),
                    post.title(),
                    post.said().text(),
                    post.said().photos(),
                    BoardWriterView.of(post.author()),
                    post.postedAt(),
                    post.sensitive(),
                    post.reason(),
                    post.comments().stream().map(BoardCommentView::of).toList(),
                    post.reports().stream().map(BoardReportView::of).toList(),
                    allowed);
        }
    }
}
