package linli.notification.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.contracts.notification.ConversationEvent.Side;
import org.jspecify.annotations.Nullable;

/**
 * One line of a conversation.
 *
 * @param text empty where a card says it all
 * @param number its place, from one
 * @param by the person who said it
 * @param name what they were called then
 * @param card what it shows besides its words
 */
public record Line(
        long number,
        Instant at,
        Side side,
        UUID by,
        String name,
        String text,
        List<UUID> photos,
        @Nullable Card card) {

    /**
     * A record that is shown in a line, for whoever may open it.
     *
     * @param label what it is called, such as an order's number
     */
    public record Card(Kind kind, UUID id, String label) {

        boolean isSame(@Nullable Card other) {
            return other != null && other.kind == kind && other.id.equals(id);
        }

        /** What can be shown. */
        public enum Kind {
            REQUEST,
            COMPLAINT,
            ORDER,
            BILL,
            NOTICE
        }
    }

    /** 内部备注, below a line: staff only. */
    public record Note(long below, Instant at, UUID by, String name, String text) {}

    /** What somebody wants to say. */
    public record Words(String text, List<UUID> photos, @Nullable Card card) {}
}
