package linli.owner.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import linli.chassis.Refusal;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Accounts without a Keycloak: the edge of the house. */
@Component
@Primary
public class FakeAccounts implements Accounts {

    private final Map<String, Made> made = new ConcurrentHashMap<>();
    private final Map<String, Boolean> enabled = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private volatile boolean away;

    private record Made(String id, UUID personId) {}

    @Override
    public String open(UUID personId, String username, String displayName, String initialPassword) {
        var account =
                made.computeIfAbsent(
                        username, name -> new Made(UUID.randomUUID().toString(), personId));
        if (!account.personId().equals(personId)) {
            throw new Refusal.Conflict("username.taken", "Taken");
        }
        return account.id();
    }

    @Override
    public String join(UUID personId, String username, String displayName, String password) {
        var account = open(personId, username, displayName, password);
        passwords.put(account, password);
        return account;
    }

    @Override
    public Optional<String> find(String username) {
        return Optional.ofNullable(made.get(username)).map(Made::id);
    }

    @Override
    public void setEnabled(String accountId, boolean on) {
        if (away) {
            throw new ResourceAccessException("Keycloak is away");
        }
        enabled.put(accountId, on);
    }

    @Override
    public void close(String accountId) {
        if (away) {
            throw new ResourceAccessException("Keycloak is away");
        }
        made.values().removeIf(account -> account.id().equals(accountId));
    }

    @Override
    public void setPassword(String accountId, String initialPassword) {
        if (away) {
            throw new ResourceAccessException("Keycloak is away");
        }
        passwords.put(accountId, initialPassword);
    }

    public Optional<String> passwordOf(String accountId) {
        return Optional.ofNullable(passwords.get(accountId));
    }

    public void goAway(boolean gone) {
        away = gone;
    }

    public boolean isEnabled(String accountId) {
        return enabled.getOrDefault(accountId, true);
    }
}
