package linli.workorder.teams;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.workorder.TeamEvent;
import linli.contracts.workorder.WorkOrderEvent.Crew;
import linli.workorder.technicians.Technician;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A team (班组): technicians of one or several communities, who are given orders together. Whoever of
 * them takes such an order first is responsible for it, like for any other.
 */
@Document("teams")
public class Team extends Aggregate {

    private String name;
    private Set<UUID> communities;
    private Set<UUID> members;
    private @Nullable UUID lead;
    private boolean disbanded;

    Team(UUID id, String name, Set<UUID> communities, Set<UUID> members, @Nullable UUID lead) {
        super(id);
        this.name = name;
        this.communities = communities;
        this.members = members;
        this.lead = lead;
    }

    /**
     * What a team is to be.
     *
     * @param communities where it works; at least one
     * @param members its technicians; at least one, each working in one of the communities
     * @param lead id of the member who leads it; null for nobody
     */
    record Roll(String name, Set<UUID> communities, List<Technician> members, @Nullable UUID lead) {

        private Set<UUID> ids() {
            return members.stream().map(Technician::id).collect(Collectors.toSet());
        }

        private List<String> names() {
            return members.stream().map(one -> one.profile().name()).sorted().toList();
        }

        /**
         * @throws Refusal.Invalid {@code team.lead-unknown} when whoever leads is no member
         */
        private @Nullable String leadName() {
            return lead == null
                    ? null
                    : members.stream()
                            .filter(one -> one.id().equals(lead))
                            .map(one -> one.profile().name())
                            .findFirst()
                            .orElseThrow(() ->
                                    new Refusal.Invalid(
                                            "team.lead-unknown", "A member leads the team"));
        }
    }

    static Team form(UUID id, Roll roll, Stamp stamp) {
        var leader = roll.leadName();
        var team = new Team(id, roll.name(), roll.communities(), roll.ids(), roll.lead());
        team.announce(
                new TeamEvent.Formed(team.asCrew(), team.communities, roll.names(), leader), stamp);
        return team;
    }

    /**
     * @throws Refusal.Conflict {@code team.disbanded} when it is no more
     */
    void become(Roll roll, Stamp stamp) {
        requireThere();
        var leader = roll.leadName();
        name = roll.name();
        communities = roll.communities();
        members = roll.ids();
        lead = roll.lead();
        announce(new TeamEvent.Changed(asCrew(), communities, roll.names(), leader), stamp);
    }

    /**
     * Orders that it was given before stay with it until their time is over.
     *
     * @throws Refusal.Conflict {@code team.disbanded} when it is no more
     */
    void disband(Stamp stamp) {
        requireThere();
        disbanded = true;
        announce(new TeamEvent.Disbanded(asCrew()), stamp);
    }

    private void requireThere() {
        if (disbanded) {
            throw new Refusal.Conflict("team.disbanded", "The team was disbanded");
        }
    }

    public boolean worksIn(UUID communityId) {
        return !disbanded && communities.contains(communityId);
    }

    /** As others see it. */
    public Crew asCrew() {
        return new Crew(id(), name);
    }

    @Override
    public Reach reach() {
        return new Reach(communities, Set.of(), Set.of(), members);
    }

    public String name() {
        return name;
    }

    /** Where it works. */
    public Set<UUID> communities() {
        return Set.copyOf(communities);
    }

    /** Ids of its technicians. */
    public Set<UUID> members() {
        return Set.copyOf(members);
    }

    /** Who leads it; null when nobody does. */
    public @Nullable UUID lead() {
        return lead;
    }
}
