package linli.owner.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.access.Access;
import linli.chassis.operations.Operations;
import linli.chassis.sealing.SealedText;
import linli.chassis.sealing.UnguessableCode;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.owner.communities.Communities;
import linli.owner.joining.Invitations.Invitation;
import linli.owner.owners.Owner;
import linli.owner.owners.OwnerService;
import linli.owner.owners.Owners;
import org.springframework.stereotype.Service;

/**
 * Residents open their own account. Staff who know a person hand out an invitation; whoever holds
 * it and knows the last digits of the person's number chooses a name and a password. So nobody but
 * the resident ever knows the password, and a sheet that was found in a lobby opens nothing.
 */
@Service
public class JoinService {

    private static final Duration STANDS = Duration.ofDays(7);

    /** So many guesses at four digits. */
    private static final int MISSES_AT_MOST = 5;

    private static final int DIGITS = 4;

    private final Invitations invitations;
    private final Owners owners;
    private final OwnerService ownerService;
    private final Communities communities;
    private final Operations operations;
    private final Clock clock;

    JoinService(
            Invitations invitations,
            Owners owners,
            OwnerService ownerService,
            Communities communities,
            Operations operations,
            Clock clock) {
        this.invitations = invitations;
        this.owners = owners;
        this.ownerService = ownerService;
        this.communities = communities;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * @param code of its address; told this once, and kept nowhere
     */
    public record Issued(String code, Instant until) {}

    /**
     * Invites somebody who has no account yet; an invitation before leads nowhere from now on.
     *
     * @throws Refusal.Conflict {@code owner.has-account}, {@code owner.no-phone} where nothing is
     *     known by which the person is told from a finder
     */
    public Issued invite(UUID ownerId, Access access) {
        ownerService.invitable(ownerId, access);
        operations.record(access, "owner.invited", "owner", ownerId.toString(), null, Map.of());
        var code = UnguessableCode.another();
        var until = access.at().plus(STANDS);
        invitations.issue(new Invitation(UnguessableCode.idOf(code), ownerId, until, 0, null));
        invitations.forgetEndedBefore(access.at().minus(STANDS));
        return new Issued(code, until);
    }

    /**
     * @param name only so much of it that the person knows whose it is
     * @param communities where they live
     */
    public record Invited(String name, List<String> communities, Instant until) {}

    /**
     * @throws Refusal.NotFound {@code invitation.not-found} when there is none, it has ended, or
     *     too many guesses were made
     * @throws Refusal.Conflict {@code invitation.used}
     */
    public Invited invited(String code) {
        var invitation = standing(code);
        if (invitation.usedBy() != null) {
            throw used();
        }
        var owner = owners.get(invitation.ownerId());
        var homes =
                owner.links().stream()
                        .filter(link -> link.to() == null)
                        .map(UnitLink::communityId)
                        .distinct()
                        .map(id -> communities.get(id).name())
                        .sorted()
                        .toList();
        return new Invited(SealedText.initial(owner.name()), homes, invitation.until());
    }

    /**
     * Opens the account: once, but for a retry of the same command.
     *
     * @param digits the last four of one of the person's numbers
     * @param command its key, a UUID
     * @throws Refusal.Invalid {@code invitation.digits}, {@code account.refused}
     * @throws Refusal.Conflict {@code invitation.used}, {@code username.taken}, {@code
     *     owner.has-account}
     */
    public void join(String code, String digits, String username, String password, UUID command) {
        var invitation = standing(code);
        var owner = owners.get(invitation.ownerId());
        if (!invitations.guess(invitation.id(), MISSES_AT_MOST)) {
            throw none();
        }
        if (!isOf(owner, digits)) {
            throw new Refusal.Invalid(
                    "invitation.digits",
                    "No number of this person ends like this",
                    List.of(new FieldError("digits", "unknown", null)));
        }
        invitations.guessed(invitation.id());
        if (!invitations.take(invitation.id(), command.toString())) {
            throw used();
        }
        try {
            ownerService.joined(owner.id(), username, password, clock.instant());
        } catch (Refusal refused) {
            invitations.release(invitation.id(), command.toString());
            throw refused;
        }
    }

    private static boolean isOf(Owner owner, String digits) {
        return owner.phones().stream()
                .map(number -> number.replaceAll("\\D", ""))
                .anyMatch(number -> number.length() >= DIGITS && number.endsWith(digits));
    }

    private Invitation standing(String code) {
        return invitations
                .find(UnguessableCode.idOf(code))
                .filter(one -> one.until().isAfter(clock.instant()))
                .filter(one -> one.misses() < MISSES_AT_MOST)
                .orElseThrow(JoinService::none);
    }

    private static Refusal none() {
        return new Refusal.NotFound("invitation.not-found", "There is no such invitation any more");
    }

    private static Refusal used() {
        return new Refusal.Conflict("invitation.used", "The account was opened already");
    }
}
