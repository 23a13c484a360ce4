package linli.owner.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import linli.chassis.timers.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Lets accounts follow what was decided about their people. The decision rests with the member of
 * staff; when Keycloak does not answer it is told again until it has heard.
 */
@Component
class AccountFollower implements Timer {

    private static final Logger log = LoggerFactory.getLogger(AccountFollower.class);
    private static final int AT_ONCE = 20;

    /** One that does not answer costs seconds each time, and other timers wait meanwhile. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Staff staff;
    private final StaffSearch search;
    private final Accounts accounts;
    private Instant notBefore = Instant.MIN;

    AccountFollower(Staff staff, StaffSearch search, Accounts accounts) {
        this.staff = staff;
        this.search = search;
        this.accounts = accounts;
    }

    /** Tells Keycloak now; a silence is left to the timer. */
    StaffMember follow(UUID id) {
        try {
            return tell(id);
        } catch (RestClientException silent) {
            log.warn("Keycloak was not told about {}: {}", id, silent.toString());
            return staff.get(id);
        }
    }

    @Override
    public void ring(Instant now) {
        if (now.isBefore(notBefore)) {
            return;
        }
        for (var id : search.accountsBehind(AT_ONCE)) {
            try {
                tell(id);
            } catch (RestClientException silent) {
                log.warn("Keycloak was not told about {}: {}", id, silent.toString());
                notBefore = now.plus(PAUSE);
            }
        }
    }

    private StaffMember tell(UUID id) {
        var enabled = staff.get(id).isEnabled();
        accounts.setEnabled(staff.get(id).accountId(), enabled);
        return staff.move(id, member -> member.accountFollowed(enabled));
    }
}
