package linli.billing.payments;

import java.time.LocalTime;
import linli.chassis.jobs.JobEachNight;
import linli.chassis.jobs.Jobs;
import org.springframework.stereotype.Component;

/**
 * Each night, what is owed takes what is prepaid: bills of a run have done so when they were
 * issued, those of repairs and what a crash left behind do now.
 */
@Component
class PrepaidEachNight extends JobEachNight {

    PrepaidEachNight(Jobs jobs) {
        super(jobs, PrepaidIsUsed.KIND, LocalTime.of(2, 0));
    }
}
