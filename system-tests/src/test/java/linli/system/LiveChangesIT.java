package linli.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A board that is left open, and one that lost its line for a while. */
@ExtendWith(OnStack.class)
class LiveChangesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Person desk;
    private final Person dispatcher;

    LiveChangesIT(Stack stack) {
        this.desk = stack.person("desk");
        this.dispatcher = stack.person("dispatcher");
    }

    @Test
    void changes_come_as_they_happen_and_none_is_lost_to_a_cut_line() {
        var unit = desk.see("/units?q=1-2-501").path(0);
        String lastId;
        try (var board = dispatcher.listens("/orders/changes", null)) {
            var order = Repair.enteredBy(desk, dispatcher, unit);
            awaitNewsOf(board, order);
            lastId = Objects.requireNonNull(board.heard().getLast().id());
        }

        var meanwhile = Repair.enteredBy(desk, dispatcher, unit);

        try (var board = dispatcher.listens("/orders/changes", lastId)) {
            awaitNewsOf(board, meanwhile);
        }
    }

    private static void awaitNewsOf(LiveStream board, String order) {
        var id = order.substring("/orders/".length());
        await().atMost(PATIENCE)
                .until(() -> board.heard().stream().anyMatch(one -> one.data().contains(id)));
    }
}
