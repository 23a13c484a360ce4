package linli.notification.lobbies;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** How lobby pages are found. */
public interface LobbyPageSearch {

    /** Those that are open and the caller looks after, the newest first. */
    Page<LobbyPage> open(@Nullable UUID communityId, Access access, Paging paging);

    /** The one that this code opens; empty when it opens nothing, or nothing any more. */
    Optional<LobbyPage> openedBy(String code);
}
