package linli.owner.imports;

import java.time.Duration;
import java.time.Instant;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/** Lets go of how things were before imports that can be undone no more. */
@Component
class ImportMarksLapse implements Timer {

    private static final Duration TIDIED_EVERY = Duration.ofMinutes(10);

    private final ImportMarks marks;
    private Instant tidied = Instant.EPOCH;

    ImportMarksLapse(ImportMarks marks) {
        this.marks = marks;
    }

    @Override
    public void ring(Instant now) {
        if (now.isAfter(tidied.plus(TIDIED_EVERY))) {
            tidied = now;
            marks.forgetBefore(now.minus(Import.UNDOABLE_FOR.multipliedBy(2)));
        }
    }
}
