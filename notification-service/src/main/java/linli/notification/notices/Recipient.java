package linli.notification.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import linli.chassis.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A line of the ledger: that a notice came to a person, and whether it was read. Its id follows
 * from both, so that whoever writes it again changes nothing.
 *
 * @param shelf the notice and how this line stands, by which lines are found
 * @param unitLabel of the unit because of which it came, such as {@code 3-2-1201}
 * @param confirmed whether the reader said so; only where the notice asks
 */
@Document("notice_recipients")
public record Recipient(
        @Id UUID id,
        UUID noticeId,
        String shelf,
        UUID personId,
        String name,
        UUID buildingId,
        String unitLabel,
        Reach reach,
        Instant at,
        @Nullable Instant readAt,
        boolean confirmed) {

    public static UUID idOf(UUID noticeId, UUID personId) {
        return UUID.nameUUIDFromBytes(
                ("notice " + noticeId + " " + personId).getBytes(StandardCharsets.UTF_8));
    }

    /** How far it has come with somebody. */
    public enum Standing {
        UNREAD("unread"),
        READ("read"),
        /** Read, and the reader said so. */
        CONFIRMED("confirmed");

        private final String shelf;

        Standing(String shelf) {
            this.shelf = shelf;
        }
    }

    public Standing standing() {
        if (readAt == null) {
            return Standing.UNREAD;
        }
        return confirmed ? Standing.CONFIRMED : Standing.READ;
    }

    public static String shelf(UUID noticeId, Standing standing) {
        return noticeId + " " + standing.shelf;
    }
}
