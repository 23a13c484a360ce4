package linli.owner.imports;

import java.time.Instant;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/** Lets go of how things were before imports that can be undone no more. */
@Component
class ImportMarksLapse implements Timer {

    private final ImportMarks marks;

    ImportMarksLapse(ImportMarks marks) {
        this.marks = marks;
    }

    @Override
    public void ring(Instant now) {
        marks.forgetBefore(now.minus(Import.UNDOABLE_FOR).minus(Import.UNDOABLE_FOR));
    }
}
