package linli.workorder.dispatching;

import static linli.workorder.orders.WorkOrderFixture.COMMUNITY;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.technicians.TechnicianFixture.aTechnician;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.contracts.workorder.DispatchPolicyEvent.Mode;
import linli.contracts.workorder.TechnicianEvent.Availability;
import linli.workorder.orders.Proposal;
import linli.workorder.orders.Proposal.Kept;
import linli.workorder.orders.WorkOrderFixture;
import linli.workorder.technicians.Technician;
import org.junit.jupiter.api.Test;

/** Whom the platform sends by itself. */
class DispatchPolicyTest {

    private static final Technician LIU = aTechnician("刘强", Set.of("PLUMBING"));
    private static final Technician CHEN = aTechnician("陈明", Set.of("PLUMBING", "ELECTRICAL"));
    private static final Map<UUID, Availability> BOTH =
            Map.of(LIU.id(), Availability.ON_DUTY, CHEN.id(), Availability.ON_DUTY);

    @Test
    void sends_the_best_of_those_who_could_be_sent_by_hand() {
        var made = choose(Mode.ON, 50, BOTH, Set.of());

        assertThat(made.sends()).isTrue();
        assertThat(made.trial()).isFalse();
        assertThat(made.candidate()).isEqualTo(ranked(BOTH).getFirst().technician().asWorker());
        assertThat(made.score()).isEqualTo(ranked(BOTH).getFirst().score());
    }

    @Test
    void sends_nobody_who_is_off_duty() {
        var onlyChen = Map.of(LIU.id(), Availability.OFF_DUTY, CHEN.id(), Availability.ON_DUTY);

        assertThat(choose(Mode.ON, 0, onlyChen, Set.of()).candidate()).isEqualTo(CHEN.asWorker());
        assertThat(choose(Mode.ON, 0, Map.of(), Set.of()))
                .isEqualTo(new Proposal(false, NOON.at(), null, List.of(), Kept.NOBODY_FITS, null));
    }

    @Test
    void sends_nobody_once_more_who_let_it_pass() {
        assertThat(choose(Mode.ON, 0, BOTH, Set.of(LIU.id())).candidate())
                .isEqualTo(CHEN.asWorker());
        assertThat(choose(Mode.ON, 0, BOTH, Set.of(LIU.id(), CHEN.id())).kept())
                .isEqualTo(Kept.NOBODY_FITS);
    }

    @Test
    void keeps_in_the_queue_what_nobody_is_good_enough_for_and_says_who_was_the_best() {
        var best = ranked(BOTH).getFirst();

        assertThat(choose(Mode.ON, best.points(), BOTH, Set.of()).sends()).isTrue();
        var made = choose(Mode.ON, best.points() + 1, BOTH, Set.of());
        assertThat(made.kept()).isEqualTo(Kept.SCORE_TOO_LOW);
        assertThat(made.candidate()).isEqualTo(best.technician().asWorker());
    }

    @Test
    void only_says_so_on_trial() {
        assertThat(choose(Mode.TRIAL, 0, BOTH, Set.of()).trial()).isTrue();
    }

    @Test
    void is_off_until_somebody_says_otherwise() {
        assertThat(DispatchPolicy.off(COMMUNITY).mode()).isEqualTo(Mode.OFF);
    }

    private static Proposal choose(
            Mode mode, int smallest, Map<UUID, Availability> presence, Set<UUID> passedUp) {
        var policy = DispatchPolicy.off(COMMUNITY);
        policy.set(mode, smallest, NOON);
        return policy.choose(ranked(presence), passedUp, NOON.at());
    }

    private static List<Candidate> ranked(Map<UUID, Availability> presence) {
        return Ranking.rank(
                WorkOrderFixture.aPendingOrder(), List.of(LIU, CHEN), presence, List.of());
    }
}
