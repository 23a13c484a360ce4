package linli.billing.papers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import linli.billing.bills.Bill;
import linli.chassis.print.Form;
import linli.chassis.print.PaperWords;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/** A dunning letter (催缴函) as it is filled in. */
record LetterPaper(
        String lang,
        Map<String, String> w,
        String community,
        String dear,
        String body,
        List<Row> rows,
        String total,
        String printedOn) {

    static final Form FORM = Form.of("papers/letter.xhtml");

    /** Within so many days of the letter it is to be paid. */
    private static final int DAYS_TO_PAY = 7;

    record Row(String title, String number, String due, @Nullable String overdue, String open) {}

    /**
     * @param bills what is asked for, the one due first before the others
     */
    static LetterPaper of(
            List<Bill> bills,
            @Nullable String debtor,
            String community,
            LocalDate today,
            PaperWords words) {
        var oldest = bills.getFirst();
        var unit = community + " " + Objects.requireNonNullElse(oldest.debtor().unitLabel(), "");
        var owed = bills.stream().map(Bill::outstanding).reduce(Money.ZERO, Money::plus);
        var late = late(oldest, today);
        return new LetterPaper(
                words.language().tag(),
                words.all(),
                community,
                debtor == null ? words.text("dear") : words.text("dearName", debtor),
                late > 0
                        ? words.text(
                                "letterBody",
                                unit,
                                Long.toString(late),
                                words.yuan(owed),
                                Capitals.of(owed),
                                Integer.toString(DAYS_TO_PAY))
                        : words.text("letterBodyDue", unit, words.yuan(owed), Capitals.of(owed)),
                bills.stream().map(bill -> row(bill, today, words)).toList(),
                words.yuan(owed),
                words.day(today));
    }

    private static Row row(Bill bill, LocalDate today, PaperWords words) {
        var late = late(bill, today);
        return new Row(
                words.called(bill.charge().title(), bill.charge().titleEn()),
                bill.number(),
                words.day(bill.dueOn()),
                late > 0 ? words.text("overdue", Long.toString(late)) : null,
                words.yuan(bill.outstanding()));
    }

    private static long late(Bill bill, LocalDate today) {
        return ChronoUnit.DAYS.between(bill.dueOn(), today);
    }
}
