package linli.billing.payments;

import java.time.LocalTime;
import java.time.ZoneId;
import linli.chassis.time.Recurrence;
import linli.chassis.time.Recurrence.Occurrence;
import linli.chassis.time.Schedule;
import org.springframework.stereotype.Component;

/**
 * Each night, what is owed takes what is prepaid: bills of a run have done so when they were
 * issued, those of repairs and what a crash left behind do now.
 */
@Component
class PrepaidIsUsed implements Schedule {

    private final PaymentSearch search;
    private final PaymentService service;

    PrepaidIsUsed(PaymentSearch search, PaymentService service) {
        this.search = search;
        this.service = service;
    }

    @Override
    public String name() {
        return "prepaid";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.daily(LocalTime.of(2, 0));
    }

    @Override
    public int caughtUp() {
        return 1; // Whatever was missed, the newest does it all.
    }

    @Override
    public void run(Occurrence occurrence, ZoneId zone) {
        search.eachPrepaidUnit(service::usePrepaid);
    }
}
