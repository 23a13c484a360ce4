package linli.billing.tariffs;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import linli.chassis.estate.KnownUnit;
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

    /** As many as a rate may have. */
    private static final int RATE_DECIMALS = 4;

    private static final int EXACT_DECIMALS = 10;

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
        PER_METER,
        /** A share of a pool (公摊), by the unit's gross area. */
        SHARE_BY_AREA,
        /** A share of a pool (公摊), the same for each unit. */
        SHARE_BY_UNIT;

        boolean isShare() {
            return this == SHARE_BY_AREA || this == SHARE_BY_UNIT;
        }
    }

    /**
     * What was decided.
     *
     * @param nameEn as its lines are called in English
     * @param rate in yuan, for a month, or for a unit of what a meter counts; nothing where a pool
     *     is shared, which has prices of its own
     * @param unitTypes such as {@code DWELLING}; all when empty
     * @param from the first day on which it holds
     * @param tiers rates of what is used beyond a quantity, ascending; none but by meter
     * @param pool what is shared; null where nothing is
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
            List<Tier> tiers,
            @Nullable Pool pool) {

        // Those that were written before there were meters have none.
        @SuppressWarnings({"ConstantValue", "DataFlowIssue"})
        public Terms {
            tiers = tiers == null ? List.of() : List.copyOf(tiers);
        }

        public Terms(
                String name,
                @Nullable String nameEn,
                FeeItem feeItem,
                Method method,
                BigDecimal rate,
                Rounding rounding,
                Set<String> unitTypes,
                LocalDate from,
                List<Tier> tiers) {
            this(name, nameEn, feeItem, method, rate, rounding, unitTypes, from, tiers, null);
        }
    }

    /**
     * What is shared (公摊), and where.
     *
     * @param buildings whose units share it; all of the community when empty
     * @param entrance of the one building; null for all of it
     * @param sources common meters and what each unit that they count costs; empty where the sum of
     *     a period is entered by hand
     */
    public record Pool(Set<UUID> buildings, @Nullable String entrance, List<Source> sources) {

        boolean reaches(KnownUnit unit) {
            return (buildings.isEmpty() || buildings.contains(unit.buildingId()))
                    && (entrance == null || entrance.equals(unit.entrance()));
        }

        boolean meets(Pool other) {
            var apart =
                    !buildings.isEmpty()
                            && !other.buildings.isEmpty()
                            && buildings.stream().noneMatch(other.buildings::contains);
            var nextDoor =
                    entrance != null && other.entrance != null && !entrance.equals(other.entrance);
            return !apart && !nextDoor;
        }

        boolean counts(UUID meterId) {
            return sources.stream().anyMatch(source -> source.meterId().equals(meterId));
        }
    }

    /**
     * @param rate in yuan, for a unit of what the meter counts
     */
    public record Source(UUID meterId, BigDecimal rate) {}

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

        /**
         * Its share of what is shared by a tariff.
         *
         * @throws Refusal.Invalid when what is shared is not known
         */
        Share shareBy(Tariff tariff);
    }

    /** So much of a pool is a unit's. */
    public record Share(Shared of, Money amount) {}

    /**
     * A pool and what one unit has of it: everything that is needed to explain it by phone.
     *
     * @param pool what is shared of the period
     * @param part of the unit: its square metres, or one
     * @param whole of all units that share it: square metres, or how many they are
     * @param units that share it
     * @param counted what common meters counted, each at its price; empty where the sum was entered
     * @param note of the sum that was entered, such as the number of an invoice; null where meters
     *     counted
     */
    public record Shared(
            Money pool,
            BigDecimal part,
            BigDecimal whole,
            long units,
            List<Counted> counted,
            @Nullable String note) {}

    /**
     * @param rate in yuan, for a unit of what the meter counts
     */
    public record Counted(MeterUse use, BigDecimal rate) {}

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
     * @param rate of a share: what is shared, for a square metre or a unit
     * @param area in square metres; null where it does not matter
     * @param months for which it is charged; a part of a month by its days, and by meter no less
     *     than were read together; one where a pool of the whole period is shared
     * @param exact in yuan, before it was rounded
     * @param metered null where no meter counts
     * @param shared null where nothing is shared
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
            @Nullable Consumption metered,
            @Nullable Shared shared) {}

    static Tariff propose(
            UUID id, UUID communityId, Terms terms, @Nullable LocalDate to, UUID by, Stamp stamp) {
        if (to != null && !to.isAfter(terms.from())) {
            throw new Refusal.Invalid(
                    "tariff.days",
                    "It would end before it begins",
                    List.of(new Refusal.FieldError("to", "tariff.days", null)));
        }
        requireMeasured(terms);
        requireShared(terms);
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

    private static void requireShared(Terms terms) {
        var isShare = terms.method().isShare();
        if (isShare != (terms.rate().signum() == 0)) {
            throw wrong("rate", "tariff.rate", "A rate, or a pool that has prices of its own");
        }
        var pool = terms.pool();
        if (isShare != (pool != null)) {
            throw wrong("pool", "tariff.pool", "A share is of a pool, and nothing else is");
        }
        if (pool == null) {
            return;
        }
        if (pool.entrance() != null && pool.buildings().size() != 1) {
            throw wrong("pool.entrance", "tariff.pool-entrance", "An entrance is of one building");
        }
        if (pool.sources().stream().map(Source::meterId).distinct().count()
                < pool.sources().size()) {
            throw wrong("pool.sources", "tariff.pool-meter", "A meter is counted twice");
        }
        if (terms.rounding() != Rounding.CENT) {
            throw wrong("rounding", "tariff.pool-rounding", "Parts make the whole to the cent");
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

    public UUID proposedBy() {
        return proposedBy;
    }

    private boolean isOwn(@Nullable UUID person) {
        return proposedBy.equals(person);
    }

    public boolean mayBeActivatedBy(@Nullable UUID person) {
        return status == TariffStatus.PROPOSED && !isOwn(person);
    }

    /** Whether it is for a unit, by its type and by where it lies. */
    public boolean isFor(KnownUnit unit) {
        var type = unit.type();
        var pool = terms.pool();
        return (terms.unitTypes().isEmpty() || (type != null && terms.unitTypes().contains(type)))
                && (pool == null || pool.reaches(unit));
    }

    /** Whether it shares a pool among units. */
    public boolean isShare() {
        return terms.method().isShare();
    }

    /** Whether what it shares is entered by hand, where no meters count it. */
    public boolean isEntered() {
        var pool = terms.pool();
        return pool != null && pool.sources().isEmpty();
    }

    /** Whether it holds on each day of the period. */
    public boolean holdsAllOf(Period period) {
        var last = to;
        return !terms.from().isAfter(period.from())
                && (last == null || !last.isBefore(period.end()));
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
        if (isShare()) {
            return charge(basis.shareBy(this));
        }
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
                metered,
                null);
    }

    private Charged charge(Share share) {
        var of = share.of();
        var pool = BigDecimal.valueOf(of.pool().cents(), 2);
        return new Charged(
                id(),
                terms.method(),
                pool.divide(of.whole(), RATE_DECIMALS, RoundingMode.HALF_UP),
                terms.method() == Method.SHARE_BY_AREA ? of.part() : null,
                BigDecimal.ONE,
                pool.multiply(of.part()).divide(of.whole(), EXACT_DECIMALS, RoundingMode.HALF_UP),
                terms.rounding(),
                share.amount(),
                null,
                of);
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
