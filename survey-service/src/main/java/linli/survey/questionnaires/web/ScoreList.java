package linli.survey.questionnaires.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.estate.Audiences;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.survey.questionnaires.QuestionnaireService;
import linli.survey.questionnaires.web.ScoreList.ScoresOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a closed questionnaire came to, question by question and building by building. */
@Component
class ScoreList extends ExportedList<ScoresOf, ScoreRow> {

    private final QuestionnaireService service;
    private final Audiences audiences;

    ScoreList(QuestionnaireService service, Audiences audiences, ExportOrders orders) {
        super("scores-export", "survey:design", ScoresOf.class, orders);
        this.service = service;
        this.audiences = audiences;
        field("question", ScoreRow::question);
        field("text", ScoreRow::text);
        field("kind", ScoreRow::kind);
        field("building", ScoreRow::building);
        field("answered", ScoreRow::answered);
        number("mean", ScoreRow::mean, 2);
        number("low", ScoreRow::low, 2);
        number("high", ScoreRow::high, 2);
        number("topBox", ScoreRow::topBox, 1);
        number("nps", ScoreRow::nps, 1);
        field("distribution", ScoreRow::counted);
    }

    record ScoresOf(UUID questionnaire) {}

    private void number(String name, Function<ScoreRow, @Nullable Double> value, int places) {
        field(
                name,
                row -> {
                    var number = value.apply(row);
                    return number == null
                            ? null
                            : BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP);
                });
    }

    List<ScoreRow> all(ScoresOf asked, Access access) {
        return service.scores(asked.questionnaire(), access).stream()
                .map(score ->
                        ScoreRow.of(
                                score,
                                score.buildingId() == null
                                        ? null
                                        : audiences.nameOf(score.buildingId())))
                .toList();
    }

    /** All on one: they are counted together, and are as many as questions times buildings. */
    @Override
    public Page<ScoreRow> page(ScoresOf asked, Access access, Paging paging) {
        return new Page<>(all(asked, access), null);
    }
}
