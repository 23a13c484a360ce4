package linli.chassis.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Command;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Actor;
import linli.contracts.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One request of one account under one permission: who asks, how far it reaches, and the client's
 * command when it changes something. A controller receives it as a parameter.
 *
 * @param permission what the operation needs and the account has; null for operations on one's own
 * @param scope how far that permission reaches
 * @param ip where the request came from, as the gateway saw it
 * @param at when it came: a command has one instant, whatever it moves
 */
public record Access(
        Account account,
        @Nullable String permission,
        Scope scope,
        Channel channel,
        @Nullable String ip,
        @Nullable Command command,
        @Nullable String traceparent,
        Instant at) {

    /** The same request under another of the account's permissions. */
    public Access under(String other) {
        return new Access(
                account, other, account.scopeOf(other), channel, ip, command, traceparent, at);
    }

    /** The same request on what is the caller's own, whatever else the permission reaches. */
    public Access onOwn() {
        return new Access(
                account,
                permission,
                new Scope(false, Set.of(), Set.of(), Set.of(), account.people()),
                channel,
                ip,
                command,
                traceparent,
                at);
    }

    /**
     * The same request on what is told to these places, which follow from where the caller lives.
     */
    public Access within(Scope places) {
        return new Access(account, permission, places, channel, ip, command, traceparent, at);
    }

    public boolean may(String other, Reach reach) {
        return account.scopeOf(other).covers(reach);
    }

    /**
     * The member of staff who asks; for what only staff do, whatever a resident's post may say.
     *
     * @throws Refusal.Forbidden for a resident
     */
    public UUID staff() {
        var staff = account.staffId();
        if (staff == null) {
            throw new Refusal.Forbidden("access.forbidden", "This is done by staff");
        }
        return staff;
    }

    /** Whether the record is the caller's own. */
    public boolean owns(Reach reach) {
        return reach.people().stream().anyMatch(account.people()::contains);
    }

    public Actor actor() {
        return actor(null);
    }

    /** Who does something there: whoever stands in is named with the absent one. */
    private Actor actor(@Nullable Reach there) {
        var absent =
                permission == null
                        ? Optional.<StandIn>empty()
                        : account.insteadOf(permission, there);
        return new Actor(
                account.id(),
                absent.map(one -> account.name() + "（代" + one.name() + "）").orElse(account.name()),
                permission == null
                        ? null
                        : absent.map(StandIn::posts).orElse(account.posts()).get(permission),
                channel,
                ip);
    }

    public Stamp stamp() {
        return new Stamp(
                at,
                actor(),
                command,
                traceparent,
                account.standIns().isEmpty() ? null : this::actor);
    }

    /** An id for what this request creates: the same command again gives the same id. */
    public UUID newId() {
        var id = command == null ? null : command.newId();
        return id == null ? UuidCreator.getTimeOrderedEpoch() : id;
    }
}
