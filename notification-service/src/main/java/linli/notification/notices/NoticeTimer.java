package linli.notification.notices;

import java.time.Instant;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/** Publishes what is scheduled, and takes down what is over. */
@Component
class NoticeTimer implements Timer {

    private static final int AT_ONCE = 100;

    private final NoticeSearch search;
    private final NoticeService service;
    private final OneByOne moves = new OneByOne("notice");

    NoticeTimer(NoticeSearch search, NoticeService service) {
        this.search = search;
        this.service = service;
    }

    @Override
    public void ring(Instant now) {
        moves.each(search.due(now, AT_ONCE + moves.failing()), now, id -> service.ring(id, now));
    }
}
