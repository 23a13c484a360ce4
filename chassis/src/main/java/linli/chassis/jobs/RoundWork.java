package linli.chassis.jobs;

/** Work on a round that is remembered under the job's id, and forgotten with the job. */
public abstract class RoundWork<R> implements JobWork {

    private final Rounds<R> rounds;

    protected RoundWork(Rounds<R> rounds) {
        this.rounds = rounds;
    }

    /** Begun anew after a crash, like any work. */
    protected abstract void run(R round, Job job, JobProgress progress) throws Exception;

    @Override
    public final void run(Job job, JobProgress progress) throws Exception {
        var round = rounds.find(job.id());
        if (round.isPresent()) {
            run(round.get(), job, progress);
        } // Else it was forgotten: nobody waits for it any more.
    }

    @Override
    public final void forget(Job job) {
        rounds.forget(job.id());
    }
}
