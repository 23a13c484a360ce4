package linli.chassis.jobs;

import java.util.Map;

/** How far a job has come, told by its work. */
public interface JobProgress {

    void total(long steps);

    /**
     * Keeps the progress: after a crash the work starts from here. Cheap enough for every hundred
     * steps, not for every one.
     *
     * @param failedBy how many of the failed for which reason, by code
     */
    void reached(long done, long failed, Map<String, Long> failedBy);

    /** Whether a person asked to stop; true from the next {@link #reached} on. */
    boolean cancelled();
}
