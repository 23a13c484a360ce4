package linli.billing.tariffs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.billing.meters.MeterKind;
import linli.billing.meters.MeterUse;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.Money;
import linli.contracts.billing.TariffEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A tariff (收费标准): what is charged for one fee item of one community. It never changes: a new rate
 * is a new tariff, and the old one ends the day before. Whoever wrote it does not put it into
 * force.
 */
@Document("tariffs")
public class Tariff extends Aggregate {

    private final UUID communityId;
    private final Terms terms;
    private final UUID proposedBy;
    private final Instant createdAt;
    private TariffStatus status = TariffStatus.PROPOSED;
    private @Nullable LocalDate to;
    private @Nullable String reason;

    Tariff(
            UUID id,
            UUID communityId,
            Terms terms,
            UUID proposedBy,
            Instant createdAt,
            @Nullable LocalDate to) {
        super(id);
        this.communityId = communityId;
        this.terms = terms;
        this.proposedBy = proposedBy;
        this.createdAt = createdAt;
        this.to = to;
    }

    /** How an amount follows from a unit. */
    public enum Method {
        /** 元 / ㎡ · 月, by the unit's gross area. */
        PER_AREA,
        /** 元 / 户 · 月. */
        PER_UNIT,
        /** 元 / m³ or kWh, by what the unit's meters counted (阶梯价 where there are tiers). */
        PER_METER
    }

    /**
     * What was decided.
     *
     * @param nameEn as its lines are called in English
     * @param rate in yuan, for a month, or for a unit of what a meter counts
     * @param unitTypes such as {@code DWELLING}; all when empty
     * @param from the first day on which it holds
     * @param tiers rates of what is used beyond a quantity, ascending; none but by meter
     */
    public record Terms(
            String name,
            @Nullable String nameEn,
            FeeItem feeItem,
            Method method,
            BigDecimal rate,
            Rounding rounding,
            Set<String> unitTypes,
            LocalDate from,
            List<Tier> tiers) {

        // Those that were written before there were meters have none.
        @SuppressWarnings({"ConstantValue", "DataFlowIssue"})
        public Terms {
            tiers = tiers == null ? List.of() : List.copyOf(tiers);
        }
    }

    /**
     * @param above so much in a month the next rate holds
     * @param rate in yuan, for a unit of what is used beyond
     */
    public record Tier(BigDecimal above, BigDecimal rate) {}

    /** What a unit is charged by. */
    public interface Basis {

        /** Its gross area; null when it is not known. */
        @Nullable BigDecimal area();

        /**
         * What its meters counted for a period.
         *
         * @throws Refusal.Invalid when it has none, or one was not read
         */
        List<MeterUse> used(MeterKind kind, Period period);
    }

    /**
     * What meters counted, and at which rates it is charged.
     *
     * @param used in all, in what the meter counts
     */
    public record Consumption(BigDecimal used, List<MeterUse> meters, List<Step> steps) {}

    /** So much at this rate. */
    public record Step(BigDecimal quantity, BigDecimal rate) {}

    /**
     * An amount and how it came about: everything that is needed to explain it by phone.
     *
     * @param area in square metres; null where it does not matter
     * @param months for which it is charged; a part of a month by its days, and by meter no less
     *     than were read together
     * @param exact in yuan, before it was rounded
     * @param metered null where no meter counts
     */
    public record Charged(
            UUID tariffId,
            Method method,
            BigDecimal rate,
            @Nullable BigDecimal area,
            BigDecimal months,
            BigDecimal exact,
            Rounding rounding,
            Money amount,
            @Nullable Consumption metered) {}

    static Tariff propose(
            UUID id, UUID communityId, Terms terms, @Nullable LocalDate to, UUID by, Stamp stamp) {
        if (to != null && !to.isAfter(terms.from())) {
            throw new Refusal.Invalid(
                    "tariff.days",
                    "It would end before it begins",
                    List.of(new Refusal.FieldError("to", "tariff.days", null)));
        }
        requireMeasured(terms);
        var tariff = new Tariff(id, communityId, terms, by, stamp.at(), to);
        tariff.announce(
                new TariffEvent.Proposed(
                        id,
                        communityId,
                        terms.name(),
                        terms.feeItem().name(),
                        terms.method().name(),
                        terms.rate(),
                        terms.from()),
                stamp);
        return tariff;
    }

    private static void requireMeasured(Terms terms) {
        var byMeter = terms.method() == Method.PER_METER;
        if (byMeter && terms.feeItem().measuredBy() == null) {
            throw wrong("feeItem", "tariff.not-metered", "No meter measures " + terms.feeItem());
        }
        if (!byMeter && !terms.tiers().isEmpty()) {
            throw wrong("tiers", "tariff.tiers", "Tiers are of what a meter counts");
        }
        var above = BigDecimal.ZERO;
        for (var tier : terms.tiers()) {
            if (tier.above().compareTo(above) <= 0) {
                throw wrong("tiers", "tariff.tiers", "Each tier begins above the one before");
            }
            above = tier.above();
        }
    }

    private static Refusal.Invalid wrong(String field, String code, String why) {
        return new Refusal.Invalid(code, why, List.of(new Refusal.FieldError(field, code, null)));
    }

    void activate(@Nullable UUID by, Stamp stamp) {
        requireProposed();
        if (isOwn(by)) {
            throw new Refusal.Conflict(
                    "tariff.own", "Somebody else puts into force what one has written");
        }
        status = TariffStatus.ACTIVE;
        announce(new TariffEvent.Activated(id(), communityId, terms.name(), terms.from()), stamp);
    }

    void refuse(String why, Stamp stamp) {
        requireProposed();
        status = TariffStatus.REFUSED;
        reason = why;
        announce(new TariffEvent.Refused(id(), communityId, terms.name(), why), stamp);
    }

    /**
     * @param on the first day on which it no longer holds
     */
    void end(LocalDate on, Stamp stamp) {
        if (status != TariffStatus.ACTIVE) {
            throw new Refusal.Conflict("tariff.state", "It is not in force");
        }
        if (!on.isAfter(terms.from())) {
            throw new Refusal.Invalid(
                    "tariff.days",
                    "It would end before it begins",
                    List.of(new Refusal.FieldError("to", "tariff.days", null)));
        }
        to = on;
        announce(new TariffEvent.Ended(id(), communityId, terms.name(), on), stamp);
    }

    private void requireProposed() {
        if (status != TariffStatus.PROPOSED) {
            throw new Refusal.Conflict("tariff.state", "It was decided before");
        }
    }

    private boolean isOwn(@Nullable UUID person) {
        return proposedBy.equals(person);
    }

    public boolean mayBeActivatedBy(@Nullable UUID person) {
        return status == TariffStatus.PROPOSED && !isOwn(person);
    }

    /** Whether it is for units of this type. */
    public boolean isFor(@Nullable String unitType) {
        return terms.unitTypes().isEmpty()
                || (unitType != null && terms.unitTypes().contains(unitType));
    }

    /** Whether it holds on a day of the period. */
    public boolean holdsIn(Period period) {
        return period.monthsWithin(terms.from(), to).signum() > 0;
    }

    /**
     * What a unit owes for a period.
     *
     * @throws Refusal.Invalid when what is needed is not known, such as {@code tariff.no-area} or
     *     {@code tariff.not-read}: it never yields nothing quietly
     */
    public Charged charge(Basis basis, Period period) {
        var meters =
                terms.method() == Method.PER_METER
                        ? basis.used(Objects.requireNonNull(terms.feeItem().measuredBy()), period)
                        : List.<MeterUse>of();
        var months = period.monthsWithin(terms.from(), to).max(spanned(meters));
        var metered = terms.method() == Method.PER_METER ? consumption(meters, months) : null;
        var area = terms.method() == Method.PER_AREA ? known(basis.area()) : null;
        var exact =
                metered != null
                        ? metered.steps().stream()
                                .map(step -> step.quantity().multiply(step.rate()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                        : (area == null ? terms.rate() : terms.rate().multiply(area))
                                .multiply(months);
        return new Charged(
                id(),
                terms.method(),
                terms.rate(),
                area,
                months,
                exact,
                terms.rounding(),
                terms.rounding().round(exact),
                metered);
    }

    /** What was not read for months was used in all of them. */
    private static BigDecimal spanned(List<MeterUse> meters) {
        return meters.stream()
                .map(use ->
                        ChronoUnit.MONTHS.between(
                                YearMonth.from(use.fromDay()), YearMonth.from(use.toDay())))
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Limits of tiers are for a month: for more months they grow. */
    private Consumption consumption(List<MeterUse> meters, BigDecimal months) {
        var used = meters.stream().map(MeterUse::used).reduce(BigDecimal.ZERO, BigDecimal::add);
        var steps = new ArrayList<Step>();
        var from = BigDecimal.ZERO;
        var rate = terms.rate();
        for (var tier : terms.tiers()) {
            var limit = tier.above().multiply(months);
            addStep(steps, from, used.min(limit), rate);
            from = limit;
            rate = tier.rate();
        }
        addStep(steps, from, used, rate);
        return new Consumption(used, meters, steps);
    }

    private static void addStep(List<Step> steps, BigDecimal from, BigDecimal to, BigDecimal rate) {
        if (to.compareTo(from) > 0) {
            steps.add(new Step(to.subtract(from), rate));
        }
    }

    private static BigDecimal known(@Nullable BigDecimal area) {
        if (area == null || area.signum() <= 0) {
            throw new Refusal.Invalid("tariff.no-area", "The unit's area is not known");
        }
        return area;
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }

    public UUID communityId() {
        return communityId;
    }

    public Terms terms() {
        return terms;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public TariffStatus status() {
        return status;
    }

    /** The first day on which it no longer holds; null while it holds. */
    public @Nullable LocalDate to() {
        return to;
    }

    /** Why it was refused. */
    public @Nullable String reason() {
        return reason;
    }
}
