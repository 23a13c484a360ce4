package linli.billing.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.billing.bills.Bill;
import linli.billing.bills.BillFixture;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DunningCaseTest {

    static final Stamp NOON = Stamp.bySystem(Instant.parse("2026-03-02T04:00:00Z"));
    static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    final UUID unit = UUID.randomUUID();
    final Bill march = bill(25508, DUE);
    final Bill april = bill(10000, DUE.plusDays(30));

    @ParameterizedTest
    @CsvSource({"-4,-1", "-3,0", "0,0", "1,1", "14,1", "15,2", "30,3", "89,3", "90,4", "400,4"})
    void its_stage_follows_from_how_late_the_oldest_is(int days, int stage) {
        assertThat(owing().stageOn(DUE.plusDays(days))).isEqualTo(stage);
    }

    @Test
    void reminds_of_each_stage_once() {
        var open = DunningCase.open(owing(), DUE.plusDays(1), NOON);
        open.remind(owing(), DUE.plusDays(1), NOON);
        open.remind(owing(), DUE.plusDays(14), NOON);
        assertThat(open.unpublished()).hasSize(1);

        open.remind(owing(), DUE.plusDays(15), NOON);

        assertThat(open.unpublished()).hasSize(2);
        assertThat(open.stage()).isEqualTo(2);
    }

    @Test
    void is_quiet_until_the_promised_day_has_passed() {
        var open = DunningCase.open(owing(), DUE.plusDays(1), NOON);
        open.promise(DUE.plusDays(20), "发工资后缴", DUE.plusDays(2), NOON);

        open.remind(owing(), DUE.plusDays(20), NOON);
        assertThat(open.status()).isEqualTo(DunningStatus.PROMISED);
        open.remind(owing(), DUE.plusDays(21), NOON);

        assertThat(open.status()).isEqualTo(DunningStatus.OPEN);
        assertThat(open.stage()).isEqualTo(2);
        assertThatThrownBy(() -> open.promise(DUE.plusDays(1), "昨天缴", DUE.plusDays(2), NOON))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void begins_anew_when_everything_was_paid() {
        var open = DunningCase.open(owing(), DUE.plusDays(40), NOON);
        open.close(NOON);

        open.remind(owing(), DUE.plusDays(1), NOON);

        assertThat(open.stage()).isEqualTo(1);
        assertThat(open.status()).isEqualTo(DunningStatus.OPEN);
    }

    @Test
    void begins_anew_for_the_next_debt_when_what_it_was_about_was_paid() {
        var open = DunningCase.open(owing(), DUE.plusDays(40), NOON);
        assertThat(open.stage()).isEqualTo(3);

        open.remind(owing(april), april.dueOn().plusDays(1), NOON);
        open.remind(owing(april), april.dueOn().plusDays(2), NOON);

        assertThat(open.stage()).isEqualTo(1);
        assertThat(open.dueOn()).isEqualTo(april.dueOn());
        assertThat(open.unpublished()).hasSize(2);
    }

    @Test
    void says_it_again_once_when_a_promise_was_broken() {
        var open = DunningCase.open(owing(), DUE.plusDays(90), NOON);
        open.promise(DUE.plusDays(100), "发工资后缴", DUE.plusDays(91), NOON);

        open.remind(owing(), DUE.plusDays(101), NOON);
        open.remind(owing(), DUE.plusDays(102), NOON);

        assertThat(open.status()).isEqualTo(DunningStatus.OPEN);
        assertThat(open.stage()).isEqualTo(4);
        assertThat(open.promisedUntil()).isNull();
        assertThat(open.unpublished()).as("reminded, promised, reminded").hasSize(3);
    }

    @Test
    void leaves_out_what_is_disputed() {
        BillFixture.dispute(march, NOON);

        assertThat(owing().amount()).isEqualTo(new Money(10000));
        assertThat(owing().dueOn()).isEqualTo(april.dueOn());
    }

    private Owing owing() {
        return owing(april, march);
    }

    private Owing owing(Bill... open) {
        return Owing.of(unit, march.debtor().ownerId(), List.of(open)).orElseThrow();
    }

    private Bill bill(long cents, LocalDate due) {
        return BillFixture.issued(unit, new Money(cents), due, NOON.at());
    }
}
