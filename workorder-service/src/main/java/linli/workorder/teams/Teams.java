package linli.workorder.teams;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All teams. */
@Component
public class Teams extends Aggregates<Team> {

    Teams(DocumentStore store) {
        super(Team.class, "team", store);
    }
}
