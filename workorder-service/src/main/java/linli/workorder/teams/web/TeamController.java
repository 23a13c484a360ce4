package linli.workorder.teams.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Versioned;
import linli.workorder.teams.Team;
import linli.workorder.teams.TeamSearch;
import linli.workorder.teams.TeamService;
import linli.workorder.teams.TeamService.Wanted;
import linli.workorder.teams.Teams;
import linli.workorder.technicians.Technician;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works as a team, kept by whoever keeps the roster. */
@RestController
@RequestMapping("/teams")
class TeamController {

    private final TeamService service;
    private final TeamSearch search;
    private final Teams teams;

    TeamController(TeamService service, TeamSearch search, Teams teams) {
        this.service = service;
        this.search = search;
        this.teams = teams;
    }

    @GetMapping
    @Allowed("roster:write")
    List<TeamView> list(Access access) {
        return search.all(access).stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    @Allowed("roster:write")
    TeamView show(@PathVariable UUID id, Access access) {
        return view(teams.get(id, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("roster:write")
    TeamView form(@Valid @RequestBody TeamRequest request, Access access) {
        return view(service.form(request.wanted(), access));
    }

    @PutMapping("/{id}")
    @Allowed("roster:write")
    TeamView become(@PathVariable UUID id, @Valid @RequestBody TeamRequest request, Access access) {
        return view(service.become(id, request.wanted(), access));
    }

    /** It is given no orders any more. */
    @PostMapping("/{id}/disbanding")
    @Allowed("roster:write")
    TeamView disband(@PathVariable UUID id, Access access) {
        return view(service.disband(id, access));
    }

    private TeamView view(Team team) {
        return TeamView.of(team, service.membersOf(team));
    }

    /**
     * @param members ids of technicians who work in one of the communities
     * @param lead id of one of them
     */
    record TeamRequest(
            @NotBlank @Size(max = 40) String name,
            @NotEmpty @Size(max = 50) Set<@NotNull UUID> communities,
            @NotEmpty @Size(max = 50) Set<@NotNull UUID> members,
            @Nullable UUID lead) {

        Wanted wanted() {
            return new Wanted(name.strip(), communities, members, lead);
        }
    }

    /**
     * @param lead who of the members leads it; absent when nobody does, or they have left
     */
    record TeamView(
            UUID id,
            long version,
            String name,
            Set<UUID> communities,
            List<MemberView> members,
            @Nullable UUID lead)
            implements Versioned {

        static TeamView of(Team team, List<Technician> members) {
            return new TeamView(
                    team.id(),
                    team.version(),
                    team.name(),
                    team.communities(),
                    members.stream().map(MemberView::of).toList(),
                    members.stream()
                            .map(Technician::id)
                            .filter(one -> one.equals(team.lead()))
                            .findFirst()
                            .orElse(null));
        }
    }

    record MemberView(UUID technicianId, String name, Set<String> skills) {

        static MemberView of(Technician technician) {
            var profile = technician.profile();
            return new MemberView(technician.id(), profile.name(), profile.skills());
        }
    }
}
