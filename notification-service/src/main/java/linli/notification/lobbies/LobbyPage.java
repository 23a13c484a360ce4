package linli.notification.lobbies;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.chassis.aggregates.Personal;
import linli.contracts.notification.LobbyPageEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The page for the display in one building's lobby. Whoever has its code sees what is announced to
 * everybody there, without signing in; a code that went astray is withdrawn and another one opened.
 */
@Document("lobby_pages")
public class LobbyPage extends Aggregate {

    /** Nobody guesses it, and it is told to nobody but those who hang the display. */
    @Personal private final String code;

    private final UUID communityId;
    private final UUID buildingId;
    private final String building;
    private final Instant openedAt;
    private @Nullable String phone;
    private @Nullable Instant withdrawnAt;

    /** Each building has one page at a time. */
    @Derived private @Nullable UUID openFor;

    LobbyPage(
            UUID id,
            String code,
            UUID communityId,
            UUID buildingId,
            String building,
            Instant openedAt,
            @Nullable String phone) {
        super(id);
        this.code = code;
        this.communityId = communityId;
        this.buildingId = buildingId;
        this.building = building;
        this.openedAt = openedAt;
        this.phone = phone;
    }

    /** Which building, and what it is called. */
    record Hangs(UUID communityId, UUID buildingId, String building) {}

    static LobbyPage open(UUID id, String code, Hangs in, @Nullable String phone, Stamp stamp) {
        var page =
                new LobbyPage(
                        id,
                        code,
                        in.communityId(),
                        in.buildingId(),
                        in.building(),
                        stamp.at(),
                        phone);
        page.announce(
                new LobbyPageEvent.Opened(
                        id, in.communityId(), in.buildingId(), in.building(), phone),
                stamp);
        return page;
    }

    void changePhone(@Nullable String anew, Stamp stamp) {
        requireOpen();
        if (!Objects.equals(phone, anew)) {
            phone = anew;
            announce(new LobbyPageEvent.PhoneChanged(id(), buildingId, anew), stamp);
        }
    }

    void withdraw(Stamp stamp) {
        requireOpen();
        withdrawnAt = stamp.at();
        announce(new LobbyPageEvent.Withdrawn(id(), buildingId, building), stamp);
    }

    private void requireOpen() {
        if (withdrawnAt != null) {
            throw new Refusal.Conflict("lobby-page.state", "It has been withdrawn");
        }
    }

    @Override
    protected void derive(Instant at) {
        openFor = withdrawnAt == null ? buildingId : null;
    }

    @Override
    public Reach reach() {
        return Reach.of(communityId, buildingId, null);
    }

    public String code() {
        return code;
    }

    public UUID communityId() {
        return communityId;
    }

    public UUID buildingId() {
        return buildingId;
    }

    public String building() {
        return building;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Whom to call day and night; null when that is not shown. */
    public @Nullable String phone() {
        return phone;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
