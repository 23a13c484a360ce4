package linli.survey.questionnaires;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.audiencelists.AudienceLists;
import linli.chassis.estate.Audience;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Audiences.Counted;
import linli.chassis.estate.Audiences.Member;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownBuilding;
import linli.chassis.operations.Operations;
import linli.chassis.time.Calendars;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.survey.figures.Figure;
import linli.survey.figures.Measure;
import linli.survey.figures.Sample;
import linli.survey.figures.Shares;
import linli.survey.figures.Shares.Share;
import linli.survey.questionnaires.Answers.Begun;
import linli.survey.questionnaires.Answers.Participant;
import linli.survey.questionnaires.Answers.Sheet;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.Question.Kind;
import linli.survey.questionnaires.Questionnaire.Content;
import linli.survey.questionnaires.Results.OfQuestion;
import linli.survey.questionnaires.Results.Score;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes questionnaires, takes answers and counts them. */
@Service
public class QuestionnaireService implements Timer {

    private static final int AT_ONCE = 100;
    private static final int SECRET_BYTES = 32;

    private final Questionnaires questionnaires;
    private final QuestionnaireSearch search;
    private final Answers answers;
    private final PersonalLinks links;
    private final Audiences audiences;
    private final AudienceLists lists;
    private final Calendars calendars;
    private final Numbers numbers;
    private final Estate estate;
    private final Operations operations;
    private final OneByOne closings = new OneByOne("questionnaire");
    private final SecureRandom random = new SecureRandom();

    QuestionnaireService(
            Questionnaires questionnaires,
            QuestionnaireSearch search,
            Answers answers,
            PersonalLinks links,
            Audiences audiences,
            AudienceLists lists,
            Calendars calendars,
            Numbers numbers,
            Estate estate,
            Operations operations) {
        this.questionnaires = questionnaires;
        this.search = search;
        this.answers = answers;
        this.links = links;
        this.audiences = audiences;
        this.lists = lists;
        this.calendars = calendars;
        this.numbers = numbers;
        this.estate = estate;
        this.operations = operations;
    }

    /** One questionnaire as somebody who may answer it sees it. */
    public record Asked(Questionnaire questionnaire, boolean answered) {}

    public Questionnaire draft(Content content, Audience audience, Access access) {
        return questionnaires.create(
                access,
                () -> {
                    requireSomebody(audience);
                    lists.requireUsable(audience, null, access);
                    return Questionnaire.draft(
                            access.newId(),
                            numbers.next("WJ", access.at()),
                            content,
                            audience,
                            audiences.reachOf(audience, access.scope()),
                            access.stamp());
                });
    }

    /** The next edition of one that is out, as a draft. */
    public Questionnaire copy(UUID id, Access access) {
        return questionnaires.create(
                access,
                () -> {
                    var first = questionnaires.get(id, access);
                    return first.copy(
                            access.newId(),
                            numbers.next("WJ", access.at()),
                            audiences.reachOf(first.audience(), access.scope()),
                            access.stamp());
                });
    }

    public Questionnaire revise(UUID id, Content content, Audience audience, Access access) {
        return questionnaires.move(
                id,
                access,
                draft -> {
                    requireWhole(draft, access);
                    requireSomebody(audience);
                    lists.requireUsable(audience, draft.audience(), access);
                    draft.revise(
                            content,
                            audience,
                            audiences.reachOf(audience, access.scope()),
                            access.stamp());
                });
    }

    Questionnaire publish(UUID id, Access access) {
        var secret = newSecret();
        var linkSecret = newLinkSecret();
        return questionnaires.move(
                id,
                access,
                draft -> {
                    requireWhole(draft, access);
                    if (draft.audience().isOpenWhoOwes()) {
                        audiences.writeDownWhoOwes(draft.audience(), id, access.at());
                    }
                    draft.publish(secret, linkSecret, access.stamp());
                });
    }

    /** Its time has come; nothing for one that is open already. */
    Questionnaire open(UUID id, Instant now) {
        var linkSecret = newLinkSecret();
        return questionnaires.move(id, one -> one.open(linkSecret, Stamp.bySystem(now)));
    }

    private byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    private String newLinkSecret() {
        return Base64.getEncoder().encodeToString(newSecret());
    }

    /** Whoever has not answered is to be told once more. */
    Questionnaire remind(UUID id, Access access) {
        var linkSecret = newLinkSecret();
        return questionnaires.move(
                id,
                access,
                open -> {
                    requireWhole(open, access);
                    open.remind(access.newId(), linkSecret, access.stamp());
                });
    }

    /** Whom an audience has today. */
    public Counted count(Audience audience, Access access) {
        lists.requireUsable(audience, null, access);
        return audiences.count(audience, access);
    }

    public Questionnaire close(UUID id, Access access) {
        var closed =
                questionnaires.move(
                        id,
                        access,
                        open -> {
                            requireWhole(open, access);
                            open.close(answers.count(id), access.stamp());
                        });
        forgetOpen(id);
        return closed;
    }

    /** What nobody goes on with once it has closed. */
    private void forgetOpen(UUID id) {
        answers.forgetBegun(id);
        links.forget(id);
    }

    /**
     * What its answers say together, for who looks after all of it. Of an anonymous one nothing but
     * how many there are, until nobody answers any more.
     */
    public Results results(UUID id, Access access) {
        var questionnaire = questionnaires.get(id, access);
        requireWhole(questionnaire, access);
        var results = new Results(questionnaire.content().questions(), this::communityOf);
        answers.each(id, results::add);
        if (questionnaire.content().anonymous()
                && questionnaire.status() != QuestionnaireStatus.CLOSED) {
            results.keepSilent();
        }
        return results;
    }

    /**
     * The same by building, once nobody answers any more: what changes from one answer to the next
     * would say what that one is.
     *
     * @throws Refusal.Conflict before it has closed
     */
    public List<Score> scores(UUID id, Access access) {
        return closedResults(id, access).scores();
    }

    private Optional<UUID> communityOf(UUID buildingId) {
        return estate.building(buildingId).map(KnownBuilding::communityId);
    }

    /**
     * What lowers the overall verdict most, of a closed one.
     *
     * @param overall place of the question that is the overall verdict; null for the one that asks
     *     for recommendation or, without one, the first scale
     * @throws Refusal.Conflict before it has closed
     * @throws Refusal.Invalid {@code questionnaire.no-number} when that is no number
     */
    public WeakSpots weakSpots(UUID id, @Nullable Integer overall, Access access) {
        var results = closedResults(id, access);
        var questions = questionnaires.get(id).content().questions();
        var spots = new WeakSpots(questions, overall);
        if (results.isShown()) {
            answers.each(id, spots::add);
        }
        return spots;
    }

    /**
     * What the same question came to, in one place.
     *
     * @param code of the question
     * @param buildingId null for all of the community
     * @throws Refusal.Conflict before it has closed
     * @throws Refusal.Invalid {@code questionnaire.no-number} when it is not answered with one,
     *     {@code figure.too-few} when it was answered by fewer there than are shown
     */
    public Figure figure(
            UUID id, String code, UUID communityId, @Nullable UUID buildingId, Access access) {
        var result = scoreIn(id, code, communityId, buildingId, access);
        var questionnaire = questionnaires.get(id);
        var measure = result.kind() == Kind.NPS ? Measure.NPS : Measure.SCALE;
        return new Figure(
                measure,
                Sample.of(measure, result.distribution()),
                Objects.requireNonNull(questionnaire.publishedAt()),
                Objects.requireNonNull(questionnaire.closedAt()),
                access.at(),
                id,
                questionnaire.content().title());
    }

    /** Who answered: everybody, a community or a building, of one questionnaire. */
    public record Group(
            UUID questionnaireId, @Nullable UUID communityId, @Nullable UUID buildingId) {

        /** Whether some people may be in both. */
        boolean overlaps(Group other, Estate estate) {
            if (!questionnaireId.equals(other.questionnaireId)) {
                return false;
            }
            var first = community(estate);
            var second = other.community(estate);
            return first == null
                    || second == null
                    || (first.equals(second)
                            && (buildingId == null
                                    || other.buildingId == null
                                    || buildingId.equals(other.buildingId)));
        }

        private @Nullable UUID community(Estate estate) {
            return buildingId == null
                    ? communityId
                    : estate.building(buildingId).map(KnownBuilding::communityId).orElse(null);
        }
    }

    /**
     * @param before those whose share of 4 and 5 is held against the other
     */
    public record Compared(Share before, Share after, Shares.Comparison comparison) {}

    /**
     * Whether the shares of 4 and 5 on the same scale differ between two groups of people, or
     * between two editions. It is made of what is shown of either alone.
     *
     * @throws Refusal.Conflict before one of them has closed
     * @throws Refusal.Invalid {@code questionnaire.no-number} when it is no scale, {@code
     *     figure.too-few} when it was answered by fewer in one of them than are shown, {@code
     *     comparison.overlap} when the same people are in both
     */
    public Compared compare(String code, Group before, Group after, Access access) {
        if (before.overlaps(after, estate)) {
            throw new Refusal.Invalid("comparison.overlap", "The same people are in both");
        }
        var first = topBox(code, before, access);
        var second = topBox(code, after, access);
        return new Compared(first, second, Shares.compare(first, second));
    }

    private Share topBox(String code, Group group, Access access) {
        var result =
                scoreIn(
                        group.questionnaireId(),
                        code,
                        group.communityId(),
                        group.buildingId(),
                        access);
        if (result.kind() != Kind.SCALE) {
            throw new Refusal.Invalid("questionnaire.no-number", "It is no scale");
        }
        return Results.topBoxOf(result);
    }

    /**
     * @param communityId null for everybody, or where a building is named
     * @param buildingId null for all of it
     */
    private OfQuestion scoreIn(
            UUID id,
            String code,
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            Access access) {
        var results = closedResults(id, access);
        var questionnaire = questionnaires.get(id);
        var place = questionnaire.placeOf(code);
        if (place < 0 || !questionnaire.content().questions().get(place).kind().isMark()) {
            throw new Refusal.Invalid("questionnaire.no-number", "No number is asked for by it");
        }
        var isWhole =
                communityId == null || communityId.equals(questionnaire.reach().communityId());
        return results.scores().stream()
                .filter(score -> score.question() == place && score.result().answered() > 0)
                .filter(score ->
                        buildingId != null
                                ? buildingId.equals(score.buildingId())
                                : score.buildingId() == null
                                        && (Objects.equals(communityId, score.communityId())
                                                || (isWhole && score.communityId() == null)))
                .map(Score::result)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal.Invalid("figure.too-few", "Too few answered it there"));
    }

    private Results closedResults(UUID id, Access access) {
        if (questionnaires.get(id, access).status() != QuestionnaireStatus.CLOSED) {
            throw new Refusal.Conflict("questionnaire.not-closed", "It has not closed yet");
        }
        return results(id, access);
    }

    /**
     * Says that what it came to is being written down.
     *
     * @throws Refusal.Conflict before it has closed
     */
    public Questionnaire report(UUID id, UUID reportId, Access access) {
        return questionnaires.move(
                id,
                access,
                closed -> {
                    requireWhole(closed, access);
                    closed.report(reportId, access.stamp());
                });
    }

    /** One whose answers the caller looks after, all of them. */
    public Questionnaire whole(UUID id, Access access) {
        var questionnaire = questionnaires.get(id, access);
        requireWhole(questionnaire, access);
        return questionnaire;
    }

    /** What the caller can answer now, or has answered and may still change. */
    public Page<Asked> invitations(Access access, Paging paging) {
        var reader = audiences.reader(access).orElse(null);
        if (reader == null) {
            return new Page<>(List.of(), null);
        }
        var page = search.open(audiences.told(reader, access), paging);
        var theirs =
                page.items().stream()
                        .filter(one ->
                                audiences.member(one.audience(), reader, access.at()).isPresent())
                        .toList();
        var answered =
                answers.answeredBy(reader.id(), theirs.stream().map(Questionnaire::id).toList());
        return new Page<>(
                theirs.stream().map(one -> new Asked(one, answered.contains(one.id()))).toList(),
                page.next());
    }

    /** Of an anonymous one, too: as long as it can be changed, only they find it. */
    public @Nullable List<Answer> answersOf(UUID id, Access access) {
        var member = member(id, access);
        var sheet = answers.find(questionnaires.get(id).answerOf(member.person().id()));
        return sheet == null ? null : sheet.answers();
    }

    /** What they kept of pages they have not sent yet; null when nothing. */
    public @Nullable List<Answer> begunOf(UUID id, Access access) {
        var member = member(id, access);
        var begun = answers.findBegun(questionnaires.get(id).answerOf(member.person().id()));
        return begun == null ? null : begun.answers();
    }

    /**
     * Keeps what is answered so far, to go on later or on another device. It counts for nothing.
     */
    public void begin(UUID id, List<Answer> given, Access access) {
        var member = member(id, access);
        var questionnaire = questionnaires.get(id);
        questionnaire.requireBegun(given, access.at());
        answers.keep(new Begun(questionnaire.answerOf(member.person().id()), id, given));
    }

    public Questionnaire invitation(UUID id, Access access) {
        var _ = member(id, access);
        return questionnaires.get(id);
    }

    /**
     * Answers it, or changes what was answered: once for each person, however often it is sent.
     *
     * @throws Refusal.Conflict {@code questionnaire.settled} when what was sent once stays
     */
    public void answer(UUID id, List<Answer> given, Access access) {
        var member = member(id, access);
        var questionnaire = questionnaires.get(id);
        if (hasAnswered(id, member.person().id())) {
            questionnaire.requireChangeable();
        }
        keep(questionnaire, member, questionnaire.accepted(given, access.at()), access.at());
    }

    private void keep(Questionnaire questionnaire, Member member, List<Answer> kept, Instant now) {
        var id = questionnaire.id();
        var home = member.homes().getFirst();
        var person = member.person().id();
        answers.keep(
                new Sheet(
                        questionnaire.answerOf(person),
                        id,
                        home.buildingId(),
                        calendars.dayOf(now, home.communityId()),
                        kept),
                new Participant(Participant.idOf(id, person), id, person, home.buildingId()));
    }

    /**
     * What is asked of a person who is known by their link.
     *
     * @throws Refusal.Conflict {@code questionnaire.closed} when nobody can answer it now
     * @throws Refusal.NotFound when it is not for that person any more
     */
    public Questionnaire askedByLink(UUID id, UUID personId, Instant now) {
        var questionnaire = questionnaires.get(id);
        questionnaire.requireAnswerable(now);
        var _ = member(questionnaire, personId, now);
        return questionnaire;
    }

    /** Whether that person has answered it, by whatever way. */
    public boolean hasAnswered(UUID id, UUID personId) {
        return !answers.answeredBy(personId, List.of(id)).isEmpty();
    }

    /**
     * Answers it for a person who is known by their link, as they would themselves.
     *
     * @param used uses the link up, once the answers are found to be such
     */
    public void answerByLink(
            UUID id, UUID personId, List<Answer> given, Instant now, Runnable used) {
        var questionnaire = askedByLink(id, personId, now);
        var member = member(questionnaire, personId, now);
        var kept = questionnaire.accepted(given, now);
        used.run();
        keep(questionnaire, member, kept, now);
    }

    private Member member(Questionnaire questionnaire, UUID personId, Instant now) {
        return estate.person(personId)
                .flatMap(person -> audiences.member(questionnaire.audience(), person, now))
                .orElseThrow(() -> notFound(questionnaire.id()));
    }

    private static Refusal notFound(UUID id) {
        return new Refusal.NotFound("questionnaire.not-found", "No questionnaire " + id);
    }

    /**
     * Has slips printed for a building.
     *
     * @throws Refusal.NotFound when the building is unknown or outside the caller's scope
     */
    public KnownBuilding orderSlips(UUID id, UUID buildingId, int slips, Access access) {
        var building = building(buildingId, access);
        questionnaires.move(
                id,
                access,
                open -> {
                    requireWhole(open, access);
                    open.orderSlips(building.communityId(), buildingId, slips, access.stamp());
                });
        return building;
    }

    private KnownBuilding building(UUID id, Access access) {
        return estate.building(id)
                .filter(known -> access.scope().covers(known.reach()))
                .orElseThrow(() -> new Refusal.NotFound("building.not-found", "No building " + id));
    }

    /**
     * Enters what somebody of a building answered on paper: who did is on record, what they entered
     * is not beside it. The same command again replaces what it said.
     *
     * @throws Refusal.NotFound when the building is unknown or outside the caller's scope
     * @throws Refusal.Invalid {@code slip.elsewhere} where not everybody is asked
     */
    public void answerOnPaper(UUID id, UUID buildingId, List<Answer> given, Access access) {
        var building = building(buildingId, access);
        var questionnaire = whole(id, access);
        questionnaire.requireEverybodyIn(building.communityId(), building.id());
        var kept = questionnaire.accepted(given, access.at());
        var sheet = questionnaire.answerOnPaper(access.newId());
        if (answers.find(sheet) == null) { // A retry enters the same paper.
            operations.record(
                    access,
                    "questionnaire.paper-entered",
                    "questionnaire",
                    id.toString(),
                    null,
                    Map.of("buildingId", building.id().toString()));
        }
        answers.keep(
                new Sheet(
                        sheet,
                        id,
                        building.id(),
                        calendars.dayOf(access.at(), building.communityId()),
                        kept,
                        true));
    }

    /**
     * What a slip asks.
     *
     * @throws Refusal.Conflict {@code questionnaire.closed} when nobody can answer it now
     */
    public Questionnaire askedBySlip(UUID id, Instant now) {
        var questionnaire = questionnaires.get(id);
        questionnaire.requireAnswerable(now);
        return questionnaire;
    }

    /**
     * Answers it by a slip: the same slip again replaces what it said.
     *
     * @param used uses the slip up, once the answers are found to be such
     */
    public void answerBySlip(
            UUID id,
            String slip,
            KnownBuilding building,
            List<Answer> given,
            Instant now,
            Runnable used) {
        var questionnaire = questionnaires.get(id);
        var kept = questionnaire.accepted(given, now);
        used.run();
        answers.keep(
                new Sheet(
                        questionnaire.answerOfSlip(slip),
                        id,
                        building.id(),
                        calendars.dayOf(now, building.communityId()),
                        kept));
    }

    /** Closes what is over. */
    @Override
    public void ring(Instant now) {
        closings.each(
                search.due(now, AT_ONCE + closings.failing()),
                now,
                id -> {
                    questionnaires.move(
                            id,
                            due -> {
                                if (due.isDue(now)) {
                                    due.close(answers.count(id), Stamp.bySystem(now));
                                }
                            });
                    forgetOpen(id);
                });
    }

    private Member member(UUID id, Access access) {
        return questionnaires
                .find(id)
                .filter(one -> one.status() == QuestionnaireStatus.PUBLISHED)
                .flatMap(one ->
                        audiences
                                .reader(access)
                                .flatMap(reader ->
                                        audiences.member(one.audience(), reader, access.at())))
                .orElseThrow(() -> notFound(id));
    }

    private void requireWhole(Questionnaire questionnaire, Access access) {
        audiences.reachOf(questionnaire.audience(), access.scope());
    }

    private static void requireSomebody(Audience audience) {
        if (audience.isNobody()) {
            throw new Refusal.Invalid(
                    "questionnaire.nobody",
                    "Say whom it is for",
                    List.of(new Refusal.FieldError("audience", "questionnaire.nobody", null)));
        }
    }
}
