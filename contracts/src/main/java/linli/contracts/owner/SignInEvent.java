package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in log (登录日志): what happened at Keycloak's door, as Keycloak says it, one record each.
 * Who is the account's person; from where is the address that Keycloak saw. What somebody typed as
 * a name that is no account's is never told: it may be a password.
 */
@Published(topic = "owner.sign-ins")
public sealed interface SignInEvent extends Event {

    /** Keycloak's id of what happened. */
    UUID signInId();

    /** The token's {@code sub}; null where it was nobody's account. */
    @Nullable String accountId();

    /**
     * @param client by which they came in, such as {@code linli-console}
     */
    @JsonTypeName("signin.succeeded")
    @JsonClassDescription("Somebody signed in")
    record Succeeded(UUID signInId, String accountId, @Nullable String client)
            implements SignInEvent {}

    /**
     * @param reason Keycloak's word, such as {@code invalid_user_credentials}
     */
    @JsonTypeName("signin.failed")
    @JsonClassDescription("Somebody did not get in, with an account or without")
    record Failed(UUID signInId, @Nullable String accountId, @Nullable String client, String reason)
            implements SignInEvent {}

    @JsonTypeName("signin.ended")
    @JsonClassDescription("Somebody signed out")
    record Ended(UUID signInId, String accountId, @Nullable String client) implements SignInEvent {}

    /**
     * @param lasting until somebody unlocks it; false when time does
     */
    @JsonTypeName("signin.locked")
    @JsonClassDescription("An account was locked after too many failures")
    record Locked(UUID signInId, String accountId, boolean lasting) implements SignInEvent {}

    /**
     * @param credential what it was, such as {@code password} or {@code otp}
     * @param removed it is gone; false when it was set anew
     */
    @JsonTypeName("signin.credential-changed")
    @JsonClassDescription("The password of an account, or what else it signs in with, was changed")
    record CredentialChanged(UUID signInId, String accountId, String credential, boolean removed)
            implements SignInEvent {}
}
