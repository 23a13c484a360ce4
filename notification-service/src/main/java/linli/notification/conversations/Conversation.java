package linli.notification.conversations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.aggregates.Personal;
import linli.chassis.aggregates.Transition;
import linli.contracts.notification.ConversationEvent;
import linli.contracts.notification.ConversationEvent.Agent;
import linli.contracts.notification.ConversationEvent.Side;
import linli.notification.conversations.Line.Card;
import linli.notification.conversations.Line.Note;
import linli.notification.conversations.Line.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A conversation (在线咨询) of one resident with the office. One member of staff at a time answers; who
 * else wants to takes it over first. It is the resident's alone: nobody they live with reads it.
 */
@Document("conversations")
public class Conversation extends Aggregate {

    /** How long after it was resolved another word opens it again. */
    static final Duration REOPENS_WITHIN = Duration.ofHours(72);

    /** More than any real one has; what is longer wants a meeting, or is a machine. */
    static final int MOST_LINES = 400;

    /** So many in a row without an answer are patience lost, or a machine. */
    static final int MOST_UNANSWERED = 30;

    private final String number;
    private final UUID residentId;
    private final Home home;
    private final Instant openedAt;
    @Personal private List<Line> lines = new ArrayList<>();
    @Personal private List<Note> notes = new ArrayList<>();
    private ConversationStatus status = ConversationStatus.OPEN;
    private @Nullable Agent agent;

    /** The wait that runs; null while the resident does not wait. */
    private @Nullable Wait wait;

    private @Nullable Instant firstAnsweredAt;

    /** Whether the first answer came in time; null before it came. */
    private @Nullable Boolean firstInTime;

    /** Whether no ready answer fit what was asked first; absent where that is not known. */
    private @Nullable Boolean unfound;

    private long readByResident;
    private long readByStaff;
    private @Nullable Instant resolvedAt;
    private @Nullable Rating rating;

    /** Since when it waits for the office; absent while it does not. */
    @Derived private @Nullable Instant waitsSince;

    @Derived private Instant lastSpoken;

    /** Whose place this is, while it is open: each has one open conversation in a community. */
    @Derived private @Nullable String openFor;

    Conversation(UUID id, String number, UUID residentId, Home home, Instant openedAt) {
        super(id);
        this.number = number;
        this.residentId = residentId;
        this.home = home;
        this.openedAt = openedAt;
        this.lastSpoken = openedAt;
    }

    /** Because of which home the resident asks. */
    public record Home(UUID communityId, UUID buildingId, UUID unitId, String unitLabel) {}

    /**
     * The resident waits for the office.
     *
     * @param due until when somebody answers, counted in the hours the office works
     */
    public record Wait(Instant since, Instant due) {}

    /** How content the resident is, from one star to five. */
    public record Rating(int stars, @Nullable String comment, Instant at) {}

    /** Who speaks, and what they are called. */
    record Speaker(UUID id, String name) {}

    /**
     * @param unfound whether no ready answer fits what is asked
     */
    static Conversation open(
            UUID id,
            String number,
            Speaker resident,
            Home home,
            Words words,
            boolean unfound,
            Instant due,
            Stamp stamp) {
        var opened = new Conversation(id, number, resident.id(), home, stamp.at());
        opened.unfound = unfound;
        opened.announce(
                new ConversationEvent.Opened(id, number, resident.id(), home.unitLabel()), stamp);
        opened.say(Side.RESIDENT, resident, words, stamp);
        opened.wait = new Wait(stamp.at(), due);
        return opened;
    }

    /**
     * The resident says something.
     *
     * @param due until when somebody answers
     */
    void ask(Speaker resident, Words words, Instant due, Stamp stamp) {
        require(ConversationCommand.ASK, resident.id(), stamp.at());
        if (unanswered() >= MOST_UNANSWERED) {
            throw new Refusal.Conflict(
                    "conversation.unanswered", "Wait for an answer before writing more");
        }
        if (status.isOver()) {
            resolvedAt = null;
            announce(new ConversationEvent.Reopened(id(), number, agent), stamp);
        }
        status = agent == null ? ConversationStatus.OPEN : ConversationStatus.ASSIGNED;
        say(Side.RESIDENT, resident, words, stamp);
        if (wait == null) {
            wait = new Wait(stamp.at(), due);
        }
    }

    /** The office answers; what nobody has is theirs from now on. */
    void answer(Agent by, Words words, Stamp stamp) {
        require(ConversationCommand.ANSWER, by.staffId(), stamp.at());
        if (agent == null) {
            assign(by, stamp);
        }
        status = ConversationStatus.WAITING_RESIDENT;
        if (firstAnsweredAt == null && wait != null) {
            firstAnsweredAt = stamp.at();
            firstInTime = !stamp.at().isAfter(wait.due());
        }
        say(Side.STAFF, new Speaker(by.staffId(), by.name()), words, stamp);
        wait = null;
    }

    /**
     * Something was made of what was said here; told once more it changes nothing. That is no
     * answer: whoever waits for one still does.
     *
     * @param resident whose it is; of anybody else's nothing is shown here
     */
    void show(Card made, UUID resident, Speaker by, Stamp stamp) {
        if (!residentId.equals(resident)
                || lines.stream().anyMatch(line -> made.isSame(line.card()))) {
            return;
        }
        lines.add(
                new Line(
                        lines.size() + 1L,
                        stamp.at(),
                        Side.STAFF,
                        by.id(),
                        by.name(),
                        "",
                        List.of(),
                        made));
        announce(
                new ConversationEvent.Said(
                        id(), number, residentId, lines.size(), Side.STAFF, false, agent),
                stamp);
    }

    void note(Agent by, String text, Stamp stamp) {
        require(ConversationCommand.NOTE, by.staffId(), stamp.at());
        requireRoom(notes);
        notes.add(new Note(lines.size(), stamp.at(), by.staffId(), by.name(), text));
        announce(new ConversationEvent.Noted(id(), number, lines.size()), stamp);
    }

    /** Whoever takes it has it, whoever had it before; taking what one has changes nothing. */
    void take(Agent by, Stamp stamp) {
        require(ConversationCommand.TAKE, by.staffId(), stamp.at());
        if (agent == null || !agent.staffId().equals(by.staffId())) {
            assign(by, stamp);
        }
        if (status == ConversationStatus.OPEN) {
            status = ConversationStatus.ASSIGNED;
        }
    }

    /** A colleague has it from now on; handing it to whoever has it changes nothing. */
    void handOver(UUID by, Agent to, Stamp stamp) {
        require(ConversationCommand.HAND_OVER, by, stamp.at());
        if (agent == null || !agent.staffId().equals(to.staffId())) {
            assign(to, stamp);
        }
        if (status == ConversationStatus.OPEN) {
            status = ConversationStatus.ASSIGNED;
        }
    }

    /** Back among those that nobody has. */
    void release(UUID by, Stamp stamp) {
        require(ConversationCommand.RELEASE, by, stamp.at());
        assign(null, stamp);
        status = ConversationStatus.OPEN;
    }

    void resolve(UUID by, Stamp stamp) {
        require(ConversationCommand.RESOLVE, by, stamp.at());
        status = ConversationStatus.RESOLVED;
        resolvedAt = stamp.at();
        wait = null;
        announce(new ConversationEvent.Resolved(id(), number, residentId, agent), stamp);
    }

    void rate(UUID by, int stars, @Nullable String comment, Stamp stamp) {
        require(ConversationCommand.RATE, by, stamp.at());
        rating = new Rating(stars, comment, stamp.at());
        announce(new ConversationEvent.Rated(id(), number, stars, agent), stamp);
    }

    /** One side has read up to a line; reading less, or again, changes nothing. */
    void read(Side by, long upTo, Stamp stamp) {
        var to = Math.min(upTo, lines.size());
        if (to <= (by == Side.RESIDENT ? readByResident : readByStaff)) {
            return;
        }
        if (by == Side.RESIDENT) {
            readByResident = to;
        } else {
            readByStaff = to;
        }
        announce(new ConversationEvent.Read(id(), number, to, by), stamp);
    }

    private void assign(@Nullable Agent to, Stamp stamp) {
        var before = agent;
        agent = to;
        announce(new ConversationEvent.Assigned(id(), number, to, before), stamp);
    }

    private void say(Side side, Speaker speaker, Words words, Stamp stamp) {
        requireRoom(lines);
        lines.add(
                new Line(
                        lines.size() + 1L,
                        stamp.at(),
                        side,
                        speaker.id(),
                        speaker.name(),
                        words.text(),
                        words.photos(),
                        words.card()));
        // Whoever speaks has seen what stands above.
        if (side == Side.RESIDENT) {
            readByResident = lines.size();
        } else {
            readByStaff = lines.size();
        }
        announce(
                new ConversationEvent.Said(
                        id(),
                        number,
                        residentId,
                        lines.size(),
                        side,
                        side == Side.STAFF && wait != null,
                        agent),
                stamp);
    }

    private static void requireRoom(List<?> said) {
        if (said.size() >= MOST_LINES) {
            throw new Refusal.Conflict(
                    "conversation.full", "It is as long as it may be: begin a new one");
        }
    }

    private int unanswered() {
        var count = 0;
        for (var line : lines.reversed()) {
            if (line.side() == Side.STAFF) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Resolved so long ago that another word begins another conversation. */
    boolean isPast(Instant now) {
        return resolvedAt != null && resolvedAt.plus(REOPENS_WITHIN).isBefore(now);
    }

    /** Two answering at once is what residents remember. */
    @Nullable Refusal refusalUnlessTheirs(@Nullable UUID by) {
        return agent == null || agent.staffId().equals(by)
                ? null
                : new Refusal.Conflict(
                        "conversation.theirs", agent.name() + " has it: take it over first");
    }

    /** What this person may do now, given the permissions they have over it. */
    List<ConversationCommand> allowedTo(@Nullable UUID by, List<String> permissions, Instant now) {
        return Transition.takenIn(ConversationCommand.class, status)
                .filter(command -> permissions.contains(command.permission()))
                .filter(command -> command.refusal(this, by, now) == null)
                .toList();
    }

    private void require(ConversationCommand command, @Nullable UUID by, Instant now) {
        Transition.require(command, status, "conversation.state");
        var refusal = command.refusal(this, by, now);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    protected void derive(Instant at) {
        waitsSince = wait == null ? null : wait.since();
        lastSpoken = lines.getLast().at();
        openFor = status.isOver() ? null : residentId + " " + home.communityId();
    }

    @Override
    public Reach reach() {
        return Reach.of(home.communityId(), home.buildingId(), null, residentId);
    }

    public String number() {
        return number;
    }

    public UUID residentId() {
        return residentId;
    }

    public Home home() {
        return home;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** For staff only. */
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    public ConversationStatus status() {
        return status;
    }

    public @Nullable Agent agent() {
        return agent;
    }

    public @Nullable Wait waiting() {
        return wait;
    }

    public @Nullable Instant firstAnsweredAt() {
        return firstAnsweredAt;
    }

    public @Nullable Boolean firstInTime() {
        return firstInTime;
    }

    public long readByResident() {
        return readByResident;
    }

    public long readByStaff() {
        return readByStaff;
    }

    public Instant lastSpoken() {
        return lastSpoken;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public @Nullable Rating rating() {
        return rating;
    }
}
