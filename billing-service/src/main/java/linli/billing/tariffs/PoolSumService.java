package linli.billing.tariffs;

import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.contracts.Money;
import org.springframework.stereotype.Service;

/** Keeps what is to be shared, as invoices say it. */
@Service
public class PoolSumService {

    private final PoolSums sums;
    private final PoolSumSearch search;
    private final Tariffs tariffs;
    private final BilledPools billed;

    PoolSumService(PoolSums sums, PoolSumSearch search, Tariffs tariffs, BilledPools billed) {
        this.sums = sums;
        this.search = search;
        this.tariffs = tariffs;
        this.billed = billed;
    }

    /**
     * @throws Refusal.Conflict {@code pool-sum.overlaps} when a month has its sum already
     */
    public PoolSum enter(UUID tariffId, Period period, Money amount, String note, Access access) {
        return sums.alone(
                tariffId,
                () ->
                        sums.create(
                                access,
                                () -> {
                                    var tariff = tariffs.get(tariffId, access);
                                    requireAlone(tariffId, period);
                                    return PoolSum.enter(
                                            access.newId(),
                                            tariff,
                                            period,
                                            amount,
                                            note,
                                            access.stamp());
                                }));
    }

    public PoolSum correct(UUID id, Money amount, String note, Access access) {
        return sums.move(
                id, access, sum -> sum.correct(amount, note, isBilled(sum), access.stamp()));
    }

    public PoolSum withdraw(UUID id, String reason, Access access) {
        return sums.move(id, access, sum -> sum.withdraw(reason, isBilled(sum), access.stamp()));
    }

    private boolean isBilled(PoolSum sum) {
        return billed.isBilled(tariffs.get(sum.tariffId()), sum.period());
    }

    private void requireAlone(UUID tariffId, Period period) {
        if (search.of(tariffId).stream().anyMatch(other -> other.period().overlaps(period))) {
            throw new Refusal.Conflict(
                    "pool-sum.overlaps",
                    "A month of it has its sum",
                    new Refusal.FieldError("from", "pool-sum.overlaps", null));
        }
    }
}
