package linli.billing.billruns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Period;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/** The drafts of bill runs, and what was billed before them. */
public interface BillDrafts {

    /** Those that are there already are written anew. */
    void keep(List<BillDraft> drafts);

    /**
     * The most surprising first.
     *
     * @param problem why there is no bill; null for any reason
     */
    Page<BillDraft> surprising(
            BillRun run, boolean isGood, @Nullable String problem, Access access, Paging paging);

    /** In the order of their ids; never held in memory together. */
    void each(BillRun run, Consumer<List<BillDraft>> some);

    /** Drafts of this round: bills, their sum, what they were before, and what has none. */
    BillRun.Tally tally(BillRun run);

    /** Throws away what earlier rounds found. */
    void forgetBefore(BillRun run);

    /** What is billed of these units and items and not cancelled, as far as it matters for one. */
    Billed billed(Collection<UUID> unitIds, Collection<FeeItem> items, Period period);

    /**
     * Bills of some units, by unit and fee item.
     *
     * @param metered by meter, what was billed of it last
     * @param once what was charged once
     * @param cancelled by the bill that it was, how often it was cancelled
     */
    record Billed(
            Map<Key, List<Of>> byKey,
            Map<UUID, MeterUse> metered,
            Set<Once> once,
            Map<Record, Long> cancelled) {

        public record Key(UUID unitId, String feeItem) {}

        public record Of(Period period, Money total) {}

        /** What a tariff charges a unit once. */
        public record Once(UUID unitId, UUID tariffId) {}

        /** What a unit is charged of a fee item for a period. */
        public record For(Key key, Period period) {}

        /** How often it was cancelled before. */
        long again(Record what) {
            return cancelled.getOrDefault(what, 0L);
        }

        @Nullable MeterUse lastOf(UUID meterId) {
            return metered.get(meterId);
        }

        boolean overlaps(UUID unitId, FeeItem item, Period period) {
            return of(unitId, item).stream().anyMatch(one -> one.period().overlaps(period));
        }

        @Nullable Money in(UUID unitId, FeeItem item, Period period) {
            return of(unitId, item).stream()
                    .filter(one -> one.period().equals(period))
                    .map(Of::total)
                    .findFirst()
                    .orElse(null);
        }

        private List<Of> of(UUID unitId, FeeItem item) {
            return byKey.getOrDefault(new Key(unitId, item.name()), List.of());
        }
    }
}
