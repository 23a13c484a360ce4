package linli.workorder.escalations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.aggregates.Transition;
import linli.contracts.workorder.EscalationEvent;
import linli.contracts.workorder.EscalationEvent.Cause;
import linli.contracts.workorder.EscalationEvent.EscalationRef;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A late order that somebody has to look after (督办). It goes up a level when the order gets later
 * or when nobody acknowledges it; it ends with a reply.
 */
@Document("escalations")
public class Escalation extends Aggregate {

    static final int HIGHEST = 3;
    static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMinutes(30);

    private final Order order;
    private final Instant openedAt;
    private Cause cause;
    private int level;
    private @Nullable Supervisor supervisor;

    /** Who works on the order: they read what they are told and say what was done. */
    private @Nullable UUID assigneeId;

    private @Nullable String assigneeName;

    private EscalationStatus status = EscalationStatus.OPEN;
    private @Nullable String instruction;
    private @Nullable Reply reply;

    /** Since when it waits to be acknowledged at this level. */
    private Instant levelSince;

    /** When nobody has acknowledged it for too long; absent when somebody has. */
    @Derived private @Nullable Instant climbsAt;

    Escalation(
            UUID id,
            Order order,
            Instant openedAt,
            Cause cause,
            int level,
            @Nullable Supervisor supervisor,
            @Nullable UUID assigneeId,
            @Nullable String assigneeName,
            Instant levelSince) {
        super(id);
        this.order = order;
        this.openedAt = openedAt;
        this.cause = cause;
        this.level = level;
        this.supervisor = supervisor;
        this.assigneeId = assigneeId;
        this.assigneeName = assigneeName;
        this.levelSince = levelSince;
    }

    /**
     * The order it is about.
     *
     * @param round how often it was opened again or not accepted: each round is late by itself
     */
    public record Order(
            UUID orderId,
            int round,
            String number,
            String title,
            @Nullable String titleEn,
            UUID communityId,
            @Nullable UUID buildingId) {}

    /** Whose duty it is. */
    public record Supervisor(UUID staffId, String name) {}

    /** What was done. */
    public record Reply(String text, String by, Instant at) {}

    /** Being late brings a round of an order one at each level at the most. */
    static UUID idOf(UUID orderId, int round, int level) {
        return UUID.nameUUIDFromBytes(
                "escalation %s %d %d"
                        .formatted(orderId, round, level)
                        .getBytes(StandardCharsets.UTF_8));
    }

    static Escalation open(
            UUID id,
            Order order,
            int level,
            Cause cause,
            @Nullable Supervisor supervisor,
            @Nullable Worker assignee,
            Stamp stamp) {
        var escalation =
                new Escalation(
                        id,
                        order,
                        stamp.at(),
                        cause,
                        level,
                        supervisor,
                        assignee == null ? null : assignee.staffId(),
                        assignee == null ? null : assignee.name(),
                        stamp.at());
        escalation.announce(new EscalationEvent.Opened(escalation.ref(), cause), stamp);
        return escalation;
    }

    /** Whether there is a way up to this level; what is higher or over stays so. */
    boolean rises(int to) {
        return status != EscalationStatus.RESOLVED && to > level && to <= HIGHEST;
    }

    /** Up to a level, and to whom it is a duty there. */
    void raise(int to, Cause why, @Nullable Supervisor next, Stamp stamp) {
        if (!rises(to)) {
            return;
        }
        level = to;
        cause = why;
        supervisor = next;
        status = EscalationStatus.OPEN;
        levelSince = stamp.at();
        announce(new EscalationEvent.Raised(ref(), why), stamp);
    }

    /** Whether nobody has acknowledged it for too long, and somebody stands above. */
    boolean climbs(Instant now) {
        return status == EscalationStatus.OPEN
                && level < HIGHEST
                && !now.isBefore(levelSince.plus(ACKNOWLEDGED_WITHIN));
    }

    void acknowledge(Stamp stamp) {
        require(EscalationCommand.ACKNOWLEDGE);
        status = EscalationStatus.ACKNOWLEDGED;
        announce(new EscalationEvent.Acknowledged(ref()), stamp);
    }

    /**
     * What is to be done. A supervisor who says so has seen it; what somebody else says still has
     * to be seen.
     *
     * @param staffId who says so
     */
    void instruct(String what, @Nullable UUID staffId, Stamp stamp) {
        require(EscalationCommand.INSTRUCT);
        instruction = what;
        if (status == EscalationStatus.OPEN
                && supervisor != null
                && supervisor.staffId().equals(staffId)) {
            acknowledge(stamp);
        }
        announce(new EscalationEvent.Instructed(ref(), what), stamp);
    }

    void resolve(String what, Stamp stamp) {
        require(EscalationCommand.RESOLVE);
        status = EscalationStatus.RESOLVED;
        reply = new Reply(what, stamp.by().name(), stamp.at());
        announce(new EscalationEvent.Resolved(ref(), what), stamp);
    }

    /** The order has ended: nobody has to answer for it any more. */
    void end(Stamp stamp) {
        if (status != EscalationStatus.RESOLVED) {
            status = EscalationStatus.RESOLVED;
            announce(new EscalationEvent.Resolved(ref(), null), stamp);
        }
    }

    /** The order is somebody else's work by now. */
    void follow(@Nullable Worker assignee) {
        assigneeId = assignee == null ? null : assignee.staffId();
        assigneeName = assignee == null ? null : assignee.name();
    }

    boolean isWorkOf(@Nullable Worker worker) {
        return worker == null
                ? assigneeId == null
                : worker.staffId().equals(assigneeId) && worker.name().equals(assigneeName);
    }

    private void require(EscalationCommand command) {
        Transition.require(command, status, "escalation.illegal-transition");
    }

    /** What the caller may do with it now. */
    public List<EscalationCommand> allowed(Access access) {
        return Transition.takenIn(EscalationCommand.class, status)
                .filter(command -> isTheirs(command, access))
                .toList();
    }

    /** Whoever works on the order says what was done; whether it was seen is not theirs to say. */
    boolean isTheirs(EscalationCommand command, Access access) {
        var where = command == EscalationCommand.RESOLVE ? reach() : duty();
        return command.permissions().stream().anyMatch(permission -> access.may(permission, where));
    }

    @Override
    protected void derive(Instant at) {
        climbsAt =
                status == EscalationStatus.OPEN && level < HIGHEST
                        ? levelSince.plus(ACKNOWLEDGED_WITHIN)
                        : null;
    }

    @Override
    public Reach reach() {
        return Reach.of(
                order.communityId(),
                order.buildingId(),
                null,
                supervisor == null ? null : supervisor.staffId(),
                assigneeId);
    }

    /** Where it lies and whose duty it is. */
    private Reach duty() {
        return Reach.of(
                order.communityId(),
                order.buildingId(),
                null,
                supervisor == null ? null : supervisor.staffId());
    }

    private EscalationRef ref() {
        return new EscalationRef(
                id(),
                order.orderId(),
                order.number(),
                order.title(),
                order.titleEn(),
                order.communityId(),
                level,
                supervisor == null ? null : supervisor.staffId());
    }

    public Order order() {
        return order;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Cause cause() {
        return cause;
    }

    /** Who works on the order; absent when nobody does, or nobody has looked since an upgrade. */
    public @Nullable String assigneeName() {
        return assigneeName;
    }

    public int level() {
        return level;
    }

    public @Nullable Supervisor supervisor() {
        return supervisor;
    }

    public EscalationStatus status() {
        return status;
    }

    public @Nullable String instruction() {
        return instruction;
    }

    public @Nullable Reply answered() {
        return reply;
    }

    public @Nullable Instant climbsAt() {
        return climbsAt;
    }
}
