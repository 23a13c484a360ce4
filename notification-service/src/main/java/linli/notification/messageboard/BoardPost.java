package linli.notification.messageboard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.aggregates.Personal;
import linli.chassis.aggregates.Transition;
import linli.contracts.notification.BoardPostEvent;
import linli.contracts.notification.BoardPostEvent.ReportReason;
import linli.notification.messageboard.Comment.Author;
import linli.notification.messageboard.Comment.Office;
import linli.notification.messageboard.Comment.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A post on a community's message board with all that was said below it. What holds a sensitive
 * word waits for a moderator; whoever wrote it sees it, nobody else does.
 */
@Document("board_posts")
public class BoardPost extends Aggregate {

    /** A longer discussion wants a meeting. */
    static final int MOST_COMMENTS = 200;

    /** So many say what one more would: somebody has to look. */
    static final int MOST_REPORTS = 50;

    /** Pinned ones stand as if they had been written so much later: one order has both. */
    private static final Duration PINNED_AHEAD = Duration.ofDays(365_000);

    private final String number;
    private final UUID communityId;
    @Personal private final Author author;
    private final Instant postedAt;
    @Personal private final String title;
    @Personal private final Said said;
    private final Set<String> sensitive;
    @Personal private List<Comment> comments = new ArrayList<>();
    @Personal private List<Report> reports = new ArrayList<>();
    private BoardPostStatus status;
    private boolean pinned;
    private @Nullable String reason;

    /** By what staff sort: the newest activity, pinned ones first. */
    @Derived private Instant standing;

    /** By what neighbours sort; absent while they do not see it. */
    @Derived private @Nullable Instant shown;

    /** Since when it waits for a moderator; absent while it does not. */
    @Derived private @Nullable Instant waitsSince;

    BoardPost(
            UUID id,
            String number,
            UUID communityId,
            Author author,
            Instant postedAt,
            String title,
            Said said,
            Set<String> sensitive,
            BoardPostStatus status) {
        super(id);
        this.number = number;
        this.communityId = communityId;
        this.author = author;
        this.postedAt = postedAt;
        this.title = title;
        this.said = said;
        this.sensitive = sensitive;
        this.status = status;
        this.standing = postedAt;
    }

    /**
     * A neighbour asked the office to look at it.
     *
     * @param comment the comment it is; null for the post itself
     */
    public record Report(
            UUID by,
            @Nullable Long comment,
            ReportReason reason,
            @Nullable String text,
            Instant at) {

        boolean isOf(@Nullable Long target) {
            return Objects.equals(comment, target);
        }
    }

    static BoardPost post(
            UUID id,
            String number,
            UUID communityId,
            Author author,
            String title,
            Said said,
            Set<String> sensitive,
            Stamp stamp) {
        var isHeld = !sensitive.isEmpty();
        var post =
                new BoardPost(
                        id,
                        number,
                        communityId,
                        author,
                        stamp.at(),
                        title,
                        said,
                        sensitive,
                        isHeld ? BoardPostStatus.PENDING : BoardPostStatus.PUBLISHED);
        post.announce(
                new BoardPostEvent.Posted(id, number, communityId, author.personId(), isHeld),
                stamp);
        return post;
    }

    void comment(Author by, Said words, Set<String> found, Stamp stamp) {
        require(BoardPostCommand.COMMENT, by.personId());
        var isHeld = !found.isEmpty();
        add(
                by,
                null,
                words,
                isHeld ? Comment.Status.PENDING : Comment.Status.PUBLISHED,
                found,
                stamp);
        announce(
                new BoardPostEvent.Commented(
                        id(),
                        number,
                        communityId,
                        author.personId(),
                        by.personId(),
                        comments.size(),
                        isHeld),
                stamp);
    }

    /** The office says something; nobody moderates the office. */
    void reply(Office by, Said words, Stamp stamp) {
        require(BoardPostCommand.REPLY, by.staffId());
        add(null, by, words, Comment.Status.PUBLISHED, Set.of(), stamp);
        announce(
                new BoardPostEvent.Replied(
                        id(),
                        number,
                        communityId,
                        author.personId(),
                        by.staffId(),
                        comments.size()),
                stamp);
    }

    private void add(
            @Nullable Author by,
            @Nullable Office office,
            Said words,
            Comment.Status as,
            Set<String> found,
            Stamp stamp) {
        if (comments.size() >= MOST_COMMENTS) {
            throw new Refusal.Conflict(
                    "boardpost.full", "It is as long as it may be: begin a new one");
        }
        comments.add(
                new Comment(comments.size() + 1L, stamp.at(), by, office, words, as, found, null));
    }

    /**
     * What waited, or a comment that was hidden, is seen.
     *
     * @param of the comment; null for the post itself
     */
    void approve(@Nullable Long of, UUID by, Stamp stamp) {
        UUID wrote;
        if (of == null) {
            require(BoardPostCommand.APPROVE, by);
            status = BoardPostStatus.PUBLISHED;
            wrote = author.personId();
        } else {
            wrote = whoWrote(move(of, Comment.Command.APPROVE, Comment.Status.PUBLISHED, null));
        }
        announce(
                new BoardPostEvent.Approved(
                        id(), number, communityId, author.personId(), wrote, of),
                stamp);
    }

    /**
     * Neighbours see it no more; what was reported of it is settled by that.
     *
     * @param of the comment; null for the post itself
     */
    void hide(@Nullable Long of, String why, UUID by, Stamp stamp) {
        UUID wrote;
        if (of == null) {
            require(BoardPostCommand.HIDE, by);
            status = BoardPostStatus.HIDDEN;
            pinned = false;
            reason = why;
            reports = new ArrayList<>();
            wrote = author.personId();
        } else {
            wrote = whoWrote(move(of, Comment.Command.HIDE, Comment.Status.HIDDEN, why));
            settle(of);
        }
        announce(new BoardPostEvent.Hidden(id(), number, communityId, wrote, of, why), stamp);
    }

    /**
     * @param of the comment; null for the post itself
     */
    void withdraw(@Nullable Long of, UUID by, Stamp stamp) {
        if (of == null) {
            require(BoardPostCommand.WITHDRAW, by);
            status = BoardPostStatus.WITHDRAWN;
            pinned = false;
            reports = new ArrayList<>();
        } else {
            if (!commented(of).isBy(by)) {
                throw BoardPostCommand.notTheirs();
            }
            move(of, Comment.Command.WITHDRAW, Comment.Status.WITHDRAWN, null);
            settle(of);
        }
        announce(new BoardPostEvent.Withdrawn(id(), number, of), stamp);
    }

    /** Reporting the same again, or what many have reported, changes nothing. */
    void report(Report report, Stamp stamp) {
        require(BoardPostCommand.REPORT, report.by());
        var of = report.comment();
        if (of == null ? author.personId().equals(report.by()) : commented(of).isBy(report.by())) {
            throw new Refusal.Conflict(
                    "boardpost.own", "What is one's own is withdrawn, not reported");
        }
        if (of != null) {
            require(commented(of), Comment.Command.REPORT);
        }
        var isKnown =
                reports.stream()
                        .anyMatch(known -> known.isOf(of) && known.by().equals(report.by()));
        if (!isKnown && reports.size() < MOST_REPORTS) {
            reports.add(report);
            announce(
                    new BoardPostEvent.Reported(id(), number, communityId, of, report.reason()),
                    stamp);
        }
    }

    /** What was reported may stand. */
    void dismissReports(UUID by, Stamp stamp) {
        require(BoardPostCommand.DISMISS, by);
        announce(new BoardPostEvent.ReportsDismissed(id(), number, reports.size()), stamp);
        reports = new ArrayList<>();
    }

    void pin(UUID by, Stamp stamp) {
        require(BoardPostCommand.PIN, by);
        pinned = true;
        announce(new BoardPostEvent.Pinned(id(), number), stamp);
    }

    void unpin(UUID by, Stamp stamp) {
        require(BoardPostCommand.UNPIN, by);
        pinned = false;
        announce(new BoardPostEvent.Unpinned(id(), number), stamp);
    }

    void close(UUID by, Stamp stamp) {
        require(BoardPostCommand.CLOSE, by);
        status = BoardPostStatus.CLOSED;
        announce(new BoardPostEvent.Closed(id(), number), stamp);
    }

    void reopen(UUID by, Stamp stamp) {
        require(BoardPostCommand.REOPEN, by);
        status = BoardPostStatus.PUBLISHED;
        reason = null;
        announce(new BoardPostEvent.Reopened(id(), number), stamp);
    }

    private Comment commented(long of) {
        if (of < 1 || of > comments.size()) {
            throw new Refusal.NotFound("boardpost.comment-not-found", "No comment " + of);
        }
        return comments.get((int) of - 1);
    }

    private Comment move(
            long of, Comment.Command command, Comment.Status to, @Nullable String why) {
        var before = commented(of);
        require(before, command);
        var after = before.moved(to, why);
        comments.set((int) of - 1, after);
        return after;
    }

    private static void require(Comment comment, Comment.Command command) {
        if (!command.isAllowedIn(comment.status())) {
            throw new Refusal.Conflict(
                    "boardpost.state",
                    "%s is not possible while the comment is %s"
                            .formatted(command, comment.status()));
        }
    }

    private void settle(long of) {
        reports.removeIf(report -> report.isOf(of));
    }

    private static UUID whoWrote(Comment comment) {
        return comment.author() == null
                ? Objects.requireNonNull(comment.office()).staffId()
                : comment.author().personId();
    }

    /** What this person may do now, given the permissions they have over it. */
    List<BoardPostCommand> allowedTo(@Nullable UUID by, List<String> permissions) {
        return Transition.takenIn(BoardPostCommand.class, status)
                .filter(command -> permissions.contains(command.permission()))
                .filter(command -> command.refusal(this, by) == null)
                .filter(command ->
                        command != BoardPostCommand.REPORT || !author.personId().equals(by))
                .toList();
    }

    private void require(BoardPostCommand command, @Nullable UUID by) {
        Transition.require(command, status, "boardpost.state");
        var refusal = command.refusal(this, by);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    protected void derive(Instant at) {
        var active =
                comments.stream()
                        .filter(comment -> comment.status() == Comment.Status.PUBLISHED)
                        .map(Comment::at)
                        .max(Comparator.naturalOrder())
                        .orElse(postedAt);
        standing = pinned ? active.plus(PINNED_AHEAD) : active;
        shown = status.isShown() ? standing : null;
        waitsSince = waits().min(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<Instant> waits() {
        if (status == BoardPostStatus.PENDING) {
            return Stream.of(postedAt);
        }
        return status.isShown()
                ? Stream.concat(
                        comments.stream()
                                .filter(comment -> comment.status() == Comment.Status.PENDING)
                                .map(Comment::at),
                        reports.stream().map(Report::at))
                : Stream.of();
    }

    /** A neighbour sees what is shown, and whoever wrote it until they take it back. */
    public boolean isShownTo(@Nullable UUID person) {
        return status.isShown()
                || (author.personId().equals(person) && status != BoardPostStatus.WITHDRAWN);
    }

    /** It lies in its author's building, for those who look after some buildings only. */
    @Override
    public Reach reach() {
        return Reach.of(communityId, author.buildingId(), null, author.personId());
    }

    public String number() {
        return number;
    }

    public UUID communityId() {
        return communityId;
    }

    public Author author() {
        return author;
    }

    public Instant postedAt() {
        return postedAt;
    }

    public String title() {
        return title;
    }

    public Said said() {
        return said;
    }

    /** The words because of which it waited for a moderator. */
    public Set<String> sensitive() {
        return Set.copyOf(sensitive);
    }

    public List<Comment> comments() {
        return List.copyOf(comments);
    }

    /** Those that nobody has looked at. */
    public List<Report> reports() {
        return List.copyOf(reports);
    }

    public BoardPostStatus status() {
        return status;
    }

    public boolean pinned() {
        return pinned;
    }

    /** Why it was hidden; null when it is not. */
    public @Nullable String reason() {
        return reason;
    }

    /** When something was last said. */
    public Instant activeAt() {
        return pinned ? standing.minus(PINNED_AHEAD) : standing;
    }

    public @Nullable Instant waitsSince() {
        return waitsSince;
    }
}
