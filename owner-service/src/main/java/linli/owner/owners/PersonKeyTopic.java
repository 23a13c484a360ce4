package linli.owner.owners;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.chassis.jobs.JobProgress;
import linli.chassis.readmodels.ReadModel;
import org.springframework.stereotype.Component;

/** The topic of people's keys, which no history keeps: each is told anew from its owner. */
@Component
class PersonKeyTopic implements ReadModel {

    private final Owners owners;
    private final Clock clock;

    PersonKeyTopic(Owners owners, Clock clock) {
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "person-key-topic";
    }

    @Override
    public void rebuild(UUID rebuild, JobProgress progress) {
        var told = new long[1];
        owners.eachId(ids -> {
            for (var id : ids) {
                if (progress.cancelled()) {
                    return;
                }
                owners.move(id, owner -> owner.tellKeyAgain(Stamp.bySystem(clock.instant())));
            }
            told[0] += ids.size();
            progress.reached(told[0], 0, Map.of());
        });
    }
}
