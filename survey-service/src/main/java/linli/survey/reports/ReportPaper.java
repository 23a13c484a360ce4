package linli.survey.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import linli.chassis.print.Form;
import linli.chassis.print.PaperWords;
import linli.survey.questionnaires.Results.OfQuestion;
import linli.survey.reports.Report.Answered;
import linli.survey.reports.Report.Part;
import linli.survey.reports.Report.Step;
import linli.survey.reports.ReportPaper.Question.Bar;
import org.jspecify.annotations.Nullable;

/** A report as it is filled in: made of what was written down, and of nothing else. */
record ReportPaper(
        String lang,
        Map<String, String> w,
        String title,
        String number,
        String taken,
        String asked,
        String answers,
        @Nullable String silent,
        List<Question> questions,
        List<Line> sections,
        List<Line> parts,
        List<Line> weakSpots,
        @Nullable String hint,
        List<Line> improvements) {

    static final Form FORM = Form.of("papers/report.xhtml");

    private static final int WORDS_PRINTED = 50;

    /**
     * @param section the title of the page that begins with it
     * @param said what sums it up; null where there is no number
     * @param silent why nothing is said; null where something is
     */
    record Question(
            @Nullable String section,
            String text,
            String answered,
            @Nullable String said,
            @Nullable String silent,
            List<Bar> bars,
            List<String> words) {

        /**
         * @param width of the longest, in percent
         */
        record Bar(String name, int width, String count, String share) {}
    }

    /** A line of a table. */
    record Line(List<String> cells) {}

    static ReportPaper of(Report report, ZoneId zone, PaperWords words) {
        return new Filling(words, zone).fill(report);
    }

    private record Filling(PaperWords words, ZoneId zone) {

        ReportPaper fill(Report report) {
            var questions = new ArrayList<Question>();
            for (var answered : report.questions()) {
                questions.add(question(questions.size() + 1, answered));
            }
            return new ReportPaper(
                    words.language().tag(),
                    words.all(),
                    words.called(report.title(), report.titleEn()),
                    report.number(),
                    words.text("reportTaken", day(report.takenAt()), report.takenBy()),
                    words.text(
                            report.anonymous() ? "reportAnonymous" : "reportNamed",
                            day(report.publishedAt()),
                            day(report.closedAt())),
                    words.text("reportAnswers", whole(report.answers())),
                    questions.isEmpty() ? words.text("reportSilent", whole(report.fewest())) : null,
                    questions,
                    report.sections().stream()
                            .map(section ->
                                    line(
                                            words.called(section.title(), section.titleEn()),
                                            whole(section.scales()),
                                            decimal(section.mean()),
                                            percent(section.topBox())))
                            .toList(),
                    report.parts().stream()
                            .filter(part -> part.building() != null || part.community() != null)
                            .sorted(Comparator.comparingInt(Part::question))
                            .map(part -> part(part, report))
                            .toList(),
                    report.weakSpots().stream()
                            .map(spot ->
                                    line(
                                            spot.question()
                                                    + 1
                                                    + ". "
                                                    + words.called(spot.text(), spot.textEn()),
                                            decimal(spot.mean()),
                                            "%s (%s – %s)"
                                                    .formatted(
                                                            decimal(spot.importance()),
                                                            decimal(spot.low()),
                                                            decimal(spot.high())),
                                            decimal(spot.weakness())))
                            .toList(),
                    report.weakSpots().stream().anyMatch(spot -> spot.answered() < report.sure())
                            ? words.text("reportHint", whole(report.sure()))
                            : null,
                    report.improvements().stream().map(this::step).toList());
        }

        private Question question(int place, Answered answered) {
            var result = answered.result();
            var section = answered.section();
            var longest = result.distribution().stream().mapToLong(Long::longValue).max().orElse(0);
            var bars = new ArrayList<Bar>();
            for (var count : result.distribution()) {
                bars.add(
                        new Bar(
                                nameOf(result, bars.size(), words),
                                longest == 0 ? 0 : Math.toIntExact(100 * count / longest),
                                whole(count),
                                percent((double) count / Math.max(1, result.answered()))));
            }
            return new Question(
                    section == null ? null : words.called(section, answered.sectionEn()),
                    place + ". " + asked(result),
                    words.text("reportAnswered", whole(result.answered()), whole(result.asked())),
                    said(result),
                    result.answered() == 0 ? words.text("reportTooFew") : null,
                    bars,
                    result.words().stream().limit(WORDS_PRINTED).toList());
        }

        private String asked(OfQuestion result) {
            var table = result.table();
            var text = words.called(result.text(), result.textEn());
            return table == null ? text : words.called(table, result.tableEn()) + " · " + text;
        }

        private static String nameOf(OfQuestion result, int place, PaperWords words) {
            return switch (result.kind()) {
                case SCALE -> Integer.toString(place + 1);
                case NPS -> Integer.toString(place);
                case RANKING ->
                        words.text(
                                "reportRanked",
                                option(result, place, words),
                                BigDecimal.valueOf(result.ranks().get(place))
                                        .setScale(1, RoundingMode.HALF_UP)
                                        .toPlainString());
                case SINGLE, MULTIPLE, NUMBER, DATE, TEXT -> option(result, place, words);
            };
        }

        private static String option(OfQuestion result, int place, PaperWords words) {
            var english = result.optionsEn();
            return words.called(
                    result.options().get(place),
                    place < english.size() ? english.get(place) : null);
        }

        private @Nullable String said(OfQuestion result) {
            var mean = result.mean();
            var margin = result.margin();
            if (mean == null || margin == null) {
                return null;
            }
            var said = new StringBuilder(words.text("reportMean", decimal(mean), decimal(margin)));
            if (result.topBox() != null) {
                said.append(" · ").append(words.text("reportTopBox", percent(result.topBox())));
            }
            if (result.nps() != null) {
                said.append(" · ").append(words.text("reportNps", number(result.nps(), 0)));
            }
            var quartiles = result.quartiles();
            if (quartiles != null) {
                said.append(" · ")
                        .append(
                                words.text(
                                        "reportQuartiles",
                                        number(quartiles.median(), 2),
                                        number(quartiles.low(), 2),
                                        number(quartiles.high(), 2),
                                        result.unit() == null
                                                ? ""
                                                : words.called(result.unit(), result.unitEn())));
            }
            return said.toString();
        }

        private Line part(Part part, Report report) {
            var result = report.questions().get(part.question()).result();
            var place =
                    (part.community() == null ? "" : part.community() + " ")
                            + (part.building() == null
                                    ? words.text("reportWhole")
                                    : part.building());
            return line(
                    part.question() + 1 + ". " + asked(result),
                    place,
                    whole(part.answered()),
                    part.mean() == null ? "" : decimal(part.mean()),
                    part.topBox() == null
                            ? part.nps() == null ? "" : number(part.nps(), 0)
                            : percent(part.topBox()));
        }

        private Line step(Step step) {
            return line(
                    step.number() + " " + step.title(),
                    words.text("status" + step.status()),
                    step.responsible(),
                    words.day(step.due()),
                    step.before() == null ? "" : decimal(step.before()),
                    step.after() == null ? "" : decimal(step.after()),
                    step.significant() == null
                            ? ""
                            : words.text(
                                    step.significant()
                                            ? "reportSignificant"
                                            : "reportNotSignificant"));
        }

        private static Line line(String... cells) {
            return new Line(List.of(cells));
        }

        private String day(Instant at) {
            return words.day(LocalDate.ofInstant(at, zone));
        }

        private String whole(long value) {
            return words.number(BigDecimal.valueOf(value), 0);
        }

        private String decimal(double value) {
            return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
        }

        private String number(double value, int decimals) {
            return words.number(BigDecimal.valueOf(value), decimals);
        }

        private String percent(double share) {
            return words.number(BigDecimal.valueOf(100 * share), 0) + "%";
        }
    }
}
