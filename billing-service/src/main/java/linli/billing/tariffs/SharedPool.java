package linli.billing.tariffs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import linli.billing.tariffs.Tariff.Counted;
import linli.billing.tariffs.Tariff.Method;
import linli.billing.tariffs.Tariff.PartOfSum;
import linli.billing.tariffs.Tariff.Share;
import linli.billing.tariffs.Tariff.Shared;
import linli.chassis.Refusal;
import linli.chassis.estate.KnownUnit;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one tariff shares in a period, and what each unit has of it. The parts make the whole to the
 * cent: what rounding down leaves over goes, a cent each, to those that lost most by it.
 */
public final class SharedPool {

    private final Tariff tariff;
    private final Found found;

    /**
     * By unit: its square metres, or one. In the order of their ids, so that ties are always even.
     */
    private final SortedMap<UUID, BigDecimal> parts = new TreeMap<>();

    private BigDecimal whole = BigDecimal.ZERO;
    private boolean lacksArea;
    private @Nullable Map<UUID, Money> shares;

    SharedPool(Tariff tariff, Found found) {
        this.tariff = tariff;
        this.found = found;
    }

    /**
     * What there is to share.
     *
     * @param total null when it is not known
     * @param counted by common meters; empty where the sum was entered
     * @param note of the sum that was entered
     * @param sums that were entered, where not all of their days count
     * @param problem why it is not known, by its code
     */
    record Found(
            @Nullable Money total,
            List<Counted> counted,
            @Nullable String note,
            @Nullable List<PartOfSum> sums,
            @Nullable String problem) {

        static Found none(String problem) {
            return new Found(null, List.of(), null, null, problem);
        }

        static Found of(
                Money total,
                List<Counted> counted,
                @Nullable String note,
                @Nullable List<PartOfSum> sums) {
            return total.isPositive()
                    ? new Found(total, counted, note, sums, null)
                    : none("tariff.pool-nothing");
        }
    }

    /** One more unit; what the tariff is not for has no part. */
    void add(KnownUnit unit) {
        if (!tariff.isFor(unit)) {
            return;
        }
        var part =
                tariff.terms().method() == Method.SHARE_BY_AREA ? unit.grossArea() : BigDecimal.ONE;
        if (part == null || part.signum() <= 0) {
            lacksArea = true;
            return;
        }
        parts.put(unit.id(), part);
        whole = whole.add(part);
        shares = null;
    }

    public Tariff tariff() {
        return tariff;
    }

    /** Null when it is not known. */
    public @Nullable Money total() {
        return found.total();
    }

    public long units() {
        return parts.size();
    }

    /** Why nobody can be charged, by its code; null when everybody can. */
    public @Nullable String problem() {
        // Whose area is not known has a part all the same: without it everybody's is wrong.
        return found.problem() == null && lacksArea ? "tariff.pool-no-area" : found.problem();
    }

    /**
     * @throws Refusal.Invalid when what is shared, or the part of anybody, is not known
     */
    public Share of(UUID unitId) {
        var part = parts.get(unitId);
        if (part == null) {
            throw new Refusal.Invalid("tariff.no-area", "The unit's area is not known");
        }
        var problem = problem();
        var total = found.total();
        if (problem != null || total == null) {
            throw new Refusal.Invalid(
                    problem == null ? "tariff.pool-no-sum" : problem,
                    "What is shared is not known");
        }
        if (shares == null) {
            shares = shares(total, parts);
        }
        return new Share(
                new Shared(
                        total, part, whole, units(), found.counted(), found.note(), found.sums()),
                shares.getOrDefault(unitId, Money.ZERO));
    }

    /** Largest remainder: the parts of a sum, to the cent. */
    static Map<UUID, Money> shares(Money total, SortedMap<UUID, BigDecimal> parts) {
        var scale = parts.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var whole =
                parts.values().stream()
                        .map(part -> part.setScale(scale).unscaledValue())
                        .reduce(BigInteger.ZERO, BigInteger::add);
        record Cut(UUID unitId, long cents, BigInteger lost) {}
        var cuts =
                parts.entrySet().stream()
                        .map(entry -> {
                            var cut =
                                    BigInteger.valueOf(total.cents())
                                            .multiply(
                                                    entry.getValue()
                                                            .setScale(scale)
                                                            .unscaledValue())
                                            .divideAndRemainder(whole);
                            return new Cut(entry.getKey(), cut[0].longValueExact(), cut[1]);
                        })
                        .sorted(Comparator.comparing(Cut::lost).reversed())
                        .toList();
        var over = total.cents() - cuts.stream().mapToLong(Cut::cents).sum();
        var shares = new HashMap<UUID, Money>();
        for (var cut : cuts) {
            shares.put(cut.unitId(), new Money(cut.cents() + (shares.size() < over ? 1 : 0)));
        }
        return shares;
    }
}
