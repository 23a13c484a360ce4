package linli.billing.dunning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.billing.bills.Bill.Debtor;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.Money;
import linli.contracts.billing.DunningEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A dunning case: how often one debtor was reminded of what is owed for one unit, and what was
 * promised. There is one for both, whose stages begin anew when what they were about was paid.
 */
@Document("dunning_cases")
public class DunningCase extends Aggregate {

    private final Debtor debtor;
    private final UUID unitId;
    private DunningStatus status = DunningStatus.OPEN;
    private int stage = -1;
    private Money owed = Money.ZERO;
    private LocalDate dueOn;
    private Instant remindedAt;
    private @Nullable LocalDate promisedUntil;
    private @Nullable String promise;

    DunningCase(UUID id, Debtor debtor, UUID unitId, LocalDate dueOn, Instant remindedAt) {
        super(id);
        this.debtor = debtor;
        this.unitId = unitId;
        this.dueOn = dueOn;
        this.remindedAt = remindedAt;
    }

    static UUID idOf(UUID unitId, @Nullable UUID ownerId) {
        return UUID.nameUUIDFromBytes(
                ("dunning " + unitId + " " + ownerId).getBytes(StandardCharsets.UTF_8));
    }

    static DunningCase open(Owing owing, LocalDate today, Stamp stamp) {
        var begun =
                new DunningCase(
                        idOf(owing.unitId(), owing.debtor().ownerId()),
                        owing.debtor(),
                        owing.unitId(),
                        owing.dueOn(),
                        stamp.at());
        begun.remind(owing, today, stamp);
        return begun;
    }

    /**
     * Reminds of what is owed, once for each stage it reaches; a promise that has not passed keeps
     * everybody quiet, one that was broken is a reason to say it again.
     */
    void remind(Owing owing, LocalDate today, Stamp stamp) {
        var reached = owing.stageOn(today);
        if (reached < 0) {
            return; // It comes too early for a first word.
        }
        // What they were reminded of was paid, and this came due after it.
        var isAnotherDebt = status == DunningStatus.CLOSED || owing.dueOn().isAfter(dueOn);
        owed = owing.amount();
        dueOn = owing.dueOn();
        var said = isAnotherDebt || wasBroken(today) ? -1 : stage;
        if (reached <= said || isQuiet(today)) {
            return;
        }
        status = DunningStatus.OPEN;
        promisedUntil = null;
        promise = null;
        stage = reached;
        remindedAt = stamp.at();
        announce(
                new DunningEvent.Reminded(
                        id(),
                        debtor.communityId(),
                        unitId,
                        Objects.requireNonNullElse(debtor.unitLabel(), ""),
                        debtor.ownerId(),
                        stage,
                        owed,
                        owing.bills(),
                        dueOn),
                stamp);
    }

    /** Whether it was promised to be paid by a day that has not passed. */
    boolean isQuiet(LocalDate today) {
        return promisedUntil != null && !today.isAfter(promisedUntil);
    }

    private boolean wasBroken(LocalDate today) {
        return promisedUntil != null && today.isAfter(promisedUntil);
    }

    void promise(LocalDate until, String note, LocalDate today, Stamp stamp) {
        if (status == DunningStatus.CLOSED) {
            throw new Refusal.Conflict("dunning-case.closed", "Nothing is owed any more");
        }
        if (until.isBefore(today)) {
            throw new Refusal.Invalid(
                    "dunning-case.promise",
                    "It was promised for a day that has passed",
                    List.of(new Refusal.FieldError("until", "dunning-case.promise", null)));
        }
        status = DunningStatus.PROMISED;
        promisedUntil = until;
        promise = note;
        announce(new DunningEvent.Promised(id(), unitId, until, note), stamp);
    }

    /**
     * There is nothing to remind of: what was owed is paid or cancelled, and what is left is
     * disputed or not due for a while.
     */
    void close(Stamp stamp) {
        if (status != DunningStatus.CLOSED) {
            status = DunningStatus.CLOSED;
            owed = Money.ZERO;
            promisedUntil = null;
            promise = null;
            announce(new DunningEvent.Closed(id(), unitId), stamp);
        }
    }

    @Override
    public Reach reach() {
        return Reach.of(debtor.communityId(), debtor.buildingId(), unitId);
    }

    public Debtor debtor() {
        return debtor;
    }

    public UUID unitId() {
        return unitId;
    }

    public DunningStatus status() {
        return status;
    }

    /** 0 before it is due, then 1, 2, 3 (call or visit) and 4 (letter). */
    public int stage() {
        return stage;
    }

    /** What was owed when it was looked at last. */
    public Money owed() {
        return owed;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant remindedAt() {
        return remindedAt;
    }

    /** Null when nothing was promised. */
    public @Nullable LocalDate promisedUntil() {
        return promisedUntil;
    }

    public @Nullable String promise() {
        return promise;
    }
}
