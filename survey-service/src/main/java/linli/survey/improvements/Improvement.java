package linli.survey.improvements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.aggregates.Transition;
import linli.contracts.survey.ImprovementEvent;
import linli.contracts.survey.ImprovementEvent.ImprovementRef;
import linli.survey.figures.Figure;
import linli.survey.figures.Welch;
import linli.survey.figures.Welch.Comparison;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An improvement action (改进措施): what is to become better, how it stood before, who answers for it
 * by when, what was done, and how it stands after. Its figures are counted, never typed. Whether it
 * is done is said by somebody else than who did it.
 */
@Document("improvements")
public class Improvement extends Aggregate {

    private static final int MOST_NOTES = 200;

    private final String number;
    private final UUID communityId;
    private final @Nullable UUID buildingId;
    private final Target target;
    private final String title;
    private final Instant createdAt;
    private final @Nullable Figure before;
    private Responsible responsible;
    private LocalDate due;

    /** When its time is over: the end of its last day where it lies. */
    private Instant dueAt;

    private ImprovementStatus status = ImprovementStatus.OPEN;
    private List<Note> notes = new ArrayList<>();
    private @Nullable Figure after;
    private @Nullable Said done;
    private @Nullable Said ended;
    private boolean warned;

    /** When its time is over; absent once nothing is to be done any more. */
    @Derived private @Nullable Instant lateAt;

    /** When whoever answers for it is told that its time is over; absent once they were. */
    @Derived private @Nullable Instant warnAt;

    Improvement(
            UUID id,
            String number,
            UUID communityId,
            @Nullable UUID buildingId,
            Target target,
            String title,
            Instant createdAt,
            @Nullable Figure before,
            Responsible responsible,
            LocalDate due,
            Instant dueAt) {
        super(id);
        this.number = number;
        this.communityId = communityId;
        this.buildingId = buildingId;
        this.target = target;
        this.title = title;
        this.createdAt = createdAt;
        this.before = before;
        this.responsible = responsible;
        this.due = due;
        this.dueAt = dueAt;
    }

    /** The member of staff who answers for it. */
    public record Responsible(UUID staffId, String name) {}

    /** A step that was taken. */
    public record Note(Instant at, String by, String text) {}

    /**
     * What somebody said last, and who.
     *
     * @param text null where nothing had to be said
     */
    public record Said(Instant at, UUID staffId, String by, @Nullable String text) {}

    /**
     * @param buildingId null for all of the community
     * @param due the last day of its time
     */
    record Plan(
            UUID communityId,
            @Nullable UUID buildingId,
            Target target,
            String title,
            Responsible responsible,
            LocalDate due,
            ZoneId zone) {}

    static Improvement plan(
            UUID id, String number, Plan plan, @Nullable Figure before, Stamp stamp) {
        requireAhead(plan.due(), plan.zone(), stamp);
        var improvement =
                new Improvement(
                        id,
                        number,
                        plan.communityId(),
                        plan.buildingId(),
                        plan.target(),
                        plan.title(),
                        stamp.at(),
                        before,
                        plan.responsible(),
                        plan.due(),
                        endOf(plan.due(), plan.zone()));
        improvement.announce(new ImprovementEvent.Planned(improvement.ref()), stamp);
        return improvement;
    }

    void replan(Responsible by, LocalDate until, ZoneId zone, Stamp stamp) {
        require(ImprovementCommand.PLAN);
        requireAhead(until, zone, stamp);
        responsible = by;
        due = until;
        dueAt = endOf(until, zone);
        warned = false;
        announce(new ImprovementEvent.Replanned(ref()), stamp);
    }

    void start(Stamp stamp) {
        require(ImprovementCommand.START);
        status = ImprovementStatus.IN_PROGRESS;
        announce(new ImprovementEvent.Started(ref()), stamp);
    }

    void note(String text, Stamp stamp) {
        require(ImprovementCommand.NOTE);
        if (notes.size() >= MOST_NOTES) {
            throw new Refusal.Conflict("improvement.notes", "It has as many steps as it can have");
        }
        notes.add(new Note(stamp.at(), stamp.by().name(), text));
        announce(new ImprovementEvent.Noted(ref(), text), stamp);
    }

    /**
     * @throws Refusal.Invalid {@code figure.not-later} when it does not begin after the earlier
     *     figure ends: the same people at the same time show no change
     */
    void measure(Figure counted, Stamp stamp) {
        require(ImprovementCommand.MEASURE);
        if (before == null) {
            throw new Refusal.Conflict("improvement.not-measured", "It has no figure before");
        }
        if (counted.from().isBefore(before.to())) {
            throw new Refusal.Invalid("figure.not-later", "It is not of a later time");
        }
        after = counted;
        announce(new ImprovementEvent.Measured(ref()), stamp);
    }

    void complete(String note, UUID by, Stamp stamp) {
        require(ImprovementCommand.COMPLETE);
        status = ImprovementStatus.DONE;
        done = new Said(stamp.at(), by, stamp.by().name(), note);
        announce(new ImprovementEvent.Completed(ref(), note), stamp);
    }

    void verify(UUID by, Stamp stamp) {
        require(ImprovementCommand.VERIFY);
        status = ImprovementStatus.VERIFIED;
        ended = new Said(stamp.at(), by, stamp.by().name(), null);
        announce(new ImprovementEvent.Verified(ref()), stamp);
    }

    void sendBack(String reason, Stamp stamp) {
        require(ImprovementCommand.RETURN);
        status = ImprovementStatus.IN_PROGRESS;
        done = null;
        notes.add(new Note(stamp.at(), stamp.by().name(), reason));
        announce(new ImprovementEvent.Returned(ref(), reason), stamp);
    }

    void drop(String reason, UUID by, Stamp stamp) {
        require(ImprovementCommand.DROP);
        status = ImprovementStatus.DROPPED;
        ended = new Said(stamp.at(), by, stamp.by().name(), reason);
        announce(new ImprovementEvent.Dropped(ref(), reason), stamp);
    }

    /** Tells once that its time is over. */
    void ring(Stamp stamp) {
        if (warnAt != null && !warnAt.isAfter(stamp.at())) {
            warned = true;
            announce(new ImprovementEvent.Warned(ref()), stamp);
        }
    }

    private static void requireAhead(LocalDate due, ZoneId zone, Stamp stamp) {
        if (!endOf(due, zone).isAfter(stamp.at())) {
            throw new Refusal.Invalid(
                    "improvement.due",
                    "That day is over",
                    List.of(new FieldError("due", "improvement.due", null)));
        }
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    void require(ImprovementCommand command) {
        Transition.require(command, status, "improvement.state");
    }

    @Override
    protected void derive(Instant at) {
        var isRunning = status == ImprovementStatus.OPEN || status == ImprovementStatus.IN_PROGRESS;
        lateAt = isRunning ? dueAt : null;
        warnAt = isRunning && !warned ? dueAt : null;
    }

    @Override
    public Reach reach() {
        return Reach.of(communityId, buildingId, null, responsible.staffId());
    }

    private ImprovementRef ref() {
        return new ImprovementRef(id(), number, communityId, title, responsible.staffId(), due);
    }

    /** Whether it did change, where both figures are there. */
    public @Nullable Comparison comparison() {
        return before == null || after == null
                ? null
                : Welch.compare(before.sample(), after.sample());
    }

    /** Whether its time is over and it is not done. */
    public boolean isLate(Instant now) {
        return lateAt != null && !lateAt.isAfter(now);
    }

    public String number() {
        return number;
    }

    public UUID communityId() {
        return communityId;
    }

    /** Null for all of the community. */
    public @Nullable UUID buildingId() {
        return buildingId;
    }

    public Target target() {
        return target;
    }

    public String title() {
        return title;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** How it stood when it was planned; null where nothing is counted. */
    public @Nullable Figure before() {
        return before;
    }

    public Responsible responsible() {
        return responsible;
    }

    public LocalDate due() {
        return due;
    }

    public ImprovementStatus status() {
        return status;
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** How it stands after; null before it was counted. */
    public @Nullable Figure after() {
        return after;
    }

    /** What was done; null before. */
    public @Nullable Said done() {
        return done;
    }

    /** Who verified it, or dropped it and why; null before. */
    public @Nullable Said ended() {
        return ended;
    }
}
