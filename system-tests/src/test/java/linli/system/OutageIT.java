package linli.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parts that die in the middle of the work. */
@ExtendWith(OnStack.class)
class OutageIT {

    private final Stack stack;
    private final Person desk;
    private final Person dispatcher;

    OutageIT(Stack stack) {
        this.stack = stack;
        this.desk = stack.person("desk");
        this.dispatcher = stack.person("dispatcher");
    }

    @Test
    void what_was_accepted_while_the_broker_was_dead_is_told_when_it_lives_again() {
        var unit = desk.see("/units?q=1-1-601").path(0);
        stack.kill("kafka");

        var request = desk.does("/requests", Repair.leakIn(unit));
        stack.restart("kafka");

        assertThat(Repair.orderOf(request, dispatcher)).startsWith("/orders/");
    }

    @Test
    void what_was_accepted_before_a_service_was_killed_is_there_afterwards() {
        var unit = desk.see("/units?q=1-1-602").path(0);
        var request = desk.does("/requests", Repair.leakIn(unit));
        stack.kill("workorder-service");
        stack.restart("workorder-service");

        var seen = desk.see("/requests/" + request.path("id").asString());
        assertThat(seen.path("number")).isEqualTo(request.path("number"));
        assertThat(Repair.orderOf(request, dispatcher)).startsWith("/orders/");
    }
}
