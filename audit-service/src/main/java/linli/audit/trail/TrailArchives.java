package linli.audit.trail;

import java.util.Map;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.jobs.Jobs;
import linli.chassis.operations.Operations;
import org.springframework.stereotype.Service;

/** Has the trail written to files that can be verified without the platform. */
@Service
public class TrailArchives {

    private final Trail trail;
    private final Notary notary;
    private final ArchiveOrders orders;
    private final Jobs jobs;
    private final Operations operations;

    TrailArchives(
            Trail trail, Notary notary, ArchiveOrders orders, Jobs jobs, Operations operations) {
        this.trail = trail;
        this.notary = notary;
        this.orders = orders;
        this.jobs = jobs;
        this.operations = operations;
    }

    /**
     * The same command again answers with the job that it began before.
     *
     * @param from position of the first entry
     * @return id of the job
     * @throws Refusal.Forbidden for whoever may not see everything: a chain with gaps is none
     */
    public UUID begin(String name, long from, Access access) {
        requireEverything(access);
        var id = access.newId();
        if (jobs.find(id).isPresent()) {
            return id;
        }
        notary.key();
        if (from > 1 && trail.at(from).isEmpty()) {
            throw new Refusal.Invalid("trail.no-such-entry", "There is no entry " + from);
        }
        // In the trail before the first line is written.
        operations.record(
                access,
                "trail.archived",
                "export",
                id.toString(),
                null,
                Map.of("from", Long.toString(from)));
        orders.keep(new ArchiveOrder(id, from));
        jobs.submit(id, TrailArchiveWork.KIND, name, 0, access);
        return id;
    }

    static void requireEverything(Access access) {
        if (!access.scope().all()) {
            throw new Refusal.Forbidden(
                    "trail.only-whole", "Who may not see everything cannot take the chain home");
        }
    }
}
