package linli.workorder.orders.web;

import java.util.stream.Stream;
import linli.chassis.test.Api;
import linli.chassis.test.Neighbours.Person;

/** A browser that keeps the stream of order changes open. */
final class LiveListener {

    private final StringBuffer heard = new StringBuffer();
    private final Stream<String> lines;

    private LiveListener(Stream<String> lines) {
        this.lines = lines;
    }

    static LiveListener listen(Api api, Person person) throws Exception {
        var listener = new LiveListener(api.as(person).stream("/orders/changes"));
        Thread.startVirtualThread(
                () -> listener.lines.forEach(line -> listener.heard.append(line).append('\n')));
        return listener;
    }

    String heard() {
        return heard.toString();
    }

    void close() {
        lines.close();
    }
}
