package linli.notification.messageboard;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Estate;
import linli.chassis.files.Files;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The boards of where the caller lives now: who moved out neither reads nor writes there. */
@Service
public class MessageBoard {

    private final BoardPosts posts;
    private final BoardPostSearch search;
    private final Audiences audiences;
    private final Estate estate;
    private final Files files;

    MessageBoard(
            BoardPosts posts,
            BoardPostSearch search,
            Audiences audiences,
            Estate estate,
            Files files) {
        this.posts = posts;
        this.search = search;
        this.audiences = audiences;
        this.estate = estate;
        this.files = files;
    }

    /**
     * @param communityId of one board only; null for all of the caller's
     */
    public Page<BoardPost> page(@Nullable UUID communityId, Access access, Paging paging) {
        var boards = boards(communityId, access);
        return boards.isEmpty() ? nothing() : search.shown(boards, access, paging);
    }

    /** What the caller wrote there and has not taken back, seen by others or not. */
    public Page<BoardPost> own(Access access, Paging paging) {
        var boards = boards(null, access);
        var person = access.account().ownerId();
        return boards.isEmpty() || person == null
                ? nothing()
                : search.by(person, boards, access, paging);
    }

    private static Page<BoardPost> nothing() {
        return new Page<>(List.of(), null);
    }

    public BoardPost show(UUID id, Access access) {
        return posts.find(id)
                .filter(post -> isReadBy(post, access))
                .orElseThrow(() -> notFound(id));
    }

    /** A photo of what the caller sees. */
    public Files.Content photo(UUID id, UUID photo, Access access) {
        var person = access.account().ownerId();
        var post = show(id, access);
        var isThere =
                post.said().photos().contains(photo)
                        || post.comments().stream()
                                .filter(comment -> comment.isShownTo(person))
                                .anyMatch(comment -> comment.said().photos().contains(photo));
        if (!isThere) {
            throw new Refusal.NotFound("file.not-found", "No file " + photo);
        }
        return files.open(photo);
    }

    boolean isReadBy(BoardPost post, Access access) {
        return post.isShownTo(access.account().ownerId())
                && homes(access).stream()
                        .anyMatch(home -> home.communityId().equals(post.communityId()));
    }

    static Refusal notFound(UUID id) {
        return new Refusal.NotFound("boardpost.not-found", "No boardpost " + id);
    }

    /** Whether somebody may be told of what is on the board of this community. */
    public boolean isReadIn(UUID communityId, UUID person, Instant at) {
        return estate.person(person)
                .filter(one -> one.livesInCommunity(communityId, estate.dayOf(one, at)))
                .isPresent();
    }

    private Set<UUID> boards(@Nullable UUID communityId, Access access) {
        var all = homes(access).stream().map(UnitLink::communityId).collect(Collectors.toSet());
        if (communityId == null) {
            return all;
        }
        if (!all.contains(communityId)) {
            throw new Refusal.NotFound("community.not-found", "No community " + communityId);
        }
        return Set.of(communityId);
    }

    /** Where the caller lives today; nowhere for staff. */
    List<UnitLink> homes(Access access) {
        return audiences.reader(access).stream()
                .flatMap(person -> person.homes(estate.dayOf(person, access.at())).stream())
                .toList();
    }
}
