package linli.owner.transfers;

import java.time.Instant;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/** Lets people's records follow a transfer whose command died half way. */
@Component
class UnfinishedTransfers implements Timer {

    private static final int AT_ONCE = 20;

    private final TransferService service;
    private final TransferSearch search;

    UnfinishedTransfers(TransferService service, TransferSearch search) {
        this.service = service;
        this.search = search;
    }

    @Override
    public void ring(Instant now) {
        search.unfinished(AT_ONCE).forEach(service::finish);
    }
}
