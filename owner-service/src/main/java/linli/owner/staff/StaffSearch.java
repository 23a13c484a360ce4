package linli.owner.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/** What screens ask about staff and posts. */
public interface StaffSearch {

    Page<StaffMember> all(Access access, Paging paging);

    Optional<StaffMember> byUsername(String username);

    /** Whose accounts these are, as far as they are staff's. */
    List<StaffMember> ofAccounts(Set<String> accountIds);

    /** Every post, by code; there are a dozen or two. */
    List<Post> posts();

    /** Whether anybody holds this post. */
    boolean isHeld(String post);

    /** Whoever holds one of these posts, enabled or not; asked of the few that give posts. */
    List<StaffMember> holdersOf(Set<String> posts);

    /** Members of staff for whom somebody proposed a grant, by user name. */
    Page<StaffMember> withProposals(Access access, Paging paging);

    /** For whom this colleague was named as the one who stands in; a handful. */
    List<StaffMember> substitutedBy(UUID substituteId);

    /** Of whom something begins or ends on this day or did before, and was not told. */
    List<UUID> turningOn(LocalDate day, int limit);

    /** Members of staff of whom Keycloak has not heard the newest. */
    List<UUID> accountsBehind(int limit);
}
