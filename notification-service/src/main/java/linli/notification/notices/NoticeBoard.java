package linli.notification.notices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.notification.residents.Resident;
import linli.notification.residents.Residents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is announced to the people who ask, and that they have read it. */
@Service
public class NoticeBoard {

    /** More than anybody looks through for what they have not read. */
    private static final int LOOKED_THROUGH = 50;

    private final Notices notices;
    private final NoticeSearch search;
    private final Recipients recipients;
    private final Residents residents;
    private final NoticeDelivery delivery;

    NoticeBoard(
            Notices notices,
            NoticeSearch search,
            Recipients recipients,
            Residents residents,
            NoticeDelivery delivery) {
        this.notices = notices;
        this.search = search;
        this.recipients = recipients;
        this.residents = residents;
        this.delivery = delivery;
    }

    /** One notice as one reader sees it. */
    public record Shown(Notice notice, boolean read) {}

    /** What is told to where the caller lives, the newest first; nothing to who lives nowhere. */
    public Page<Shown> page(Access access, Paging paging) {
        var reader = reader(access);
        if (reader == null) {
            return new Page<>(List.of(), null);
        }
        var page = search.shown(places(reader, access), paging);
        var shown = page.items().stream().filter(notice -> isFor(reader, notice, access)).toList();
        var read = readOf(reader, shown);
        return new Page<>(
                shown.stream()
                        .map(notice -> new Shown(notice, read.contains(notice.id())))
                        .toList(),
                page.next());
    }

    /** How many of the newest the caller has not read. */
    public long unread(Access access) {
        var reader = reader(access);
        if (reader == null) {
            return 0;
        }
        var shown =
                search.shown(places(reader, access), LOOKED_THROUGH).stream()
                        .filter(notice -> isFor(reader, notice, access))
                        .toList();
        return shown.size() - readOf(reader, shown).size();
    }

    public Shown show(UUID id, Access access) {
        var reader = reader(access);
        var notice = notices.find(id).orElseThrow(() -> notFound(id));
        if (reader == null || !notice.status().isShown() || !isFor(reader, notice, access)) {
            throw notFound(id);
        }
        return new Shown(notice, readOf(reader, List.of(notice)).contains(id));
    }

    /** Reading it again changes nothing. */
    public Shown read(UUID id, boolean confirmed, Access access) {
        var notice = show(id, access).notice();
        var reader = reader(access);
        if (reader != null) {
            delivery.line(notice, reader)
                    .ifPresent(line -> recipients.read(line, access.at(), confirmed));
        }
        return new Shown(notice, true);
    }

    private @Nullable Resident reader(Access access) {
        var ownerId = access.account().ownerId();
        return ownerId == null ? null : residents.find(ownerId).orElse(null);
    }

    private Access places(Resident reader, Access access) {
        return access.within(reader.places(residents.dayOf(reader, access.at())));
    }

    private boolean isFor(Resident reader, Notice notice, Access access) {
        return reader.homesIn(notice.audience(), residents.dayOf(reader, access.at()))
                .findAny()
                .isPresent();
    }

    private Set<UUID> readOf(Resident reader, List<Notice> shown) {
        return recipients.readBy(reader.id(), shown.stream().map(Notice::id).toList());
    }

    private static Refusal notFound(UUID id) {
        return new Refusal.NotFound("notice.not-found", "No notice " + id);
    }
}
