package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.aggregates.Personal;
import linli.chassis.time.BusinessCalendar;
import linli.chassis.time.LedgerClock;
import linli.contracts.Money;
import linli.contracts.workorder.AppointmentWindow;
import linli.contracts.workorder.Payer;
import linli.contracts.workorder.Priority;
import linli.contracts.workorder.WorkOrderEvent;
import linli.contracts.workorder.WorkOrderEvent.ArchivedBy;
import linli.contracts.workorder.WorkOrderEvent.CallResult;
import linli.contracts.workorder.WorkOrderEvent.Crew;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.contracts.workorder.WorkOrderEvent.Other;
import linli.contracts.workorder.WorkOrderEvent.Part;
import linli.contracts.workorder.WorkOrderEvent.Promise;
import linli.contracts.workorder.WorkOrderEvent.Ref;
import linli.contracts.workorder.WorkOrderEvent.ScorePart;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.workorder.orders.Checklist.Check;
import linli.workorder.payers.PaidBy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A work order (工单): who does what for a request. Whether a command may be given is for {@link
 * OrderRules}; what it does is here.
 */
@Document("orders")
public class WorkOrder extends Aggregate {

    static final Duration ARCHIVED_AFTER = Duration.ofDays(7);
    static final Duration REOPENED_WITHIN = Duration.ofDays(30);
    static final Duration UNMERGED_WITHIN = Duration.ofHours(24);
    static final int LONGEST_HOLD_DAYS = 30;

    /**
     * Work waits for the answer to a price no longer than this without somebody's looking at it.
     */
    static final int ANSWERED_WITHIN_DAYS = 3;

    /** The word of {@code hold-reason} by which work waits for the answer to a price. */
    static final String AWAITING_ANSWER = "AWAITING_OWNER_QUOTE_APPROVAL";

    /** More reports of one trouble than that are no list that anybody reads. */
    static final int MOST_FOLLOWERS = 200;

    /** Waiting for parts stops the resolution clock no longer than this. */
    static final Duration PARTS_EXCUSE = Duration.ofHours(72);

    /** An owner may nudge this often in a while; more helps nobody. */
    static final Duration URGED_AGAIN_AFTER = Duration.ofMinutes(10);

    /** Whoever has it no more, or is done, wants nothing more for it. */
    private static final Set<OrderStatus> WANTED_IN =
            EnumSet.of(OrderStatus.ACCEPTED, OrderStatus.IN_PROGRESS, OrderStatus.ON_HOLD);

    private static final int LEAST_STARS_TO_ARCHIVE = 3;
    private static final int MOST_ROUNDS = 20;

    /** Whoever cannot be reached is called so often in a round of work, and then no more. */
    private static final int MOST_TRIES = 3;

    private static final int MOST_CALLS = 20;

    /** Whoever is called later than that does not remember. */
    public static final Duration CALLED_WITHIN = Duration.ofDays(14);

    /** What was true when it was said may arrive later: a phone without a line keeps commands. */
    private static final Duration UNDERWAY = Duration.ofHours(12);

    private static final int[] LATE_PERCENT = {100, 150, 200};

    /** Of a promised time, when somebody is told that so much of it is used. */
    private static final int[] WARNED_PERCENT = {50, 80};

    private final String number;
    private Job job;
    private final Instant createdAt;
    @Personal private final @Nullable Contact contact;

    private OrderStatus status = OrderStatus.PENDING_DISPATCH;
    private Priority priority;
    private @Nullable Assignment assignment;

    /** The team that may take it now; null when it is offered to none. */
    private @Nullable Offer offer;

    /** The team that did not take it in time; null once somebody has it, or another team may. */
    private @Nullable Crew passedBy;

    private @Nullable Pause pause;

    /** What its technician wants from the store without waiting for it; null for nothing. */
    private @Nullable Needed wanted;

    /** Who pays; null in those from before it was decided: their owner. */
    private @Nullable PaidBy paidBy;

    /** What this round of work would cost; null when nobody named a price. */
    private @Nullable Quote quote;

    private @Nullable Completion completion;
    private @Nullable Rating rating;
    private @Nullable String cancelReason;
    private @Nullable Instant archivedAt;

    /** What it follows; null when it goes its own way. */
    private @Nullable Merge merge;

    /** Orders about the same trouble that follow this one. */
    private Set<UUID> followers = new LinkedHashSet<>();

    private @Nullable Instant urgedAt;
    private int urged;

    /** How often the time agreed on for the visit was moved. */
    private int rescheduled;

    /** How long was worked on it in this round. */
    private LabourTime worked = LabourTime.NONE;

    /** The order by which the same trouble was mended again soon after; null while none was. */
    private @Nullable Other cameBackAs;

    /** What of the resolution clock was used when work began in this round, in seconds. */
    private @Nullable Long arrivedAfter;

    /** Who helps whoever is responsible. */
    private List<Helper> helpers = new ArrayList<>();

    /** How long those have worked in this round who help no more. */
    private Duration helped = Duration.ZERO;

    /** Whether somebody else took the report down: they rate nothing on their phone. */
    private boolean onBehalf;

    /** Calls after the work was done, the first one first. */
    @Personal private List<FollowUp> followUps = new ArrayList<>();

    private int reopenCount;
    private int round;

    /** Whether what it waits for, or wants, is there and kept for it. */
    private boolean partsArrived;

    /** Whether all of that was fetched by now. */
    private boolean partsFetched;

    /** 督办: the level that its being late has come to in this round, 0 for none. */
    private int escalationLevel;

    /** Of which percent of the clocks somebody was told in this round, 0 for none. */
    private int responseWarned;

    private int resolutionWarned;

    /** By which record somebody has still to answer for it: that keeps it from the archive. */
    private @Nullable Supervision supervision;

    private LedgerClock response;
    private LedgerClock resolution;

    /** When a timer must look at it next; null when time changes nothing. */
    @Derived private @Nullable Instant wakeAt;

    /** When the running clock that ends first is nearly used up, and when it is late. */
    @Derived private Instant soonAt = LedgerClock.NEVER;

    @Derived private Instant lateAt = LedgerClock.NEVER;

    /** When the next warning is due, or it is late enough for the next level of supervision. */
    @Derived private @Nullable Instant escalateAt;

    /** The verdict of the clocks once they have stopped; null before. */
    @Derived private @Nullable Boolean respondedInTime;

    @Derived private @Nullable Boolean completedInTime;

    /** What of the clocks was used when they stopped, in seconds; null before. */
    @Derived private @Nullable Long respondedAfter;

    @Derived private @Nullable Long resolvedAfter;

    /** The business day of the completion, as figures count; null before. */
    @Derived private @Nullable String completedOn;

    /** Since when somebody should call whoever had it done; null when nobody should. */
    @Derived private @Nullable Instant toCallSince;

    /** Whether any technician may take it now: what a team was given is theirs first. */
    @Derived private boolean claimable;

    /** Since when it waits for somebody to be sent for the first time; absent where it does not. */
    @Derived private @Nullable Instant toDispatchSince;

    /** Whether somebody was sent in this round of work. */
    private boolean given;

    @Derived private Set<String> tokens = Set.of();

    @Transient private @Nullable BusinessCalendar calendar;

    /** Rounds of work that were not accepted, the first one first. */
    private List<Round> rounds = new ArrayList<>();

    WorkOrder(
            UUID id,
            String number,
            Job job,
            Instant createdAt,
            @Nullable Contact contact,
            Priority priority,
            LedgerClock response,
            LedgerClock resolution) {
        super(id);
        this.number = number;
        this.job = job;
        this.createdAt = createdAt;
        this.contact = contact;
        this.priority = priority;
        this.response = response;
        this.resolution = resolution;
    }

    /** The open record by which it is supervised, and the level that has come to. */
    public record Supervision(UUID escalationId, int level) {}

    /**
     * What is to be done and where; it comes from the request and never changes, but for the time
     * agreed on.
     *
     * @param title one line, such as 厨房 · 给排水漏水
     * @param titleEn the same for who reads English; null of what was opened before there was one
     * @param type code of the dictionary {@code request-type}
     * @param skill code of the dictionary {@code skill} that it takes; null for any
     * @param claimable whether technicians may take it themselves
     * @param afterPhoto whether it cannot be completed without a photo
     * @param appointment when somebody at home expects a visit; null when any time will do
     * @param fault code of the dictionary {@code fault}; null when nobody said it so closely
     */
    public record Job(
            UUID requestId,
            String title,
            @Nullable String titleEn,
            String type,
            @Nullable String skill,
            boolean claimable,
            boolean afterPhoto,
            String place,
            String description,
            List<UUID> photos,
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable String unitLabel,
            @Nullable UUID ownerId,
            @Nullable AppointmentWindow appointment,
            @Nullable String fault) {

        Job at(AppointmentWindow another) {
            return new Job(
                    requestId,
                    title,
                    titleEn,
                    type,
                    skill,
                    claimable,
                    afterPhoto,
                    place,
                    description,
                    photos,
                    communityId,
                    buildingId,
                    unitId,
                    unitLabel,
                    ownerId,
                    another,
                    fault);
        }
    }

    /** Whom to call before coming. */
    public record Contact(String name, @Nullable String phone) {}

    /**
     * @param acceptBy when it goes back into the queue unless accepted
     * @param score why this technician; empty when claimed or overridden
     */
    public record Assignment(
            Worker worker,
            Instant at,
            Instant acceptBy,
            List<ScorePart> score,
            @Nullable Instant expectedAt) {}

    /**
     * A team that may take it, as it was at that moment: whoever of them is first has it.
     *
     * @param lead who may also hand it to one of them; null for nobody
     * @param takeBy when it goes back to whoever dispatches
     */
    public record Offer(
            Crew team, @Nullable UUID lead, List<Worker> members, Instant at, Instant takeBy) {

        private boolean isTo(@Nullable UUID staffId) {
            return members.stream().anyMatch(one -> one.staffId().equals(staffId));
        }
    }

    /**
     * Why work rests.
     *
     * @param since the state before, to which it returns
     * @param until when it should go on
     * @param at since when; null in those from before that was kept
     */
    public record Pause(
            OrderStatus since,
            String reason,
            @Nullable String note,
            List<MaterialLine> parts,
            @Nullable LocalDate until,
            @Nullable Instant at) {}

    /**
     * What the store is to keep for an order.
     *
     * @param since when it was asked for; null in those from before that was kept
     */
    public record Needed(List<MaterialLine> parts, @Nullable Instant since) {}

    /**
     * What was done.
     *
     * @param worked how long it took; null in those from before that was kept
     * @param purchase what its materials had cost us; null in those from before that was kept
     * @param checks what was to be looked at; empty in those from before that was kept
     * @param signature null when nobody was asked for one
     */
    public record Completion(
            String result,
            List<MaterialLine> materials,
            Money labour,
            List<UUID> photos,
            Instant at,
            @Nullable Duration worked,
            @Nullable Purchase purchase,
            @Nullable List<Check> checks,
            @Nullable Signature signature) {

        @Override
        public List<Check> checks() {
            return checks == null ? List.of() : checks;
        }

        private boolean has(UUID picture) {
            return photos.contains(picture)
                    || (signature != null && picture.equals(signature.picture()));
        }

        public Money material() {
            return materials.stream().map(MaterialLine::amount).reduce(Money.ZERO, Money::plus);
        }

        public Money total() {
            return material().plus(labour);
        }
    }

    /**
     * What a technician says of work that is done.
     *
     * @param checks the list of its kind of work, and what of it was done
     * @param mustBeSigned whether the kind of work demands it, or a reason
     * @param inspection what coming costs an owner who did not want the work done
     */
    public record Report(
            String result,
            List<MaterialLine> materials,
            Purchase purchase,
            Money labour,
            List<UUID> photos,
            List<Check> checks,
            @Nullable Signature signature,
            boolean mustBeSigned,
            Money inspection) {

        static Report of(
                String result, List<MaterialLine> materials, Money labour, List<UUID> photos) {
            return new Report(
                    result,
                    materials,
                    Purchase.NONE,
                    labour,
                    photos,
                    List.of(),
                    null,
                    false,
                    Money.ZERO);
        }
    }

    /**
     * Who was at home has signed, or why not.
     *
     * @param picture id of the file that was drawn; null when nobody signed
     * @param skipped why nobody signed; null when somebody did
     */
    public record Signature(@Nullable UUID picture, @Nullable String skipped) {}

    /**
     * What materials had cost us, by the mean price of what lay in the store.
     *
     * @param unpriced how many lines are not in it, because nobody said what those cost
     */
    public record Purchase(Money cost, int unpriced) {

        static final Purchase NONE = new Purchase(Money.ZERO, 0);
    }

    /**
     * A round of work that had to be done again: what was done, what was said of it, and how its
     * clocks ended.
     */
    public record Round(
            @Nullable Completion completion,
            @Nullable Rating rating,
            LedgerClock response,
            LedgerClock resolution) {}

    /**
     * Which order settles this one too.
     *
     * @param status how far that order is, as was heard last
     * @param heard sequence of its last step which is known here
     */
    public record Merge(Other lead, Instant at, OrderStatus status, long heard) {

        boolean isSettled() {
            return status == OrderStatus.ARCHIVED;
        }
    }

    /** What the owner thought of it. */
    public record Rating(int stars, @Nullable String comment, Instant at) {}

    /**
     * A call after the work was done (回访).
     *
     * @param round of the work that was asked about
     * @param note what was said; null for nothing
     * @param by name of whoever called
     */
    public record FollowUp(
            CallResult result, int round, @Nullable String note, String by, Instant at) {}

    static WorkOrder open(
            UUID id,
            String number,
            Job job,
            Priority priority,
            @Nullable Contact contact,
            PaidBy paidBy,
            BusinessCalendar calendar,
            Stamp stamp) {
        var target = SlaTarget.of(priority);
        var order =
                new WorkOrder(
                        id,
                        number,
                        job,
                        stamp.at(),
                        contact,
                        priority,
                        target.startResponse(stamp.at(), "CREATED"),
                        awaited(
                                target.startResolution(stamp.at(), "CREATED"),
                                job.appointment(),
                                stamp));
        order.countBy(calendar);
        order.paidBy = paidBy;
        order.announce(
                new WorkOrderEvent.Created(
                        order.ref(),
                        job.type(),
                        order.response.late(calendar),
                        order.resolution.late(calendar),
                        job.appointment(),
                        paidBy.payer()),
                stamp);
        return order;
    }

    /** Nobody is late before they are expected: the clock rests until then. */
    private static LedgerClock awaited(
            LedgerClock clock, @Nullable AppointmentWindow appointment, Stamp stamp) {
        return appointment == null || !stamp.at().isBefore(appointment.from())
                ? clock
                : clock.pause(stamp.at(), "APPOINTMENT").resume(appointment.from(), "APPOINTED");
    }

    /**
     * Somebody is expected at another time. What was put off until a day is put off until then, and
     * whoever has it keeps it if they can come.
     *
     * @param byThem whether they can
     */
    void reschedule(AppointmentWindow another, boolean byThem, String reason, Stamp stamp) {
        var before = Objects.requireNonNull(job.appointment(), "no time was agreed on");
        if (another.equals(before)) {
            throw new Refusal.Invalid("workorder.same-visit", "It is agreed on for then already");
        }
        job = job.at(another);
        rescheduled++;
        if (pause != null) {
            become(pause.since(), stamp);
            pause = null;
            wakeAt = null;
        }
        resolution =
                awaited(
                        resolution.isRunning()
                                ? resolution
                                : resolution.resume(stamp.at(), "RESCHEDULED"),
                        another,
                        stamp);
        var given = assignment;
        if (given != null && byThem) {
            assignment =
                    new Assignment(
                            given.worker(), given.at(), given.acceptBy(), given.score(), null);
        } else if (given != null) {
            returnToQueue(stamp);
        }
        announce(
                new WorkOrderEvent.Rescheduled(
                        ref(),
                        before,
                        another,
                        reason,
                        rescheduled,
                        given == null ? null : given.worker(),
                        given != null && !byThem,
                        helpers()),
                stamp);
    }

    void assign(Worker worker, List<ScorePart> score, @Nullable String override, Stamp stamp) {
        give(worker, score, stamp);
        announce(new WorkOrderEvent.Assigned(ref(), worker, score, override), stamp);
    }

    /**
     * A team may take it, as long as one technician would have to accept it. Another team that had
     * it before has it no more.
     *
     * @param members those who may take it; never none
     */
    void offer(Crew team, @Nullable UUID lead, List<Worker> members, Stamp stamp) {
        var takeBy = SlaTarget.of(priority).acceptBy(stamp.at(), calendar());
        offer = new Offer(team, lead, members, stamp.at(), takeBy);
        passedBy = null;
        wakeAt = takeBy;
        announce(new WorkOrderEvent.Offered(ref(), team, members, takeBy), stamp);
    }

    /** Nobody of the team took it in time. Does nothing when that is no longer so. */
    void offerTimedOut(Stamp stamp) {
        var given = offer;
        if (given == null || stamp.at().isBefore(given.takeBy())) {
            return;
        }
        offer = null;
        passedBy = given.team();
        wakeAt = null;
        announce(new WorkOrderEvent.OfferTimedOut(ref(), given.team()), stamp);
    }

    void claim(Worker worker, Stamp stamp) {
        give(worker, List.of(), stamp);
        become(OrderStatus.ACCEPTED, stamp);
        wakeAt = null;
        response = response.stop(stamp.at());
        announce(new WorkOrderEvent.Claimed(ref(), worker), stamp);
    }

    void accept(@Nullable Instant expectedAt, Stamp stamp) {
        if (expectedAt != null && expectedAt.isBefore(stamp.at().minus(UNDERWAY))) {
            throw expectedInThePast("expectedAt");
        }
        var given = assigned();
        assignment =
                new Assignment(
                        given.worker(), given.at(), given.acceptBy(), given.score(), expectedAt);
        become(OrderStatus.ACCEPTED, stamp);
        wakeAt = null;
        response = response.stop(stamp.at());
        announce(new WorkOrderEvent.Accepted(ref(), given.worker(), expectedAt), stamp);
    }

    private static Refusal.Invalid expectedInThePast(String field) {
        return new Refusal.Invalid(
                "workorder.expected-past",
                "What is expected lies in the past",
                List.of(new FieldError(field, "workorder.expected-past", null)));
    }

    void decline(String reason, Stamp stamp) {
        var worker = assigned().worker();
        returnToQueue(stamp);
        announce(new WorkOrderEvent.Declined(ref(), worker, reason), stamp);
    }

    /** Nobody accepted in time. Does nothing when that is no longer so. */
    void timeOut(Stamp stamp) {
        if (status != OrderStatus.ASSIGNED || stamp.at().isBefore(assigned().acceptBy())) {
            return;
        }
        var worker = assigned().worker();
        returnToQueue(stamp);
        announce(new WorkOrderEvent.AcceptTimedOut(ref(), worker), stamp);
    }

    void reassign(Worker worker, List<ScorePart> score, String reason, Stamp stamp) {
        var from = assigned().worker();
        if (from.staffId().equals(worker.staffId())) {
            throw new Refusal.Invalid(
                    "workorder.same-technician", "It is with this technician already");
        }
        if (pause != null) {
            resolution =
                    awaited(resolution.resume(stamp.at(), "REASSIGNED"), job.appointment(), stamp);
            pause = null;
        }
        give(worker, score, stamp);
        announce(new WorkOrderEvent.Reassigned(ref(), from, worker, reason), stamp);
    }

    void start(Stamp stamp) {
        become(OrderStatus.IN_PROGRESS, stamp);
        if (arrivedAfter == null) {
            arrivedAfter = resolution.used(stamp.at(), calendar()).toSeconds();
        }
        announce(new WorkOrderEvent.Started(ref(), assigned().worker()), stamp);
    }

    /** What is wanted by now takes the place of what was wanted before; work goes on. */
    void requestMaterial(List<MaterialLine> parts, Stamp stamp) {
        if (parts.isEmpty()) {
            throw new Refusal.Invalid("workorder.parts-missing", "Say which parts are missing");
        }
        wanted = new Needed(parts, stamp.at());
        partsArrived = false;
        partsFetched = false;
        announce(new WorkOrderEvent.MaterialRequested(ref(), assigned().worker(), parts), stamp);
    }

    /** What the store is to keep for it: what it waits for, else what is wanted. */
    public @Nullable Needed needed() {
        var rests = pause;
        return status == OrderStatus.WAITING_PARTS && rests != null
                ? new Needed(rests.parts(), rests.at())
                : wanted;
    }

    void waitForParts(List<MaterialLine> parts, @Nullable LocalDate expectedOn, Stamp stamp) {
        var said = stamp.at().minus(UNDERWAY);
        if (expectedOn != null
                && expectedOn.isBefore(LocalDate.ofInstant(said, calendar().zone()))) {
            throw expectedInThePast("expectedOn");
        }
        if (parts.isEmpty()) {
            throw new Refusal.Invalid("workorder.parts-missing", "Say which parts are missing");
        }
        pause = new Pause(status, "WAITING_PARTS", null, parts, expectedOn, stamp.at());
        wanted = null;
        partsArrived = false;
        partsFetched = false;
        become(OrderStatus.WAITING_PARTS, stamp);
        wakeAt = stamp.at().plus(PARTS_EXCUSE);
        resolution = resolution.pause(stamp.at(), "WAITING_PARTS");
        announce(
                new WorkOrderEvent.WaitingForParts(ref(), assigned().worker(), parts, expectedOn),
                stamp);
    }

    /**
     * All of them lie ready, or not all, or no more; when they do, the technician fetches them and
     * says when work goes on. Does nothing when it needs others by now, or knows it.
     *
     * @param asked what it needed when the store was asked
     */
    void partsAreThere(Needed asked, boolean all, Stamp stamp) {
        if (!asked.equals(needed()) || partsArrived == all) {
            return;
        }
        partsArrived = all;
        partsFetched = false;
        if (all) {
            announce(new WorkOrderEvent.PartsArrived(ref(), assigned().worker()), stamp);
        }
    }

    /**
     * All of them were fetched: nothing lies ready any more, and what was wanted without waiting is
     * wanted no more. Does nothing when it needs others by now.
     *
     * @param asked what it needed when the store was asked
     */
    void partsAreFetched(Needed asked) {
        if (asked.equals(needed())) {
            partsFetched = true;
            wanted = null;
        }
    }

    /** They did not come in time: the clock runs again. Does nothing when that is no longer so. */
    void partsAreDelayed(Stamp stamp) {
        if (status == OrderStatus.WAITING_PARTS && isTime(stamp)) {
            wakeAt = null;
            resolution =
                    awaited(
                            resolution.resume(stamp.at(), "PARTS_DELAYED"),
                            job.appointment(),
                            stamp);
            announce(
                    new WorkOrderEvent.PartsDelayed(
                            ref(), assigned().worker(), Objects.requireNonNull(pause).parts()),
                    stamp);
        }
    }

    /**
     * @param pausesClock whether the reason is one for which nobody is to blame
     */
    void hold(
            String reason,
            boolean pausesClock,
            @Nullable String note,
            LocalDate resumeBy,
            Stamp stamp) {
        var today = LocalDate.ofInstant(stamp.at(), calendar().zone());
        if (resumeBy.isBefore(today) || resumeBy.isAfter(today.plusDays(LONGEST_HOLD_DAYS))) {
            throw new Refusal.Invalid(
                    "workorder.resume-by",
                    "A hold ends within %d days".formatted(LONGEST_HOLD_DAYS));
        }
        pause = new Pause(status, reason, note, List.of(), resumeBy, stamp.at());
        become(OrderStatus.ON_HOLD, stamp);
        // In the morning of that day; a hold until today lasts the day.
        wakeAt =
                (resumeBy.equals(today) ? today.plusDays(1) : resumeBy)
                        .atStartOfDay(calendar().zone())
                        .toInstant();
        if (pausesClock) {
            resolution = resolution.pause(stamp.at(), reason);
        }
        announce(new WorkOrderEvent.Held(ref(), reason, note, resumeBy), stamp);
    }

    /**
     * The owner is told what it would cost; a price that was named before is no more. Work that
     * waits for the answer rests for some days, and goes on with it.
     *
     * @param note what it is for, in words the owner reads; null for nothing
     * @param waits whether work waits for the answer
     * @param pausesClock whether waiting for that answer is nobody's delay here
     */
    void quote(
            List<MaterialLine> materials,
            Money labour,
            @Nullable String note,
            boolean waits,
            boolean pausesClock,
            Stamp stamp) {
        var number = quote == null ? 1 : quote.number() + 1;
        var named = new Quote(number, materials, labour, note, stamp.at(), stamp.by().name(), null);
        if (!named.total().isPositive()) {
            throw new Refusal.Invalid(
                    "workorder.quote-empty", "What costs nothing needs no asking");
        }
        quote = named;
        announce(
                new WorkOrderEvent.Quoted(
                        ref(),
                        assigned().worker(),
                        number,
                        materials,
                        labour,
                        named.total(),
                        waits),
                stamp);
        if (waits && status != OrderStatus.ON_HOLD) {
            var today = LocalDate.ofInstant(stamp.at(), calendar().zone());
            hold(AWAITING_ANSWER, pausesClock, null, today.plusDays(ANSWERED_WITHIN_DAYS), stamp);
        }
    }

    /** Work may be done, and be charged up to what was named. */
    void acceptQuote(Stamp stamp) {
        var asked = Objects.requireNonNull(quote);
        quote = asked.answered(Quote.Answer.accepted(stamp));
        announce(
                new WorkOrderEvent.QuoteAccepted(
                        ref(), assigned().worker(), asked.number(), asked.total()),
                stamp);
        goOnAfterAnswer(stamp);
    }

    /**
     * No more is charged than that somebody came, unless another price is named and accepted.
     *
     * @param reason why; null when nobody said
     */
    void declineQuote(@Nullable String reason, Stamp stamp) {
        var asked = Objects.requireNonNull(quote);
        quote = asked.answered(Quote.Answer.declined(reason, stamp));
        announce(
                new WorkOrderEvent.QuoteDeclined(
                        ref(), assigned().worker(), asked.number(), reason),
                stamp);
        goOnAfterAnswer(stamp);
    }

    private void goOnAfterAnswer(Stamp stamp) {
        if (pause != null && pause.reason().equals(AWAITING_ANSWER)) {
            resume(stamp);
        }
    }

    /** Of a price that was named, no more is charged than what was accepted. */
    private void requireWithinQuote(Money charged, Money inspection) {
        var named = quote;
        if (named == null || !isChargedToOwner() || !charged.isPositive()) {
            return;
        }
        if (named.isOpen()) {
            throw new Refusal.Conflict(
                    "workorder.quote-open", "The owner has not said anything of the price yet");
        }
        var most = named.limit(inspection);
        if (charged.compareTo(most) > 0) {
            throw new Refusal.Conflict(
                    "workorder.over-quote",
                    "No more than %s is charged without asking again".formatted(most));
        }
    }

    void resume(Stamp stamp) {
        var rested = Objects.requireNonNull(pause);
        become(rested.since(), stamp);
        pause = null;
        wakeAt = null;
        if (!resolution.isRunning()) {
            resolution =
                    awaited(resolution.resume(stamp.at(), "RESUMED"), job.appointment(), stamp);
        }
        announce(new WorkOrderEvent.Resumed(ref(), assigned().worker()), stamp);
    }

    /** The day to which it was put off has come. Does nothing when that is no longer so. */
    void resumeOnItsDay(Stamp stamp) {
        if (status == OrderStatus.ON_HOLD && isTime(stamp)) {
            resume(stamp);
        }
    }

    void complete(Report done, Stamp stamp) {
        if (job.afterPhoto() && done.photos().isEmpty()) {
            throw new Refusal.Invalid(
                    "workorder.after-photo", "Work of this type is completed with a photo");
        }
        var open =
                done.checks().stream()
                        .filter(check -> check.required() && !check.done())
                        .map(Check::item)
                        .toList();
        if (!open.isEmpty()) {
            throw new Refusal.Invalid(
                    "workorder.checks-open", "To be done first: " + String.join(", ", open));
        }
        if (done.mustBeSigned() && done.signature() == null) {
            throw new Refusal.Invalid(
                    "workorder.signature-missing",
                    "Work of this type is signed, or somebody says why not");
        }
        if (!isChargedToOwner() && done.labour().isPositive()) {
            throw new Refusal.Invalid(
                    "workorder.payer-not-owner", "The owner does not pay for this work");
        }
        var materials = charged(done.materials());
        requireWithinQuote(
                materials.stream().map(MaterialLine::amount).reduce(done.labour(), Money::plus),
                done.inspection());
        become(OrderStatus.COMPLETED, stamp);
        round++;
        completion =
                new Completion(
                        done.result(),
                        materials,
                        done.labour(),
                        done.photos(),
                        stamp.at(),
                        worked(stamp.at()),
                        done.purchase(),
                        done.checks(),
                        done.signature());
        resolution = resolution.stop(stamp.at());
        wakeAt = stamp.at().plus(ARCHIVED_AFTER);
        announce(
                new WorkOrderEvent.Completed(
                        ref(),
                        assigned().worker(),
                        round,
                        done.result(),
                        materials,
                        done.labour(),
                        done.photos(),
                        stamp.at()),
                stamp);
    }

    /** Good ratings archive; poor ones wait for a follow-up call. */
    void rate(int stars, @Nullable String comment, Stamp stamp) {
        rating = new Rating(stars, comment, stamp.at());
        announce(
                new WorkOrderEvent.Rated(
                        ref(), assigned().worker(), round, stars, comment, job.type()),
                stamp);
        if (stars >= LEAST_STARS_TO_ARCHIVE && supervision == null) {
            close(ArchivedBy.RATING, stamp);
        } else {
            wakeAt = null;
        }
    }

    /** It changes no state: who is not satisfied may have it done again. */
    void followUp(CallResult result, @Nullable String note, Stamp stamp) {
        followUps.add(new FollowUp(result, round, note, stamp.by().name(), stamp.at()));
        if (followUps.size() > MOST_CALLS) {
            followUps.removeFirst();
        }
        announce(new WorkOrderEvent.FollowedUp(ref(), had(), round, result), stamp);
    }

    /** Somebody else than its owner took it down. */
    void takenDownByStaff() {
        onBehalf = true;
    }

    /**
     * Whoever had work done is called when nobody heard from them because others reported it, when
     * it had to be done again, and when it was rated poorly; until they are reached, or it was
     * tried often enough.
     */
    boolean isToCall() {
        var calls = calls();
        return (status == OrderStatus.COMPLETED || status == OrderStatus.ARCHIVED)
                && (reopenCount > 0 || isRatedPoorly() || (onBehalf && rating == null))
                && calls.size() < MOST_TRIES
                && isNotReached(calls);
    }

    private static boolean isNotReached(List<FollowUp> calls) {
        return calls.stream().allMatch(one -> one.result() == CallResult.NOT_REACHED);
    }

    private List<FollowUp> calls() {
        return followUps.stream().filter(one -> one.round() == round).toList();
    }

    /** What came of the last call of this round; null while there was none. */
    @Nullable CallResult lastCall() {
        var calls = calls();
        return calls.isEmpty() ? null : calls.getLast().result();
    }

    /** Whoever has it, or has done it. */
    private @Nullable Worker had() {
        return assignment == null ? null : assignment.worker();
    }

    void reject(String reason, Stamp stamp) {
        var worker = had();
        backForRework(stamp);
        announce(new WorkOrderEvent.ReworkRequested(ref(), worker, reason, reopenCount), stamp);
    }

    void archiveAfterFollowUp(Stamp stamp) {
        close(ArchivedBy.FOLLOW_UP, stamp);
    }

    /**
     * Nobody said anything for a week, or whoever rated it poorly is called no more. Does nothing
     * when that is no longer so.
     */
    void autoArchive(Stamp stamp) {
        if (status == OrderStatus.COMPLETED && isTime(stamp)) {
            if (supervision != null) {
                wakeAt = null;
            } else {
                close(wasTriedOftenEnough() ? ArchivedBy.FOLLOW_UP : ArchivedBy.TIMER, stamp);
            }
        }
    }

    private boolean isRatedPoorly() {
        return rating != null && rating.stars() < LEAST_STARS_TO_ARCHIVE;
    }

    private boolean wasTriedOftenEnough() {
        var calls = calls();
        return isRatedPoorly() && calls.size() >= MOST_TRIES && isNotReached(calls);
    }

    /** A poor rating waits for a call, and no longer than somebody is called: then it ends. */
    private Instant callsEndAt() {
        return wasTriedOftenEnough()
                ? calls().getLast().at()
                : Objects.requireNonNull(completion).at().plus(CALLED_WITHIN);
    }

    void cancel(String reason, Stamp stamp) {
        become(OrderStatus.CANCELLED, stamp);
        cancelReason = reason;
        pause = null;
        wakeAt = null;
        response = response.stop(stamp.at());
        resolution = resolution.stop(stamp.at());
        announce(new WorkOrderEvent.Cancelled(ref(), had(), helpers(), reason), stamp);
    }

    /**
     * It is about the same trouble as another: that one is worked on, and whoever reported this one
     * hears each step. Its clocks rest meanwhile.
     */
    void merge(WorkOrder lead, Stamp stamp) {
        var worker = had();
        merge = new Merge(lead.asOther(), stamp.at(), lead.status, lead.sequence());
        assignment = null;
        pause = null;
        become(OrderStatus.CANCELLED, stamp);
        wakeAt = null;
        response = rested(response, stamp);
        resolution = rested(resolution, stamp);
        announce(new WorkOrderEvent.Merged(ref(), lead.asOther(), worker), stamp);
    }

    private static LedgerClock rested(LedgerClock clock, Stamp stamp) {
        return clock.isRunning() ? clock.pause(stamp.at(), "MERGED") : clock;
    }

    void unmerge(Stamp stamp) {
        goItsOwnWay(false, stamp);
    }

    /** Nobody will do the order that it followed. Does nothing when it follows that no more. */
    void leadEnded(UUID lead, Stamp stamp) {
        if (follows(lead)) {
            goItsOwnWay(true, stamp);
        }
    }

    private void goItsOwnWay(boolean leadEnded, Stamp stamp) {
        var lead = Objects.requireNonNull(merge).lead();
        merge = null;
        returnToQueue(stamp);
        response = response.resume(stamp.at(), "UNMERGED");
        resolution = awaited(resolution.resume(stamp.at(), "UNMERGED"), job.appointment(), stamp);
        announce(new WorkOrderEvent.Unmerged(ref(), lead, leadEnded), stamp);
    }

    /**
     * The order that it follows got on. Does nothing when it follows that no more, or knows it.
     *
     * @param lead as it is by now
     * @param step type of the event by which it got on
     * @param sequence of that event
     */
    void leadMoved(
            WorkOrder lead, String step, @Nullable Worker worker, long sequence, Stamp stamp) {
        var followed = merge;
        if (followed == null || !follows(lead.id()) || sequence <= followed.heard()) {
            return;
        }
        merge = new Merge(followed.lead(), followed.at(), lead.status, sequence);
        announce(new WorkOrderEvent.LeadMoved(ref(), followed.lead(), step, worker), stamp);
    }

    /** Whether work goes on here that others of this community may follow. */
    boolean canLead(UUID communityId) {
        return OrderStatus.CURRENT.contains(status) && job.communityId().equals(communityId);
    }

    /** Whether nobody will do it: whoever followed it goes their own way. */
    boolean isGivenUp() {
        return status == OrderStatus.CANCELLED;
    }

    void requireRoomForFollowers() {
        if (followers.size() >= MOST_FOLLOWERS) {
            throw new Refusal.Conflict(
                    "workorder.too-many-follow",
                    "%d orders follow it already".formatted(MOST_FOLLOWERS));
        }
    }

    private boolean follows(UUID lead) {
        return merge != null && merge.lead().workOrderId().equals(lead);
    }

    /** Another one about the same trouble follows it. Does nothing when that is known. */
    void followedBy(Other follower, Stamp stamp) {
        if (followers.add(follower.workOrderId())) {
            announce(new WorkOrderEvent.Followed(ref(), follower), stamp);
        }
    }

    void followedNoMoreBy(Other follower, Stamp stamp) {
        if (followers.remove(follower.workOrderId())) {
            announce(new WorkOrderEvent.Unfollowed(ref(), follower), stamp);
        }
    }

    /** A second trouble of the same report; its order is opened from what is told here. */
    void split(Part part, Stamp stamp) {
        if (!job.photos().containsAll(part.photos())) {
            throw new Refusal.Invalid(
                    "workorder.photo-unknown", "A photo is none of those of the report");
        }
        announce(new WorkOrderEvent.Split(ref(), part), stamp);
    }

    void reopen(String reason, Stamp stamp) {
        archivedAt = null;
        var worker = had();
        backForRework(stamp);
        announce(new WorkOrderEvent.Reopened(ref(), worker, reason, reopenCount), stamp);
    }

    /**
     * Somebody has to look after it, by this record and at this level, unless another record has
     * come before or it has ended.
     */
    void supervise(UUID escalationId, int level) {
        if (supervision == null && OrderStatus.CURRENT.contains(status)) {
            supervision = new Supervision(escalationId, level);
        }
    }

    /** The record by which it is supervised has come to this level. */
    void superviseAt(UUID escalationId, int level) {
        if (supervision != null && supervision.escalationId().equals(escalationId)) {
            supervision = new Supervision(escalationId, level);
        }
    }

    /** Its being late has come to this level: nobody is called for it again. */
    void lateAsFarAs(int level) {
        escalationLevel = Math.max(escalationLevel, level);
    }

    /** Whoever answered by this record has done so: what waited for that alone goes on. */
    void release(UUID escalationId, Stamp stamp) {
        if (supervision == null || !supervision.escalationId().equals(escalationId)) {
            return;
        }
        supervision = null;
        if (status != OrderStatus.COMPLETED) {
            return;
        }
        if (rating != null && rating.stars() >= LEAST_STARS_TO_ARCHIVE) {
            close(ArchivedBy.RATING, stamp);
        } else if (rating == null && wakeAt == null) {
            wakeAt = stamp.at();
        }
    }

    /** The level that its clocks have come to: 100, 150 and 200 percent of what was promised. */
    public int lateLevel(Instant now) {
        var level = 0;
        while (level < LATE_PERCENT.length && !escalatesAt(level).isAfter(now)) {
            level++;
        }
        return level;
    }

    private Instant escalatesAt(int level) {
        return status.isOpen()
                ? earlier(
                        response.reaches(LATE_PERCENT[level], calendar()),
                        resolution.reaches(LATE_PERCENT[level], calendar()))
                : LedgerClock.NEVER;
    }

    /** The first level comes with being late, which is known already. */
    private Instant nextDutyAt() {
        if (escalationLevel == LATE_PERCENT.length) {
            return LedgerClock.NEVER;
        }
        return escalationLevel == 0 ? lateAt : escalatesAt(escalationLevel);
    }

    private Instant nextWarningAt() {
        return earlier(
                nextWarningAt(response, responseWarned),
                nextWarningAt(resolution, resolutionWarned));
    }

    private Instant nextWarningAt(LedgerClock clock, int warned) {
        return Arrays.stream(WARNED_PERCENT)
                .filter(percent -> percent > warned)
                .mapToObj(percent -> clock.reaches(percent, calendar()))
                .findFirst()
                .orElse(LedgerClock.NEVER);
    }

    public boolean isToBeWarnedOf(Instant now) {
        return status.isOpen() && !nextWarningAt().isAfter(now);
    }

    /** Whoever has it is told how much of its time is used; of what is late already, others are. */
    void warn(Stamp stamp) {
        if (status.isOpen()) {
            responseWarned = warn(response, Promise.RESPONSE, responseWarned, stamp);
            resolutionWarned = warn(resolution, Promise.RESOLUTION, resolutionWarned, stamp);
        }
    }

    private int warn(LedgerClock clock, Promise which, int warned, Stamp stamp) {
        var reached =
                Arrays.stream(WARNED_PERCENT)
                        .filter(percent -> !clock.reaches(percent, calendar()).isAfter(stamp.at()))
                        .max()
                        .orElse(0);
        if (reached <= warned) {
            return warned;
        }
        var due = clock.late(calendar());
        if (due.isAfter(stamp.at())) {
            announce(new WorkOrderEvent.Warned(ref(), which, reached, due, had()), stamp);
        }
        return reached;
    }

    /** Who helps from now on; whoever is responsible does not help themselves. */
    void setHelpers(List<Worker> wanted, Stamp stamp) {
        var responsible = assigned().worker();
        if (wanted.stream().anyMatch(one -> one.staffId().equals(responsible.staffId()))) {
            throw new Refusal.Invalid(
                    "workorder.helper-responsible", "Whoever is responsible does not help");
        }
        var before = helpers();
        var left = besides(before, wanted);
        var joined = besides(wanted, before);
        if (left.isEmpty() && joined.isEmpty()) {
            return;
        }
        letGo(left, stamp.at());
        for (var one : joined) {
            var helper = new Helper(one, LabourTime.NONE);
            helpers.add(status == OrderStatus.IN_PROGRESS ? helper.begin(stamp.at()) : helper);
        }
        announce(
                new WorkOrderEvent.HelpersChanged(ref(), responsible, helpers(), joined, left),
                stamp);
    }

    private static List<Worker> besides(List<Worker> some, List<Worker> others) {
        return some.stream()
                .filter(one ->
                        others.stream().noneMatch(other -> other.staffId().equals(one.staffId())))
                .toList();
    }

    private void letGo(List<Worker> those, Instant at) {
        for (var one : those) {
            helpers.stream()
                    .filter(helper -> helper.worker().staffId().equals(one.staffId()))
                    .findFirst()
                    .ifPresent(helper -> {
                        helped = helped.plus(helper.worked().upTo(at));
                        helpers.remove(helper);
                    });
        }
    }

    /** The same trouble was mended again; the first time counts. */
    void cameBack(Other again) {
        if (completion != null && cameBackAs == null) {
            cameBackAs = again;
        }
    }

    /** Somebody knows better than the rules who pays. */
    void setPayer(Payer payer, String reason, Stamp stamp) {
        if (payer == Payer.OWNER && job.unitId() == null) {
            throw new Refusal.Invalid(
                    "workorder.payer-common", "No household pays for what belongs to all");
        }
        var before = paidBy == null ? null : paidBy.payer();
        paidBy = PaidBy.decided(payer, reason);
        announce(new WorkOrderEvent.PayerChanged(ref(), before, payer, reason), stamp);
    }

    /** Whether whoever lives there is charged for it. */
    boolean isChargedToOwner() {
        return paidBy == null || paidBy.payer() == Payer.OWNER;
    }

    /** Whoever does not pay is not told a price. */
    private List<MaterialLine> charged(List<MaterialLine> lines) {
        return isChargedToOwner()
                ? lines
                : lines.stream()
                        .map(line ->
                                new MaterialLine(
                                        line.code(),
                                        line.name(),
                                        line.nameEn(),
                                        line.quantity(),
                                        Money.ZERO))
                        .toList();
    }

    void urge(Stamp stamp) {
        urgedAt = stamp.at();
        urged++;
        announce(new WorkOrderEvent.Urged(ref(), had(), urged), stamp);
    }

    public boolean hasPhoto(UUID photo) {
        return job.photos().contains(photo)
                || (completion != null && completion.has(photo))
                || rounds.stream()
                        .map(Round::completion)
                        .anyMatch(past -> past != null && past.has(photo));
    }

    public boolean isAssignedTo(@Nullable UUID staffId) {
        return assignment != null && assignment.worker().staffId().equals(staffId);
    }

    /** Whoever has it works from each start to each stop. */
    private void become(OrderStatus next, Stamp stamp) {
        status = next;
        offer = null;
        passedBy = null;
        wanted = WANTED_IN.contains(next) ? wanted : null;
        var works = next == OrderStatus.IN_PROGRESS;
        worked = works ? worked.begin(stamp.at()) : worked.end(stamp.at());
        helpers.replaceAll(one -> works ? one.begin(stamp.at()) : one.end(stamp.at()));
    }

    private boolean isTime(Stamp stamp) {
        return wakeAt != null && !stamp.at().isBefore(wakeAt);
    }

    private void give(Worker worker, List<ScorePart> score, Stamp stamp) {
        given = true;
        var acceptBy = SlaTarget.of(priority).acceptBy(stamp.at(), calendar());
        assignment = new Assignment(worker, stamp.at(), acceptBy, score, null);
        letGo(List.of(worker), stamp.at());
        become(OrderStatus.ASSIGNED, stamp);
        wakeAt = acceptBy;
    }

    private void returnToQueue(Stamp stamp) {
        assignment = null;
        become(OrderStatus.PENDING_DISPATCH, stamp);
        wakeAt = null;
    }

    private void backForRework(Stamp stamp) {
        keepRound();
        returnToQueue(stamp);
        given = false;
        reopenCount++;
        escalationLevel = 0;
        responseWarned = 0;
        resolutionWarned = 0;
        rating = null;
        paidBy = PaidBy.forRework();
        priority = priority.raised();
        var target = SlaTarget.of(priority).forRework();
        response = target.startResponse(stamp.at(), "REWORK");
        resolution = target.startResolution(stamp.at(), "REWORK");
    }

    /** What came of this round stays, the newest of them when it goes on and on. */
    private void keepRound() {
        rounds.add(new Round(completion, rating, response, resolution));
        if (rounds.size() > MOST_ROUNDS) {
            rounds.removeFirst();
        }
        completion = null;
        quote = null;
        worked = LabourTime.NONE;
        helpers.clear();
        helped = Duration.ZERO;
        cameBackAs = null;
        arrivedAfter = null;
    }

    private void close(ArchivedBy by, Stamp stamp) {
        become(OrderStatus.ARCHIVED, stamp);
        archivedAt = stamp.at();
        wakeAt = null;
        announce(
                new WorkOrderEvent.Archived(ref(), by, rating == null ? null : rating.stars()),
                stamp);
    }

    /** What lists sort and figures count by; it follows from the clocks. */
    @Override
    protected void derive(Instant now) {
        var runs = status.isOpen();
        var hours = calendar();
        soonAt = runs ? earlier(response.soon(hours), resolution.soon(hours)) : LedgerClock.NEVER;
        lateAt = runs ? earlier(response.late(hours), resolution.late(hours)) : LedgerClock.NEVER;
        escalateAt = runs ? earlier(nextWarningAt(), nextDutyAt()) : null;
        respondedInTime = response.stoppedAt() == null ? null : !response.isBreached(now, hours);
        completedInTime =
                resolution.stoppedAt() == null ? null : !resolution.isBreached(now, hours);
        respondedAfter = usedOf(response, now);
        resolvedAfter = usedOf(resolution, now);
        completedOn =
                completion == null
                        ? null
                        : LocalDate.ofInstant(completion.at(), hours.zone()).toString();
        if (status == OrderStatus.COMPLETED && isRatedPoorly()) {
            wakeAt = supervision == null ? callsEndAt() : null;
        }
        toCallSince = isToCall() ? Objects.requireNonNull(completion).at() : null;
        claimable = job.claimable() && status == OrderStatus.PENDING_DISPATCH && offer == null;
        toDispatchSince = isToDispatch() ? createdAt : null;
        tokens = OrderTokens.of(number, job.unitLabel());
    }

    /**
     * Whether it waits for somebody to be sent who was not sent before: what came back from
     * somebody or from a team is for people to look at.
     */
    public boolean isToDispatch() {
        return status == OrderStatus.PENDING_DISPATCH
                && !given
                && offer == null
                && passedBy == null
                && merge == null;
    }

    private @Nullable Long usedOf(LedgerClock clock, Instant now) {
        return clock.stoppedAt() == null ? null : clock.used(now, calendar()).toSeconds();
    }

    /** By which its clocks count; every order that can be moved has it. */
    void countBy(BusinessCalendar its) {
        calendar = its;
    }

    private BusinessCalendar calendar() {
        return Objects.requireNonNull(calendar, "no calendar to count by");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Assignment assigned() {
        return Objects.requireNonNull(assignment, "nobody is assigned");
    }

    private Ref ref() {
        return new Ref(
                id(),
                number,
                job.title(),
                job.titleEn(),
                job.requestId(),
                job.communityId(),
                job.buildingId(),
                job.unitId(),
                job.unitLabel(),
                job.ownerId(),
                priority);
    }

    @Override
    public Reach reach() {
        var people = new ArrayList<@Nullable UUID>();
        people.add(job.ownerId());
        people.add(assignment == null ? null : assignment.worker().staffId());
        helpers.forEach(one -> people.add(one.worker().staffId()));
        people.addAll(offeredTo());
        return Reach.of(
                job.communityId(), job.buildingId(), job.unitId(), people.toArray(UUID[]::new));
    }

    public String number() {
        return number;
    }

    public Job job() {
        return job;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Contact contact() {
        return contact;
    }

    public OrderStatus status() {
        return status;
    }

    public Priority priority() {
        return priority;
    }

    public @Nullable Assignment assignment() {
        return assignment;
    }

    /** The team that may take it now; null when it is offered to none. */
    public @Nullable Offer offer() {
        return offer;
    }

    /** The team that did not take it in time; null once that is settled. */
    public @Nullable Crew passedBy() {
        return passedBy;
    }

    /** Whoever of a team may take it now. */
    List<UUID> offeredTo() {
        return offer == null ? List.of() : offer.members().stream().map(Worker::staffId).toList();
    }

    /** Whether somebody may take it: of the team, when it is offered to one. */
    boolean mayBeTakenBy(@Nullable UUID staffId) {
        return offer == null || offer.isTo(staffId);
    }

    /** Whether it is offered to a team that somebody leads. */
    boolean isOfferedToTeamOf(@Nullable UUID staffId) {
        return staffId != null && offer != null && staffId.equals(offer.lead());
    }

    public @Nullable Pause pause() {
        return pause;
    }

    /** Whether what it waits for, or wants, lies ready in the store. */
    public boolean partsLieReady() {
        return partsArrived && !partsFetched;
    }

    /** What this round of work would cost; null when nobody named a price. */
    public @Nullable Quote quote() {
        return quote;
    }

    public @Nullable Completion completion() {
        return completion;
    }

    /** How long was worked on it in this round, up to an instant: by all who did. */
    public Duration worked(Instant now) {
        return helpers.stream()
                .map(one -> one.worked().upTo(now))
                .reduce(worked.upTo(now).plus(helped), Duration::plus);
    }

    /** Who helps whoever is responsible. */
    public List<Worker> helpers() {
        return helpers.stream().map(Helper::worker).toList();
    }

    /** Whether somebody is responsible for it or helps. */
    boolean isWorkOf(@Nullable UUID staffId) {
        return isAssignedTo(staffId)
                || helpers.stream().anyMatch(one -> one.worker().staffId().equals(staffId));
    }

    public @Nullable Rating rating() {
        return rating;
    }

    /** Calls after the work was done, the first one first. */
    public List<FollowUp> followUps() {
        return List.copyOf(followUps);
    }

    boolean isOnBehalf() {
        return onBehalf;
    }

    /** Whether whoever had it done should be called. */
    public boolean isToCall(Instant now) {
        return toCallSince != null && now.isBefore(toCallSince.plus(CALLED_WITHIN));
    }

    /** What it follows; null when it goes its own way. */
    public @Nullable Merge merge() {
        return merge;
    }

    /** Orders about the same trouble that follow it. */
    public Set<UUID> followers() {
        return Set.copyOf(followers);
    }

    /** As others name it. */
    Other asOther() {
        return new Other(id(), number, job.ownerId());
    }

    public @Nullable String cancelReason() {
        return cancelReason;
    }

    public int urged() {
        return urged;
    }

    /** How often the time agreed on for the visit was moved. */
    public int rescheduled() {
        return rescheduled;
    }

    /** Who pays; null in those from before it was decided. */
    public @Nullable PaidBy paidBy() {
        return paidBy;
    }

    /** When it was urged last; null when it never was. */
    @Nullable Instant urgedAt() {
        return urgedAt;
    }

    /** When it was archived; null while it is not. */
    @Nullable Instant archivedAt() {
        return archivedAt;
    }

    /** Rounds of work that were not accepted, the first one first. */
    public List<Round> rounds() {
        return List.copyOf(rounds);
    }

    /** Null while nobody has to answer for it. */
    public @Nullable Supervision supervision() {
        return supervision;
    }

    public int reopenCount() {
        return reopenCount;
    }

    Instant soonAt() {
        return soonAt;
    }

    Instant lateAt() {
        return lateAt;
    }

    /** The business day of the completion; null before. */
    @Nullable String completedOn() {
        return completedOn;
    }

    /** What of the response clock was used, in seconds; null until it stopped. */
    @Nullable Long respondedAfter() {
        return respondedAfter;
    }

    /** What of the resolution clock was used when work began; null before, or of older work. */
    @Nullable Long arrivedAfter() {
        return arrivedAfter;
    }

    /** What of the resolution clock was used, in seconds; null until it stopped. */
    @Nullable Long resolvedAfter() {
        return resolvedAfter;
    }

    /** The order by which the same trouble was mended again soon after; null while none was. */
    public @Nullable Other cameBackAs() {
        return cameBackAs;
    }

    boolean respondedInTime() {
        return Boolean.TRUE.equals(respondedInTime);
    }

    boolean completedInTime() {
        return Boolean.TRUE.equals(completedInTime);
    }

    public LedgerClock response() {
        return response;
    }

    public LedgerClock resolution() {
        return resolution;
    }
}
