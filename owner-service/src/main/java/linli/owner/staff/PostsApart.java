package linli.owner.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import linli.chassis.Refusal;
import linli.contracts.owner.StaffEvent.Grant;
import org.jspecify.annotations.Nullable;

/**
 * Posts that nobody holds at the same time, by whatever way: whoever takes the money does not keep
 * the accounts (会计法: 出纳人员不得兼管稽核和账目登记), and whoever administers accounts is not the one who audits
 * what was done with them.
 */
final class PostsApart {

    private static final List<Set<String>> PAIRS = List.of(Set.of("CA", "FM"), Set.of("SA", "AU"));

    private PostsApart() {}

    /**
     * @throws Refusal.Conflict {@code staff.posts-apart} when two of these exclude one another on
     *     some day
     */
    static void require(List<Grant> grants) {
        for (var one : grants) {
            for (var other : grants) {
                if (PAIRS.contains(pair(one, other)) && meet(one, other)) {
                    throw new Refusal.Conflict(
                            "staff.posts-apart",
                            one.post() + " and " + other.post() + " exclude one another");
                }
            }
        }
    }

    /**
     * The posts of one person and those that they hold for somebody else in these days.
     *
     * @param to the first day on which they hold them no longer
     */
    static void require(List<Grant> own, List<Grant> absent, LocalDate from, LocalDate to) {
        var all = new ArrayList<>(own);
        for (var grant : absent) {
            var held =
                    new Grant(
                            grant.post(),
                            grant.scope(),
                            later(grant.from(), from),
                            earlier(grant.to(), to));
            if (meet(grant, new Grant(grant.post(), grant.scope(), from, to))) {
                all.add(held);
            }
        }
        require(all);
    }

    private static Set<String> pair(Grant one, Grant other) {
        return one.post().equals(other.post())
                ? Set.of(one.post())
                : Set.of(one.post(), other.post());
    }

    private static boolean meet(Grant one, Grant other) {
        return begins(one.from(), other.to()) && begins(other.from(), one.to());
    }

    private static boolean begins(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
