package linli.workorder.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.workorder.technicians.Technician;
import linli.workorder.technicians.TechnicianFixture;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private final Technician plumber = TechnicianFixture.aTechnician("刘强", Set.of("PLUMBING"));
    private final Technician both =
            TechnicianFixture.aTechnician("陈静", Set.of("PLUMBING", "ELECTRICAL"));

    @Test
    void nobody_with_the_skill_is_no_seat() {
        assertThat(new Seats(List.of(plumber), 3).take("ELECTRICAL")).isFalse();
        assertThat(new Seats(List.of(), 3).take(null)).isFalse();
    }

    @Test
    void a_visit_moves_to_who_can_do_it_too_when_that_makes_room() {
        var seats = new Seats(List.of(both, plumber), 1);

        assertThat(seats.take("PLUMBING")).isTrue();
        assertThat(seats.take("ELECTRICAL")).isTrue();
        assertThat(seats.take("PLUMBING")).isFalse();
    }

    @Test
    void a_visit_for_which_somebody_was_chosen_does_not_move() {
        var seats = new Seats(List.of(both, plumber), 1);
        seats.keep(both.id());

        assertThat(seats.take("ELECTRICAL")).isFalse();
        assertThat(seats.take("PLUMBING")).isTrue();
    }

    @Test
    void whoever_is_not_there_takes_nobodys_seat() {
        var seats = new Seats(List.of(plumber), 1);
        seats.keep(UUID.randomUUID());

        assertThat(seats.take(null)).isTrue();
        assertThat(seats.take(null)).isFalse();
    }
}
