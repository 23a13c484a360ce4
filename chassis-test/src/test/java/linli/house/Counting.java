package linli.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
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
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private final Map<UUID, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Map<UUID, Long> away = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String permission() {
        return "note:write";
    }

    @Override
    public void run(Job job, JobProgress progress) throws IOException {
        beganAt.put(job.id(), job.done());
        if (job.total() == UNLUCKY) {
            throw new IllegalArgumentException("13 brings bad luck");
        }
        for (var done = job.done(); done < job.total() && !progress.cancelled(); done++) {
            if (away.remove(job.id(), done)) {
                throw new DataAccessResourceFailureException("The store is away");
            }
            hold(job.id());
            progress.access();
            counted.merge(job.id() + "/" + done, 1, Integer::sum);
            progress.reached(done + 1, 0, Map.of());
        }
        progress.result("count.txt", "text/plain", out -> out.write(text(job.total())));
    }

    private static byte[] text(long total) {
        return Long.toString(total).getBytes(StandardCharsets.UTF_8);
    }

    private void hold(UUID job) {
        var latch = held.get(job);
        if (latch != null) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** At this step something is away, once. */
    void awayAt(UUID job, long step) {
        away.put(job, step);
    }

    /** It stands still, as work does that is busy with one step. */
    void stop(UUID job) {
        held.put(job, new CountDownLatch(1));
    }

    void goOn(UUID job) {
        var latch = held.remove(job);
        if (latch != null) {
            latch.countDown();
        }
    }

    /** Where a run took the job up; null before any did. */
    @Nullable Long beganAt(UUID job) {
        return beganAt.get(job);
    }

    /** How often a step was taken. */
    int counted(UUID job, long step) {
        return counted.getOrDefault(job + "/" + step, 0);
    }
}
