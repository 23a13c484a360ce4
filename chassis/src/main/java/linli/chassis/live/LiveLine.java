package linli.chassis.live;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * The line to one listener. What is told waits here while the line is slow, so that nobody else
 * waits for a phone in a lift. One that falls too far behind is cut: it comes back with the last
 * event that it saw.
 */
public final class LiveLine {

    /** Twice what a listener who comes back can be told at once. */
    private static final int MOST_WAITING = 2 * LiveFeed.REMEMBERED;

    private static final Supplier<@Nullable SseEventBuilder> END = () -> null;

    private final SseEmitter emitter;
    private final BlockingQueue<Supplier<@Nullable SseEventBuilder>> waiting =
            new LinkedBlockingQueue<>(MOST_WAITING);

    public LiveLine(SseEmitter emitter) {
        this.emitter = emitter;
    }

    /**
     * Sends what is told until the line ends.
     *
     * @param left called then, whoever ended it
     */
    public void open(String name, Runnable left) {
        Thread.ofVirtual().name(name).start(() -> sendForEver(left));
    }

    /** Never waits. */
    public void send(SseEventBuilder event) {
        send(() -> event);
    }

    /**
     * Never waits: what is to be said is found out when it is said, by the line itself.
     *
     * @param event null when there is nothing to say after all
     */
    void send(Supplier<@Nullable SseEventBuilder> event) {
        if (!waiting.offer(event)) {
            end();
        }
    }

    /** Nothing more is sent, not even what waits. */
    public void end() {
        waiting.clear();
        waiting.offer(END);
    }

    private void sendForEver(Runnable left) {
        try {
            for (var next = waiting.take(); next != END; next = waiting.take()) {
                var event = next.get();
                if (event != null) {
                    emitter.send(event);
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // Who listened comes back, or not.
        } catch (RuntimeException unknown) {
            // Who may see what cannot be found out now: who listened comes back and hears it then.
            emitter.completeWithError(unknown);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            left.run();
        }
    }
}
