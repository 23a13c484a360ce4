package linli.workorder.rosters.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.rosters.Duty;
import linli.workorder.rosters.DutySearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoDutySearch implements DutySearch {

    private final MongoOperations mongo;

    MongoDutySearch(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(Duty.class, "technicianId", "day");
    }

    @Override
    public List<Duty> of(Collection<UUID> technicianIds, LocalDate from, LocalDate to) {
        return mongo.find(
                Query.query(
                                Criteria.where("technicianId")
                                        .in(technicianIds)
                                        .and("day")
                                        .gte(from)
                                        .lte(to))
                        .with(Sort.by("day")),
                Duty.class);
    }
}
