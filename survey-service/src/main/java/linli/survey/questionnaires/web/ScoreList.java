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
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownCommunity;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import linli.survey.questionnaires.QuestionnaireService;
import linli.survey.questionnaires.Results.Score;
import linli.survey.questionnaires.web.ScoreList.ScoresOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a closed questionnaire came to, question by question and building by building. */
@Component
class ScoreList extends ExportedList<ScoresOf, ScoreRow> {

    private final QuestionnaireService service;
    private final Audiences audiences;
    private final Estate estate;

    ScoreList(
            QuestionnaireService service, Audiences audiences, Estate estate, ExportOrders orders) {
        super("scores-export", "survey:design", ScoresOf.class, orders);
        this.service = service;
        this.audiences = audiences;
        this.estate = estate;
        field("question", ScoreRow::question);
        field("text", ScoreRow::text);
        field("kind", ScoreRow::kind);
        field("community", ScoreRow::community);
        field("building", ScoreRow::building);
        field("answered", ScoreRow::answered);
        number("mean", ScoreRow::mean, 2);
        number("low", ScoreRow::low, 2);
        number("high", ScoreRow::high, 2);
        number("topBox", ScoreRow::topBox, 1);
        number("nps", ScoreRow::nps, 1);
        number("median", ScoreRow::median, 2);
        number("lowerQuartile", ScoreRow::lowerQuartile, 2);
        number("upperQuartile", ScoreRow::upperQuartile, 2);
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
                .map(score -> ScoreRow.of(score, nameOfCommunity(score), nameOfBuilding(score)))
                .toList();
    }

    private @Nullable String nameOfCommunity(Score score) {
        var id = score.communityId();
        return id == null
                ? null
                : estate.community(id).map(KnownCommunity::name).orElseGet(id::toString);
    }

    private @Nullable String nameOfBuilding(Score score) {
        return score.buildingId() == null ? null : audiences.nameOf(score.buildingId());
    }

    /** All on one: they are counted together, and are as many as questions times buildings. */
    @Override
    public Page<ScoreRow> page(ScoresOf asked, Access access, Paging paging) {
        return new Page<>(all(asked, access), null);
    }
}
