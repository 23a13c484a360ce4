package linli.owner.staff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.chassis.timers.Timer;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.owner.staff.StaffMember.StaffFacts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A new installation gets its first administrator, who is the realm's account of the configured
 * name.
 */
@Component
class Establishment implements Timer {

    private static final String ADMINISTRATOR_POST = "SA";

    private final Staff staff;
    private final StaffSearch search;
    private final Accounts accounts;
    private final String firstAdministrator;
    private volatile boolean administered;

    Establishment(
            Staff staff,
            StaffSearch search,
            Accounts accounts,
            @Value("${linli.first-administrator:admin}") String firstAdministrator) {
        this.staff = staff;
        this.search = search;
        this.accounts = accounts;
        this.firstAdministrator = firstAdministrator;
    }

    /** Keycloak may come up later than we do: asked again until it has answered. */
    @Override
    public void ring(Instant now) {
        if (administered) {
            return;
        }
        if (!search.isHeld(ADMINISTRATOR_POST)) {
            var account = accounts.find(firstAdministrator);
            if (account.isEmpty()) {
                return;
            }
            staff.create(
                    StaffMember.hire(
                            UUID.nameUUIDFromBytes(account.get().getBytes(StandardCharsets.UTF_8)),
                            firstAdministrator,
                            account.get(),
                            new StaffFacts(
                                    "系统管理员",
                                    List.of(
                                            new Grant(
                                                    ADMINISTRATOR_POST,
                                                    new Scope(ScopeKind.ALL, Set.of()))),
                                    null,
                                    Set.of()),
                            null,
                            List.of(),
                            Stamp.bySystem(now)));
        }
        administered = true;
    }
}
