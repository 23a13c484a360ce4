package linli.survey.questionnaires;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.estate.Audience;
import linli.contracts.survey.QuestionnaireEvent;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.Routing.DeadEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A questionnaire (问卷). Once it is published its questions stay as they are. Each person answers it
 * once and may change the answer until it closes. An anonymous answer is found again by a pseudonym
 * made with a secret of the questionnaire; when it closes the secret is thrown away, and with it
 * the last way from an answer to a person.
 */
@Document("questionnaires")
public class Questionnaire extends Aggregate {

    private static final int MOST_QUESTIONS = 60;
    private static final int MOST_SLIPS = 20_000;

    /** Reminded more often, people stop reading. */
    private static final Duration REMINDED_AT_MOST_EVERY = Duration.ofHours(20);

    private final String number;
    private final Instant createdAt;
    private Content content;
    private Audience audience;
    private Reach lies;
    private QuestionnaireStatus status = QuestionnaireStatus.DRAFT;
    private @Nullable Instant publishedAt;
    private @Nullable Instant closedAt;
    private @Nullable Long answers;
    private @Nullable UUID copyOf;
    private int slips;

    /** The invitation or reminder under way; null once everybody has it. */
    private @Nullable UUID round;

    /**
     * Base64, of which the links are made that people are sent by the round under way: so that one
     * that is begun anew sends the same.
     */
    @Derived private @Nullable String roundSecret;

    private boolean reminding;

    /** It is published, and opens by the clock. */
    private boolean unopened;

    private @Nullable Instant remindedAt;

    /** How many people were invited; null before, and of one that an older build published. */
    private @Nullable Long invited;

    /** How many were reminded by the last reminder; null before the first. */
    private @Nullable Long reminded;

    /** Base64; absent when answers are not anonymous, and after it has closed. */
    @Derived private @Nullable String secret;

    /** Since when it can be answered; absent while it cannot. */
    @Derived private @Nullable Instant openSince;

    /** When the clock opens it; absent while nothing is due. */
    @Derived private @Nullable Instant opensAt;

    /** When the clock closes it; absent while nothing is due. */
    @Derived private @Nullable Instant dueAt;

    Questionnaire(
            UUID id,
            String number,
            Instant createdAt,
            Content content,
            Audience audience,
            Reach lies) {
        super(id);
        this.number = number;
        this.createdAt = createdAt;
        this.content = content;
        this.audience = audience;
        this.lies = lies;
    }

    /**
     * What it asks.
     *
     * @param anonymous whether answers are kept without the person
     * @param closesAt until when it can be answered
     * @param introductionEn the introduction for who reads the pages in English
     * @param opensAt from when it can be answered, where that is not when it is published
     * @param settled whether what somebody sends stays; else it may be changed until it closes
     */
    public record Content(
            String title,
            @Nullable String titleEn,
            @Nullable String introduction,
            List<Question> questions,
            boolean anonymous,
            Instant closesAt,
            @Nullable String introductionEn,
            @Nullable Instant opensAt,
            boolean settled) {

        public Content {
            questions = Question.apart(questions);
        }
    }

    static Questionnaire draft(
            UUID id, String number, Content content, Audience audience, Reach lies, Stamp stamp) {
        requireAskable(content);
        var drafted = new Questionnaire(id, number, stamp.at(), content, audience, lies);
        drafted.announce(new QuestionnaireEvent.Drafted(id, number, content.title()), stamp);
        return drafted;
    }

    /**
     * The next edition: the same questions for the same people, to be revised and published anew.
     */
    Questionnaire copy(UUID copyId, String copyNumber, Reach where, Stamp stamp) {
        var copy = draft(copyId, copyNumber, content, audience, where, stamp);
        copy.audience = audience.anew();
        copy.copyOf = id();
        return copy;
    }

    void revise(Content changed, Audience to, Reach where, Stamp stamp) {
        require(QuestionnaireStatus.DRAFT);
        requireAskable(changed);
        content = changed;
        audience = to;
        lies = where;
        announce(new QuestionnaireEvent.Revised(id(), number, content.title()), stamp);
    }

    /**
     * @param newSecret for the pseudonyms of its answers
     * @param linkSecret for the links of who is invited
     */
    void publish(byte[] newSecret, String linkSecret, Stamp stamp) {
        require(QuestionnaireStatus.DRAFT);
        var opensAt = content.opensAt();
        if (!content.closesAt().isAfter(later(stamp.at(), opensAt))) {
            throw new Refusal.Invalid(
                    "questionnaire.closes",
                    "It would close before it opens",
                    List.of(new FieldError("closesAt", "questionnaire.closes", null)));
        }
        requireReachable();
        if (audience.isOpenWhoOwes()) {
            audience = audience.owingAsOf(id());
        }
        status = QuestionnaireStatus.PUBLISHED;
        publishedAt = stamp.at();
        if (isOpen(stamp.at())) {
            round = invitationOf(id());
            roundSecret = linkSecret;
        } else {
            unopened = true;
        }
        secret = content.anonymous() ? Base64.getEncoder().encodeToString(newSecret) : null;
        announce(
                new QuestionnaireEvent.Published(
                        id(),
                        number,
                        content.title(),
                        audience.communities(),
                        audience.buildings(),
                        content.anonymous(),
                        content.closesAt()),
                stamp);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private boolean isOpen(Instant now) {
        var opensAt = content.opensAt();
        return opensAt == null || !opensAt.isAfter(now);
    }

    /**
     * Its time has come: whom it is for is invited from now on; once.
     *
     * @param linkSecret for the links of who is invited
     */
    void open(String linkSecret, Stamp stamp) {
        if (!unopened || status != QuestionnaireStatus.PUBLISHED || !isOpen(stamp.at())) {
            return;
        }
        unopened = false;
        round = invitationOf(id());
        roundSecret = linkSecret;
        announce(new QuestionnaireEvent.Opened(id(), number, content.title()), stamp);
    }

    private static UUID invitationOf(UUID id) {
        return UUID.nameUUIDFromBytes(("invitation " + id).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whoever has not answered is told once more.
     *
     * @param by the reminder's id: whoever has it by that is not told again
     * @param linkSecret for the links of who is reminded
     * @throws Refusal.Conflict {@code questionnaire.closed} when nobody can answer it now, {@code
     *     questionnaire.reminded} while people are being told, and within 20 hours
     */
    void remind(UUID by, String linkSecret, Stamp stamp) {
        requireAnswerable(stamp.at());
        if (!mayBeReminded(stamp.at())) {
            throw new Refusal.Conflict("questionnaire.reminded", "They were told just now");
        }
        round = by;
        roundSecret = linkSecret;
        reminding = true;
        remindedAt = stamp.at();
        announce(new QuestionnaireEvent.Reminded(id(), number, content.title()), stamp);
    }

    /** Whether whoever has not answered may be told once more now. */
    public boolean mayBeReminded(Instant now) {
        return status == QuestionnaireStatus.PUBLISHED
                && !unopened
                && !isDue(now)
                && round == null
                && (remindedAt == null || !remindedAt.plus(REMINDED_AT_MOST_EVERY).isAfter(now));
    }

    /** Everybody whom a round is for has been told; once. */
    void invited(UUID by, long people, Stamp stamp) {
        if (!by.equals(round)) {
            return;
        }
        round = null;
        roundSecret = null;
        if (reminding) {
            reminded = people;
        } else {
            invited = people;
        }
        announce(
                new QuestionnaireEvent.Invited(id(), number, content.title(), reminding, people),
                stamp);
    }

    /**
     * @throws Refusal.Invalid {@code slip.elsewhere} where not everybody is asked
     * @throws Refusal.Conflict {@code slip.too-many} beyond 20,000 in all
     */
    void orderSlips(UUID communityId, UUID buildingId, int more, Stamp stamp) {
        requireAnswerable(stamp.at());
        requireEverybodyIn(communityId, buildingId);
        if (slips + more > MOST_SLIPS) {
            throw new Refusal.Conflict("slip.too-many", "At most %d slips".formatted(MOST_SLIPS));
        }
        slips += more;
        announce(
                new QuestionnaireEvent.SlipsOrdered(
                        id(), number, content.title(), buildingId, more),
                stamp);
    }

    /**
     * Of whom nothing is known but the building, nothing can be asked that is not asked of
     * everybody there.
     *
     * @throws Refusal.Invalid {@code slip.elsewhere} where not everybody is asked
     */
    void requireEverybodyIn(UUID communityId, UUID buildingId) {
        if (!audience.isEverybodyIn(communityId, buildingId)) {
            throw new Refusal.Invalid("slip.elsewhere", "Not everybody is asked there");
        }
    }

    void close(long answered, Stamp stamp) {
        require(QuestionnaireStatus.PUBLISHED);
        status = QuestionnaireStatus.CLOSED;
        secret = null;
        closedAt = stamp.at();
        unopened = false;
        answers = answered;
        round = null;
        roundSecret = null;
        announce(new QuestionnaireEvent.Closed(id(), number, content.title(), answered), stamp);
    }

    /** What it came to is written down, as it can be read from now on. */
    void report(UUID reportId, Stamp stamp) {
        if (status != QuestionnaireStatus.CLOSED) {
            throw new Refusal.Conflict("questionnaire.not-closed", "It has not closed yet");
        }
        announce(new QuestionnaireEvent.Reported(id(), number, content.title(), reportId), stamp);
    }

    /** Whether its time is over by now. */
    boolean isDue(Instant now) {
        return status == QuestionnaireStatus.PUBLISHED && !content.closesAt().isAfter(now);
    }

    /**
     * What of these answers is kept: that of a question that was not asked is not.
     *
     * @throws Refusal.Conflict {@code questionnaire.closed} when nobody can answer it now, {@code
     *     questionnaire.not-open} when nobody can answer it yet
     * @throws Refusal.Invalid at the first asked question that is not answered as it asks
     */
    List<Answer> accepted(List<Answer> given, Instant now) {
        requireOpen(given, now);
        var asked = Routing.asked(content.questions(), given);
        var kept = new ArrayList<Answer>(given.size());
        for (var place = 0; place < given.size(); place++) {
            if (asked.get(place)) {
                content.questions().get(place).requireAnswered(place, given.get(place));
            }
            kept.add(asked.get(place) ? given.get(place) : Answer.NONE);
        }
        return kept;
    }

    /**
     * Whether these can be kept until the rest is answered: what is open stays open.
     *
     * @throws Refusal.Conflict {@code questionnaire.closed} when nobody can answer it now
     * @throws Refusal.Invalid at the first one that is no answer to its question
     */
    void requireBegun(List<Answer> given, Instant now) {
        requireOpen(given, now);
        for (var place = 0; place < given.size(); place++) {
            content.questions().get(place).requireFit(place, given.get(place));
        }
    }

    private void requireOpen(List<Answer> given, Instant now) {
        requireAnswerable(now);
        if (given.size() != content.questions().size()) {
            throw new Refusal.Invalid("answer.unfit", "Each question has one answer");
        }
    }

    void requireAnswerable(Instant now) {
        if (status != QuestionnaireStatus.PUBLISHED || isDue(now)) {
            throw new Refusal.Conflict("questionnaire.closed", "It cannot be answered now");
        }
        if (!isOpen(now)) {
            throw new Refusal.Conflict("questionnaire.not-open", "It cannot be answered yet");
        }
    }

    /**
     * @throws Refusal.Conflict {@code questionnaire.settled} when what was sent once stays
     */
    void requireChangeable() {
        if (content.settled()) {
            throw new Refusal.Conflict("questionnaire.settled", "What was sent stays as it is");
        }
    }

    /** Questions that no answers lead to; it is not published with any. */
    public List<DeadEnd> deadEnds() {
        return Routing.deadEnds(content.questions());
    }

    private void requireReachable() {
        var deadEnds = deadEnds();
        if (!deadEnds.isEmpty()) {
            throw new Refusal.Invalid(
                    "questionnaire.unreachable",
                    "No answers lead to some of its questions",
                    deadEnds.stream()
                            .map(end ->
                                    new FieldError(
                                            "questions[%d].showIf".formatted(end.question()),
                                            "questionnaire.unreachable",
                                            "questions[%d]".formatted(end.because())))
                            .toList());
        }
    }

    /** Under which a person's answers are kept: it says who, or, in an anonymous one, nothing. */
    String answerOf(UUID personId) {
        return answerOf(personId.toString());
    }

    /** Under which the answers of a slip are kept: nobody is known by it. */
    String answerOfSlip(String slip) {
        return answerOf("slip " + slip);
    }

    /** Under which what staff entered from one paper is kept. */
    String answerOnPaper(UUID entry) {
        return answerOf("paper " + entry);
    }

    private String answerOf(String whose) {
        var key = secret;
        if (key == null) {
            return id() + " " + whose;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            var pseudonym = mac.doFinal(whose.getBytes(StandardCharsets.UTF_8));
            return id() + " " + HexFormat.of().formatHex(pseudonym);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private void require(QuestionnaireStatus expected) {
        if (status != expected) {
            throw new Refusal.Conflict("questionnaire.state", "Not possible while it is " + status);
        }
    }

    private static void requireAskable(Content content) {
        var questions = content.questions();
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw new Refusal.Invalid(
                    "questionnaire.questions",
                    "It asks 1 to %d questions".formatted(MOST_QUESTIONS));
        }
        for (var place = 0; place < questions.size(); place++) {
            questions.get(place).requireAskable(place, questions.subList(0, place));
        }
    }

    @Override
    protected void derive(Instant at) {
        var isOpen = status == QuestionnaireStatus.PUBLISHED;
        openSince = isOpen && publishedAt != null ? later(publishedAt, content.opensAt()) : null;
        dueAt = isOpen ? content.closesAt() : null;
        opensAt = unopened ? content.opensAt() : null;
    }

    @Override
    public Reach reach() {
        return lies;
    }

    public String number() {
        return number;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Content content() {
        return content;
    }

    public Audience audience() {
        return audience;
    }

    public QuestionnaireStatus status() {
        return status;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** When nobody could answer it any more; null before. */
    public @Nullable Instant closedAt() {
        return status != QuestionnaireStatus.CLOSED
                ? null
                : Objects.requireNonNullElse(closedAt, content.closesAt());
    }

    /** Of which earlier one it is the next edition; null of a first one. */
    public @Nullable UUID copyOf() {
        return copyOf;
    }

    /** The place of the question with this code, from zero; −1 when it asks no such question. */
    public int placeOf(String code) {
        var codes = content.questions().stream().map(Question::code).toList();
        return codes.indexOf(code);
    }

    /** Whether people are just being invited or reminded. */
    public boolean isInviting() {
        return round != null;
    }

    /** The invitation or reminder under way; null while there is none. */
    @Nullable UUID round() {
        return round;
    }

    /** Null while there is no round, and in one that an older build began. */
    @Nullable String roundSecret() {
        return roundSecret;
    }

    /** Whether the round under way is a reminder. */
    boolean isReminding() {
        return reminding;
    }

    /** How many people were invited; null before. */
    public @Nullable Long invited() {
        return invited;
    }

    /** How many were reminded by the last reminder; null before the first. */
    public @Nullable Long reminded() {
        return reminded;
    }

    public @Nullable Instant remindedAt() {
        return remindedAt;
    }

    /** How many slips were printed, by which somebody may answer without an account. */
    public int slips() {
        return slips;
    }

    /** How many people answered; null before it has closed. */
    public @Nullable Long answers() {
        return answers;
    }
}
