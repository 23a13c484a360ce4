package linli.owner.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.access.Access;
import linli.chassis.time.Calendars;
import linli.contracts.owner.StaffEvent.Grant;
import linli.owner.staff.StaffMember.Substitution;
import org.springframework.stereotype.Service;

/**
 * Who stands in for whom. Access gives the substitute what the absent one holds at the time, and
 * nothing that the absent one holds for others.
 */
@Service
public class Substitutions {

    private static final int MOST_DAYS = 366;

    private final Staff staff;
    private final StaffSearch search;
    private final Giving giving;
    private final Calendars calendars;

    Substitutions(Staff staff, StaffSearch search, Giving giving, Calendars calendars) {
        this.staff = staff;
        this.search = search;
        this.giving = giving;
        this.calendars = calendars;
    }

    /**
     * An administrator says who stands in.
     *
     * @param to the first day on which it is over
     * @throws Refusal.Conflict {@code staff.substitution-weighty} when the absent one holds a post
     *     that takes two administrators to give: its holder names somebody, or two administrators
     *     grant it for these days
     */
    public StaffMember name(
            UUID absent, UUID substituteId, LocalDate from, LocalDate to, Access access) {
        return staff.move(
                absent,
                access,
                member -> {
                    var grants = member.facts().grants();
                    giving.requireWithin(grants, access);
                    if (grants.stream()
                            .anyMatch(grant -> StaffService.WEIGHTY.contains(grant.post()))) {
                        throw new Refusal.Conflict(
                                "staff.substitution-weighty",
                                "Whoever holds a weighty post names the substitute themselves");
                    }
                    name(member, staff.get(substituteId, access), from, to, access);
                });
    }

    /**
     * Somebody names who stands in for them.
     *
     * @param username of the substitute
     */
    public StaffMember nameOwn(String username, LocalDate from, LocalDate to, Access access) {
        return staff.move(
                access.staff(),
                access.onOwn(),
                member ->
                        name(
                                member,
                                search.byUsername(username)
                                        .orElseThrow(() ->
                                                new Refusal.Invalid(
                                                        "staff.substitute-unknown",
                                                        "Nobody signs in as " + username,
                                                        List.of(
                                                                new FieldError(
                                                                        "username",
                                                                        "unknown",
                                                                        null)))),
                                from,
                                to,
                                access));
    }

    public StaffMember end(UUID absent, Access access) {
        return staff.move(
                absent,
                access,
                member -> {
                    giving.requireWithin(member.facts().grants(), access);
                    member.endSubstitution(access.stamp());
                });
    }

    public StaffMember endOwn(Access access) {
        return staff.move(
                access.staff(), access.onOwn(), member -> member.endSubstitution(access.stamp()));
    }

    /** The caller's own record. */
    public StaffMember own(Access access) {
        return staff.get(access.staff(), access.onOwn());
    }

    private void name(
            StaffMember absent,
            StaffMember substitute,
            LocalDate from,
            LocalDate to,
            Access access) {
        requireDays(from, to);
        if (!substitute.isEnabled()) {
            throw new Refusal.Conflict(
                    "staff.substitute-disabled", "Whoever stands in has to be able to sign in");
        }
        PostsApart.require(substitute.facts().grants(), absent.facts().grants(), from, to);
        absent.nameSubstitute(
                new Substitution(
                        substitute.id(),
                        substitute.facts().name(),
                        from,
                        to,
                        access.account().name()),
                access.stamp());
    }

    private void requireDays(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)
                || !to.isAfter(calendars.today(null))
                || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new Refusal.Invalid(
                    "staff.substitution-days",
                    "It ends after it begins and after today, and lasts at most a year",
                    List.of(new FieldError("to", "times", null)));
        }
    }

    /** Whoever was disabled stands in for nobody any more. */
    void endBy(UUID disabled, Access access) {
        for (var absent : search.substitutedBy(disabled)) {
            staff.move(
                    absent.id(),
                    member -> {
                        var named = member.substitution();
                        if (named != null && named.substituteId().equals(disabled)) {
                            member.endSubstitution(access.stamp());
                        }
                    });
        }
    }

    /**
     * @param grants what the member is to hold from now on
     * @throws Refusal.Conflict {@code staff.posts-apart} when that excludes what they hold for
     *     somebody, or what somebody holds for them
     */
    void requireApart(StaffMember member, List<Grant> grants) {
        for (var absent : search.substitutedBy(member.id())) {
            var named = absent.substitution();
            if (named != null) {
                PostsApart.require(grants, absent.facts().grants(), named.from(), named.to());
            }
        }
        var own = member.substitution();
        if (own != null) {
            staff.find(own.substituteId())
                    .ifPresent(substitute ->
                            PostsApart.require(
                                    substitute.facts().grants(), grants, own.from(), own.to()));
        }
    }
}
