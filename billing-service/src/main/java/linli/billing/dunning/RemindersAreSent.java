package linli.billing.dunning;

import java.util.Map;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.springframework.stereotype.Component;

/** Who owes in a community is reminded. Begun anew it reminds nobody twice. */
@Component
class RemindersAreSent implements JobWork {

    static final String KIND = "reminders";

    private final DunningService service;

    RemindersAreSent(DunningService service) {
        this.service = service;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        for (var community : job.reach().communities()) {
            var came = service.remindAll(community, progress::cancelled);
            progress.total(came.owing());
            progress.reached(came.owing(), 0, Map.of());
        }
    }
}
