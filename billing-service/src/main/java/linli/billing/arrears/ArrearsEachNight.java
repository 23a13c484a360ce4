package linli.billing.arrears;

import java.time.LocalTime;
import linli.chassis.jobs.JobEachNight;
import linli.chassis.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Each night, what comes due within days is told. */
@Component
class ArrearsEachNight extends JobEachNight {

    ArrearsEachNight(Jobs jobs) {
        super(jobs, ArrearsAreTold.KIND, LocalTime.of(1, 0));
    }
}
