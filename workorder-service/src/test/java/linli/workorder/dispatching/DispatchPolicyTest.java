package linli.workorder.dispatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import linli.chassis.Stamp;
import org.junit.jupiter.api.Test;

class DispatchPolicyTest {

    final UUID writer = UUID.randomUUID();
    final UUID other = UUID.randomUUID();
    final DispatchPolicy policy = DispatchPolicy.none(UUID.randomUUID());

    @Test
    void is_switched_on_by_another_hand_and_as_it_was_tried() {
        refused(DispatchMode.ON, 60, other, "dispatch-policy.untried");
        policy.become(DispatchMode.TRIAL, 60, writer, stamp());
        refused(DispatchMode.ON, 50, other, "dispatch-policy.untried");
        refused(DispatchMode.ON, 60, writer, "dispatch-policy.own");

        policy.become(DispatchMode.ON, 60, other, stamp());

        assertThat(policy.mode()).isEqualTo(DispatchMode.ON);
    }

    @Test
    void is_switched_off_by_anybody_at_once() {
        policy.become(DispatchMode.TRIAL, 60, writer, stamp());
        policy.become(DispatchMode.ON, 60, other, stamp());

        policy.become(DispatchMode.OFF, 0, writer, stamp());

        assertThat(policy.mode()).isEqualTo(DispatchMode.OFF);
        refused(DispatchMode.ON, 0, other, "dispatch-policy.untried");
    }

    private void refused(DispatchMode mode, int least, UUID by, String code) {
        assertThatThrownBy(() -> policy.become(mode, least, by, stamp()))
                .extracting("code")
                .isEqualTo(code);
    }

    private static Stamp stamp() {
        return Stamp.bySystem(Instant.parse("2026-07-06T02:00:00Z"));
    }
}
