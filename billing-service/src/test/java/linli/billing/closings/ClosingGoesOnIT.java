package linli.billing.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import linli.billing.ledger.MonthTotals;
import linli.chassis.Stamp;
import linli.chassis.jobs.Jobs;
import linli.chassis.test.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash between the command and its job, and one in the middle of the job, change nothing. */
@HouseTest
class ClosingGoesOnIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-04-02T01:00:00Z"));

    @Autowired Closings closings;
    @Autowired ClosingService service;
    @Autowired Jobs jobs;

    private final Closing begun =
            Closing.start(UUID.randomUUID(), UUID.randomUUID(), YearMonth.of(2026, 3), NOW);

    @Test
    void what_was_left_between_a_command_and_its_job_goes_on_once() {
        closings.create(begun);
        assertThat(jobs.find(begun.work())).as("the crash was before").isEmpty();

        service.ring(Instant.now());
        service.ring(Instant.now());

        await().atMost(SOON).until(() -> closings.get(begun.id()).status() == ClosingStatus.CLOSED);
        assertThat(closings.get(begun.id()).totals()).isEqualTo(MonthTotals.NOTHING);
        service.ring(Instant.now());
        assertThat(closings.get(begun.id()).status()).isEqualTo(ClosingStatus.CLOSED);
    }
}
