package linli.workorder.complaints;

import java.time.Instant;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/** Says what is nearly late and what is late, and finds somebody for what nobody answers for. */
@Component
class ComplaintTimer implements Timer {

    private static final int AT_ONCE = 100;

    private final ComplaintSearch search;
    private final ComplaintService service;
    private final OneByOne moves = new OneByOne("complaint");

    ComplaintTimer(ComplaintSearch search, ComplaintService service) {
        this.search = search;
        this.service = service;
    }

    @Override
    public void ring(Instant now) {
        moves.each(search.due(now, AT_ONCE + moves.failing()), now, id -> service.ring(id, now));
    }
}
