package linli.billing.tariffs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.Tariff.Basis;
import linli.billing.tariffs.Tariff.Charged;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.OnDays;
import linli.billing.tariffs.Tariff.Relieved;
import linli.chassis.Refusal;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the tariffs of one fee item charge one unit for a period. Several pools are several lines.
 * Rates follow each other: each is charged for its days, and of several that hold on a day the
 * narrowest.
 */
public final class TariffsOfUnit {

    private static final int FRACTION_DECIMALS = 10;

    private final List<Tariff> rates;
    private final List<Tariff> pools;
    private final List<Relieving> reliefs;
    private final Period period;

    /**
     * @param theirs all that are for the unit, whichever days they hold on: what meters counted
     *     before the period is charged by what held then
     */
    private TariffsOfUnit(Collection<Tariff> theirs, Collection<Relieving> reliefs, Period period) {
        this.reliefs = reliefs.stream().sorted(Relieving.BY_DAY).toList();
        this.rates = theirs.stream().filter(one -> !one.isShare()).sorted(Tariff.BY_DAY).toList();
        this.pools =
                theirs.stream()
                        .filter(Tariff::isShare)
                        .filter(one -> one.holdsIn(period))
                        .sorted(Tariff.BY_DAY)
                        .toList();
        this.period = period;
    }

    /** Days on which one holds, up to the first on which it no longer does. */
    private record Span(Tariff tariff, LocalDate from, LocalDate end) {

        boolean meets(Tariff other) {
            var to = other.to();
            return other.terms().from().isBefore(end) && (to == null || from.isBefore(to));
        }

        OnDays outOf(LocalDate begin, LocalDate last) {
            return OnDays.of(from, end, begin, last);
        }
    }

    /**
     * @param theirs all that are for the unit, whichever days they hold on
     * @param reliefs of the unit and the fee item, of which no two are for the same day
     * @return one for each line, in the order of their days; none where no tariff holds
     * @throws Refusal.Invalid when what is needed is not known, such as {@code tariff.no-area}, or
     *     when two hold on a day of which neither is narrower: {@code bill-run.two-tariffs}
     */
    public static List<Charged> charge(
            Collection<Tariff> theirs, Collection<Relieving> reliefs, Basis basis, Period period) {
        return new TariffsOfUnit(theirs, reliefs, period).charge(basis);
    }

    /**
     * Those that charge a unit once, of which each is a bill of its own. Of several with one name
     * the narrowest counts.
     *
     * @param theirs that are for the unit
     * @throws Refusal.Invalid {@code bill-run.two-tariffs} when neither of two is narrower
     */
    public static List<Tariff> once(Collection<Tariff> theirs, Period period) {
        return theirs.stream()
                .filter(Tariff::isOnce)
                .filter(one -> one.holdsIn(period))
                .sorted(Tariff.BY_DAY)
                .collect(
                        Collectors.groupingBy(
                                one -> one.terms().name(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> Objects.requireNonNull(narrowest(same)))
                .toList();
    }

    private List<Charged> charge(Basis basis) {
        var spans = spans(period.from(), period.end());
        if (pools.stream().anyMatch(pool -> spans.stream().anyMatch(span -> span.meets(pool)))) {
            throw two();
        }
        var lines = new ArrayList<Charged>();
        pools.forEach(pool -> lines.add(relieved(partOf(pool, basis))));
        lines.addAll(together(partsOf(spans, basis)));
        return lines;
    }

    /** What is charged for some days, up to the first that is none of them. */
    private record Part(LocalDate from, LocalDate end, Charged charged) {}

    private Part partOf(Tariff pool, Basis basis) {
        var to = pool.to();
        return new Part(
                Period.within(pool.terms().from(), period.from(), period.end()),
                to == null ? period.end() : Period.within(to, period.from(), period.end()),
                pool.charge(basis.shareBy(pool)));
    }

    private List<Part> partsOf(List<Span> spans, Basis basis) {
        var parts = new ArrayList<Part>();
        for (var span : spans) {
            if (!isMetered(span.tariff())) {
                var months = period.monthsWithin(span.from(), span.end());
                var days = spans.size() > 1 ? span.outOf(period.from(), period.end()) : null;
                parts.add(
                        new Part(
                                span.from(),
                                span.end(),
                                span.tariff().charge(basis, months, days)));
            }
        }
        spans.stream()
                .map(Span::tariff)
                .filter(TariffsOfUnit::isMetered)
                .map(tariff -> Objects.requireNonNull(tariff.terms().feeItem().measuredBy()))
                .findFirst()
                .ifPresent(kind -> parts.addAll(metered(spans, basis.used(kind, period))));
        parts.sort(Comparator.comparing(Part::from));
        return parts;
    }

    /** What was counted is split by the days between the readings. */
    private List<Part> metered(List<Span> spans, List<MeterUse> uses) {
        // What was used on the day of a reading was used before it.
        var begin =
                uses.stream().map(MeterUse::fromDay).min(Comparator.naturalOrder()).orElseThrow();
        var first = begin.plusDays(1);
        var end =
                uses.stream()
                        .map(MeterUse::toDay)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .plusDays(1);
        var held = period.monthsWithin(spans.getFirst().from(), spans.getLast().end());
        var months = held.max(Tariff.spanned(uses));
        var used = spansOfUse(first, end);
        var isSplit = used.size() > 1 || spans.size() > 1;
        var parts = new ArrayList<Part>();
        for (var span : used) {
            if (isMetered(span.tariff())) {
                var fraction =
                        fraction(first, span.end(), end)
                                .subtract(fraction(first, span.from(), end));
                var days = isSplit ? span.outOf(first, end) : null;
                parts.add(
                        new Part(
                                span.from(),
                                span.end(),
                                span.tariff().charge(uses, fraction, months, days)));
            }
        }
        return parts;
    }

    /** How much of all days is over before one. */
    private static BigDecimal fraction(LocalDate first, LocalDate day, LocalDate end) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, day))
                .divide(
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(first, end)),
                        FRACTION_DECIMALS,
                        RoundingMode.HALF_UP);
    }

    /** What was used while none held is charged by the next that meters, else by the one before. */
    private List<Span> spansOfUse(LocalDate first, LocalDate end) {
        var spans = new ArrayList<Span>();
        var day = first;
        for (var span : spans(first, end)) {
            if (day.isBefore(span.from())) {
                add(spans, new Span(meteringNear(day), day, span.from()));
            }
            add(spans, span);
            day = span.end();
        }
        if (day.isBefore(end)) {
            add(spans, new Span(meteringNear(day), day, end));
        }
        return spans;
    }

    private Tariff meteringNear(LocalDate day) {
        return metering(one -> !one.terms().from().isBefore(day))
                .min(Tariff.BY_DAY)
                .or(() -> metering(one -> one.terms().from().isBefore(day)).max(Tariff.BY_DAY))
                .orElseThrow();
    }

    private Stream<Tariff> metering(Predicate<Tariff> which) {
        return rates.stream().filter(TariffsOfUnit::isMetered).filter(which);
    }

    private static boolean isMetered(Tariff tariff) {
        return tariff.terms().method() == Method.PER_METER;
    }

    /** Which rate holds on which of these days; on days without one there is no span. */
    private List<Span> spans(LocalDate begin, LocalDate end) {
        var changes = new TreeSet<>(List.of(begin, end));
        for (var rate : rates) {
            changes.add(Period.within(rate.terms().from(), begin, end));
            var to = rate.to();
            changes.add(to == null ? end : Period.within(to, begin, end));
        }
        var spans = new ArrayList<Span>();
        for (var from : changes.headSet(end)) {
            var holding = narrowest(rates.stream().filter(rate -> rate.holdsOn(from)).toList());
            if (holding != null) {
                add(spans, new Span(holding, from, Objects.requireNonNull(changes.higher(from))));
            }
        }
        return spans;
    }

    private static @Nullable Tariff narrowest(List<Tariff> holding) {
        var most = holding.stream().mapToInt(Tariff::narrowness).max().orElse(0);
        var narrowest = holding.stream().filter(rate -> rate.narrowness() == most).toList();
        if (narrowest.size() > 1) {
            throw two();
        }
        return narrowest.isEmpty() ? null : narrowest.getFirst();
    }

    /** One that goes on is one. */
    private static void add(List<Span> spans, Span next) {
        var last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.tariff() == next.tariff() && last.end().equals(next.from())) {
            spans.removeLast();
            spans.add(new Span(last.tariff(), last.from(), next.end()));
        } else {
            spans.add(next);
        }
    }

    /** Rounded so that the parts make what the whole would be, were all their rates the same. */
    private List<Charged> together(List<Part> parts) {
        var lines = new ArrayList<Charged>();
        var exact = BigDecimal.ZERO;
        var rounded = Money.ZERO;
        for (var part : parts) {
            var charged = part.charged();
            if (!lines.isEmpty() && lines.getLast().rounding() != charged.rounding()) {
                exact = BigDecimal.ZERO;
                rounded = Money.ZERO;
            }
            exact = exact.add(charged.exact());
            var amount = charged.rounding().round(exact).minus(rounded);
            rounded = rounded.plus(amount);
            lines.add(relieved(new Part(part.from(), part.end(), charged.rounded(amount))));
        }
        return lines;
    }

    /**
     * Each relief for its days; rounded together, so that they never take off more than there is.
     */
    private Charged relieved(Part part) {
        var charged = part.charged();
        var some = new ArrayList<Relieved>();
        var exact = BigDecimal.ZERO;
        var rounded = Money.ZERO;
        for (var relief : reliefs) {
            var from = Period.within(relief.from(), part.from(), part.end());
            var to = relief.to();
            var end = to == null ? part.end() : Period.within(to, part.from(), part.end());
            if (from.isBefore(end)) {
                exact = exact.add(off(charged, relief, from, end, part));
                var amount = charged.rounding().round(exact).minus(rounded);
                rounded = rounded.plus(amount);
                some.add(
                        new Relieved(
                                relief.reliefId(),
                                relief.kind(),
                                relief.percent(),
                                OnDays.of(from, end, part.from(), part.end()),
                                amount));
            }
        }
        return some.isEmpty() ? charged : charged.less(some);
    }

    /** By the days of each month; of what a meter counted by the days between its readings. */
    private BigDecimal off(
            Charged charged, Relieving relief, LocalDate from, LocalDate end, Part part) {
        var isMetered = charged.metered() != null;
        var some = isMetered ? days(from, end) : period.monthsWithin(from, end);
        var all =
                isMetered
                        ? days(part.from(), part.end())
                        : period.monthsWithin(part.from(), part.end());
        return BigDecimal.valueOf(charged.amount().cents(), 2)
                .multiply(relief.percent().movePointLeft(2))
                .multiply(some)
                .divide(all, FRACTION_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal days(LocalDate from, LocalDate end) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, end));
    }

    private static Refusal.Invalid two() {
        return new Refusal.Invalid("bill-run.two-tariffs", "Two hold on the same day");
    }
}
