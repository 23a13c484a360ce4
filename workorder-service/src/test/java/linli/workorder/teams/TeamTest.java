package linli.workorder.teams;

import static linli.workorder.orders.WorkOrderFixture.COMMUNITY;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.technicians.TechnicianFixture.aTechnician;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.contracts.workorder.TeamEvent;
import linli.workorder.teams.Team.Roll;
import linli.workorder.technicians.Technician;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final Technician LIU = aTechnician("刘强", Set.of("PLUMBING"));
    private static final Technician CHEN = aTechnician("陈明", Set.of("ELECTRICAL"));
    private static final Roll PLUMBERS =
            new Roll("水电班", Set.of(COMMUNITY), List.of(LIU, CHEN), LIU.id());

    @Test
    void says_who_it_is_made_of() {
        var team = Team.form(UUID.randomUUID(), PLUMBERS, NOON);

        assertThat(team.members()).containsExactlyInAnyOrder(LIU.id(), CHEN.id());
        assertThat(team.lead()).isEqualTo(LIU.id());
        assertThat(team.worksIn(COMMUNITY)).isTrue();
        assertThat(team.worksIn(UUID.randomUUID())).isFalse();
        assertThat(team.reach().people()).isEqualTo(team.members());
        assertThat(team.unpublished())
                .extracting(one -> one.event())
                .containsExactly(
                        new TeamEvent.Formed(
                                team.asCrew(), Set.of(COMMUNITY), List.of("刘强", "陈明"), "刘强"));
    }

    @Test
    void is_led_by_a_member() {
        var team = Team.form(UUID.randomUUID(), PLUMBERS, NOON);
        var withoutLiu = new Roll("水电班", Set.of(COMMUNITY), List.of(CHEN), LIU.id());

        assertThatThrownBy(() -> team.become(withoutLiu, NOON))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.code()).isEqualTo("team.lead-unknown"));
        assertThat(team.members()).contains(LIU.id());
    }

    @Test
    void works_nowhere_once_it_is_disbanded_and_that_is_once() {
        var team = Team.form(UUID.randomUUID(), PLUMBERS, NOON);

        team.disband(NOON);

        assertThat(team.worksIn(COMMUNITY)).isFalse();
        assertThatThrownBy(() -> team.disband(NOON)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> team.become(PLUMBERS, NOON)).isInstanceOf(Refusal.Conflict.class);
    }
}
