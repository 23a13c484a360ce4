package linli.owner.duplicates;

import java.time.Instant;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Component;

/** Lets both records follow a merge, or its end, whose command died half way. */
@Component
class UnfinishedMerges implements Timer {

    private static final int AT_ONCE = 20;

    private final DuplicateService service;
    private final DuplicateSearch search;

    UnfinishedMerges(DuplicateService service, DuplicateSearch search) {
        this.service = service;
        this.search = search;
    }

    @Override
    public void ring(Instant now) {
        search.unfinished(AT_ONCE).forEach(service::finish);
    }
}
