package linli.workorder.complaints;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.aggregates.Personal;
import linli.chassis.time.BusinessCalendar;
import linli.chassis.time.Deadlines;
import linli.chassis.time.LedgerClock;
import linli.contracts.Channel;
import linli.contracts.workorder.ComplaintEvent;
import linli.contracts.workorder.ComplaintEvent.Clock;
import linli.contracts.workorder.ComplaintEvent.FollowUpResult;
import linli.contracts.workorder.ComplaintEvent.GradeReason;
import linli.contracts.workorder.ComplaintGrade;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A complaint (投诉). Its reach says who looks after it; who complained is kept apart ({@link #own}),
 * so that whoever may read a complaint does not thereby learn whose it is.
 */
@Document("complaints")
public class Complaint extends Aggregate {

    /** More notes than any real case has; the document must not grow without end. */
    private static final int MOST_NOTES = 200;

    private static final int MOST_ORDERS = 20;

    private static final Duration LOOKED_FOR_EVERY = Duration.ofMinutes(1);

    private static final String SOON = "SOON ";
    private static final String LATE = "LATE ";

    private final String number;
    private final Matter matter;
    private final Spot spot;
    private final boolean anonymous;
    private final Channel channel;
    private final Instant createdAt;
    @Personal private final Complainant complainant;

    /** By this the complainant finds it, and nobody else. */
    @Personal private final Reach own;

    /** Who took it down reads what becomes of it; null when nobody did, or it is about them. */
    private final @Nullable UUID takenDownBy;

    /** In which it was said; null when it was not said in one, or is anonymous. */
    private @Nullable UUID conversationId;

    private ComplaintStatus status = ComplaintStatus.RECEIVED;
    private ComplaintGrade grade;
    private Set<GradeReason> reasons;
    private @Nullable Responsible responsible;
    private Map<Clock, LedgerClock> clocks;

    /** Of which clock it was told that it is nearly late, and of which that it is late. */
    private Set<Clock> warned = EnumSet.noneOf(Clock.class);

    private Set<Clock> overdue = EnumSet.noneOf(Clock.class);

    @Personal private List<Note> notes = new ArrayList<>();
    private List<LinkedOrder> orders = new ArrayList<>();
    private @Nullable Reply reply;
    private @Nullable Instant acceptedAt;
    private int timesNotAccepted;
    @Personal private @Nullable FollowUp followUp;
    private @Nullable String cause;
    private @Nullable Instant endedAt;

    /** Until when the next step is due; absent once it has ended. */
    @Derived private @Nullable Instant dueAt;

    /** Until when it has to be answered; absent once it was, or has ended. */
    @Derived private @Nullable Instant answerBy;

    /** When its timer has to look at it. */
    @Derived private @Nullable Instant ringAt;

    @Transient private @Nullable BusinessCalendar calendar;

    Complaint(
            UUID id,
            String number,
            Matter matter,
            Spot spot,
            boolean anonymous,
            Channel channel,
            Instant createdAt,
            Complainant complainant,
            Reach own,
            @Nullable UUID takenDownBy,
            ComplaintGrade grade,
            Set<GradeReason> reasons,
            @Nullable Responsible responsible,
            Map<Clock, LedgerClock> clocks) {
        super(id);
        this.number = number;
        this.matter = matter;
        this.spot = spot;
        this.anonymous = anonymous;
        this.channel = channel;
        this.createdAt = createdAt;
        this.complainant = complainant;
        this.own = own;
        this.takenDownBy = takenDownBy;
        this.grade = grade;
        this.reasons = reasons;
        this.responsible = responsible;
        this.clocks = clocks;
    }

    /**
     * What is complained of.
     *
     * @param category code of the dictionary {@code complaint-category}
     * @param aboutStaffId the member of staff it is about; null when it is about none
     * @param households how many it concerns, as far as is known
     * @param photos shown by it alone
     */
    public record Matter(
            String category,
            String description,
            @Nullable UUID aboutStaffId,
            boolean safety,
            boolean media,
            int households,
            List<UUID> photos) {

        public Matter {
            // Complaints from before there were photos have none.
            photos = photos == null ? List.of() : List.copyOf(photos);
        }
    }

    /** Where it lies; of an anonymous complaint only the community is known. */
    public record Spot(
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            @Nullable String unitLabel) {}

    /**
     * Who complained.
     *
     * @param ownerId null for somebody who is not registered
     * @param unitId from which household; counted, not shown
     */
    public record Complainant(
            @Nullable UUID ownerId,
            @Nullable UUID unitId,
            @Nullable String name,
            @Nullable String phone) {}

    /** Who answers for it. */
    public record Responsible(UUID staffId, String name) {}

    /** What staff found; it never leaves them. */
    public record Note(Instant at, String by, String text) {}

    /** An order that belongs to it; one that is made of it is linked before it is there. */
    public record LinkedOrder(UUID orderId) {}

    public record Reply(String text, String by, Instant at) {}

    /** What came out of asking the complainant. */
    public record FollowUp(FollowUpResult result, @Nullable String note, String by, Instant at) {}

    static Complaint receive(
            UUID id,
            String number,
            Matter matter,
            Spot spot,
            boolean anonymous,
            Complainant complainant,
            @Nullable UUID takenDownBy,
            Grading grading,
            @Nullable Responsible responsible,
            BusinessCalendar calendar,
            Stamp stamp) {
        var target = ComplaintTarget.of(grading.grade());
        var clocks = new EnumMap<Clock, LedgerClock>(Clock.class);
        for (var clock : Clock.values()) {
            clocks.put(
                    clock,
                    LedgerClock.start(target.of(clock), target.counts(), stamp.at(), "RECEIVED"));
        }
        var complaint =
                new Complaint(
                        id,
                        number,
                        matter,
                        spot,
                        anonymous,
                        stamp.by().channel(),
                        stamp.at(),
                        complainant,
                        Reach.own(complainant.ownerId()),
                        Objects.equals(takenDownBy, matter.aboutStaffId()) ? null : takenDownBy,
                        grading.grade(),
                        grading.reasons(),
                        responsible,
                        clocks);
        complaint.countBy(calendar);
        complaint.announce(
                new ComplaintEvent.Received(
                        complaint.ref(),
                        anonymous,
                        grading.reasons(),
                        complaint.clock(Clock.ANSWER).late(calendar)),
                stamp);
        return complaint;
    }

    /** It was made of what the complainant said in a conversation. */
    void takeFrom(UUID conversation, Stamp stamp) {
        conversationId = conversation;
        announce(new ComplaintEvent.ConversationLinked(ref(), conversation), stamp);
    }

    void assign(Responsible to, Stamp stamp) {
        require(ComplaintCommand.ASSIGN);
        if (to.staffId().equals(matter.aboutStaffId())) {
            throw new Refusal.Invalid(
                    "complaint.cannot-handle", "Nobody answers for a complaint about themselves");
        }
        responsible = to;
        announce(new ComplaintEvent.Assigned(ref(), to.name()), stamp);
    }

    void acknowledge(Stamp stamp) {
        require(ComplaintCommand.ACKNOWLEDGE);
        status = ComplaintStatus.ACKNOWLEDGED;
        stop(Clock.ACKNOWLEDGE, stamp.at());
        announce(new ComplaintEvent.Acknowledged(ref()), stamp);
    }

    void investigate(Stamp stamp) {
        require(ComplaintCommand.INVESTIGATE);
        status = ComplaintStatus.INVESTIGATING;
        announce(new ComplaintEvent.Investigated(ref()), stamp);
    }

    void note(String text, Stamp stamp) {
        require(ComplaintCommand.NOTE);
        if (notes.size() >= MOST_NOTES) {
            throw new Refusal.Conflict("complaint.full", "It has more notes than fit");
        }
        notes.add(new Note(stamp.at(), stamp.by().name(), text));
        announce(new ComplaintEvent.Noted(ref()), stamp);
    }

    void grade(ComplaintGrade to, String why, Stamp stamp) {
        require(ComplaintCommand.GRADE);
        if (to == grade) {
            throw new Refusal.Conflict("complaint.same-grade", "It has this grade already");
        }
        var from = grade;
        regrade(to, GradeReason.BY_HAND, stamp.at());
        announce(new ComplaintEvent.Graded(ref(), from, why), stamp);
    }

    /**
     * @param orderNumber null of an order that is only being made
     */
    void link(UUID orderId, @Nullable String orderNumber, Stamp stamp) {
        require(ComplaintCommand.LINK_ORDER);
        var order = new LinkedOrder(orderId);
        if (orders.contains(order)) {
            throw new Refusal.Conflict("complaint.order-linked", "The order is linked already");
        }
        if (orders.size() >= MOST_ORDERS) {
            throw new Refusal.Conflict("complaint.full", "It has more orders than fit");
        }
        orders.add(order);
        announce(new ComplaintEvent.OrderLinked(ref(), orderId, orderNumber), stamp);
    }

    void unlink(UUID orderId, @Nullable String orderNumber, Stamp stamp) {
        require(ComplaintCommand.LINK_ORDER);
        if (!orders.remove(new LinkedOrder(orderId))) {
            throw new Refusal.NotFound("workorder.not-found", "No order " + orderId);
        }
        announce(new ComplaintEvent.OrderUnlinked(ref(), orderId, orderNumber), stamp);
    }

    void reply(String text, Stamp stamp) {
        require(ComplaintCommand.REPLY);
        status = ComplaintStatus.REPLIED;
        reply = new Reply(text, stamp.by().name(), stamp.at());
        acceptedAt = null;
        followUp = null;
        stop(Clock.ANSWER, stamp.at());
        announce(new ComplaintEvent.Replied(ref(), text), stamp);
    }

    void accept(Stamp stamp) {
        require(ComplaintCommand.ACCEPT);
        acceptedAt = stamp.at();
        announce(new ComplaintEvent.Accepted(ref()), stamp);
    }

    void notAccept(String why, Stamp stamp) {
        require(ComplaintCommand.NOT_ACCEPT);
        lookAgain(why, stamp);
    }

    /** What is not accepted when somebody asks is not accepted. */
    void followUp(FollowUpResult result, @Nullable String said, Stamp stamp) {
        require(ComplaintCommand.FOLLOW_UP);
        followUp = new FollowUp(result, said, stamp.by().name(), stamp.at());
        announce(new ComplaintEvent.FollowedUp(ref(), result), stamp);
        if (result == FollowUpResult.NOT_ACCEPTED) {
            lookAgain(said == null ? "" : said, stamp);
        }
    }

    private void lookAgain(String why, Stamp stamp) {
        var from = grade;
        status = ComplaintStatus.INVESTIGATING;
        acceptedAt = null;
        followUp = null;
        timesNotAccepted++;
        regrade(grade.raised(), GradeReason.NOT_ACCEPTED, stamp.at());
        announce(new ComplaintEvent.NotAccepted(ref(), from, why, timesNotAccepted), stamp);
    }

    /**
     * @param by as which command: one for the major ones, one for all others
     * @param why code of the dictionary {@code complaint-cause}
     */
    void close(ComplaintCommand by, String why, Stamp stamp) {
        require(by);
        cause = why;
        end(ComplaintStatus.CLOSED, stamp);
        announce(new ComplaintEvent.Closed(ref(), why), stamp);
    }

    void withdraw(@Nullable String why, Stamp stamp) {
        require(ComplaintCommand.WITHDRAW);
        end(ComplaintStatus.WITHDRAWN, stamp);
        announce(new ComplaintEvent.Withdrawn(ref(), why), stamp);
    }

    private void end(ComplaintStatus ended, Stamp stamp) {
        status = ended;
        endedAt = stamp.at();
        for (var clock : Clock.values()) {
            stop(clock, stamp.at());
        }
    }

    /**
     * What has come by now is told, each thing once.
     *
     * @param found who might answer for it, if nobody does; null when nobody was found
     */
    void ring(@Nullable Responsible found, Stamp stamp) {
        if (!status.isOpen()) {
            return;
        }
        if (responsible == null && found != null) {
            assign(found, stamp);
        }
        var deadlines = deadlines();
        for (var name : deadlines.due(stamp.at())) {
            var clock = Clock.valueOf(name.substring(name.indexOf(' ') + 1));
            var isLate = name.startsWith(LATE);
            if (isLate) {
                overdue.add(clock);
            }
            // Who hears that it is late need not hear that it is nearly late.
            var isNews = isLate || !deadlines.isDue(LATE + clock, stamp.at());
            warned.add(clock);
            if (isNews) {
                announce(new ComplaintEvent.Warned(ref(), clock, isLate), stamp);
            }
        }
    }

    private Deadlines deadlines() {
        var deadlines = Deadlines.NONE;
        for (var clock : Clock.values()) {
            var its = clock(clock);
            if (its.isRunning() && !warned.contains(clock)) {
                deadlines = deadlines.with(SOON + clock, its.soon(calendar()));
            }
            if (its.isRunning() && !overdue.contains(clock)) {
                deadlines = deadlines.with(LATE + clock, its.late(calendar()));
            }
        }
        return deadlines;
    }

    /** Whether there is something to tell by now. */
    boolean hasNews(Instant now) {
        return status.isOpen() && !deadlines().due(now).isEmpty();
    }

    private void regrade(ComplaintGrade to, GradeReason why, Instant at) {
        grade = to;
        var more = new HashSet<>(reasons);
        more.add(why);
        reasons = more;
        var target = ComplaintTarget.of(to);
        var against = new EnumMap<Clock, LedgerClock>(Clock.class);
        for (var clock : Clock.values()) {
            var its = clock(clock);
            // What was met or missed under the former grade stays so.
            against.put(
                    clock,
                    its.isRunning()
                            ? its.against(target.of(clock), target.counts(), at, "GRADED")
                            : its);
        }
        clocks = against;
        // What was told and is not so any more is told again when it is.
        warned.removeIf(
                clock -> clock(clock).isRunning() && clock(clock).soon(calendar()).isAfter(at));
        overdue.removeIf(
                clock -> clock(clock).isRunning() && clock(clock).late(calendar()).isAfter(at));
    }

    private void stop(Clock clock, Instant at) {
        var stopped = new EnumMap<>(clocks);
        stopped.put(clock, clock(clock).stop(at));
        clocks = stopped;
    }

    private void require(ComplaintCommand command) {
        ComplaintRules.requireState(command, this);
        var refusal = command.refusal(this);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    protected void derive(Instant at) {
        dueAt = null;
        answerBy = null;
        ringAt = null;
        if (status.isOpen()) {
            for (var clock : Clock.values()) {
                var late = clock(clock).late(calendar());
                if (dueAt == null || late.isBefore(dueAt)) {
                    dueAt = late;
                }
            }
            answerBy = clock(Clock.ANSWER).due(calendar());
            ringAt = deadlines().next();
            // As long as nobody answers for it, somebody is looked for.
            var again = at.plus(LOOKED_FOR_EVERY);
            if (responsible == null && (ringAt == null || again.isBefore(ringAt))) {
                ringAt = again;
            }
        }
    }

    @Override
    public Reach reach() {
        return Reach.of(
                spot.communityId(),
                spot.buildingId(),
                null,
                responsible == null ? null : responsible.staffId(),
                takenDownBy);
    }

    /** Where it lies, whoever looks after it. */
    Reach place() {
        return Reach.of(spot.communityId(), spot.buildingId(), null);
    }

    private ComplaintEvent.ComplaintRef ref() {
        return new ComplaintEvent.ComplaintRef(
                id(),
                number,
                spot.communityId(),
                matter.category(),
                grade,
                anonymous ? null : complainant.ownerId(),
                responsible == null ? null : responsible.staffId());
    }

    /** By which its clocks count; every complaint that can be moved has it. */
    void countBy(BusinessCalendar its) {
        calendar = its;
    }

    private BusinessCalendar calendar() {
        return Objects.requireNonNull(calendar, "no calendar to count by");
    }

    public LedgerClock clock(Clock clock) {
        return Objects.requireNonNull(clocks.get(clock));
    }

    public boolean isOf(@Nullable UUID ownerId) {
        return ownerId != null && ownerId.equals(complainant.ownerId());
    }

    public boolean isAbout(@Nullable UUID staffId) {
        return staffId != null && staffId.equals(matter.aboutStaffId());
    }

    /** In which it was said; null when it was not said in one, or is anonymous. */
    public @Nullable UUID conversationId() {
        return conversationId;
    }

    public String number() {
        return number;
    }

    public Matter matter() {
        return matter;
    }

    public Spot spot() {
        return spot;
    }

    public boolean anonymous() {
        return anonymous;
    }

    public Channel channel() {
        return channel;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Complainant complainant() {
        return complainant;
    }

    /** Who complained, for those who may know; null when it is anonymous. */
    public @Nullable Complainant namedComplainant() {
        return anonymous ? null : complainant;
    }

    public ComplaintStatus status() {
        return status;
    }

    public ComplaintGrade grade() {
        return grade;
    }

    public Set<GradeReason> reasons() {
        return reasons;
    }

    public @Nullable Responsible responsible() {
        return responsible;
    }

    Set<Clock> warned() {
        return warned;
    }

    public Set<Clock> overdue() {
        return overdue;
    }

    public List<Note> notes() {
        return notes;
    }

    public List<LinkedOrder> orders() {
        return orders;
    }

    public @Nullable Reply lastReply() {
        return reply;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public int timesNotAccepted() {
        return timesNotAccepted;
    }

    public @Nullable FollowUp followUp() {
        return followUp;
    }

    public @Nullable String cause() {
        return cause;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable Instant answerBy() {
        return answerBy;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }
}
