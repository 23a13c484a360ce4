package linli.billing.arrears;

import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.springframework.stereotype.Component;

/** What comes due is told. Begun anew it tells what is missing. */
@Component
class ArrearsAreTold implements JobWork {

    static final String KIND = "arrears";

    private final ArrearsService service;

    ArrearsAreTold(ArrearsService service) {
        this.service = service;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        service.lookAtAll(progress::cancelled);
    }
}
