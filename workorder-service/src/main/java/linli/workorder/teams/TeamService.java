package linli.workorder.teams;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.workorder.teams.Team.Roll;
import linli.workorder.technicians.Technician;
import linli.workorder.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says who works as a team. */
@Service
public class TeamService {

    private final Teams teams;
    private final Technicians technicians;
    private final Estate estate;

    TeamService(Teams teams, Technicians technicians, Estate estate) {
        this.teams = teams;
        this.technicians = technicians;
        this.estate = estate;
    }

    /**
     * What a team is to be.
     *
     * @param communities where it works, all within the caller's scope
     * @param members ids of technicians who work in one of them
     * @param lead who of the members leads it; null for nobody
     */
    public record Wanted(
            String name, Set<UUID> communities, Set<UUID> members, @Nullable UUID lead) {}

    /**
     * @throws Refusal.Invalid {@code technician.unknown} when a member works in none of the
     *     communities, {@code team.lead-unknown} when whoever leads is no member
     */
    public Team form(Wanted wanted, Access access) {
        return teams.create(
                access, () -> Team.form(access.newId(), roll(wanted, access), access.stamp()));
    }

    /** Refuses as {@link #form} does; whoever changes it sees every community that it works in. */
    public Team become(UUID id, Wanted wanted, Access access) {
        return teams.move(
                id,
                access,
                team -> {
                    requireWhole(team, access);
                    team.become(roll(wanted, access), access.stamp());
                });
    }

    public Team disband(UUID id, Access access) {
        return teams.move(
                id,
                access,
                team -> {
                    requireWhole(team, access);
                    team.disband(access.stamp());
                });
    }

    private void requireWhole(Team team, Access access) {
        team.communities().forEach(one -> estate.requireCommunity(one, access));
    }

    /** Its technicians by name; who has left is no more among them. */
    public List<Technician> membersOf(Team team) {
        return team.members().stream()
                .flatMap(one -> technicians.find(one).stream())
                .filter(one -> one.profile().employed())
                .sorted((one, other) -> one.profile().name().compareTo(other.profile().name()))
                .toList();
    }

    private Roll roll(Wanted wanted, Access access) {
        wanted.communities().forEach(one -> estate.requireCommunity(one, access));
        return new Roll(
                wanted.name(),
                wanted.communities(),
                wanted.members().stream().map(one -> member(one, wanted.communities())).toList(),
                wanted.lead());
    }

    private Technician member(UUID id, Set<UUID> communities) {
        return technicians
                .find(id)
                .filter(one ->
                        one.profile().employed() && communities.stream().anyMatch(one::worksIn))
                .orElseThrow(() ->
                        new Refusal.Invalid(
                                "technician.unknown", "This technician does not work there"));
    }
}
