package linli.notification.notices;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Audiences.Member;
import linli.chassis.estate.KnownPerson;
import linli.notification.channels.OutboxService;
import org.springframework.stereotype.Service;

/** What is announced to the people who ask, and that they have read it. */
@Service
public class NoticeBoard {

    /** More than anybody looks through for what they have not read. */
    private static final int LOOKED_THROUGH = 50;

    /** More than a display shows one after the other before people have gone up. */
    private static final int HANGING = 12;

    private final Notices notices;
    private final NoticeSearch search;
    private final Recipients recipients;
    private final Audiences audiences;
    private final NoticeDelivery delivery;
    private final OutboxService outbox;

    NoticeBoard(
            Notices notices,
            NoticeSearch search,
            Recipients recipients,
            Audiences audiences,
            NoticeDelivery delivery,
            OutboxService outbox) {
        this.notices = notices;
        this.search = search;
        this.recipients = recipients;
        this.audiences = audiences;
        this.delivery = delivery;
        this.outbox = outbox;
    }

    /** One notice as one reader sees it. */
    public record Shown(Notice notice, boolean read) {}

    /** What is told to where the caller lives, the newest first; nothing to who lives nowhere. */
    public Page<Shown> page(Access access, Paging paging) {
        return audiences
                .reader(access)
                .map(reader -> {
                    var page = search.shown(audiences.told(reader, access), paging);
                    return new Page<>(shown(page.items(), reader, access), page.next());
                })
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    /** How many of the newest the caller has not read. */
    public long unread(Access access) {
        return audiences
                .reader(access)
                .map(reader -> {
                    var newest = search.shown(audiences.told(reader, access), LOOKED_THROUGH);
                    return shown(newest, reader, access).stream()
                            .filter(one -> !one.read())
                            .count();
                })
                .orElse(0L);
    }

    public Shown show(UUID id, Access access) {
        var member = member(id, access);
        return shown(List.of(notices.get(id)), member.person(), access).getFirst();
    }

    /** Reading it again changes nothing. */
    public Shown read(UUID id, boolean confirmed, Access access) {
        var member = member(id, access);
        var notice = notices.get(id);
        recipients.read(delivery.lines(notice, List.of(member)).getFirst(), access.at(), confirmed);
        outbox.read(id, member.person().id());
        return new Shown(notice, true);
    }

    /** The caller, if the notice is shown and is for them. */
    private Member member(UUID id, Access access) {
        return notices.find(id)
                .filter(notice -> notice.status().isShown())
                .flatMap(notice ->
                        audiences
                                .reader(access)
                                .flatMap(reader ->
                                        audiences.member(notice.audience(), reader, access.at())))
                .orElseThrow(() -> new Refusal.NotFound("notice.not-found", "No notice " + id));
    }

    /**
     * What hangs in a building's lobby: the newest of what is told to everybody who lives there,
     * outages and dangers first. What is for some of them only does not hang there.
     */
    public List<Notice> hangingIn(UUID communityId, UUID buildingId) {
        var places = new Scope(false, Set.of(communityId), Set.of(buildingId), Set.of(), Set.of());
        return search.shown(places, LOOKED_THROUGH).stream()
                .filter(notice -> notice.audience().isEverybodyIn(communityId, buildingId))
                .sorted(Comparator.comparing(notice -> !isUrgent(notice)))
                .limit(HANGING)
                .toList();
    }

    private static boolean isUrgent(Notice notice) {
        return switch (notice.content().category()) {
            case OUTAGE, SAFETY -> true;
            default -> false;
        };
    }

    private List<Shown> shown(List<Notice> some, KnownPerson reader, Access access) {
        var theirs =
                some.stream()
                        .filter(notice ->
                                audiences
                                        .member(notice.audience(), reader, access.at())
                                        .isPresent())
                        .toList();
        var read = recipients.readBy(reader.id(), theirs.stream().map(Notice::id).toList());
        return theirs.stream()
                .map(notice -> new Shown(notice, read.contains(notice.id())))
                .toList();
    }
}
