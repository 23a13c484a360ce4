package linli.billing.papers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import linli.billing.bills.Bill;
import linli.chassis.print.Form;
import linli.chassis.print.PaperWords;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * A bill notice (缴费通知单) as it is filled in: what one debtor has to pay for one unit, each bill with
 * the sentences that explain it.
 *
 * @param dueFirst null when all of it is disputed
 * @param code the picture that leads to the resident's page
 */
record NoticePaper(
        String lang,
        Map<String, String> w,
        String community,
        String dear,
        String body,
        List<Row> rows,
        String total,
        @Nullable String dueFirst,
        String code,
        String link,
        String printedOn) {

    static final Form FORM = Form.of("papers/notice.xhtml");

    /**
     * @param overdue how long ago it was due; null when it is not
     * @param paid how much of it was paid before; null when nothing was
     * @param disputed why it is not in the total; null when it is
     */
    record Row(
            String title,
            String number,
            @Nullable String period,
            List<String> explained,
            @Nullable String paid,
            @Nullable String disputed,
            String due,
            @Nullable String overdue,
            String open) {}

    static NoticePaper of(
            List<Bill> bills,
            @Nullable String debtor,
            String community,
            LocalDate today,
            QrLink link,
            PaperWords words) {
        var sorted = bills.stream().sorted(Comparator.comparing(Bill::dueOn)).toList();
        var owed = sorted.stream().filter(bill -> !bill.isDisputed()).toList();
        var unit = Objects.requireNonNullElse(sorted.getFirst().debtor().unitLabel(), "");
        return new NoticePaper(
                words.language().tag(),
                words.all(),
                community,
                debtor == null ? words.text("dear") : words.text("dearName", debtor),
                words.text("noticeBody", community + " " + unit),
                sorted.stream().map(bill -> row(bill, today, words)).toList(),
                words.yuan(owed.stream().map(Bill::outstanding).reduce(Money.ZERO, Money::plus)),
                owed.isEmpty() ? null : words.day(owed.getFirst().dueOn()),
                link.code(),
                link.address(),
                words.text("printedAt", words.day(today)));
    }

    private static Row row(Bill bill, LocalDate today, PaperWords words) {
        var explanations = new Explanations(words);
        var period = bill.charge().period();
        var late = ChronoUnit.DAYS.between(bill.dueOn(), today);
        return new Row(
                words.called(bill.charge().title(), bill.charge().titleEn()),
                bill.number(),
                period == null
                        ? null
                        : words.text(
                                "period",
                                words.day(period.from()),
                                words.day(period.end().minusDays(1))),
                Stream.concat(
                                bill.charge().lines().stream()
                                        .map(line -> explanations.of(bill, line)),
                                bill.credits().stream()
                                        .map(credit ->
                                                words.text(
                                                        "credited",
                                                        credit.reason(),
                                                        words.yuan(credit.amount()))))
                        .toList(),
                bill.outstanding().equals(bill.charged())
                        ? null
                        : words.text(
                                "paidSoFar",
                                words.yuan(bill.charged()),
                                words.yuan(bill.charged().minus(bill.outstanding()))),
                bill.isDisputed() ? words.text("disputed") : null,
                words.day(bill.dueOn()),
                late > 0 ? words.text("overdue", Long.toString(late)) : null,
                words.yuan(bill.outstanding()));
    }
}
