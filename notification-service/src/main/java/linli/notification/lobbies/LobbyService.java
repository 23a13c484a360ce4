package linli.notification.lobbies;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.estate.KnownCommunity;
import linli.chassis.sealing.UnguessableCode;
import linli.chassis.time.CalendarYear.Hours;
import linli.chassis.time.Calendars;
import linli.notification.lobbies.LobbyPage.Hangs;
import linli.notification.notices.Notice;
import linli.notification.notices.NoticeBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens pages for displays, and says what hangs on one. */
@Service
public class LobbyService {

    private final LobbyPages pages;
    private final LobbyPageSearch search;
    private final NoticeBoard board;
    private final Estate estate;
    private final Calendars calendars;
    private final Clock clock;

    LobbyService(
            LobbyPages pages,
            LobbyPageSearch search,
            NoticeBoard board,
            Estate estate,
            Calendars calendars,
            Clock clock) {
        this.pages = pages;
        this.search = search;
        this.board = board;
        this.estate = estate;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What a display shows.
     *
     * @param hours when the office works today; null when nobody has entered it
     */
    public record Shown(
            LobbyPage page,
            String community,
            @Nullable List<Hours> hours,
            List<Notice> notices,
            ZoneId zone,
            Instant at) {}

    /**
     * @throws Refusal.Conflict {@code lobby-page.exists} when the building has one
     * @throws Refusal.NotFound for a building outside the caller's scope
     */
    public LobbyPage open(UUID buildingId, @Nullable String phone, Access access) {
        return pages.create(
                access,
                () -> {
                    var building =
                            estate.building(buildingId)
                                    .filter(known -> access.scope().covers(known.reach()))
                                    .orElseThrow(() ->
                                            new Refusal.NotFound(
                                                    "building.not-found",
                                                    "No building " + buildingId));
                    return LobbyPage.open(
                            access.newId(),
                            UnguessableCode.another(),
                            new Hangs(building.communityId(), buildingId, building.name()),
                            phone,
                            access.stamp());
                });
    }

    public LobbyPage changePhone(UUID id, @Nullable String phone, Access access) {
        return pages.move(id, access, page -> page.changePhone(phone, access.stamp()));
    }

    public LobbyPage withdraw(UUID id, Access access) {
        return pages.move(id, access, page -> page.withdraw(access.stamp()));
    }

    /** For whoever has the code: what is told to everybody in the building, and nothing else. */
    public Shown shown(String code) {
        var page =
                search.openedBy(code)
                        .orElseThrow(() ->
                                new Refusal.NotFound("lobby-page.not-found", "It shows nothing"));
        var community = page.communityId();
        var calendar = calendars.of(community);
        var today = calendars.today(community);
        return new Shown(
                page,
                estate.community(community).map(KnownCommunity::name).orElse(""),
                calendar.knows(today) ? calendar.hoursOn(today) : null,
                board.hangingIn(community, page.buildingId()),
                calendars.zoneOf(community),
                clock.instant());
    }
}
