package linli.contracts.notification;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/**
 * Lobby pages (大堂屏): what is announced in a building, for a display in its lobby. The code by which
 * a display opens one is told to nobody.
 */
@Published(topic = "notification.lobby-pages")
public sealed interface LobbyPageEvent extends Event {

    UUID pageId();

    UUID buildingId();

    /**
     * @param building what the building is called
     * @param phone whom to call day and night; null when that is not shown
     */
    @JsonTypeName("lobby-page.opened")
    @JsonClassDescription("Whoever has the code sees what is announced in a building")
    record Opened(
            UUID pageId, UUID communityId, UUID buildingId, String building, @Nullable String phone)
            implements LobbyPageEvent {}

    /**
     * @param phone whom to call day and night; null when that is not shown
     */
    @JsonTypeName("lobby-page.phone-changed")
    @JsonClassDescription("Another number is shown")
    record PhoneChanged(UUID pageId, UUID buildingId, @Nullable String phone)
            implements LobbyPageEvent {}

    @JsonTypeName("lobby-page.withdrawn")
    @JsonClassDescription("Its code opens nothing any more")
    record Withdrawn(UUID pageId, UUID buildingId, String building) implements LobbyPageEvent {}
}
