package linli.survey.slips;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linli.chassis.print.Form;
import linli.chassis.print.PaperWords;
import linli.chassis.print.QrCode;
import linli.survey.questionnaires.Questionnaire;
import org.jspecify.annotations.Nullable;

/** A sheet of slips as it is filled in, to be cut apart: two beside each other. */
record SlipPaper(
        String lang,
        Map<String, String> w,
        String community,
        String title,
        String whose,
        String until,
        List<Row> rows) {

    static final Form FORM = Form.of("papers/slips.xhtml");

    /** As many as are on one sheet. */
    static final int ON_ONE = 10;

    record Row(One left, @Nullable One right) {}

    /**
     * @param code the picture
     */
    record One(String code, String link) {

        static One of(String address) {
            return new One(QrCode.of(address), address);
        }
    }

    static SlipPaper of(
            Questionnaire asked,
            String community,
            List<String> addresses,
            ZoneId zone,
            PaperWords words) {
        var rows = new ArrayList<Row>();
        for (var at = 0; at < addresses.size(); at += 2) {
            rows.add(
                    new Row(
                            One.of(addresses.get(at)),
                            at + 1 < addresses.size() ? One.of(addresses.get(at + 1)) : null));
        }
        var content = asked.content();
        return new SlipPaper(
                words.language().tag(),
                words.all(),
                community,
                words.called(content.title(), content.titleEn()),
                words.text("slipWhose"),
                words.text("slipUntil", words.moment(content.closesAt(), zone)),
                rows);
    }
}
