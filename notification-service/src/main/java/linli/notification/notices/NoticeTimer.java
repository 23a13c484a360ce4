package linli.notification.notices;

import java.time.Instant;
import linli.chassis.timers.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes what is scheduled, and takes down what is over. */
@Component
class NoticeTimer implements Timer {

    private static final Logger log = LoggerFactory.getLogger(NoticeTimer.class);
    private static final int AT_ONCE = 100;

    private final NoticeSearch search;
    private final NoticeService service;

    NoticeTimer(NoticeSearch search, NoticeService service) {
        this.search = search;
        this.service = service;
    }

    @Override
    public void ring(Instant now) {
        for (var id : search.due(now, AT_ONCE)) {
            try {
                service.ring(id, now);
            } catch (RuntimeException failure) {
                log.error("What is due on notice {} waits: {}", id, failure.toString());
            }
        }
    }
}
