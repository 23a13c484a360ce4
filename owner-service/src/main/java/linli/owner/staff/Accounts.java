package linli.owner.staff;

import java.util.Optional;

/** Accounts to sign in with. They live in Keycloak. */
public interface Accounts {

    /**
     * Finds the account of this name or makes it. Whoever signs in to a new one the first time must
     * choose a password of their own.
     *
     * @return the account's id, which tokens carry as {@code sub}
     */
    String findOrCreate(String username, String displayName, String initialPassword);

    Optional<String> find(String username);

    /** A disabled account cannot sign in. */
    void setEnabled(String accountId, boolean enabled);
}
