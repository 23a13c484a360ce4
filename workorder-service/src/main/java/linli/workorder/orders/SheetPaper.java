package linli.workorder.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import linli.chassis.print.Form;
import linli.chassis.print.Language;
import linli.chassis.print.PaperWords;
import linli.chassis.print.QrCode;
import linli.chassis.sealing.SealedText;
import linli.chassis.time.BusinessCalendar;
import linli.contracts.workorder.WorkOrderEvent.MaterialLine;
import linli.workorder.orders.WorkOrder.Contact;
import linli.workorder.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A work sheet (维修工单) as it is filled in: what is known of an order, and room for what is written
 * on the spot.
 *
 * @param contact with the number masked: whoever is to call finds it in the order
 * @param alsoReported that others follow it; null when nobody does
 * @param blanks lines that are left for materials
 * @param isOpen whether its result is still to be written down
 */
record SheetPaper(
        String lang,
        Map<String, String> w,
        String community,
        String number,
        String title,
        String type,
        String priority,
        String unit,
        String place,
        @Nullable String contact,
        String reported,
        String due,
        String technician,
        @Nullable String expected,
        String address,
        String code,
        String description,
        @Nullable String alsoReported,
        boolean hasChecks,
        List<String> checks,
        List<Line> lines,
        List<String> blanks,
        String labour,
        String total,
        String worked,
        @Nullable String completed,
        @Nullable String rating,
        @Nullable String result,
        boolean isOpen,
        @Nullable String signature,
        @Nullable String unsigned,
        String printedAt) {

    static final Form FORM = Form.of("papers/sheet.xhtml");

    private static final String DONE = "√ ";
    private static final String OPEN = "□ ";
    private static final int BLANK_LINES = 4;
    private static final int DECIMALS = 3;

    record Line(String what, String quantity, String price, String amount) {

        static Line of(MaterialLine line, PaperWords words) {
            return new Line(
                    words.called(line.name(), line.nameEn()),
                    words.number(line.quantity(), DECIMALS),
                    words.yuan(line.unitPrice()),
                    words.yuan(line.amount()));
        }
    }

    /**
     * @param type the order's kind of work; null when the dictionary has it no more
     * @param address where the code leads
     * @param signature the picture that was drawn, as data; null when there is none
     */
    static SheetPaper of(
            WorkOrder order,
            @Nullable Word type,
            String community,
            BusinessCalendar calendar,
            String address,
            @Nullable String signature,
            Instant now,
            PaperWords words) {
        var job = order.job();
        var zone = calendar.zone();
        var assignment = order.assignment();
        var expected = assignment == null ? null : assignment.expectedAt();
        var due = order.resolution().due(calendar);
        var done = order.completion();
        var rating = order.rating();
        var checks = checks(order, type, words.language());
        var signed = done == null ? null : done.signature();
        return new SheetPaper(
                words.language().tag(),
                words.all(),
                community,
                order.number(),
                words.called(job.title(), job.titleEn()),
                type == null ? job.type() : words.called(type.labelZh(), type.labelEn()),
                words.text("priority." + order.priority()),
                Objects.requireNonNullElseGet(job.unitLabel(), () -> words.text("common")),
                words.language() == Language.EN ? Places.english(job.place()) : job.place(),
                contact(order.contact()),
                words.moment(order.createdAt(), zone),
                due == null ? words.text("none") : words.moment(due, zone),
                assignment == null ? words.text("nobody") : assignment.worker().name(),
                expected == null ? null : words.moment(expected, zone),
                address,
                QrCode.of(address),
                job.description(),
                order.followers().isEmpty()
                        ? null
                        : words.text("also", String.valueOf(order.followers().size())),
                !checks.isEmpty(),
                checks,
                lines(order, words),
                done == null ? Collections.nCopies(BLANK_LINES, "") : List.of(),
                done == null ? words.text("none") : words.yuan(done.labour()),
                done == null ? words.text("none") : words.yuan(done.total()),
                worked(order.worked(now), words),
                done == null ? null : words.moment(done.at(), zone),
                rating == null ? null : words.text("stars", String.valueOf(rating.stars())),
                done == null ? null : done.result(),
                done == null,
                signature,
                signed == null ? null : signed.skipped(),
                words.text("printedAt", words.moment(now, zone)));
    }

    private static String worked(Duration worked, PaperWords words) {
        return worked.isZero()
                ? words.text("none")
                : words.text("minutes", String.valueOf(Math.max(1, worked.toMinutes())));
    }

    private static @Nullable String contact(@Nullable Contact contact) {
        if (contact == null) {
            return null;
        }
        var phone = SealedText.masked(contact.phone());
        return phone == null ? contact.name() : contact.name() + " " + phone;
    }

    private static List<Line> lines(WorkOrder order, PaperWords words) {
        var done = order.completion();
        var needed = order.needed();
        var lines =
                done != null
                        ? done.materials()
                        : needed != null ? needed.parts() : List.<MaterialLine>of();
        return lines.stream().map(line -> Line.of(line, words)).toList();
    }

    /** What is looked at in work of this kind, and with a tick what was done. */
    private static List<String> checks(WorkOrder order, @Nullable Word type, Language language) {
        var done = order.completion();
        var checks = done == null ? Checklist.of(type, Set.of()) : done.checks();
        return checks.stream()
                .map(check -> {
                    var said = check.itemEn();
                    var item = language == Language.EN && said != null ? said : check.item();
                    return (check.done() ? DONE : OPEN) + item;
                })
                .toList();
    }
}
