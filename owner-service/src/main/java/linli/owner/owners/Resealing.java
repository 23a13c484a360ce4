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
import linli.chassis.sealing.Seal;
import linli.contracts.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells everybody's number again under a secret that is new here: after an upgrade, when one is
 * first given, and when it is changed. Begun anew it goes on with those that are left.
 */
@Component
class Resealing implements JobWork {

    private static final String KIND = "owner-seal";

    private final Owners owners;
    private final OwnerSearch search;
    private final Seal seal;
    private final Clock clock;

    Resealing(Owners owners, OwnerSearch search, Seal seal, Clock clock) {
        this.owners = owners;
        this.search = search;
        this.seal = seal;
        this.clock = clock;
    }

    /** Submits the work of a secret that has none yet. */
    @Component
    static class AtStart {

        private final Jobs jobs;
        private final Seal seal;

        AtStart(Jobs jobs, Seal seal) {
            this.jobs = jobs;
            this.seal = seal;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            seal.keyId()
                    .ifPresent(keyId ->
                            jobs.submit(idOf(keyId), KIND, keyId, 0, Reach.GROUP, Actor.SYSTEM));
        }

        private static UUID idOf(String keyId) {
            return UUID.nameUUIDFromBytes(("seal " + keyId).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nobody starts it: the platform does. */
    @Override
    public @Nullable String permission() {
        return null;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var done = new AtomicLong();
        search.eachNotSealedBy(
                job.name(),
                ids -> {
                    for (var id : ids) {
                        if (progress.cancelled()) {
                            return;
                        }
                        owners.move(
                                id, owner -> owner.reseal(seal, Stamp.bySystem(clock.instant())));
                    }
                    progress.reached(done.addAndGet(ids.size()), 0, Map.of());
                });
    }
}
