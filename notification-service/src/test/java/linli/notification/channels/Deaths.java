package linli.notification.channels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends whoever works on a broadcast at the points a test chose, one after the other. */
@Component
public class Deaths implements DeliverySteps {

    public enum Point {
        QUEUED,
        INTENDED,
        CALLED,
        RECORDED
    }

    /**
     * @param passed how often that point is passed alive before
     */
    public record Death(Point point, int passed) {}

    private final Deque<Death> planned = new ArrayDeque<>();

    public synchronized void plan(List<Death> deaths) {
        planned.clear();
        planned.addAll(deaths);
    }

    public synchronized int left() {
        return planned.size();
    }

    @Override
    public void queued() {
        pass(Point.QUEUED);
    }

    @Override
    public void intended() {
        pass(Point.INTENDED);
    }

    @Override
    public void called() {
        pass(Point.CALLED);
    }

    @Override
    public void recorded() {
        pass(Point.RECORDED);
    }

    private synchronized void pass(Point point) {
        var next = planned.peek();
        if (next == null || next.point() != point) {
            return;
        }
        planned.poll();
        if (next.passed() == 0) {
            throw new IllegalStateException("Died when it was " + point);
        }
        planned.push(new Death(point, next.passed() - 1));
    }
}
