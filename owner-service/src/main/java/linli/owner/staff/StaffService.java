package linli.owner.staff;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.contracts.owner.PostEvent.Permission;
import linli.owner.staff.StaffMember.StaffFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hires staff, gives and takes posts, and says what posts allow. */
@Service
public class StaffService {

    private final Staff staff;
    private final StaffSearch search;
    private final Posts posts;
    private final Accounts accounts;
    private final Clock clock;

    StaffService(Staff staff, StaffSearch search, Posts posts, Accounts accounts, Clock clock) {
        this.staff = staff;
        this.search = search;
        this.posts = posts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The account comes first: without the person's posts it may do nothing. */
    public StaffMember hire(
            String username,
            String initialPassword,
            StaffFacts facts,
            @Nullable String phone,
            Access access) {
        requirePosts(facts);
        var account = accounts.findOrCreate(username, facts.name(), initialPassword);
        return staff.create(
                StaffMember.hire(access.newId(), username, account, facts, phone, access.stamp()));
    }

    public StaffMember describe(UUID id, StaffFacts facts, @Nullable String phone, Access access) {
        requirePosts(facts);
        return staff.move(id, access, member -> member.describe(facts, phone, access.stamp()));
    }

    /** Holds at once in every service; the account itself follows. */
    public StaffMember enable(UUID id, boolean enabled, Access access) {
        var member = staff.move(id, access, one -> one.enable(enabled, access.stamp()));
        accounts.setEnabled(member.accountId(), enabled);
        return member;
    }

    public Post allow(UUID postId, List<Permission> permissions, Access access) {
        return posts.move(postId, access, post -> post.allow(permissions, access.stamp()));
    }

    private void requirePosts(StaffFacts facts) {
        var known = search.posts().stream().map(Post::code).toList();
        for (var grant : facts.grants()) {
            if (!known.contains(grant.post())) {
                throw new Refusal.Invalid("post.unknown", "There is no post " + grant.post());
            }
        }
    }
}
