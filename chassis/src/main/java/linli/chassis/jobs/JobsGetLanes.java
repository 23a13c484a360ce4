package linli.chassis.jobs;

import java.util.List;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.jobs.Job.State;
import linli.chassis.seeds.Migration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Jobs that an older build left open are found in the lane of their kind. */
final class JobsGetLanes implements Migration {

    private final MongoOperations mongo;
    private final List<JobWork> works;

    JobsGetLanes(DocumentStore store, List<JobWork> works) {
        this.mongo = store.mongo();
        this.works = works;
    }

    @Override
    public String room() {
        return "jobs";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "Open jobs of older builds wait in the lane of their kind";
    }

    @Override
    public void apply() {
        for (var work : works) {
            var without =
                    Criteria.where("kind")
                            .is(work.kind())
                            .and("lane")
                            .is(null)
                            .and("state")
                            .in(State.WAITING, State.RUNNING);
            mongo.updateMulti(Query.query(without), Update.update("lane", work.kind()), Job.class);
        }
    }
}
