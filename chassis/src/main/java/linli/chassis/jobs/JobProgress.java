package linli.chassis.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import linli.chassis.Refusal;
import linli.chassis.access.Access;

/** How far a job has come, told by its work; and what its work may do. */
public interface JobProgress {

    void total(long steps);

    /**
     * Keeps the progress: after a crash the work starts from here. Cheap enough for every hundred
     * steps, not for every one; the job's lease does not hang on it.
     *
     * @param failedBy how many of the failed for which reason, by code
     */
    void reached(long done, long failed, Map<String, Long> failedBy);

    /** Whether a person asked to stop. Cheap: to be asked before every step. */
    boolean cancelled();

    /**
     * What the person who started it may do now, not what they could when they started.
     *
     * @throws Refusal.Forbidden when it is nothing any more: the job fails
     */
    Access access();

    /**
     * Keeps the file that came of it, for its starter, for some days; one kept before is replaced.
     */
    void result(String name, String type, Content content) throws IOException;

    /** Writes a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}
