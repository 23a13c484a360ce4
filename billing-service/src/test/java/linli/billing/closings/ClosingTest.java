package linli.billing.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import linli.billing.ledger.Account;
import linli.billing.ledger.AccountTotal;
import linli.billing.ledger.MonthTotals;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Announced;
import linli.contracts.Money;
import linli.contracts.billing.ClosingEvent;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-04-02T01:00:00Z"));
    private static final MonthTotals FOUND =
            new MonthTotals(
                    2,
                    3,
                    0,
                    List.of(
                            total(Account.CASH, 0, 700, 0),
                            total(Account.RECEIVABLE, 500, 1000, 600),
                            total(Account.PREPAID, 0, 600, 700),
                            total(Account.INCOME, -500, 0, 1000)));

    final UUID community = UUID.randomUUID();
    final Closing closing = Closing.start(UUID.randomUUID(), community, YearMonth.of(2026, 3), NOW);

    @Test
    void keeps_what_the_month_comes_to_and_tells_it_once() {
        closing.closed(FOUND, NOW);
        closing.closed(MonthTotals.NOTHING, NOW);

        assertThat(closing.status()).isEqualTo(ClosingStatus.CLOSED);
        assertThat(closing.totals()).isEqualTo(FOUND);
        assertThat(closing.unpublished())
                .extracting(Announced::event)
                .last()
                .isEqualTo(
                        new ClosingEvent.Closed(
                                closing.id(),
                                community,
                                YearMonth.of(2026, 3).atDay(1),
                                3,
                                new Money(2300),
                                new Money(900),
                                new Money(100)));
    }

    @Test
    void what_was_in_the_way_is_said_and_it_is_begun_again() {
        var first = closing.work();
        closing.stopped("closing.unit-unknown", NOW);
        assertThat(closing.problem()).isEqualTo("closing.unit-unknown");

        closing.startAgain(NOW);

        assertThat(closing.status()).isEqualTo(ClosingStatus.CALCULATING);
        assertThat(closing.problem()).isNull();
        assertThat(closing.work()).as("a job of its own").isNotEqualTo(first);
    }

    @Test
    void is_never_opened_again() {
        closing.closed(FOUND, NOW);
        closing.stopped("closing.interrupted", NOW);

        assertThat(closing.status()).isEqualTo(ClosingStatus.CLOSED);
        assertThatThrownBy(() -> closing.startAgain(NOW))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("closing.state"));
    }

    @Test
    void a_month_follows_when_it_begins_as_the_one_before_ended() {
        var next = new MonthTotals(1, 0, 0, List.of(total(Account.CASH, 700, 0, 0)));

        assertThat(FOUND.isFollowedBy(next)).as("what is owed is missing").isFalse();
        assertThat(
                        new MonthTotals(1, 1, 0, List.of(total(Account.CASH, 0, 700, 0)))
                                .isFollowedBy(next))
                .isTrue();
    }

    private static AccountTotal total(Account account, long opening, long debits, long credits) {
        return new AccountTotal(
                account,
                new Money(opening),
                new Money(debits),
                new Money(credits),
                new Money(opening + debits - credits));
    }
}
