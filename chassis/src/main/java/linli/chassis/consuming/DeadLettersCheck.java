package linli.chassis.consuming;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;

/** Events that this service could not take wait for somebody. */
final class DeadLettersCheck implements Check {

    private final DeadLetters letters;

    DeadLettersCheck(DeadLetters letters, MeterRegistry meters) {
        this.letters = letters;
        Gauge.builder("linli.dead.letters.waiting", letters, DeadLetters::waiting)
                .description("Events that could not be taken and are not settled")
                .register(meters);
    }

    @Override
    public List<Finding> look() {
        var waiting = letters.waiting();
        return List.of(
                new Finding(
                        waiting == 0 ? Found.LETTERS_NONE : Found.LETTERS_WAIT,
                        waiting == 0 ? Grade.WELL : Grade.DOUBTFUL,
                        List.of(),
                        Map.of("waiting", waiting)));
    }
}
