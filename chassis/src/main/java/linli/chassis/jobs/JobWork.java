package linli.chassis.jobs;

/**
 * One kind of long work. It must be able to begin again anywhere: after a crash it is called once
 * more with the progress it last reported.
 */
public interface JobWork {

    String kind();

    /**
     * Works until the end or until {@link JobProgress#cancelled()}.
     *
     * @throws Exception fails the job; its message is shown to the person who started it
     */
    void run(Job job, JobProgress progress) throws Exception;
}
