package linli.workorder.stock;

import java.time.Duration;
import java.time.Instant;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/** Tells orders that their parts are there, where a call ended before it had. */
@Component
class StockTimer implements Timer {

    private static final int AT_ONCE = 100;
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final StockSearch search;
    private final StockService service;
    private final OneByOne telling = new OneByOne("stock");
    private Instant next = Instant.EPOCH;

    StockTimer(StockSearch search, StockService service) {
        this.search = search;
        this.service = service;
    }

    @Override
    public void ring(Instant now) {
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        telling.each(search.toTell(AT_ONCE + telling.failing()), now, service::tell);
    }
}
