package linli.billing.papers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import linli.billing.payments.Payment;
import linli.chassis.print.Form;
import linli.chassis.print.PaperWords;
import org.jspecify.annotations.Nullable;

/**
 * A receipt (收据) as it is filled in.
 *
 * @param payer null when nobody is known
 * @param reversed why and when it was reversed; null while it counts
 * @param capitals the amount so that nobody adds a digit to it
 */
record ReceiptPaper(
        String lang,
        Map<String, String> w,
        String community,
        String number,
        @Nullable String reversed,
        String unit,
        @Nullable String payer,
        String at,
        String method,
        List<Row> rows,
        String total,
        String capitals,
        String takenBy,
        String printedAt) {

    static final Form FORM = Form.of("papers/receipt.xhtml");

    record Row(String what, String bill, String amount) {}

    static ReceiptPaper of(
            Payment payment,
            @Nullable String payer,
            String community,
            ZoneId zone,
            Instant now,
            PaperWords words) {
        var rows = new ArrayList<Row>();
        payment.shares().stream()
                .filter(share -> share.amount().isPositive())
                .forEach(share ->
                        rows.add(
                                new Row(
                                        words.called(share.title(), share.titleEn()),
                                        share.billNumber(),
                                        words.yuan(share.amount()))));
        if (payment.prepaid().isPositive()) {
            rows.add(new Row(words.text("keptForLater"), "", words.yuan(payment.prepaid())));
        }
        payment.refunds()
                .forEach(refund ->
                        rows.add(
                                new Row(
                                        words.text("paidBack"),
                                        refund.reason(),
                                        words.yuan(refund.amount()))));
        return new ReceiptPaper(
                words.language().tag(),
                words.all(),
                community,
                Objects.requireNonNullElse(payment.receiptNumber(), words.text("drawing")),
                reversed(payment, zone, words),
                payment.payer().unitLabel(),
                payer,
                words.moment(payment.receivedAt(), zone),
                method(payment, words),
                rows,
                words.yuan(payment.amount()),
                words.text("rmb", Capitals.of(payment.amount())),
                words.text("takenBy", payment.recordedBy()),
                words.text("printedAt", words.moment(now, zone)));
    }

    private static @Nullable String reversed(Payment payment, ZoneId zone, PaperWords words) {
        var at = payment.reversedAt();
        return at == null
                ? null
                : words.text(
                        "reversedFor",
                        Objects.requireNonNullElse(payment.reversedFor(), ""),
                        words.moment(at, zone));
    }

    private static String method(Payment payment, PaperWords words) {
        var method = words.text("method." + payment.method());
        return payment.reference() == null ? method : method + " " + payment.reference();
    }
}
