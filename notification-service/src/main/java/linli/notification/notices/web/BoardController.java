package linli.notification.notices.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.AnyAccount;
import linli.chassis.files.Files;
import linli.chassis.web.Inline;
import linli.contracts.notification.NoticeEvent.Category;
import linli.notification.notices.NoticeBoard;
import linli.notification.notices.NoticeBoard.Shown;
import linli.notification.notices.web.NoticeController.WordsView;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The notice board of whoever lives somewhere: what is announced there. */
@RestController
@RequestMapping("/notice-board")
class BoardController {

    private final NoticeBoard board;
    private final Files files;

    BoardController(NoticeBoard board, Files files) {
        this.board = board;
        this.files = files;
    }

    @GetMapping
    @AnyAccount
    Page<BoardView> list(Access access, Paging paging) {
        return board.page(access, paging).map(BoardView::of);
    }

    /** How many of the newest fifty are unread. */
    @GetMapping("/unread")
    @AnyAccount
    UnreadNotices unread(Access access) {
        return new UnreadNotices(board.unread(access));
    }

    @GetMapping("/{id}")
    @AnyAccount
    BoardView show(@PathVariable UUID id, Access access) {
        return BoardView.of(board.show(id, access));
    }

    @PostMapping("/{id}/reading")
    @AnyAccount
    BoardView read(
            @PathVariable UUID id, @Valid @RequestBody ReadingRequest request, Access access) {
        return BoardView.of(board.read(id, request.confirmed(), access));
    }

    @GetMapping("/{id}/photos/{photo}")
    @AnyAccount
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID photo, Access access) {
        if (!board.show(id, access).notice().content().photos().contains(photo)) {
            throw new Refusal.NotFound("file.not-found", "No file " + photo);
        }
        return Inline.show(files.open(photo));
    }

    record UnreadNotices(long count) {}

    /**
     * @param confirmed whether the reader says so, where the notice asks
     */
    record ReadingRequest(boolean confirmed) {}

    record BoardView(
            UUID id,
            String number,
            Category category,
            WordsView chinese,
            @Nullable WordsView english,
            List<UUID> photos,
            boolean confirm,
            Instant publishedAt,
            @Nullable Instant expiresAt,
            boolean read) {

        static BoardView of(Shown shown) {
            var notice = shown.notice();
            var content = notice.content();
            var published = notice.publishedAt();
            return new BoardView(
                    notice.id(),
                    notice.number(),
                    content.category(),
                    WordsView.of(content.chinese()),
                    content.english() == null ? null : WordsView.of(content.english()),
                    content.photos(),
                    content.confirm(),
                    published == null ? notice.createdAt() : published,
                    content.expiresAt(),
                    shown.read());
        }
    }
}
