package linli.owner.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Accounts without a Keycloak: the edge of the house. */
@Component
@Primary
public class FakeAccounts implements Accounts {

    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, Boolean> enabled = new ConcurrentHashMap<>();

    @Override
    public String findOrCreate(String username, String displayName, String initialPassword) {
        return ids.computeIfAbsent(username, name -> UUID.randomUUID().toString());
    }

    @Override
    public Optional<String> find(String username) {
        return Optional.ofNullable(ids.get(username));
    }

    @Override
    public void setEnabled(String accountId, boolean on) {
        enabled.put(accountId, on);
    }

    public boolean isEnabled(String accountId) {
        return enabled.getOrDefault(accountId, true);
    }
}
