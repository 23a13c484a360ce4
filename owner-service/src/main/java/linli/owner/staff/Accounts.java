package linli.owner.staff;

import java.util.Optional;
import java.util.UUID;

/** Accounts to sign in with. They live in Keycloak. */
public interface Accounts {

    /**
     * Opens an account for a person of ours. The account carries the person's id, so that the same
     * command again, after an answer that was lost, finds what it made; an account that anybody
     * else made is never taken. Whoever signs in the first time must choose a password of their
     * own.
     *
     * @param personId of the member of staff or the owner whose account it is to be
     * @return the account's id, which tokens carry as {@code sub}
     * @throws linli.chassis.Refusal.Conflict {@code username.taken} when the name is another's
     */
    String open(UUID personId, String username, String displayName, String initialPassword);

    /**
     * The same, with a password that the person chose: it stays.
     *
     * @throws linli.chassis.Refusal.Conflict {@code username.taken} when the name is another's
     * @throws linli.chassis.Refusal.Invalid {@code account.refused} when the realm takes no such
     *     password
     */
    String join(UUID personId, String username, String displayName, String password);

    /**
     * Whoever signs in with it must choose one of their own.
     *
     * @throws linli.chassis.Refusal.Invalid {@code account.refused} when the realm takes no such
     *     password
     */
    void setPassword(String accountId, String initialPassword);

    Optional<String> find(String username);

    /** It is gone, with the name on it; one that is gone already stays gone. */
    void close(String accountId);

    /** A disabled account cannot sign in. */
    void setEnabled(String accountId, boolean enabled);
}
