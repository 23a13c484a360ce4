package linli.notification.conversations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.access.Access;
import linli.chassis.live.LiveFeed;
import linli.contracts.notification.ConversationEvent.Side;
import org.springframework.stereotype.Component;

/**
 * That somebody is at the keys: told to whoever has the conversation before them now, and kept
 * nowhere. With several instances a mark reaches those who listen to the one it came to; who types
 * goes on, and the next mark comes to another.
 */
@Component
public class Typing {

    /** What the other side is told is shown for longer than this. */
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(2);

    private static final int TYPISTS = 10_000;

    private final Conversations conversations;
    private final LiveFeed changes;
    private final Cache<Typist, Boolean> heard =
            Caffeine.newBuilder().maximumSize(TYPISTS).expireAfterWrite(AT_MOST_EVERY).build();

    Typing(Conversations conversations, LiveFeed changes) {
        this.conversations = conversations;
        this.changes = changes;
    }

    private record Typist(UUID conversation, String account) {}

    /**
     * Two who answer at once see each other; it does not lie with the resident, who has no need.
     */
    private void warnColleagues(Conversation conversation, Access access) {
        var home = conversation.home();
        changes.whisper(
                "answering " + conversation.id(),
                access.staff() + " " + access.account().name(),
                Reach.of(home.communityId(), home.buildingId(), null),
                access.at());
    }

    /** More often than it is passed on it changes nothing. */
    public void mark(UUID id, Side side, Access access) {
        var conversation = conversations.get(id, access);
        var typist = new Typist(id, access.account().id());
        if (heard.asMap().putIfAbsent(typist, true) == null) {
            changes.whisper("typing " + id, side.name(), conversation.reach(), access.at());
            if (side == Side.STAFF) {
                warnColleagues(conversation, access);
            }
        }
    }
}
