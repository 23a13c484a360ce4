package linli.owner.signins;

import java.time.Instant;
import java.util.Optional;

/** How far the sign-in log goes. */
public interface SignInSearch {

    /** When the newest of them happened; empty before the first. */
    Optional<Instant> newest();
}
