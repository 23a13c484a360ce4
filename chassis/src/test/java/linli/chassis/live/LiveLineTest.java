package linli.chassis.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Timeout(30)
class LiveLineTest {

    /** Somebody whose network takes what is sent when the test lets it. */
    private static final class Phone extends SseEmitter {

        final CountDownLatch hasLine = new CountDownLatch(1);
        final LinkedBlockingQueue<SseEventBuilder> heard = new LinkedBlockingQueue<>();
        final AtomicBoolean completed = new AtomicBoolean();
        volatile boolean gone;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            try {
                hasLine.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (gone) {
                throw new IOException("Broken pipe");
            }
            heard.add(event);
        }

        @Override
        public void complete() {
            completed.set(true);
        }
    }

    private final Phone phone = new Phone();
    private final LiveLine line = new LiveLine(phone);
    private final CountDownLatch left = new CountDownLatch(1);

    @Test
    void tells_in_order_without_keeping_the_teller_waiting() throws Exception {
        line.open("line", left::countDown);
        var first = SseEmitter.event().comment("1");
        var second = SseEmitter.event().comment("2");

        line.send(first);
        line.send(second);

        assertThat(phone.heard).isEmpty();
        phone.hasLine.countDown();
        assertThat(phone.heard.poll(10, TimeUnit.SECONDS)).isSameAs(first);
        assertThat(phone.heard.poll(10, TimeUnit.SECONDS)).isSameAs(second);
    }

    @Test
    void is_cut_when_it_falls_too_far_behind() throws Exception {
        line.open("line", left::countDown);
        for (var i = 0; i < 3 * LiveFeed.REMEMBERED; i++) {
            line.send(SseEmitter.event().comment("beat"));
            if (i == 2 * LiveFeed.REMEMBERED + 1) {
                phone.hasLine.countDown();
            }
        }

        left.await();

        assertThat(phone.completed).isTrue();
        assertThat(phone.heard).hasSizeLessThan(3 * LiveFeed.REMEMBERED);
    }

    @Test
    void ends_when_its_listener_has_gone() throws Exception {
        phone.gone = true;
        phone.hasLine.countDown();
        line.open("line", left::countDown);

        line.send(SseEmitter.event().comment("beat"));

        left.await();
        assertThat(phone.completed).isFalse();
    }

    @Test
    void ends_at_once_when_it_is_told_to() throws Exception {
        line.send(SseEmitter.event().comment("waits"));
        phone.hasLine.countDown();

        line.end();
        line.open("line", left::countDown);

        left.await();
        assertThat(phone.completed).isTrue();
        assertThat(phone.heard).isEmpty();
    }
}
