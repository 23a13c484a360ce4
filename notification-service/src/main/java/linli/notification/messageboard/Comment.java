package linli.notification.messageboard;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said below a post.
 *
 * @param number its place, from one
 * @param author the resident who wrote it; null for the office
 * @param office the member of staff who wrote it; null for residents
 * @param sensitive the words because of which it waited for a moderator
 * @param reason why it was hidden; null when it is not
 */
public record Comment(
        long number,
        Instant at,
        @Nullable Author author,
        @Nullable Office office,
        Said said,
        Status status,
        Set<String> sensitive,
        @Nullable String reason) {

    /** Where a comment stands. */
    public enum Status {
        /** 待审核: it holds a sensitive word */
        PENDING,
        /** 已发布 */
        PUBLISHED,
        /** 已隐藏 by the office, with a reason */
        HIDDEN,
        /** 已撤回 by whoever wrote it */
        WITHDRAWN
    }

    /** What may be done with a comment. */
    public enum Command {
        REPORT(false, Status.PUBLISHED),
        WITHDRAW(false, Status.PENDING, Status.PUBLISHED),
        APPROVE(true, Status.PENDING, Status.HIDDEN),
        HIDE(true, Status.PENDING, Status.PUBLISHED);

        private final boolean isOfStaff;
        private final Set<Status> from;

        Command(boolean isOfStaff, Status... from) {
            this.isOfStaff = isOfStaff;
            this.from = EnumSet.copyOf(List.of(from));
        }

        boolean isAllowedIn(Status status) {
            return from.contains(status);
        }
    }

    /**
     * A resident who wrote something, and the home because of which they may.
     *
     * @param name what they were called then
     */
    public record Author(
            UUID personId,
            String name,
            UUID unitId,
            String unitLabel,
            UUID buildingId,
            String building) {}

    /** A member of staff who wrote something. */
    public record Office(UUID staffId, String name) {}

    /** What somebody wants to say. */
    public record Said(String text, List<UUID> photos) {}

    /** What the office may do with it now. */
    public List<Command> allowedToStaff() {
        return Arrays.stream(Command.values())
                .filter(command -> command.isOfStaff && command.isAllowedIn(status))
                .toList();
    }

    boolean isBy(@Nullable UUID person) {
        return author != null && author.personId().equals(person);
    }

    /** Whether a neighbour sees it; whoever wrote it sees it in any case. */
    public boolean isShownTo(@Nullable UUID person) {
        return status == Status.PUBLISHED || (isBy(person) && status != Status.WITHDRAWN);
    }

    Comment moved(Status to, @Nullable String why) {
        return new Comment(number, at, author, office, said, to, sensitive, why);
    }
}
