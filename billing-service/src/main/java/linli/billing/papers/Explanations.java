package linli.billing.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import linli.billing.bills.Accrual;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Line;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.Tariff.Charged;
import linli.billing.tariffs.Tariff.Consumption;
import linli.billing.tariffs.Tariff.Counted;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.OnDays;
import linli.billing.tariffs.Tariff.PartOfSum;
import linli.billing.tariffs.Tariff.Relieved;
import linli.billing.tariffs.Tariff.Shared;
import linli.chassis.print.PaperWords;
import org.jspecify.annotations.Nullable;

/**
 * How an amount came about, in one sentence with its numbers, as the screens say it: a test of both
 * reads the same file.
 */
final class Explanations {

    private static final int EXACT = 4;

    private final PaperWords words;

    Explanations(PaperWords words) {
        this.words = words;
    }

    String of(Bill bill, Line line) {
        var late = bill.charge().late();
        if (late != null) {
            return of(late.accrual());
        }
        var charged = line.charged();
        if (charged != null) {
            // One alone is what the bill itself is called.
            return bill.charge().lines().size() == 1
                    ? of(charged)
                    : words.called(line.name(), line.nameEn()) + " " + of(charged);
        }
        return words.text(
                "charged.priced",
                words.called(line.name(), line.nameEn()),
                words.number(line.quantity(), 3),
                words.yuan(line.unitPrice()),
                words.yuan(line.amount()));
    }

    String of(Charged charged) {
        var reliefs = charged.reliefs();
        return reliefs == null
                ? whole(charged)
                : words.text(
                        "charged.relieved",
                        whole(charged),
                        reliefs.stream().map(this::relief).collect(Collectors.joining()),
                        words.yuan(charged.amount()));
    }

    private String relief(Relieved relief) {
        var days = relief.days();
        var kind = words.text("relief." + relief.kind());
        var percent = words.number(relief.percent(), 2);
        var off = words.yuan(relief.amount());
        return days.days() == days.of()
                ? words.text("charged.relief", kind, percent, off)
                : words.text(
                        "charged.reliefOn",
                        kind,
                        percent,
                        off,
                        words.day(days.from()),
                        words.day(days.last()),
                        whole(days.days()),
                        whole(days.of()));
    }

    /** As if there were no reliefs. */
    private String whole(Charged charged) {
        if (charged.shared() != null) {
            return shared(charged, charged.shared());
        }
        var months = words.number(charged.months(), EXACT);
        var rate = words.number(charged.rate(), EXACT);
        var sum =
                charged.metered() != null
                        ? metered(charged.metered(), charged)
                        : charged.method() == Method.PER_AREA
                                ? words.text(
                                        "charged.perArea",
                                        words.number(known(charged.area()), 2),
                                        rate,
                                        months)
                                : charged.method() == Method.ONCE_PER_AREA
                                        ? words.text(
                                                "charged.oncePerArea",
                                                words.number(known(charged.area()), 2),
                                                rate)
                                        : charged.method() == Method.ONCE_PER_UNIT
                                                ? words.text("charged.oncePerUnit", rate)
                                                : words.text("charged.perUnit", rate, months);
        return result(charged, charged.days() == null ? sum : on(charged.days(), sum));
    }

    private String on(OnDays days, String sum) {
        return words.text(
                "charged.onDays",
                words.day(days.from()),
                words.day(days.last()),
                whole(days.days()),
                whole(days.of()),
                sum);
    }

    private String whole(long count) {
        return words.number(BigDecimal.valueOf(count), 0);
    }

    private String result(Charged charged, String sum) {
        return isRounded(charged)
                ? words.text(
                        charged.days() == null ? "charged.rounded" : "charged.partRounded",
                        sum,
                        words.number(charged.exact(), EXACT),
                        words.text("rounding." + charged.rounding()),
                        words.yuan(charged.whole()))
                : words.text("charged.exact", sum, words.yuan(charged.whole()));
    }

    private static boolean isRounded(Charged charged) {
        var exact = charged.exact().setScale(EXACT, RoundingMode.HALF_UP);
        return exact.compareTo(BigDecimal.valueOf(charged.whole().cents(), 2)) != 0;
    }

    private String shared(Charged charged, Shared shared) {
        var pool = words.yuan(shared.pool());
        var from =
                shared.counted().isEmpty()
                        ? entered(shared.note() == null ? "" : shared.note(), shared.sums())
                        : shared.counted().stream()
                                .map(this::counted)
                                .collect(Collectors.joining(" + "));
        var units = whole(shared.units());
        var sum =
                charged.method() == Method.SHARE_BY_AREA
                        ? words.text(
                                "charged.shareByArea",
                                pool,
                                from,
                                units,
                                words.number(shared.part(), 2),
                                words.number(shared.whole(), 2))
                        : words.text("charged.shareByUnit", pool, from, units);
        return isRounded(charged)
                ? words.text(
                        "charged.shareRounded",
                        sum,
                        words.number(charged.exact(), EXACT),
                        words.yuan(charged.whole()))
                : words.text("charged.exact", sum, words.yuan(charged.whole()));
    }

    private String entered(String note, @Nullable List<PartOfSum> sums) {
        return sums == null
                ? words.text("charged.entered", note)
                : words.text(
                        "charged.enteredOn",
                        note,
                        sums.stream()
                                .map(one ->
                                        words.text(
                                                "charged.sumOn",
                                                words.yuan(one.sum()),
                                                whole(one.days().days()),
                                                whole(one.days().of())))
                                .collect(Collectors.joining(" + ")));
    }

    private String counted(Counted one) {
        var days = one.days();
        var meter = read(one.use());
        var used = words.number(one.use().used(), 3);
        var rate = words.number(one.rate(), EXACT);
        return days == null
                ? words.text("charged.counted", meter, used, rate)
                : words.text(
                        "charged.countedOn",
                        meter,
                        used,
                        rate,
                        whole(days.days()),
                        whole(days.of()));
    }

    private static BigDecimal known(@Nullable BigDecimal area) {
        return area == null ? BigDecimal.ZERO : area;
    }

    private String metered(Consumption consumption, Charged charged) {
        var months = charged.months();
        var sum =
                words.text(
                        charged.days() == null ? "charged.perMeter" : "charged.perMeterOn",
                        consumption.meters().stream()
                                .map(this::read)
                                .collect(Collectors.joining(" · ")),
                        words.number(consumption.used(), 3),
                        consumption.steps().stream()
                                .map(step ->
                                        words.text(
                                                "charged.step",
                                                words.number(step.quantity(), 3),
                                                words.number(step.rate(), EXACT)))
                                .collect(Collectors.joining(" + ")),
                        words.number(
                                consumption.meters().stream()
                                        .map(MeterUse::used)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                                3));
        var isTiered = consumption.steps().size() > 1 && months.compareTo(BigDecimal.ONE) != 0;
        return isTiered ? sum + words.text("charged.tiersOf", words.number(months, EXACT)) : sum;
    }

    private String read(MeterUse use) {
        return words.text(
                        "charged.meter",
                        use.serial(),
                        words.number(use.from(), 3),
                        words.number(use.to(), 3))
                + (use.isExchanged() ? words.text("charged.exchanged") : "")
                + (use.isEstimated() ? words.text("charged.estimated") : "");
    }

    String of(Accrual accrual) {
        var from = words.day(accrual.from());
        var cap = words.percent(accrual.terms().capShare());
        if (accrual.parts().isEmpty()) {
            return words.text("accrual.none", Integer.toString(accrual.terms().graceDays()), from);
        }
        var rate = words.percent(accrual.terms().ratePerDay());
        var sum =
                accrual.parts().stream()
                        .map(part ->
                                words.text(
                                        "accrual.part",
                                        words.yuan(part.open()),
                                        rate,
                                        words.number(BigDecimal.valueOf(part.days()), 0)))
                        .collect(Collectors.joining(" + "));
        var amount = words.yuan(accrual.amount());
        return accrual.isCapped()
                ? words.text("accrual.capped", sum, cap, amount, from)
                : words.text("accrual.whole", sum, amount, from, cap, words.yuan(accrual.cap()));
    }
}
