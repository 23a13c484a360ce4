package linli.billing.dunning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import linli.billing.bills.Bill;
import linli.billing.bills.BillSearch;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.estate.Estate;
import linli.chassis.time.Calendars;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reminds those who owe. What is owed is looked at in the same store, unit by unit, just before
 * each reminder is written: nobody is reminded of what was paid a minute ago.
 */
@Service
public class DunningService {

    /** A first word comes before it is due. */
    private static final int DAYS_BEFORE = 3;

    private final DunningCases cases;
    private final DunningSearch search;
    private final Arrears arrears;
    private final BillSearch bills;
    private final Estate estate;
    private final Calendars calendars;
    private final Clock clock;

    DunningService(
            DunningCases cases,
            DunningSearch search,
            Arrears arrears,
            BillSearch bills,
            Estate estate,
            Calendars calendars,
            Clock clock) {
        this.cases = cases;
        this.search = search;
        this.arrears = arrears;
        this.bills = bills;
        this.estate = estate;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What a round came to.
     *
     * @param reminded of them, those who were reminded now: a stage is told once
     */
    public record Round(int owing, int reminded, int closed, Money owed) {}

    /**
     * Reminds everybody in a community who owes; a round that is run again reminds nobody twice.
     */
    public Round remind(UUID communityId, Access access) {
        estate.requireCommunity(communityId, access);
        return remind(
                communityId, access.scope(), new Stamp(access.at(), access.actor()), () -> false);
    }

    /** The same without anybody who asks for it. */
    Round remindAll(UUID communityId, BooleanSupplier isStopped) {
        return remind(
                communityId,
                new Scope(false, Set.of(communityId), Set.of(), Set.of(), Set.of()),
                Stamp.bySystem(clock.instant()),
                isStopped);
    }

    private Round remind(UUID communityId, Scope scope, Stamp stamp, BooleanSupplier isStopped) {
        var today = calendars.dayOf(stamp.at(), communityId);
        var came = new Came();
        arrears.eachOwingUnit(
                communityId,
                today.plusDays(DAYS_BEFORE + 1L),
                scope,
                unit -> {
                    if (!isStopped.getAsBoolean()) {
                        remind(unit, today, stamp, came);
                    }
                });
        return new Round(
                came.owing,
                came.reminded,
                isStopped.getAsBoolean() ? 0 : closeSettled(communityId, today, scope, stamp),
                came.owed);
    }

    /** What a round has come to so far. */
    private static final class Came {
        private int owing;
        private int reminded;
        private Money owed = Money.ZERO;
    }

    private void remind(UUID unit, LocalDate today, Stamp stamp, Came came) {
        var open = bills.open(unit);
        for (var debtor : debtorsOf(open)) {
            var found = due(unit, debtor.orElse(null), open, today);
            if (found.isPresent()) {
                came.owing++;
                came.owed = came.owed.plus(found.get().amount());
                came.reminded += isReminded(found.get(), today, stamp) ? 1 : 0;
            }
        }
    }

    /** What has come so far that there is something to say; empty when there is not. */
    private static Optional<Owing> due(
            UUID unit, @Nullable UUID debtor, List<Bill> open, LocalDate today) {
        return Owing.of(unit, debtor, open).filter(owing -> owing.stageOn(today) >= 0);
    }

    private boolean isReminded(Owing owing, LocalDate today, Stamp stamp) {
        var id = DunningCase.idOf(owing.unitId(), owing.debtor().ownerId());
        if (cases.find(id).isEmpty()) {
            return cases.createOnce(DunningCase.open(owing, today, stamp));
        }
        return cases.move(id, known -> known.remind(owing, today, stamp))
                .remindedAt()
                .equals(stamp.at());
    }

    private int closeSettled(UUID communityId, LocalDate today, Scope scope, Stamp stamp) {
        var closed = new int[1];
        search.eachOpen(
                communityId,
                scope,
                some ->
                        some.stream()
                                .filter(known -> isSettled(known, today))
                                .forEach(known -> {
                                    cases.move(known.id(), settled -> settled.close(stamp));
                                    closed[0]++;
                                }));
        return closed[0];
    }

    /** What is not due for a while is another debt than the one that was reminded of. */
    private boolean isSettled(DunningCase known, LocalDate today) {
        return due(known.unitId(), known.debtor().ownerId(), bills.open(known.unitId()), today)
                .isEmpty();
    }

    private static List<Optional<UUID>> debtorsOf(List<Bill> open) {
        var debtors = new LinkedHashSet<Optional<UUID>>();
        open.forEach(bill -> debtors.add(Optional.ofNullable(bill.debtor().ownerId())));
        return List.copyOf(debtors);
    }

    public DunningCase promise(UUID id, LocalDate until, String note, Access access) {
        return cases.move(
                id,
                access,
                known ->
                        known.promise(
                                until,
                                note,
                                calendars.dayOf(
                                        access.at(),
                                        Objects.requireNonNull(known.debtor().communityId())),
                                access.stamp()));
    }

    /** Those of these bills whose debtors have promised to pay by a day that has not passed. */
    public Set<UUID> promised(List<Bill> some, LocalDate today) {
        var cases = new HashMap<UUID, UUID>();
        for (var bill : some) {
            var unit = bill.debtor().unitId();
            if (unit != null) {
                cases.put(bill.id(), DunningCase.idOf(unit, bill.debtor().ownerId()));
            }
        }
        var quiet =
                search.of(Set.copyOf(cases.values())).stream()
                        .filter(known -> known.isQuiet(today))
                        .map(DunningCase::id)
                        .collect(Collectors.toSet());
        cases.values().retainAll(quiet);
        return cases.keySet();
    }

    /**
     * What may be asked for by letter: the debtor's open bills of the unit, without the disputed.
     */
    public List<Bill> billsOf(DunningCase known) {
        return Owing.billsOf(known.debtor().ownerId(), bills.open(known.unitId()));
    }
}
