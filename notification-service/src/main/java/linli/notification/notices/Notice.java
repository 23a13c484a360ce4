package linli.notification.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.aggregates.Transition;
import linli.chassis.estate.Audience;
import linli.chassis.estate.Audiences.Named;
import linli.contracts.notification.NoticeEvent;
import linli.contracts.notification.NoticeEvent.Category;
import linli.notification.channels.ChannelKind;
import linli.notification.channels.Holding.Hold;
import linli.notification.notices.Recipient.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A notice (公告). Its words are locked once it is approved; a correction is a new notice that
 * supersedes it.
 */
@Document("notices")
public class Notice extends Aggregate {

    /** Reminded more often, people stop reading. */
    private static final Duration REMINDED_AT_MOST_EVERY = Duration.ofHours(20);

    private final String number;
    private final UUID draftedBy;
    private final Instant createdAt;
    private final @Nullable UUID supersedes;
    private Content content;
    private Audience audience;

    /** Where the audience lives, with the communities around it: for those who look after it. */
    private Reach lies;

    /** What its places were called when it was written. */
    private List<Named> places;

    private NoticeStatus status = NoticeStatus.DRAFT;
    private @Nullable Instant publishAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant remindedAt;

    /** The reminder under way; null once everybody has it. */
    private @Nullable UUID reminder;

    /** By what the reminder goes out of the house, besides to the inbox. */
    private @Nullable Set<ChannelKind> reminderBy;

    /** How many hours after the inbox a channel is tried; absent for at once. */
    private @Nullable Map<ChannelKind, Integer> reminderAfter;

    /** Its publication and every reminder that went out of the house, the oldest first. */
    private @Nullable List<UUID> sendings;

    /** So many of the oldest of them are not to go on. */
    private int cancelled;

    private boolean paused;

    private @Nullable Long people;
    private @Nullable String reason;

    /** Since when its audience sees it; absent while it does not. */
    @Derived private @Nullable Instant shownSince;

    /** When the clock moves it on; absent when it does not. */
    @Derived private @Nullable Instant dueAt;

    Notice(
            UUID id,
            String number,
            UUID draftedBy,
            Instant createdAt,
            @Nullable UUID supersedes,
            Content content,
            Audience audience,
            Reach lies,
            List<Named> places) {
        super(id);
        this.number = number;
        this.draftedBy = draftedBy;
        this.createdAt = createdAt;
        this.supersedes = supersedes;
        this.content = content;
        this.audience = audience;
        this.lies = lies;
        this.places = places;
    }

    /** Words in one language; paragraphs end with a line break, nothing in them is markup. */
    public record Words(String title, String body) {}

    /**
     * What it says.
     *
     * @param english for who reads the pages in English; the Chinese words are shown otherwise
     * @param publishAt null for as soon as it is approved
     * @param expiresAt null when it stays until it is withdrawn
     * @param confirm whether every reader is asked to confirm
     * @param ways by what it goes out of the house when it is published; null for by nothing
     */
    public record Content(
            Category category,
            Words chinese,
            @Nullable Words english,
            List<UUID> photos,
            @Nullable Instant publishAt,
            @Nullable Instant expiresAt,
            boolean confirm,
            @Nullable Ways ways) {}

    /**
     * By what a notice goes out of the house, besides to everybody in Linli.
     *
     * @param by the first one first
     * @param inTurn by the first that reaches somebody, and by the next only when that fails;
     *     otherwise by each
     */
    public record Ways(List<ChannelKind> by, boolean inTurn) {}

    /**
     * Whom it is for, where they live and what those places are called.
     *
     * @param lies with the communities around the places
     */
    record To(Audience audience, Reach lies, List<Named> places) {}

    static Notice draft(
            UUID id,
            String number,
            UUID by,
            Content content,
            To to,
            @Nullable UUID supersedes,
            Stamp stamp) {
        requireTimes(content, stamp.at());
        var notice =
                new Notice(
                        id,
                        number,
                        by,
                        stamp.at(),
                        supersedes,
                        content,
                        to.audience(),
                        to.lies(),
                        to.places());
        notice.announce(
                new NoticeEvent.Drafted(
                        id, number, content.category(), notice.title(), notice.told()),
                stamp);
        return notice;
    }

    void revise(Content changed, To to, Stamp stamp) {
        require(NoticeCommand.REVISE, null, stamp.at());
        requireTimes(changed, stamp.at());
        content = changed;
        audience = to.audience();
        lies = to.lies();
        places = to.places();
        announce(new NoticeEvent.Revised(id(), number, content.category(), title(), told()), stamp);
    }

    private static void requireTimes(Content content, Instant now) {
        var ends = content.expiresAt();
        var begins = content.publishAt() == null ? now : content.publishAt();
        if (ends != null && !ends.isAfter(begins)) {
            throw new Refusal.Invalid(
                    "notice.times",
                    "It would end before it begins",
                    List.of(new Refusal.FieldError("expiresAt", "notice.times", null)));
        }
    }

    /**
     * @param mayApprove whether the one who submits may approve: then nobody else has to
     */
    void submit(boolean mayApprove, Stamp stamp) {
        require(NoticeCommand.SUBMIT, null, stamp.at());
        requireTimes(content, stamp.at());
        reason = null;
        if (mayApprove) {
            schedule(stamp);
        } else {
            status = NoticeStatus.PENDING_APPROVAL;
            announce(new NoticeEvent.Submitted(id(), number, title()), stamp);
        }
    }

    void approve(@Nullable UUID by, Stamp stamp) {
        require(NoticeCommand.APPROVE, by, stamp.at());
        requireTimes(content, stamp.at());
        schedule(stamp);
    }

    private void schedule(Stamp stamp) {
        var wished = content.publishAt();
        publishAt = wished == null || wished.isBefore(stamp.at()) ? stamp.at() : wished;
        status = NoticeStatus.SCHEDULED;
        announce(new NoticeEvent.Scheduled(id(), number, title(), publishAt), stamp);
    }

    void refuse(String why, Stamp stamp) {
        require(NoticeCommand.REFUSE, null, stamp.at());
        status = NoticeStatus.DRAFT;
        reason = why;
        announce(new NoticeEvent.Refused(id(), number, title(), why), stamp);
    }

    /** Whether it is about to be seen, and nobody knows yet which units of it owe something. */
    boolean waitsForWhoOwes(Instant now) {
        return status == NoticeStatus.SCHEDULED
                && dueAt != null
                && !dueAt.isAfter(now)
                && audience.isOpenWhoOwes();
    }

    /**
     * What is due by now: it is seen from this instant on, or no more. Which units owe something is
     * written down under its id before.
     */
    void ring(Stamp stamp) {
        if (dueAt == null || dueAt.isAfter(stamp.at())) {
            return;
        }
        if (status == NoticeStatus.SCHEDULED) {
            status = NoticeStatus.SENDING;
            publishedAt = stamp.at();
            if (audience.isOpenWhoOwes()) {
                audience = audience.owingAsOf(id());
            }
            if (content.ways() != null) {
                addSending(id());
            }
            announce(
                    new NoticeEvent.Published(
                            id(),
                            number,
                            content.category(),
                            title(),
                            told(),
                            content.expiresAt(),
                            supersedes),
                    stamp);
        } else if (status == NoticeStatus.PUBLISHED && isOver(stamp.at())) {
            status = NoticeStatus.EXPIRED;
            announce(new NoticeEvent.Expired(id(), number, title()), stamp);
        }
    }

    private boolean isOver(Instant now) {
        var ends = content.expiresAt();
        return ends != null && !ends.isAfter(now);
    }

    /** The ledger has a line for everybody. */
    void delivered(long to, Stamp stamp) {
        if (status == NoticeStatus.SENDING) {
            status = NoticeStatus.PUBLISHED;
            people = to;
            announce(new NoticeEvent.Delivered(id(), number, title(), to), stamp);
        }
    }

    /**
     * @param by the reminder's id: whoever has it by that is not told again
     * @param channels by which it goes out of the house as well, and how many hours later, to whom
     *     has not read it by then
     */
    void remind(UUID by, Map<ChannelKind, Integer> channels, long unread, Stamp stamp) {
        require(NoticeCommand.REMIND, null, stamp.at());
        remindedAt = stamp.at();
        reminder = by;
        reminderBy = Set.copyOf(channels.keySet());
        reminderAfter = Map.copyOf(channels);
        if (!channels.isEmpty()) {
            addSending(by);
        }
        announce(new NoticeEvent.Reminded(id(), number, title(), unread), stamp);
    }

    private void addSending(UUID cause) {
        var all = new ArrayList<>(sendings());
        all.add(cause);
        sendings = all;
    }

    /** Everybody who had not read it has been reminded. */
    void reminded(UUID by) {
        if (by.equals(reminder)) {
            reminder = null;
        }
    }

    /** What has not gone out yet waits; what the provider has stays with it. */
    void pauseSending(Stamp stamp) {
        require(NoticeCommand.PAUSE, null, stamp.at());
        paused = true;
        announce(new NoticeEvent.SendingPaused(id(), number, title()), stamp);
    }

    void resumeSending(Stamp stamp) {
        require(NoticeCommand.RESUME, null, stamp.at());
        paused = false;
        announce(new NoticeEvent.SendingResumed(id(), number, title()), stamp);
    }

    /** What has not gone out yet never does. */
    void cancelSending(Stamp stamp) {
        require(NoticeCommand.CANCEL, null, stamp.at());
        cancelled = sendings().size();
        paused = false;
        announce(new NoticeEvent.SendingCancelled(id(), number, title()), stamp);
    }

    /** Whether anything may still go out. */
    boolean isSending() {
        return sendings().size() > cancelled;
    }

    public boolean isSendingPaused() {
        return paused;
    }

    /** What is to become of a message about it that has not gone out. */
    Hold holdOf(UUID sending) {
        if (cancelledSendings().contains(sending) || !status.isShown()) {
            return Hold.CANCELLED;
        }
        return paused ? Hold.PAUSED : Hold.NONE;
    }

    /** Those that are not to go on; all of them once nobody sees what they tell of. */
    List<UUID> cancelledSendings() {
        return status.isShown() ? sendings().subList(0, cancelled) : sendings();
    }

    private List<UUID> sendings() {
        return sendings == null ? List.of() : sendings;
    }

    boolean wasRemindedLately(Instant now) {
        return remindedAt != null && remindedAt.plus(REMINDED_AT_MOST_EVERY).isAfter(now);
    }

    void discard(Stamp stamp) {
        require(NoticeCommand.DISCARD, null, stamp.at());
        end("discarded", stamp);
    }

    void withdraw(String why, Stamp stamp) {
        require(NoticeCommand.WITHDRAW, null, stamp.at());
        end(why, stamp);
    }

    /** Its correction is published; what was withdrawn or is over stays as it is. */
    void supersede(String by, Stamp stamp) {
        if (NoticeCommand.WITHDRAW.isAllowedIn(status)) {
            end(by, stamp);
        }
    }

    private void end(String why, Stamp stamp) {
        status = NoticeStatus.WITHDRAWN;
        reason = why;
        announce(new NoticeEvent.Withdrawn(id(), number, title(), why), stamp);
    }

    /** What this person may do now, given the permissions they have over its whole audience. */
    List<NoticeCommand> allowedTo(@Nullable UUID by, List<String> permissions, Instant now) {
        return Transition.takenIn(NoticeCommand.class, status)
                .filter(command -> permissions.contains(command.permission()))
                .filter(command -> command.refusal(this, by, now) == null)
                .toList();
    }

    private void require(NoticeCommand command, @Nullable UUID by, Instant now) {
        Transition.require(command, status, "notice.state");
        var refusal = command.refusal(this, by, now);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    protected void derive(Instant at) {
        shownSince = status.isShown() ? publishedAt : null;
        dueAt =
                switch (status) {
                    case SCHEDULED -> publishAt;
                    case SENDING -> publishedAt;
                    case PUBLISHED -> reminder != null ? remindedAt : content.expiresAt();
                    default -> null;
                };
    }

    @Override
    public Reach reach() {
        return lies;
    }

    private String title() {
        return content.chinese().title();
    }

    private NoticeEvent.Audience told() {
        return new NoticeEvent.Audience(
                audience.communities(),
                audience.buildings(),
                audience.units(),
                audience.relations(),
                audience.tags(),
                audience.except(),
                audience.entrances().stream()
                        .map(one -> new NoticeEvent.Entrance(one.buildingId(), one.name()))
                        .collect(Collectors.toSet()),
                audience.types(),
                audience.owing() != null,
                audience.list());
    }

    public String number() {
        return number;
    }

    public UUID draftedBy() {
        return draftedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable UUID supersedes() {
        return supersedes;
    }

    public Content content() {
        return content;
    }

    public Audience audience() {
        return audience;
    }

    public List<Named> places() {
        return places;
    }

    /** With whom it stands so that it still waits for them. */
    public Set<Standing> waitsFor() {
        return content.confirm()
                ? EnumSet.of(Standing.UNREAD, Standing.READ)
                : EnumSet.of(Standing.UNREAD);
    }

    public NoticeStatus status() {
        return status;
    }

    public @Nullable Instant publishAt() {
        return publishAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant remindedAt() {
        return remindedAt;
    }

    public @Nullable UUID reminder() {
        return reminder;
    }

    public Set<ChannelKind> reminderBy() {
        return reminderBy == null ? Set.of() : reminderBy;
    }

    /** How many hours after the inbox a channel is tried. */
    int reminderAfter(ChannelKind channel) {
        return reminderAfter == null ? 0 : reminderAfter.getOrDefault(channel, 0);
    }

    /** Goes out at any hour, whatever people wish. */
    public boolean isUrgent() {
        return isUrgent(content.category());
    }

    static boolean isUrgent(Category category) {
        return category == Category.SAFETY;
    }

    /** How many people it reached; null before they are counted. */
    public @Nullable Long people() {
        return people;
    }

    /** Why it was refused or withdrawn. */
    public @Nullable String reason() {
        return reason;
    }
}
