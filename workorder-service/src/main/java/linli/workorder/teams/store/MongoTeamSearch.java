package linli.workorder.teams.store;

import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.workorder.teams.Team;
import linli.workorder.teams.TeamSearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoTeamSearch implements TeamSearch {

    private static final Sort BY_NAME = Sort.by("name");

    private final MongoOperations mongo;

    MongoTeamSearch(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(Team.class, "communities");
    }

    @Override
    public List<Team> worksIn(UUID communityId) {
        return mongo.find(
                Query.query(there().and("communities").is(communityId)).with(BY_NAME), Team.class);
    }

    @Override
    public List<Team> all(Access access) {
        return mongo.find(DocumentStore.scoped(access, there()).with(BY_NAME), Team.class);
    }

    private static Criteria there() {
        return Criteria.where("disbanded").is(false);
    }
}
