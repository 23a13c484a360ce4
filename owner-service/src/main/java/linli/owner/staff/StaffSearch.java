package linli.owner.staff;

import java.util.List;
import java.util.Optional;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;

/** What screens ask about staff and posts. */
public interface StaffSearch {

    Page<StaffMember> all(Access access, Paging paging);

    Optional<StaffMember> byUsername(String username);

    /** Every post, by code; there are a dozen or two. */
    List<Post> posts();

    /** Whether anybody holds this post. */
    boolean isHeld(String post);
}
