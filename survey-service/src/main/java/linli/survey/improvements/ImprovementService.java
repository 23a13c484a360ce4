package linli.survey.improvements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.aggregates.Transition;
import linli.chassis.estate.Estate;
import linli.chassis.grants.Grants;
import linli.chassis.grants.Grants.Holder;
import linli.chassis.time.Calendars;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import linli.survey.figures.Figure;
import linli.survey.figures.Measure;
import linli.survey.figures.Sample;
import linli.survey.improvements.Improvement.Plan;
import linli.survey.improvements.Improvement.Responsible;
import linli.survey.questionnaires.Questionnaire;
import linli.survey.questionnaires.QuestionnaireSearch;
import linli.survey.questionnaires.QuestionnaireService;
import linli.survey.questionnaires.Questionnaires;
import linli.survey.ratings.RatingSearch;
import linli.survey.ratings.RatingSearch.By;
import linli.survey.ratings.RatingSearch.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans improvements, counts what they are to change, and follows them to their end. */
@Service
public class ImprovementService implements Timer {

    private static final String MANAGE = "survey:design";
    private static final int AT_ONCE = 100;

    /** Below this many answers or ratings a figure says nothing. */
    private static final int FEWEST = 5;

    private static final int MOST_DAYS = 366;

    private final Improvements improvements;
    private final ImprovementSearch search;
    private final QuestionnaireService surveys;
    private final Questionnaires questionnaires;
    private final QuestionnaireSearch editions;
    private final RatingSearch ratings;
    private final Grants grants;
    private final Estate estate;
    private final Calendars calendars;
    private final Numbers numbers;
    private final OneByOne warnings = new OneByOne("improvement");

    ImprovementService(
            Improvements improvements,
            ImprovementSearch search,
            QuestionnaireService surveys,
            Questionnaires questionnaires,
            QuestionnaireSearch editions,
            RatingSearch ratings,
            Grants grants,
            Estate estate,
            Calendars calendars,
            Numbers numbers) {
        this.improvements = improvements;
        this.search = search;
        this.surveys = surveys;
        this.questionnaires = questionnaires;
        this.editions = editions;
        this.ratings = ratings;
        this.grants = grants;
        this.estate = estate;
        this.calendars = calendars;
        this.numbers = numbers;
    }

    /**
     * Where something is to become better, and what.
     *
     * @param buildingId null for all of the community
     * @param name of the technician or question is taken by the service
     */
    public record Aim(
            UUID communityId,
            @Nullable UUID buildingId,
            Target.Kind kind,
            @Nullable UUID questionnaireId,
            @Nullable String question,
            @Nullable String type,
            @Nullable UUID technicianId) {}

    /**
     * Days of ratings, both included.
     *
     * @param from first day, where the ratings lie
     * @param to last day
     */
    public record Days(LocalDate from, LocalDate to) {}

    /**
     * @param days whose ratings count as before, for what is measured by ratings
     * @param responsibleId who answers for it
     * @param due the last day of its time
     */
    public Improvement plan(
            Aim aim,
            @Nullable Days days,
            String title,
            UUID responsibleId,
            LocalDate due,
            Access access) {
        return improvements.create(
                access,
                () -> {
                    access.staff();
                    requirePlace(aim, access);
                    var target = target(aim, access);
                    var zone = calendars.zoneOf(aim.communityId());
                    return Improvement.plan(
                            access.newId(),
                            numbers.next("GJ", access.at()),
                            new Plan(
                                    aim.communityId(),
                                    aim.buildingId(),
                                    target,
                                    title,
                                    responsible(responsibleId, aim.communityId(), aim.buildingId()),
                                    due,
                                    zone),
                            figure(
                                    target,
                                    aim.communityId(),
                                    aim.buildingId(),
                                    target.questionnaireId(),
                                    days,
                                    access),
                            access.stamp());
                });
    }

    private void requirePlace(Aim aim, Access access) {
        var building = aim.buildingId();
        if (building == null) {
            estate.requireCommunity(aim.communityId(), access);
        } else if (estate.building(building)
                .filter(known -> known.communityId().equals(aim.communityId()))
                .filter(known -> access.scope().covers(known.reach()))
                .isEmpty()) {
            throw new Refusal.NotFound("building.not-found", "No building " + building);
        }
    }

    private Target target(Aim aim, Access access) {
        return switch (aim.kind()) {
            case QUESTION -> {
                var id = required(aim.questionnaireId());
                var code = required(aim.question());
                var questionnaire = questionnaires.get(id, access);
                var place = questionnaire.placeOf(code);
                if (place < 0) {
                    throw new Refusal.Invalid(
                            "questionnaire.no-number", "It asks no question " + code);
                }
                var text = questionnaire.content().questions().get(place).text();
                yield new Target(aim.kind(), id, code, null, null, text);
            }
            case ORDER_TYPE -> new Target(aim.kind(), null, null, required(aim.type()), null, null);
            case TECHNICIAN -> {
                var id = required(aim.technicianId());
                var name =
                        ratings
                                .groups(
                                        By.TECHNICIAN,
                                        new Wanted(
                                                aim.communityId(),
                                                null,
                                                null,
                                                id,
                                                null,
                                                null,
                                                null,
                                                null),
                                        access.under("report:view"))
                                .stream()
                                .findFirst()
                                .map(RatingSearch.Group::name)
                                .orElseThrow(() ->
                                        new Refusal.Invalid(
                                                "figure.too-few", "Nobody rated their work"));
                yield new Target(aim.kind(), null, null, null, id, name);
            }
            case RATINGS, FREE -> new Target(aim.kind(), null, null, null, null, null);
        };
    }

    private static <T> T required(@Nullable T said) {
        if (said == null) {
            throw new Refusal.Invalid("improvement.target", "Say what is to become better");
        }
        return said;
    }

    private @Nullable Figure figure(
            Target target,
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID questionnaireId,
            @Nullable Days days,
            Access access) {
        return switch (target.kind()) {
            case FREE -> null;
            case QUESTION ->
                    surveys.figure(
                            required(questionnaireId),
                            required(target.question()),
                            communityId,
                            buildingId,
                            access.under(MANAGE));
            case ORDER_TYPE, TECHNICIAN, RATINGS ->
                    rated(target, communityId, buildingId, required(days), access);
        };
    }

    private Figure rated(
            Target target, UUID communityId, @Nullable UUID buildingId, Days days, Access access) {
        var zone = calendars.zoneOf(communityId);
        var from = days.from().atStartOfDay(zone).toInstant();
        // No rating that comes later may change what was counted.
        var end = days.to().plusDays(1).atStartOfDay(zone).toInstant();
        var to = end.isAfter(access.at()) ? access.at() : end;
        if (!from.isBefore(to) || ChronoUnit.DAYS.between(days.from(), days.to()) > MOST_DAYS) {
            throw new Refusal.Invalid(
                    "improvement.days", "No stretch of up to a year that is over");
        }
        var stars =
                ratings.stars(
                        new Wanted(
                                communityId,
                                buildingId,
                                target.type(),
                                target.technicianId(),
                                null,
                                null,
                                from,
                                to),
                        access.under("report:view"));
        var sample = Sample.of(Measure.STARS, stars);
        if (sample.size() < FEWEST) {
            throw new Refusal.Invalid("figure.too-few", "Too few ratings");
        }
        return new Figure(Measure.STARS, sample, from, to, access.at(), null, null);
    }

    /** Who may be made responsible: whoever works there, and whoever manages improvements there. */
    public List<Holder> eligible(UUID communityId, @Nullable UUID buildingId) {
        var there = Reach.of(communityId, buildingId, null);
        return Stream.concat(grants.holders(MANAGE, there).stream(), grants.staffAt(there).stream())
                .distinct()
                .sorted(Comparator.comparing(Holder::name).thenComparing(Holder::staffId))
                .toList();
    }

    /** The same for a place that the caller looks after. */
    public List<Holder> eligible(UUID communityId, @Nullable UUID buildingId, Access access) {
        requirePlace(
                new Aim(communityId, buildingId, Target.Kind.FREE, null, null, null, null), access);
        return eligible(communityId, buildingId);
    }

    private Responsible responsible(UUID staffId, UUID communityId, @Nullable UUID buildingId) {
        return eligible(communityId, buildingId).stream()
                .filter(one -> one.staffId().equals(staffId))
                .findFirst()
                .map(one -> new Responsible(one.staffId(), one.name()))
                .orElseThrow(() ->
                        new Refusal.Invalid("improvement.responsible", "They do not work there"));
    }

    public Improvement replan(UUID id, UUID responsibleId, LocalDate due, Access access) {
        return move(
                id,
                ImprovementCommand.PLAN,
                access,
                (one, stamp) ->
                        one.replan(
                                responsible(responsibleId, one.communityId(), one.buildingId()),
                                due,
                                calendars.zoneOf(one.communityId()),
                                stamp));
    }

    public Improvement start(UUID id, Access access) {
        return move(id, ImprovementCommand.START, access, Improvement::start);
    }

    public Improvement note(UUID id, String text, Access access) {
        return move(id, ImprovementCommand.NOTE, access, (one, stamp) -> one.note(text, stamp));
    }

    /**
     * Counts again what it was to change: by a later edition's same question, or the ratings of
     * later days.
     */
    public Improvement measure(
            UUID id, @Nullable UUID questionnaireId, @Nullable Days days, Access access) {
        return move(
                id,
                ImprovementCommand.MEASURE,
                access,
                (one, stamp) -> {
                    var counted =
                            figure(
                                    one.target(),
                                    one.communityId(),
                                    one.buildingId(),
                                    questionnaireId,
                                    days,
                                    access);
                    if (counted == null) {
                        throw new Refusal.Conflict(
                                "improvement.not-measured", "It is measured by nothing");
                    }
                    one.measure(counted, stamp);
                });
    }

    public Improvement complete(UUID id, String note, Access access) {
        return move(
                id,
                ImprovementCommand.COMPLETE,
                access,
                (one, stamp) -> one.complete(note, access.staff(), stamp));
    }

    public Improvement verify(UUID id, Access access) {
        return move(
                id,
                ImprovementCommand.VERIFY,
                access,
                (one, stamp) -> one.verify(access.staff(), stamp));
    }

    public Improvement sendBack(UUID id, String reason, Access access) {
        return move(
                id, ImprovementCommand.RETURN, access, (one, stamp) -> one.sendBack(reason, stamp));
    }

    public Improvement drop(UUID id, String reason, Access access) {
        return move(
                id,
                ImprovementCommand.DROP,
                access,
                (one, stamp) -> one.drop(reason, access.staff(), stamp));
    }

    private Improvement move(
            UUID id,
            ImprovementCommand command,
            Access access,
            BiConsumer<Improvement, Stamp> move) {
        return improvements.move(
                id,
                access,
                one -> {
                    requireMay(command, one, access);
                    move.accept(one, access.stamp());
                });
    }

    private static void requireMay(ImprovementCommand command, Improvement one, Access access) {
        one.require(command);
        if (!may(command, one, access)) {
            if (command.who() == ImprovementCommand.Who.LOOKS && manages(one, access)) {
                throw new Refusal.Conflict(
                        "improvement.own", "Somebody else has to look whether it is done");
            }
            throw new Refusal.Forbidden("access.forbidden", "Not yours to do");
        }
    }

    /** What the state and who asks allow. */
    public static List<ImprovementCommand> possible(Improvement one, Access access) {
        return Transition.takenIn(ImprovementCommand.class, one.status())
                .filter(command -> command != ImprovementCommand.MEASURE || one.before() != null)
                .filter(command -> may(command, one, access))
                .toList();
    }

    private static boolean may(ImprovementCommand command, Improvement one, Access access) {
        var staff = access.account().staffId();
        var isResponsible = one.responsible().staffId().equals(staff);
        return switch (command.who()) {
            case MANAGES -> manages(one, access);
            case WORKS -> isResponsible || manages(one, access);
            case LOOKS -> {
                var done = one.done();
                var hands = access.account().hands();
                yield manages(one, access)
                        && !hands.contains(one.responsible().staffId())
                        && done != null
                        && !hands.contains(done.staffId());
            }
        };
    }

    private static boolean manages(Improvement one, Access access) {
        return access.account().staffId() != null
                && access.may(MANAGE, Reach.of(one.communityId(), one.buildingId(), null));
    }

    /** Closed surveys by which it can be counted again, the newest first. */
    public Page<Questionnaire> editions(UUID id, Access access, Paging paging) {
        var one = improvements.get(id, access);
        var code = one.target().question();
        var before = one.before();
        if (code == null || before == null) {
            return new Page<>(List.of(), null);
        }
        var page = editions.asking(code, access.under(MANAGE), paging);
        return new Page<>(
                page.items().stream()
                        .filter(edition ->
                                !Objects.requireNonNull(edition.publishedAt())
                                        .isBefore(before.to()))
                        .toList(),
                page.next());
    }

    /** Tells whose time is over. */
    @Override
    public void ring(Instant now) {
        warnings.each(
                search.toWarn(now, AT_ONCE + warnings.failing()),
                now,
                id -> improvements.move(id, one -> one.ring(Stamp.bySystem(now))));
    }
}
