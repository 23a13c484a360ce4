package linli.owner.joining;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** All invitations, by what their codes come to. */
public interface Invitations {

    /**
     * @param id SHA-256 of its code, in hexadecimal
     * @param until when it ends
     * @param misses how often somebody did not know the owner's number, or is being asked
     * @param usedBy the key of the command that uses or has used it; null while none does
     */
    @Document("account_invitations")
    record Invitation(
            @Id String id, UUID ownerId, Instant until, int misses, @Nullable String usedBy) {}

    /** From now on it is the owner's only one: those before lead nowhere. */
    void issue(Invitation invitation);

    Optional<Invitation> find(String id);

    /**
     * Counts a guess before it is looked at: however many come at once, no more than that are.
     *
     * @return whether there was one left
     */
    boolean guess(String id, int most);

    /** It was right, and does not count. */
    void guessed(String id);

    /**
     * Keeps all other commands off it.
     *
     * @return whether it is this command's, now or since before
     */
    boolean take(String id, String command);

    /** The command came to nothing; another may try. */
    void release(String id, String command);

    /** Those that ended before then are not kept. */
    void forgetEndedBefore(Instant then);
}
