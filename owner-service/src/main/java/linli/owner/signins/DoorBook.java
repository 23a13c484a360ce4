package linli.owner.signins;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Keycloak has written down about its door. It forgets after half a year. */
public interface DoorBook {

    /**
     * The oldest first.
     *
     * @param from this time or later
     * @param skip so many of them
     */
    List<Line> read(Instant from, int skip, int most);

    /** What the trail is told of. */
    enum Happening {
        SIGNED_IN,
        NOT_SIGNED_IN,
        SIGNED_OUT,
        CREDENTIAL_SET,
        CREDENTIAL_REMOVED,
        LOCKED,
        LOCKED_FOR_A_WHILE
    }

    /**
     * @param accountId null where it was nobody's
     * @param username of the account, as it was typed; never read where there is no account
     * @param reason Keycloak's word for why not; null when it went well
     * @param credential such as {@code password}; null where none was changed
     */
    record Line(
            UUID id,
            Instant at,
            Happening what,
            @Nullable String accountId,
            @Nullable String username,
            @Nullable String client,
            @Nullable String ip,
            @Nullable String reason,
            @Nullable String credential) {}
}
