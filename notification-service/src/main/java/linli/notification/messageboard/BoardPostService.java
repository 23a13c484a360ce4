package linli.notification.messageboard;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.aggregates.Numbers;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownBuilding;
import linli.chassis.estate.KnownUnit;
import linli.chassis.files.Files;
import linli.contracts.notification.BoardPostEvent.ReportReason;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.notification.boardrules.BoardRules;
import linli.notification.messageboard.BoardPost.Report;
import linli.notification.messageboard.Comment.Author;
import linli.notification.messageboard.Comment.Office;
import linli.notification.messageboard.Comment.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Residents write, the office answers and moderates. */
@Service
public class BoardPostService {

    private final BoardPosts posts;
    private final MessageBoard board;
    private final BoardRules rules;
    private final Estate estate;
    private final Numbers numbers;
    private final Files files;
    private final Pace pace;

    BoardPostService(
            BoardPosts posts,
            MessageBoard board,
            BoardRules rules,
            Estate estate,
            Numbers numbers,
            Files files,
            Pace pace) {
        this.posts = posts;
        this.board = board;
        this.rules = rules;
        this.estate = estate;
        this.numbers = numbers;
        this.files = files;
        this.pace = pace;
    }

    /**
     * A resident writes on the board of where they live.
     *
     * @param communityId which board; that of their first home when null
     */
    public BoardPost post(@Nullable UUID communityId, String title, Said said, Access access) {
        var posted =
                posts.repeated(access)
                        .orElseGet(() ->
                                posts.create(
                                        access,
                                        () -> {
                                            var author = author(communityId, access);
                                            files.claim(
                                                    said.photos(),
                                                    BoardPost.class,
                                                    access.newId(),
                                                    access);
                                            requirePace(author.personId(), access);
                                            return BoardPost.post(
                                                    access.newId(),
                                                    numbers.next("LY", access.at()),
                                                    author.home().communityId(),
                                                    author.author(),
                                                    title,
                                                    said,
                                                    rules.sensitiveIn(title + "\n" + said.text()),
                                                    access.stamp());
                                        }));
        files.attach(said.photos(), posted.reach(), access);
        return posted;
    }

    public BoardPost comment(UUID id, Said said, Access access) {
        var counted = new AtomicBoolean();
        var commented =
                asNeighbour(
                        id,
                        access,
                        post -> {
                            var author = author(post.communityId(), access);
                            files.claim(said.photos(), BoardPost.class, id, access);
                            // A move that was overtaken is decided anew: it counts once.
                            if (counted.compareAndSet(false, true)) {
                                requirePace(author.personId(), access);
                            }
                            post.comment(
                                    author.author(),
                                    said,
                                    rules.sensitiveIn(said.text()),
                                    access.stamp());
                        });
        files.attach(said.photos(), commented.reach(), access);
        return commented;
    }

    private void requirePace(UUID person, Access access) {
        if (!pace.allows(person, access.at())) {
            throw new Refusal.TooOften(
                    "boardpost.too-often",
                    "%d in %s are enough".formatted(Pace.MOST, Pace.WITHIN),
                    Pace.WITHIN.toSeconds());
        }
    }

    /**
     * @param comment the comment it is; null for the post itself
     */
    public BoardPost withdraw(UUID id, @Nullable Long comment, Access access) {
        return asNeighbour(
                id, access, post -> post.withdraw(comment, resident(access), access.stamp()));
    }

    /**
     * @param comment the comment it is; null for the post itself
     */
    public BoardPost report(
            UUID id,
            @Nullable Long comment,
            ReportReason reason,
            @Nullable String text,
            Access access) {
        return asNeighbour(
                id,
                access,
                post ->
                        post.report(
                                new Report(resident(access), comment, reason, text, access.at()),
                                access.stamp()));
    }

    /** Whoever lives there and sees it may; the scope of a resident's post is their own units. */
    private BoardPost asNeighbour(UUID id, Access access, Consumer<BoardPost> move) {
        var boards =
                board.homes(access).stream().map(UnitLink::communityId).collect(Collectors.toSet());
        var there = access.within(new Scope(false, boards, Set.of(), Set.of(), Set.of()));
        return posts.move(
                id,
                there,
                post -> {
                    if (!post.isShownTo(resident(access))) {
                        throw MessageBoard.notFound(id);
                    }
                    move.accept(post);
                });
    }

    public BoardPost reply(UUID id, Said said, Access access) {
        var replied =
                posts.move(
                        id,
                        access,
                        post -> {
                            files.claim(said.photos(), BoardPost.class, id, access);
                            post.reply(
                                    new Office(access.staff(), access.account().name()),
                                    said,
                                    access.stamp());
                        });
        files.attach(said.photos(), replied.reach(), access);
        return replied;
    }

    /**
     * @param comment the comment it is; null for the post itself
     */
    public BoardPost approve(UUID id, @Nullable Long comment, Access access) {
        return posts.move(
                id, access, post -> post.approve(comment, access.staff(), access.stamp()));
    }

    /**
     * @param comment the comment it is; null for the post itself
     */
    public BoardPost hide(UUID id, @Nullable Long comment, String reason, Access access) {
        return posts.move(
                id, access, post -> post.hide(comment, reason, access.staff(), access.stamp()));
    }

    public BoardPost dismissReports(UUID id, Access access) {
        return posts.move(id, access, post -> post.dismissReports(access.staff(), access.stamp()));
    }

    public BoardPost pin(UUID id, Access access) {
        return posts.move(id, access, post -> post.pin(access.staff(), access.stamp()));
    }

    public BoardPost unpin(UUID id, Access access) {
        return posts.move(id, access, post -> post.unpin(access.staff(), access.stamp()));
    }

    public BoardPost close(UUID id, Access access) {
        return posts.move(id, access, post -> post.close(access.staff(), access.stamp()));
    }

    public BoardPost reopen(UUID id, Access access) {
        return posts.move(id, access, post -> post.reopen(access.staff(), access.stamp()));
    }

    /** A photo of a post, for whoever looks after it. */
    public Files.Content photo(UUID id, UUID photo, Access access) {
        var post = posts.get(id, access);
        if (Stream.concat(Stream.of(post.said()), post.comments().stream().map(Comment::said))
                .noneMatch(said -> said.photos().contains(photo))) {
            throw new Refusal.NotFound("file.not-found", "No file " + photo);
        }
        return files.open(photo);
    }

    /** What a member of staff may do with it now. */
    public List<BoardPostCommand> allowedToStaff(BoardPost post, Access access) {
        return access.may(BoardPostCommand.OF_STAFF, post.reach())
                ? post.allowedTo(access.account().staffId(), List.of(BoardPostCommand.OF_STAFF))
                : List.of();
    }

    /** What a resident may do with it now: the places of their permission are their homes'. */
    public List<BoardPostCommand> allowedToResident(BoardPost post, Access access) {
        var account = access.account();
        return account.ownerId() == null || account.scopeOf(BoardPostCommand.OF_RESIDENTS).isEmpty()
                ? List.of()
                : post.allowedTo(account.ownerId(), List.of(BoardPostCommand.OF_RESIDENTS));
    }

    private record AtHome(Author author, UnitLink home) {

        UUID personId() {
            return author.personId();
        }
    }

    private AtHome author(@Nullable UUID communityId, Access access) {
        var person = resident(access);
        var home =
                board.homes(access).stream()
                        .filter(link ->
                                communityId == null || link.communityId().equals(communityId))
                        .findFirst()
                        .orElseThrow(() ->
                                communityId == null
                                        ? new Refusal.Conflict(
                                                "boardpost.no-home",
                                                "Only who lives there writes on a board")
                                        : new Refusal.NotFound(
                                                "community.not-found",
                                                "No community " + communityId));
        return new AtHome(
                new Author(
                        person,
                        access.account().name(),
                        home.unitId(),
                        estate.unit(home.unitId()).map(KnownUnit::label).orElse(""),
                        home.buildingId(),
                        estate.building(home.buildingId()).map(KnownBuilding::name).orElse("")),
                home);
    }

    /**
     * @throws Refusal.Forbidden for staff, whatever their posts say
     */
    private static UUID resident(Access access) {
        var account = access.account();
        if (account.ownerId() == null || account.staffId() != null) {
            throw new Refusal.Forbidden("access.forbidden", "This is done by residents");
        }
        return account.ownerId();
    }
}
