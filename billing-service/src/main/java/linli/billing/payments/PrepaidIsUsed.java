package linli.billing.payments;

import java.util.Map;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.springframework.stereotype.Component;

/** What is owed takes what is prepaid, in every unit. Begun anew it uses what is left. */
@Component
class PrepaidIsUsed implements JobWork {

    static final String KIND = "prepaid";

    private final PaymentSearch search;
    private final PaymentService service;

    PrepaidIsUsed(PaymentSearch search, PaymentService service) {
        this.search = search;
        this.service = service;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var done = new long[1];
        var failed = new long[1];
        search.eachPrepaidUnit(units -> {
            if (!progress.cancelled()) {
                failed[0] += service.usePrepaid(units);
                done[0] += units.size();
                progress.reached(
                        done[0],
                        failed[0],
                        failed[0] == 0 ? Map.of() : Map.of("service.failed", failed[0]));
            }
        });
    }
}
