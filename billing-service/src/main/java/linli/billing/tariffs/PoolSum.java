package linli.billing.tariffs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.Money;
import linli.contracts.billing.PoolSumEvent;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is shared by a tariff in a period, as an invoice says it (公摊金额). It may be put right until a
 * bill has a share of it.
 */
@Document("pool_sums")
public class PoolSum extends Aggregate {

    static final Comparator<PoolSum> LATER = Comparator.comparing(sum -> sum.period().from());

    private final UUID communityId;
    private final UUID tariffId;
    private final Period period;
    private final Instant createdAt;
    private Money amount;
    private String note;
    private PoolSumStatus status = PoolSumStatus.ENTERED;

    PoolSum(
            UUID id,
            UUID communityId,
            UUID tariffId,
            Period period,
            Instant createdAt,
            Money amount,
            String note) {
        super(id);
        this.communityId = communityId;
        this.tariffId = tariffId;
        this.period = period;
        this.createdAt = createdAt;
        this.amount = amount;
        this.note = note;
    }

    /**
     * @throws Refusal.Invalid {@code pool-sum.not-entered} where meters count what is shared
     */
    static PoolSum enter(
            UUID id, Tariff tariff, Period period, Money amount, String note, Stamp stamp) {
        if (!tariff.isEntered()) {
            throw new Refusal.Invalid(
                    "pool-sum.not-entered",
                    "No sum is entered for " + tariff.terms().name(),
                    List.of(new Refusal.FieldError("tariffId", "pool-sum.not-entered", null)));
        }
        var sum =
                new PoolSum(
                        id, tariff.communityId(), tariff.id(), period, stamp.at(), amount, note);
        sum.announce(
                new PoolSumEvent.Entered(
                        id,
                        sum.communityId,
                        sum.tariffId,
                        period.from(),
                        period.months(),
                        amount,
                        note),
                stamp);
        return sum;
    }

    void correct(Money right, String why, boolean isBilled, Stamp stamp) {
        requireFree(isBilled);
        var wrong = amount;
        amount = right;
        note = why;
        announce(new PoolSumEvent.Corrected(id(), communityId, tariffId, wrong, right, why), stamp);
    }

    void withdraw(String why, boolean isBilled, Stamp stamp) {
        requireFree(isBilled);
        status = PoolSumStatus.WITHDRAWN;
        announce(new PoolSumEvent.Withdrawn(id(), communityId, tariffId, amount, why), stamp);
    }

    private void requireFree(boolean isBilled) {
        if (status != PoolSumStatus.ENTERED) {
            throw new Refusal.Conflict("pool-sum.state", "It was withdrawn");
        }
        if (isBilled) {
            throw new Refusal.Conflict("pool-sum.billed", "Bills have shares of it");
        }
    }

    @Override
    public Reach reach() {
        return Reach.community(communityId);
    }

    public UUID communityId() {
        return communityId;
    }

    public UUID tariffId() {
        return tariffId;
    }

    public Period period() {
        return period;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Money amount() {
        return amount;
    }

    /** Such as the number of the invoice. */
    public String note() {
        return note;
    }

    public PoolSumStatus status() {
        return status;
    }
}
