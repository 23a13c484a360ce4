package linli.owner.seeds;

import java.time.Instant;
import java.util.Set;

/** Remembers what was seeded. */
public interface Seeds {

    /** Of these, what was never given to this installation. */
    Set<String> notYetGiven(String id, Set<String> all);

    /** Notes that they are given: once applied, so that a crash before applies them again. */
    void given(String id, Set<String> all, Instant at);
}
