package linli.contracts.workorder;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import linli.contracts.workorder.WorkOrderEvent.Crew;
import org.jspecify.annotations.Nullable;

/** Teams (班组) of technicians, who are given orders together. */
@Published(topic = "workorder.teams")
public sealed interface TeamEvent extends Event {

    Crew team();

    /**
     * @param communities where it works
     * @param members names of its technicians
     * @param lead name of whoever leads it; null when nobody does
     */
    @JsonTypeName("team.formed")
    @JsonClassDescription("Technicians became a team")
    record Formed(Crew team, Set<UUID> communities, List<String> members, @Nullable String lead)
            implements TeamEvent {}

    /**
     * @param communities where it works by now
     * @param members names of its technicians by now
     * @param lead name of whoever leads it by now; null when nobody does
     */
    @JsonTypeName("team.changed")
    @JsonClassDescription("A team has another name, other places or other people")
    record Changed(Crew team, Set<UUID> communities, List<String> members, @Nullable String lead)
            implements TeamEvent {}

    @JsonTypeName("team.disbanded")
    @JsonClassDescription("A team is given no orders any more")
    record Disbanded(Crew team) implements TeamEvent {}
}
