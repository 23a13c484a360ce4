package linli.owner.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.access.Access;
import linli.chassis.access.Masks;
import linli.chassis.operations.Operations;
import linli.chassis.time.Calendars;
import linli.contracts.owner.PostEvent.Permission;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.owner.dictionaries.DictionaryService;
import linli.owner.staff.StaffMember.StaffFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hires staff, gives and takes posts, and says what posts allow. */
@Service
public class StaffService {

    /** Posts that take two administrators to give: whoever holds one may do much unseen. */
    static final Set<String> WEIGHTY = Set.of("RM", "FM", "AU", "SA");

    private static final Permission GIVES = new Permission(Giving.GIVES, false);

    private final Staff staff;
    private final StaffSearch search;
    private final Posts posts;
    private final Giving giving;
    private final UsualPosts usualPosts;
    private final DictionaryService dictionaries;
    private final Accounts accounts;
    private final AccountFollower follower;
    private final Operations operations;
    private final Substitutions substitutions;
    private final Calendars calendars;

    StaffService(
            Staff staff,
            StaffSearch search,
            Posts posts,
            Giving giving,
            UsualPosts usualPosts,
            DictionaryService dictionaries,
            Accounts accounts,
            AccountFollower follower,
            Operations operations,
            Substitutions substitutions,
            Calendars calendars) {
        this.staff = staff;
        this.search = search;
        this.posts = posts;
        this.giving = giving;
        this.usualPosts = usualPosts;
        this.dictionaries = dictionaries;
        this.accounts = accounts;
        this.follower = follower;
        this.operations = operations;
        this.substitutions = substitutions;
        this.calendars = calendars;
    }

    /** The account comes first: without the person's posts it may do nothing. */
    public StaffMember hire(
            String username,
            String initialPassword,
            StaffFacts facts,
            @Nullable String phone,
            Access access) {
        return staff.create(
                access,
                () -> {
                    requireKnown(facts, List.of(), Set.of());
                    giving.requireWithin(facts.grants(), access);
                    PostsApart.require(facts.grants());
                    var id = access.newId();
                    var account = accounts.open(id, username, facts.name(), initialPassword);
                    var given = divide(id, facts.grants(), List.of(), access);
                    return StaffMember.hire(
                            id,
                            username,
                            account,
                            facts.with(given.now()),
                            phone,
                            given.proposed(),
                            access.stamp());
                });
    }

    /** New grants of weighty posts wait for a second administrator; the rest holds at once. */
    public StaffMember describe(UUID id, StaffFacts facts, @Nullable String phone, Access access) {
        var before = staff.get(id, access).facts();
        var described =
                staff.move(
                        id,
                        access,
                        member -> {
                            var held = member.facts();
                            requireKnown(facts, held.grants(), held.skills());
                            giving.requireWithin(
                                    Giving.difference(held.grants(), facts.grants()), access);
                            requireApart(member, facts.grants());
                            if (isAdministrator(member) && !gives(facts.grants())) {
                                requireOtherAdministrator(member);
                            }
                            var given = divide(id, facts.grants(), held.grants(), access);
                            member.describe(
                                    facts.with(given.now()),
                                    keptPhone(phone, member),
                                    given.proposed(),
                                    access.stamp());
                        });
        if (gives(before.grants()) && administrators(null).isEmpty()) {
            undo(() ->
                    staff.move(
                            id,
                            member ->
                                    member.describe(
                                            before,
                                            keptPhone(phone, member),
                                            List.of(),
                                            access.stamp())));
        }
        return described;
    }

    /** A number that is said as it is masked stays as it is. */
    private static @Nullable String keptPhone(@Nullable String said, StaffMember member) {
        return said != null && said.equals(Masks.phone(member.phone())) ? member.phone() : said;
    }

    /** Somebody forgot theirs: the new one holds for one signing in, which asks for their own. */
    public StaffMember resetPassword(UUID id, String initialPassword, Access access) {
        var member = staff.get(id, access);
        giving.requireWithin(member.facts().grants(), access);
        operations.record(access, "staff.password-reset", "staff", id.toString(), "", Map.of());
        accounts.setPassword(member.accountId(), initialPassword);
        return member;
    }

    public StaffMember approve(UUID id, UUID proposalId, Access access) {
        return staff.move(
                id,
                access,
                member -> {
                    var proposal = member.proposal(proposalId);
                    giving.requireWithin(List.of(proposal.grant()), access);
                    var grants = new ArrayList<>(member.facts().grants());
                    grants.add(proposal.grant());
                    requireApart(member, grants);
                    member.approve(
                            proposalId,
                            access.account().meetingAccount(proposal.proposedBy()),
                            access.stamp());
                });
    }

    public StaffMember decline(UUID id, UUID proposalId, Access access) {
        return staff.move(
                id,
                access,
                member -> {
                    giving.requireWithin(List.of(member.proposal(proposalId).grant()), access);
                    member.decline(proposalId, access.stamp());
                });
    }

    /** Holds at once in every service; the account itself follows, as soon as Keycloak answers. */
    public StaffMember enable(UUID id, boolean enabled, Access access) {
        staff.move(
                id,
                access,
                member -> {
                    giving.requireWithin(member.facts().grants(), access);
                    if (!enabled && isAdministrator(member)) {
                        requireOtherAdministrator(member);
                    }
                    member.enable(enabled, access.stamp());
                });
        if (!enabled && administrators(null).isEmpty()) {
            undo(() -> staff.move(id, member -> member.enable(true, access.stamp())));
        }
        if (!enabled) {
            substitutions.endBy(id, access);
        }
        return follower.follow(id);
    }

    public Post allow(UUID postId, List<Permission> permissions, Access access) {
        requireKnown(permissions);
        return posts.move(
                postId,
                access,
                post -> {
                    if (post.permissions().contains(GIVES)
                            && !permissions.contains(GIVES)
                            && givenOnlyBy(post)) {
                        throw lastAdministrator();
                    }
                    post.allow(permissions, access.stamp());
                });
    }

    /** What holds at once, and what waits. */
    private record Given(List<Grant> now, List<ProposedGrant> proposed) {}

    private Given divide(UUID id, List<Grant> wanted, List<Grant> held, Access access) {
        var now = new ArrayList<Grant>();
        var proposed = new ArrayList<ProposedGrant>();
        for (var grant : wanted) {
            if (!WEIGHTY.contains(grant.post())
                    || held.stream().anyMatch(one -> isPartOf(grant, one))
                    || isSecondAdministrator(grant, id)) {
                now.add(grant);
            } else {
                proposed.add(
                        new ProposedGrant(
                                ProposedGrant.idOf(id, grant),
                                grant,
                                access.account().id(),
                                access.account().name(),
                                access.stamp().at()));
            }
        }
        return new Given(List.copyOf(now), List.copyOf(proposed));
    }

    /** Whether it gives nothing that was not held: the same, for as long or shorter. */
    private static boolean isPartOf(Grant grant, Grant held) {
        return grant.post().equals(held.post())
                && grant.scope().equals(held.scope())
                && (held.from() == null
                        || grant.from() != null && !grant.from().isBefore(held.from()))
                && (held.to() == null || grant.to() != null && !grant.to().isAfter(held.to()));
    }

    /**
     * Neither by what they hold themselves, nor by what they hold for others or others for them.
     */
    private void requireApart(StaffMember member, List<Grant> grants) {
        if (grants.equals(member.facts().grants())) {
            return;
        }
        PostsApart.require(grants);
        substitutions.requireApart(member, grants);
    }

    /** The first administrator is alone: somebody must become the one who can approve. */
    private boolean isSecondAdministrator(Grant grant, UUID id) {
        return gives(List.of(grant)) && administrators(id).size() < 2;
    }

    private boolean isAdministrator(StaffMember member) {
        return member.isEnabled() && gives(member.facts().grants());
    }

    private boolean gives(List<Grant> grants) {
        return holdsForGood(grants, postsThatGive());
    }

    /** A post that ends by itself, or has not begun, is nothing to rely on. */
    private boolean holdsForGood(List<Grant> grants, Set<String> wanted) {
        var today = calendars.today(null);
        return grants.stream()
                .anyMatch(grant ->
                        grant.scope().kind() == ScopeKind.ALL
                                && wanted.contains(grant.post())
                                && grant.holdsOn(today)
                                && grant.to() == null);
    }

    private Set<String> postsThatGive() {
        return search.posts().stream()
                .filter(post -> post.permissions().contains(GIVES))
                .map(Post::code)
                .collect(Collectors.toSet());
    }

    /**
     * Enabled members of staff who may give posts everywhere.
     *
     * @param but without this one
     */
    private List<StaffMember> administrators(@Nullable UUID but) {
        return search.holdersOf(postsThatGive()).stream()
                .filter(member -> isAdministrator(member) && !member.id().equals(but))
                .toList();
    }

    private boolean givenOnlyBy(Post post) {
        var others = postsThatGive();
        others.remove(post.code());
        return search.holdersOf(others).stream()
                .noneMatch(member ->
                        member.isEnabled() && holdsForGood(member.facts().grants(), others));
    }

    private void requireOtherAdministrator(StaffMember member) {
        if (administrators(member.id()).isEmpty()) {
            throw lastAdministrator();
        }
    }

    /** Two who took each other's post at the same moment: each looked, and each saw the other. */
    private void undo(Runnable undoing) {
        undoing.run();
        throw lastAdministrator();
    }

    private static Refusal lastAdministrator() {
        return new Refusal.Conflict(
                "staff.last-administrator", "The last enabled administrator stays");
    }

    private void requireKnown(StaffFacts facts, List<Grant> held, Set<String> mastered) {
        giving.requireKnown(
                facts.grants().stream().filter(grant -> !held.contains(grant)).toList());
        for (var skill : facts.skills()) {
            if (!mastered.contains(skill) && !dictionaries.isInUse("skill", skill)) {
                throw new Refusal.Invalid("skill.unknown", "There is no skill " + skill);
            }
        }
    }

    private void requireKnown(List<Permission> permissions) {
        var known = usualPosts.permissions();
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < permissions.size(); i++) {
            if (!known.contains(permissions.get(i).name())) {
                errors.add(new FieldError("permissions[" + i + "].name", "unknown", null));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid(
                    "permission.unknown", "There are permissions that nobody knows", errors);
        }
    }
}
