package linli.owner.owners;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.jobs.Jobs;
import linli.chassis.sealing.MasterKey;
import linli.contracts.Actor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives a key to everybody who has none, seals by it what was told before, and has keys wrapped by
 * a secret that is new here: after an upgrade, when one is first given, and when it is changed.
 * Begun anew it goes on with those that are left.
 */
@Component
class Resealing implements JobWork {

    private static final String KIND = "owner-keys";

    private final Owners owners;
    private final OwnerSearch search;
    private final MasterKey master;
    private final Clock clock;

    Resealing(Owners owners, OwnerSearch search, MasterKey master, Clock clock) {
        this.owners = owners;
        this.search = search;
        this.master = master;
        this.clock = clock;
    }

    /** Submits the work of a secret that has none yet. */
    @Component
    static class AtStart {

        private final Jobs jobs;
        private final MasterKey master;

        AtStart(Jobs jobs, MasterKey master) {
            this.jobs = jobs;
            this.master = master;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            master.keyId()
                    .ifPresent(keyId ->
                            jobs.submit(idOf(keyId), KIND, keyId, 0, Reach.GROUP, Actor.SYSTEM));
        }

        private static UUID idOf(String keyId) {
            return UUID.nameUUIDFromBytes(("keys " + keyId).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var done = new AtomicLong();
        search.eachNotWrappedBy(
                job.name(),
                ids -> {
                    for (var id : ids) {
                        if (progress.cancelled()) {
                            return;
                        }
                        seal(id);
                    }
                    progress.reached(done.addAndGet(ids.size()), 0, Map.of());
                });
    }

    /** The key is kept before anything is sealed by it, and noted when all is: until then again. */
    private void seal(UUID id) {
        var owner = owners.move(id, one -> one.reseal(master, Stamp.bySystem(clock.instant())));
        search.rewriteHistory(id, owner::sealed);
        owners.move(id, one -> one.resealed(master));
    }
}
