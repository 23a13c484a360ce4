package linli.billing.billruns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import linli.billing.billruns.BillRun.Tally;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Period;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Money;
import org.junit.jupiter.api.Test;

class BillRunTest {

    static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-03-02T04:00:00Z"));
    static final Tally TALLY = new Tally(2, new Money(510_16), 1, Money.ZERO);

    final UUID cashier = UUID.randomUUID();
    final UUID manager = UUID.randomUUID();
    final BillRun run =
            BillRun.prepare(
                    UUID.randomUUID(),
                    "CZ260302-0001",
                    UUID.randomUUID(),
                    new Period(LocalDate.of(2026, 3, 1), 1),
                    Set.of(FeeItem.PROPERTY),
                    LocalDate.of(2026, 3, 31),
                    cashier,
                    NOW);

    @Test
    void is_calculated_approved_by_somebody_else_and_issued() {
        run.calculated(TALLY, NOW);
        assertThatThrownBy(() -> run.approve(cashier, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("bill-run.own"));

        run.approve(manager, NOW);
        run.issued(NOW);

        assertThat(run.status()).isEqualTo(BillRunStatus.ISSUED);
        assertThatThrownBy(() -> run.cancel("面积需复核", NOW)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void a_calculation_that_ended_before_its_time_is_made_again_by_a_job_of_its_own() {
        var first = run.work();

        run.interrupted(NOW);
        assertThatThrownBy(() -> run.approve(manager, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("bill-run.empty"));
        run.calculateAgain(NOW);

        assertThat(run.status()).isEqualTo(BillRunStatus.CALCULATING);
        assertThat(run.work()).isNotEqualTo(first);
    }

    @Test
    void an_issue_that_ended_before_its_time_goes_on_when_it_is_approved_once_more() {
        run.calculated(TALLY, NOW);
        run.approve(manager, NOW);
        var first = run.work();

        run.interrupted(NOW);
        assertThat(run.tally()).isEqualTo(TALLY);
        run.approve(manager, NOW);

        assertThat(run.status()).isEqualTo(BillRunStatus.ISSUING);
        assertThat(run.work()).isNotEqualTo(first);
    }
}
