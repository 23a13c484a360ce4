package linli.survey.questionnaires;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import linli.survey.figures.Amounts;
import linli.survey.figures.Sample;
import linli.survey.figures.Shares.Share;
import linli.survey.questionnaires.Answers.Sheet;
import linli.survey.questionnaires.Question.Answer;
import linli.survey.questionnaires.Question.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a questionnaire's answers say together. Of fewer than five nothing is said, and of no part
 * that would leave fewer than five when taken from the whole: nobody is found by subtraction.
 */
public final class Results {

    /** Below this many answers nothing is shown. */
    public static final int FEWEST = 5;

    private static final int PROMOTERS_FROM = 9;
    private static final int DETRACTORS_UP_TO = 6;
    private static final int TOP_BOX_FROM = 4;
    private static final int WORDS_SHOWN = 200;

    private final List<Question> questions;
    private final List<Counting> counted = new ArrayList<>();
    private final Function<UUID, Optional<UUID>> communityOf;
    private final Map<UUID, Long> byBuilding = new TreeMap<>();
    private final Map<UUID, List<Counting>> countedNear = new TreeMap<>();
    private final Map<UUID, UUID> communities = new HashMap<>();
    private final Map<UUID, List<Counting>> countedIn = new TreeMap<>();
    private long sheets;
    private long onPaper;
    private boolean silent;

    /**
     * @param communityOf in which community a building lies
     */
    Results(List<Question> questions, Function<UUID, Optional<UUID>> communityOf) {
        this.questions = questions;
        this.communityOf = communityOf;
        counted.addAll(countings());
    }

    private List<Counting> countings() {
        return questions.stream().map(Counting::new).toList();
    }

    /**
     * How one question was answered, by everybody, in one community or in one building.
     *
     * @param question its place, from zero
     * @param communityId null for everybody
     * @param buildingId null for all of the community
     */
    public record Score(
            int question,
            @Nullable UUID communityId,
            @Nullable UUID buildingId,
            OfQuestion result) {}

    /**
     * How one question was answered.
     *
     * @param code by which it is the same in other editions
     * @param options what can be chosen; of amounts the classes into which they fall, of days the
     *     months
     * @param asked how many people were asked it, by how they answered others; zero while they are
     *     fewer than five
     * @param answered by how many people
     * @param distribution how often each option, or each number from the least to the most; of
     *     options put in order, how often each came first
     * @param mean of numbers; null for other kinds
     * @param margin half of the mean's 95 % confidence interval (1.96 standard errors); null where
     *     there is no mean
     * @param topBox the share of 4 and 5 on a scale; null for other kinds
     * @param nps promoters (9, 10) less detractors (0 to 6), in percent; null for other kinds
     * @param quartiles of amounts; null for other kinds
     * @param unit of amounts; null for other kinds and for mere numbers
     * @param words in alphabetical order, which says nothing of who wrote them
     * @param optionsEn what can be chosen for who reads English; empty where nobody has said, and
     *     for classes and months, which are the same in every language
     * @param ranks at which each option came on average where they were put in order, 1 the first;
     *     those that somebody left out share the middle of the ranks left (mid-ranks, Kendall
     *     1945); empty for other kinds
     * @param table what the rows of its table ask together; null where it stands alone
     */
    public record OfQuestion(
            Kind kind,
            String code,
            String text,
            @Nullable String textEn,
            List<String> options,
            long asked,
            long answered,
            List<Long> distribution,
            @Nullable Double mean,
            @Nullable Double margin,
            @Nullable Double topBox,
            @Nullable Double nps,
            @Nullable Quartiles quartiles,
            @Nullable String unit,
            List<String> words,
            List<String> optionsEn,
            @Nullable String unitEn,
            List<Double> ranks,
            @Nullable String table,
            @Nullable String tableEn) {

        /** A report that was taken before there were any has none. */
        public OfQuestion {
            optionsEn = Objects.requireNonNullElse(optionsEn, List.of());
            ranks = Objects.requireNonNullElse(ranks, List.of());
        }
    }

    /** Below which a quarter, half and three quarters of all amounts lie. */
    public record Quartiles(double low, double median, double high) {}

    /**
     * What the scales of one page say together.
     *
     * @param first place of the question that begins it, from zero
     * @param scales how many scales it has of which something is shown
     * @param mean of their means: it says nothing that they do not say
     * @param topBox mean of their shares of 4 and 5
     */
    public record OfSection(
            String title,
            @Nullable String titleEn,
            int first,
            int scales,
            double mean,
            double topBox) {}

    void add(Sheet sheet) {
        sheets++;
        onPaper += sheet.isOnPaper() ? 1 : 0;
        byBuilding.merge(sheet.buildingId(), 1L, Long::sum);
        var asked = Routing.asked(questions, sheet.answers());
        var building = sheet.buildingId();
        var here = countedIn.computeIfAbsent(building, _ -> countings());
        // A building that we were never told of is a community of its own.
        var community =
                communities.computeIfAbsent(building, one -> communityOf.apply(one).orElse(one));
        var near = countedNear.computeIfAbsent(community, _ -> countings());
        for (var place = 0; place < questions.size(); place++) {
            if (asked.get(place)) {
                counted.get(place).add(sheet.answers().get(place));
                here.get(place).add(sheet.answers().get(place));
                near.get(place).add(sheet.answers().get(place));
            }
        }
    }

    /** How many people answered. */
    public long sheets() {
        return sheets;
    }

    /** How many of them staff entered from paper. */
    public long onPaper() {
        return onPaper;
    }

    /** Shows nothing of what was answered, however many did. */
    void keepSilent() {
        silent = true;
    }

    /** Whether there are enough answers to show what they say, and they may be shown. */
    public boolean isShown() {
        return !silent && sheets >= FEWEST;
    }

    public List<OfQuestion> questions() {
        return isShown() ? counted.stream().map(Counting::result).toList() : List.of();
    }

    /**
     * Pages with a title and at least one scale that enough people answered. Made of what is shown
     * of their questions alone, so that nothing can be had by subtraction.
     */
    public List<OfSection> sections() {
        var sections = new ArrayList<OfSection>();
        var shown = questions();
        for (var first = 0; first < shown.size(); first++) {
            var title = questions.get(first).section();
            if (title == null) {
                continue;
            }
            var next = first + 1;
            while (next < shown.size() && questions.get(next).section() == null) {
                next++;
            }
            var scales =
                    shown.subList(first, next).stream()
                            .filter(one -> one.kind() == Kind.SCALE && one.answered() > 0)
                            .toList();
            if (!scales.isEmpty()) {
                sections.add(
                        new OfSection(
                                title,
                                questions.get(first).sectionEn(),
                                first,
                                scales.size(),
                                average(scales, OfQuestion::mean),
                                average(scales, OfQuestion::topBox)));
            }
        }
        return sections;
    }

    /** How many gave 4 or 5, of a scale of which something is shown. */
    static Share topBoxOf(OfQuestion scale) {
        var counts = scale.distribution();
        return new Share(
                counts.subList(TOP_BOX_FROM - 1, counts.size()).stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                scale.answered());
    }

    private static double average(
            List<OfQuestion> scales, Function<OfQuestion, @Nullable Double> value) {
        return scales.stream()
                .mapToDouble(one -> Objects.requireNonNull(value.apply(one)))
                .average()
                .orElseThrow();
    }

    /**
     * How many answered in each building; buildings of fewer than five are left out, and as many
     * more as it takes until those left out are not fewer than five together.
     */
    public Map<UUID, Long> byBuilding() {
        var shown = new TreeMap<>(byBuilding);
        shown.keySet().retainAll(notFew(byBuilding, List.of(new Count<>(sheets, Long::longValue))));
        return shown;
    }

    /**
     * Each question that was answered with a number or a choice: first by everybody, then in the
     * communities, where there are several, then in the buildings where five or more answered it.
     * What all parts of a whole that are not shown say together could be had by subtraction: while
     * that is of one to four, another part stays silent. A building is shown only within a
     * community that is: so no sum of what is shown leaves one to four. Nor is a part shown on a
     * question that hangs on another on which it is silent: where all who were led on live in one
     * part, it would be known of everybody elsewhere that they answered the other differently.
     */
    public List<Score> scores() {
        var scores = new ArrayList<Score>();
        var said = new HashMap<Integer, Set<UUID>>();
        for (var place = 0; place < questions.size(); place++) {
            if (isShown() && questions.get(place).kind() != Kind.TEXT) {
                scores.add(new Score(place, null, null, counted.get(place).result()));
                var here = new HashSet<UUID>();
                said.put(place, here);
                var near = shownOf(counted.get(place), countedNear, place, said);
                here.addAll(near);
                for (var community : near) {
                    var of = Objects.requireNonNull(countedNear.get(community)).get(place);
                    if (countedNear.size() > 1) {
                        scores.add(new Score(place, community, null, of.result()));
                    }
                    var buildings = new TreeMap<>(countedIn);
                    buildings.keySet().removeIf(one -> !community.equals(communities.get(one)));
                    for (var building : shownOf(of, buildings, place, said)) {
                        here.add(building);
                        var in = Objects.requireNonNull(countedIn.get(building)).get(place);
                        scores.add(new Score(place, community, building, in.result()));
                    }
                }
            }
        }
        return scores;
    }

    private List<UUID> shownOf(
            Counting whole,
            Map<UUID, List<Counting>> parts,
            int place,
            Map<Integer, Set<UUID>> said) {
        var led = new TreeMap<>(parts);
        for (var condition : questions.get(place).showIf()) {
            led.keySet().retainAll(said.getOrDefault(condition.question(), Set.of()));
        }
        // How many were asked says of the rest how they answered what led on.
        return notFew(
                led,
                List.of(
                        new Count<>(whole.answered, part -> part.get(place).answered),
                        new Count<>(whole.asked, part -> part.get(place).asked)));
    }

    /** What is shown of each part, and of the whole that they are parts of. */
    private record Count<P>(long whole, ToLongFunction<P> of) {

        /** Whether nothing or enough is left of the whole without these parts. */
        boolean leavesNotFew(List<P> parts) {
            var left = whole - parts.stream().mapToLong(of).sum();
            return left == 0 || left >= FEWEST;
        }
    }

    /**
     * The most parts that can be shown so that none of them, and nothing that is left of the whole,
     * is of one to four: the largest, by the first count.
     */
    private static <P> List<UUID> notFew(Map<UUID, P> parts, List<Count<P>> counts) {
        var enough =
                parts.entrySet().stream()
                        .filter(part ->
                                counts.stream()
                                        .allMatch(count ->
                                                count.of().applyAsLong(part.getValue()) >= FEWEST))
                        .sorted(
                                Comparator.comparingLong(part ->
                                        -counts.getFirst().of().applyAsLong(part.getValue())))
                        .toList();
        for (var most = enough.size(); most > 0; most--) {
            var shown = enough.subList(0, most);
            var values = shown.stream().map(Map.Entry::getValue).toList();
            if (counts.stream().allMatch(count -> count.leavesNotFew(values))) {
                return shown.stream().map(Map.Entry::getKey).toList();
            }
        }
        return List.of();
    }

    private static final class Counting {

        private final Question question;
        private final long[] distribution;
        private final double[] ranks;
        private final Amounts amounts = new Amounts();
        private final TreeMap<YearMonth, Long> months = new TreeMap<>();
        private final List<String> words = new ArrayList<>();
        private long asked;
        private long answered;

        Counting(Question question) {
            this.question = question;
            this.ranks =
                    new double[question.kind() == Kind.RANKING ? question.options().size() : 0];
            this.distribution =
                    new long
                            [switch (question.kind()) {
                                case SINGLE, MULTIPLE, RANKING -> question.options().size();
                                case SCALE -> 5;
                                case NPS -> 11;
                                case NUMBER -> question.quantityOrThrow().classes().size();
                                case DATE, TEXT -> 0;
                            }];
        }

        void add(Answer answer) {
            asked++;
            if (answer.isEmpty()) {
                return;
            }
            answered++;
            var number = answer.number();
            if (number != null) {
                distribution[question.kind() == Kind.SCALE ? number - 1 : number]++;
            }
            if (question.kind() == Kind.RANKING) {
                rank(answer.chosen());
            } else {
                answer.chosen().forEach(option -> distribution[option]++);
            }
            if (answer.amount() != null) {
                amounts.add(answer.amount());
                distribution[question.quantityOrThrow().classOf(answer.amount())]++;
            }
            if (answer.date() != null) {
                months.merge(YearMonth.from(answer.date()), 1L, Long::sum);
            }
            if (answer.words() != null && words.size() < WORDS_SHOWN) {
                words.add(answer.words());
            }
        }

        private void rank(List<Integer> inOrder) {
            distribution[inOrder.getFirst()]++;
            var left = (inOrder.size() + 1 + ranks.length) / 2.0;
            for (var option = 0; option < ranks.length; option++) {
                var place = inOrder.indexOf(option);
                ranks[option] += place < 0 ? left : place + 1;
            }
        }

        OfQuestion result() {
            // A question that few answered says too much of each of them.
            if (answered < FEWEST) {
                return of(0, List.of(), List.of(), null, null);
            }
            var counts = Arrays.stream(distribution).boxed().toList();
            return switch (question.kind()) {
                case SINGLE, MULTIPLE, RANKING ->
                        of(answered, question.options(), counts, null, null);
                case SCALE, NPS -> {
                    var mean = mean();
                    yield of(
                            answered,
                            List.of(),
                            counts,
                            mean,
                            Sample.WIDTH * Math.sqrt(variance(mean) / answered));
                }
                case NUMBER -> {
                    var sample = amounts.sample();
                    yield of(
                            answered,
                            question.quantityOrThrow().classes(),
                            counts,
                            sample.mean(),
                            sample.margin());
                }
                case DATE ->
                        of(
                                answered,
                                months.keySet().stream().map(YearMonth::toString).toList(),
                                List.copyOf(months.values()),
                                null,
                                null);
                case TEXT -> of(answered, List.of(), List.of(), null, null);
            };
        }

        private int least() {
            return question.kind() == Kind.SCALE ? 1 : 0;
        }

        private double mean() {
            var sum = 0L;
            for (var place = 0; place < distribution.length; place++) {
                sum += distribution[place] * (place + least());
            }
            return (double) sum / answered;
        }

        /** Of the sample: divided by one less than its size. */
        private double variance(double mean) {
            var sum = 0.0;
            for (var place = 0; place < distribution.length; place++) {
                sum += distribution[place] * Math.pow(place + least() - mean, 2);
            }
            return answered > 1 ? sum / (answered - 1) : 0;
        }

        private double share(int from, int to) {
            var sum = 0L;
            for (var number = from; number <= to; number++) {
                sum += distribution[number - least()];
            }
            return (double) sum / answered;
        }

        private OfQuestion of(
                long by,
                List<String> options,
                List<Long> counts,
                @Nullable Double mean,
                @Nullable Double margin) {
            var isSaid = by > 0;
            return new OfQuestion(
                    question.kind(),
                    question.code(),
                    question.text(),
                    question.textEn(),
                    options.isEmpty() ? question.options() : options,
                    asked < FEWEST ? 0 : asked,
                    by,
                    counts,
                    mean,
                    margin,
                    isSaid && question.kind() == Kind.SCALE ? share(TOP_BOX_FROM, 5) : null,
                    isSaid && question.kind() == Kind.NPS
                            ? 100 * (share(PROMOTERS_FROM, 10) - share(0, DETRACTORS_UP_TO))
                            : null,
                    isSaid && question.kind() == Kind.NUMBER
                            ? new Quartiles(
                                    amounts.quantile(0.25),
                                    amounts.quantile(0.5),
                                    amounts.quantile(0.75))
                            : null,
                    question.quantity() == null ? null : question.quantity().unit(),
                    isSaid ? words.stream().sorted().toList() : List.of(),
                    question.optionsEn(),
                    question.quantity() == null ? null : question.quantity().unitEn(),
                    isSaid
                            ? Arrays.stream(ranks).map(sum -> sum / answered).boxed().toList()
                            : List.of(),
                    question.table(),
                    question.tableEn());
        }
    }
}
