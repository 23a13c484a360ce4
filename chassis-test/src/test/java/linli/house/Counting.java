package linli.house;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.springframework.stereotype.Component;

/** Long work that counts to its total, from wherever it was. */
@Component
class Counting implements JobWork {

    static final String KIND = "counting";

    /** A total at which it goes wrong. */
    static final long UNLUCKY = 13;

    /** A total so large that somebody has to stop it. */
    static final long ENDLESS = Long.MAX_VALUE;

    private final Map<UUID, Long> beganAt = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        beganAt.put(job.id(), job.done());
        if (job.total() == UNLUCKY) {
            throw new IllegalArgumentException("13 brings bad luck");
        }
        for (var done = job.done(); done < job.total() && !progress.cancelled(); done++) {
            progress.reached(done + 1, 0, Map.of());
        }
    }

    /** Where a run took the job up; null before any did. */
    Long beganAt(UUID job) {
        return beganAt.get(job);
    }
}
