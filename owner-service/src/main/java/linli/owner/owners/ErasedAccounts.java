package linli.owner.owners;

import java.time.Duration;
import java.time.Instant;
import linli.chassis.timers.Timer;
import linli.owner.staff.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Closes accounts that nobody is to sign in with any more: when Keycloak is away, once it is back.
 */
@Component
class ErasedAccounts implements Timer {

    private static final Logger log = LoggerFactory.getLogger(ErasedAccounts.class);
    private static final int AT_ONCE = 20;

    /** One that does not answer costs seconds each time, and other timers wait meanwhile. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Owners owners;
    private final OwnerSearch search;
    private final Accounts accounts;
    private Instant notBefore = Instant.MIN;

    ErasedAccounts(Owners owners, OwnerSearch search, Accounts accounts) {
        this.owners = owners;
        this.search = search;
        this.accounts = accounts;
    }

    @Override
    public void ring(Instant now) {
        if (now.isBefore(notBefore)) {
            return;
        }
        for (var id : search.withAccountToClose(AT_ONCE)) {
            try {
                var account = owners.get(id).accountToClose();
                if (account != null) {
                    accounts.close(account);
                    owners.move(id, Owner::accountClosed);
                }
            } catch (RestClientException silent) {
                log.warn("The account of {} is still open: {}", id, silent.toString());
                notBefore = now.plus(PAUSE);
            }
        }
    }
}
