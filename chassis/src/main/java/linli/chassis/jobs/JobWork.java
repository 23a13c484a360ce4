package linli.chassis.jobs;

import linli.chassis.jobs.Job.State;
import linli.contracts.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One kind of long work. It must be able to begin again anywhere: after a crash, and when something
 * was away for a while, it is called once more with the progress it last reported.
 */
public interface JobWork {

    String kind();

    /**
     * What who started it must be allowed to do, as long as it runs. Null, unless the work says
     * otherwise: the platform starts it, or who may begin it was asked when it was begun.
     */
    default @Nullable String permission() {
        return null;
    }

    /** By which way its changes come in, as the timeline and the trail tell it. */
    default Channel channel() {
        return Channel.CONSOLE;
    }

    /** How many of its steps still count as small: large ones wait in a lane of their own. */
    default long smallUpTo() {
        return 1_000;
    }

    /** How many of each lane run at once in one instance. */
    default int atOnce() {
        return 1;
    }

    /**
     * Works until the end or until {@link JobProgress#cancelled()}. What passes by itself, such as
     * a store that is away, may be thrown: the work is called again when it is back.
     *
     * @throws Exception fails the job when trying again cannot help; a refusal's code is told
     */
    void run(Job job, JobProgress progress) throws Exception;

    /** It is about to be over; called once more when that could not be kept. */
    default void ended(Job job, State end) {}

    /** Its history is about to be thrown away, and what was kept for it can go too. */
    default void forget(Job job) {}
}
