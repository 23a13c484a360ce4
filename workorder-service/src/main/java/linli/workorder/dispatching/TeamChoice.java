package linli.workorder.dispatching;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.workorder.teams.Team;

/**
 * A team as a choice for one order.
 *
 * @param members those of it who work where the order lies, as they would be sent by themselves
 */
public record TeamChoice(Team team, List<Candidate> members) {

    /** A team with somebody who could go comes first, then the one with the least on hand each. */
    static List<TeamChoice> ranked(List<Team> teams, List<Candidate> there) {
        return teams.stream()
                .map(team -> of(team, there))
                .sorted(
                        Comparator.comparing(TeamChoice::canTake)
                                .reversed()
                                .thenComparing(TeamChoice::openEach)
                                .thenComparing(Comparator.comparing(TeamChoice::onDuty).reversed())
                                .thenComparing(one -> one.team().name()))
                .toList();
    }

    static TeamChoice of(Team team, List<Candidate> there) {
        return new TeamChoice(
                team,
                there.stream()
                        .filter(one -> team.members().contains(one.technician().id()))
                        .toList());
    }

    /** How many are on duty when somebody would go. */
    public int onDuty() {
        return (int) onDutyOnes().count();
    }

    /** How many could be sent without an override. */
    public int eligible() {
        return (int) members.stream().filter(Candidate::isEligible).count();
    }

    /** Whether anybody could be sent without an override. */
    public boolean canTake() {
        return members.stream().anyMatch(Candidate::isEligible);
    }

    /** How many open orders those on duty have on hand together. */
    public int openOrders() {
        return onDutyOnes().mapToInt(one -> one.load().open().size()).sum();
    }

    /** How many orders its people have finished today. */
    public int finishedToday() {
        return members.stream().mapToInt(one -> one.load().finishedToday()).sum();
    }

    private double openEach() {
        return onDuty() == 0 ? Double.MAX_VALUE : (double) openOrders() / onDuty();
    }

    private Stream<Candidate> onDutyOnes() {
        return members.stream().filter(one -> one.availability() == Availability.ON_DUTY);
    }
}
