package linli.notification.conversations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.aggregates.Numbers;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownUnit;
import linli.chassis.files.Files;
import linli.chassis.grants.Grants;
import linli.chassis.time.Calendars;
import linli.contracts.Actor;
import linli.contracts.notification.ConversationEvent.Agent;
import linli.contracts.notification.ConversationEvent.Side;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.notification.answers.AnswerService;
import linli.notification.conversations.Conversation.Home;
import linli.notification.conversations.Conversation.Speaker;
import linli.notification.conversations.Line.Card;
import linli.notification.conversations.Line.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Residents ask, the office answers. */
@Service
public class ConversationService {

    /** 首次响应: within this time of the office's hours somebody answers. */
    static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** Whose account is gone before what they made is shown. */
    private static final UUID NOBODY_ANY_MORE = new UUID(0, 0);

    private final Conversations conversations;
    private final Audiences audiences;
    private final Estate estate;
    private final Calendars calendars;
    private final Numbers numbers;
    private final Files files;
    private final Grants grants;
    private final AnswerService answers;

    ConversationService(
            AnswerService answers,
            Conversations conversations,
            Audiences audiences,
            Estate estate,
            Calendars calendars,
            Numbers numbers,
            Files files,
            Grants grants) {
        this.answers = answers;
        this.conversations = conversations;
        this.audiences = audiences;
        this.estate = estate;
        this.calendars = calendars;
        this.numbers = numbers;
        this.files = files;
        this.grants = grants;
    }

    /**
     * When the office answers.
     *
     * @param from when it opens, or the asked instant if it is open
     * @param due until when somebody answers what is asked now
     */
    public record Hours(boolean open, Instant from, Instant due) {}

    /** Of the community where the resident lives; of the group for everybody else. */
    public Hours hours(Access access) {
        return hours(
                audiences.reader(access).stream()
                        .flatMap(person -> person.homes(estate.dayOf(person, access.at())).stream())
                        .map(UnitLink::communityId)
                        .findFirst()
                        .orElse(null),
                access.at());
    }

    private Hours hours(@Nullable UUID communityId, Instant at) {
        var calendar = calendars.of(communityId);
        var from = calendar.plus(at, MOMENT).minus(MOMENT);
        return new Hours(!from.isAfter(at), from, calendar.plus(at, ANSWERED_WITHIN));
    }

    /**
     * A resident asks something new.
     *
     * @param unitId the home because of which; any when null
     * @throws Refusal.Conflict {@code conversation.exists} when they have an open one there
     */
    public Conversation open(Words words, @Nullable UUID unitId, Access access) {
        var opened =
                conversations.create(
                        access,
                        () -> {
                            var home = home(unitId, access);
                            files.claim(words.photos(), Conversation.class, access.newId(), access);
                            return Conversation.open(
                                    access.newId(),
                                    numbers.next("ZX", access.at()),
                                    resident(access),
                                    home,
                                    words,
                                    answers.forResident(words.text(), access).isEmpty(),
                                    due(home, access.at()),
                                    access.stamp());
                        });
        files.attach(words.photos(), opened.reach(), access);
        return opened;
    }

    public Conversation ask(UUID id, Words words, Access access) {
        return say(
                id,
                words,
                access,
                conversation ->
                        conversation.ask(
                                resident(access),
                                words,
                                due(conversation.home(), access.at()),
                                access.stamp()));
    }

    public Conversation answer(UUID id, Words words, Access access) {
        return say(
                id,
                words,
                access,
                conversation -> conversation.answer(agent(access), words, access.stamp()));
    }

    private Conversation say(UUID id, Words words, Access access, Consumer<Conversation> move) {
        var said =
                conversations.move(
                        id,
                        access,
                        conversation -> {
                            files.claim(words.photos(), Conversation.class, id, access);
                            move.accept(conversation);
                        });
        files.attach(words.photos(), said.reach(), access);
        return said;
    }

    /**
     * Something was made of what was said in a conversation: it stands there as a card.
     *
     * @param resident whose it is
     * @param maker the account of who made it
     */
    public void show(UUID id, Card made, UUID resident, Actor maker, Instant at) {
        if (conversations.find(id).isEmpty()) {
            return;
        }
        var by =
                new Speaker(
                        grants.find(maker.id()).map(Account::staffId).orElse(NOBODY_ANY_MORE),
                        maker.name());
        conversations.move(
                id, conversation -> conversation.show(made, resident, by, new Stamp(at, maker)));
    }

    public Conversation note(UUID id, String text, Access access) {
        return conversations.move(
                id, access, conversation -> conversation.note(agent(access), text, access.stamp()));
    }

    public Conversation take(UUID id, Access access) {
        return conversations.move(
                id, access, conversation -> conversation.take(agent(access), access.stamp()));
    }

    /** Who may answer it besides the caller, by name. */
    public List<Agent> colleagues(UUID id, Access access) {
        return colleagues(conversations.get(id, access), access);
    }

    private List<Agent> colleagues(Conversation conversation, Access access) {
        return grants.holders(ConversationCommand.OF_STAFF, conversation.reach()).stream()
                .filter(holder -> !holder.staffId().equals(access.account().staffId()))
                .map(holder -> new Agent(holder.staffId(), holder.name()))
                .toList();
    }

    /**
     * @throws Refusal.Invalid {@code conversation.no-colleague} when the other may not answer it
     */
    public Conversation handOver(UUID id, UUID to, Access access) {
        return conversations.move(
                id,
                access,
                conversation -> {
                    var colleague =
                            colleagues(conversation, access).stream()
                                    .filter(one -> one.staffId().equals(to))
                                    .findFirst()
                                    .orElseThrow(() ->
                                            new Refusal.Invalid(
                                                    "conversation.no-colleague",
                                                    "They do not answer there",
                                                    List.of(
                                                            new FieldError(
                                                                    "to",
                                                                    "conversation.no-colleague",
                                                                    null))));
                    conversation.handOver(access.staff(), colleague, access.stamp());
                });
    }

    public Conversation release(UUID id, Access access) {
        return conversations.move(
                id, access, conversation -> conversation.release(access.staff(), access.stamp()));
    }

    public Conversation resolve(UUID id, Access access) {
        return conversations.move(
                id, access, conversation -> conversation.resolve(access.staff(), access.stamp()));
    }

    public Conversation rate(UUID id, int stars, @Nullable String comment, Access access) {
        return conversations.move(
                id,
                access,
                conversation ->
                        conversation.rate(resident(access).id(), stars, comment, access.stamp()));
    }

    /** Whoever reads it, reads for their side. */
    public Conversation read(UUID id, long upTo, Access access) {
        var side = access.account().staffId() == null ? Side.RESIDENT : Side.STAFF;
        return conversations.move(
                id, access, conversation -> conversation.read(side, upTo, access.stamp()));
    }

    /** A photo of a conversation, for whoever may see the conversation. */
    public Files.Content photo(UUID id, UUID photo, Access access) {
        if (conversations.get(id, access).lines().stream()
                .noneMatch(line -> line.photos().contains(photo))) {
            throw new Refusal.NotFound("file.not-found", "No file " + photo);
        }
        return files.open(photo);
    }

    /** What the person who asks may do with it now. */
    public List<ConversationCommand> allowed(Conversation conversation, Access access) {
        var permissions =
                Stream.of(ConversationCommand.OF_RESIDENTS, ConversationCommand.OF_STAFF)
                        .filter(permission -> access.may(permission, conversation.reach()))
                        .toList();
        var account = access.account();
        return conversation.allowedTo(
                account.staffId() == null ? account.ownerId() : account.staffId(),
                permissions,
                access.at());
    }

    private Instant due(Home home, Instant at) {
        return calendars.of(home.communityId()).plus(at, ANSWERED_WITHIN);
    }

    private Home home(@Nullable UUID unitId, Access access) {
        var homes =
                audiences.reader(access).stream()
                        .flatMap(person -> person.homes(estate.dayOf(person, access.at())).stream())
                        .toList();
        var home =
                homes.stream()
                        .filter(link -> unitId == null || link.unitId().equals(unitId))
                        .findFirst()
                        .orElseThrow(() ->
                                unitId == null
                                        ? new Refusal.Conflict(
                                                "conversation.no-home",
                                                "Only who lives somewhere asks the office")
                                        : new Refusal.NotFound(
                                                "unit.not-found", "No unit " + unitId));
        return new Home(
                home.communityId(),
                home.buildingId(),
                home.unitId(),
                estate.unit(home.unitId()).map(KnownUnit::label).orElse(""));
    }

    /**
     * @throws Refusal.Forbidden for staff, whatever their posts say
     */
    private static Speaker resident(Access access) {
        var account = access.account();
        if (account.ownerId() == null || account.staffId() != null) {
            throw new Refusal.Forbidden("access.forbidden", "This is done by residents");
        }
        return new Speaker(account.ownerId(), account.name());
    }

    private static Agent agent(Access access) {
        return new Agent(access.staff(), access.account().name());
    }
}
