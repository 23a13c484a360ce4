package linli.house;

import java.util.concurrent.atomic.AtomicReference;
import linli.chassis.relay.RelaySteps;
import org.springframework.stereotype.Component;

/** Ends the relay's work once, at the point a test chose, as a crash there would. */
@Component
class Crashes implements RelaySteps {

    enum Point {
        AFTER_PUBLISH,
        AFTER_HISTORY,
        AFTER_CLEAR
    }

    private final AtomicReference<Point> next = new AtomicReference<>();

    void next(Point point) {
        next.set(point);
    }

    boolean happened() {
        return next.get() == null;
    }

    @Override
    public void published() {
        crashAt(Point.AFTER_PUBLISH);
    }

    @Override
    public void historyWritten() {
        crashAt(Point.AFTER_HISTORY);
    }

    @Override
    public void cleared() {
        crashAt(Point.AFTER_CLEAR);
    }

    private void crashAt(Point point) {
        if (next.compareAndSet(point, null)) {
            throw new IllegalStateException("Crashed " + point);
        }
    }
}
