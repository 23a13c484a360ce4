package linli.notification.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.aggregates.Numbers;
import linli.chassis.audiencelists.AudienceLists;
import linli.chassis.estate.Audience;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Audiences.Counted;
import linli.chassis.files.Files;
import linli.chassis.jobs.Jobs;
import linli.chassis.operations.Operations;
import linli.contracts.Actor;
import linli.contracts.notification.NoticeEvent.Category;
import linli.notification.channels.ChannelKind;
import linli.notification.channels.OutboxService;
import linli.notification.channels.OutboxService.Price;
import linli.notification.channels.OutboxService.Progress;
import linli.notification.channels.OutboxService.Reachable;
import linli.notification.notices.Notice.Content;
import linli.notification.notices.Notice.To;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Moves notices from draft to board. Whoever moves one reaches its whole audience. */
@Service
public class NoticeService {

    private static final String DRAFT = "notice:draft";
    private static final String APPROVE = "notice:approve";

    /** A notice that is not kept yet has no number; it will have one as long. */
    private static final String LONGEST_NUMBER = "TZ000000-0000";

    private static final int COUNTED_AT_ONCE = 500;

    private final Notices notices;
    private final Recipients recipients;
    private final Audiences audiences;
    private final AudienceLists lists;
    private final Files files;
    private final Numbers numbers;
    private final Jobs jobs;
    private final OutboxService outbox;
    private final Operations operations;

    NoticeService(
            Notices notices,
            Recipients recipients,
            Audiences audiences,
            AudienceLists lists,
            Files files,
            Numbers numbers,
            Jobs jobs,
            OutboxService outbox,
            Operations operations) {
        this.notices = notices;
        this.recipients = recipients;
        this.audiences = audiences;
        this.lists = lists;
        this.files = files;
        this.numbers = numbers;
        this.jobs = jobs;
        this.outbox = outbox;
        this.operations = operations;
    }

    /** Whom an audience has today. */
    public Counted count(Audience audience, Access access) {
        lists.requireUsable(audience, null, access);
        return audiences.count(audience, access);
    }

    /**
     * @param supersedes the notice that this one corrects, taken back when this one is published
     */
    public Notice draft(
            Content content, Audience audience, @Nullable UUID supersedes, Access access) {
        var drafted =
                notices.create(
                        access,
                        () -> {
                            requireSomebody(audience);
                            lists.requireUsable(audience, null, access);
                            if (supersedes != null) {
                                notices.get(supersedes, access);
                            }
                            files.claim(content.photos(), Notice.class, access.newId(), access);
                            return Notice.draft(
                                    access.newId(),
                                    numbers.next("TZ", access.at()),
                                    access.staff(),
                                    content,
                                    to(audience, access),
                                    supersedes,
                                    access.stamp());
                        });
        files.attach(drafted.content().photos(), drafted.reach(), access);
        return drafted;
    }

    public Notice revise(UUID id, Content content, Audience audience, Access access) {
        var added = new ArrayList<UUID>();
        var revised =
                move(
                        id,
                        access,
                        notice -> {
                            requireSomebody(audience);
                            lists.requireUsable(audience, notice.audience(), access);
                            added.clear();
                            added.addAll(content.photos());
                            added.removeAll(notice.content().photos());
                            files.claim(added, Notice.class, id, access);
                            notice.revise(content, to(audience, access), access.stamp());
                        });
        files.attach(added, revised.reach(), access);
        return revised;
    }

    private To to(Audience audience, Access access) {
        return new To(
                audience, audiences.reachOf(audience, access.scope()), audiences.named(audience));
    }

    public Notice submit(UUID id, Access access) {
        return move(
                id,
                access,
                notice -> {
                    notice.submit(
                            reachesWhole(notice.audience(), access.under(APPROVE)), access.stamp());
                    if (notice.status() == NoticeStatus.SCHEDULED) {
                        recordWays(notice, access);
                    }
                });
    }

    public Notice approve(UUID id, Access access) {
        return move(
                id,
                access,
                notice -> {
                    notice.approve(access.account().meeting(notice.draftedBy()), access.stamp());
                    recordWays(notice, access);
                });
    }

    private void recordWays(Notice notice, Access access) {
        var ways = notice.content().ways();
        if (ways != null) {
            recordUse(
                    notice.id(),
                    "PUBLICATION",
                    ways.by(),
                    audiences.count(notice.audience(), access).people(),
                    access);
        }
    }

    /** People's numbers are going to be used: that is on record before they are. */
    private void recordUse(
            UUID id, String why, Collection<ChannelKind> channels, long people, Access access) {
        operations.record(
                access,
                "contacts.used",
                "notice",
                id.toString(),
                why,
                Map.of(
                        "channels",
                        channels.stream()
                                .map(ChannelKind::name)
                                .sorted()
                                .collect(Collectors.joining(" ")),
                        "people",
                        Long.toString(people)));
    }

    public Notice refuse(UUID id, String reason, Access access) {
        return move(id, access, notice -> notice.refuse(reason, access.stamp()));
    }

    public Notice discard(UUID id, Access access) {
        return move(id, access, notice -> notice.discard(access.stamp()));
    }

    public Notice withdraw(UUID id, String reason, Access access) {
        return move(id, access, notice -> notice.withdraw(reason, access.stamp()));
    }

    /**
     * Whom some people are reached by.
     *
     * @param people how many they are: all of them find it in Linli
     */
    public record Reaching(
            long people, Map<ChannelKind, Reachable> by, Map<ChannelKind, Price> prices) {

        public Price price(ChannelKind channel) {
            return Objects.requireNonNull(prices.get(channel));
        }
    }

    /**
     * Whom a notice that is not out yet would reach today, and what that costs at the most.
     *
     * @param title as it is written so far; so is {@code titleEn}
     */
    public Reaching reaching(
            Audience audience,
            Category category,
            String title,
            @Nullable String titleEn,
            Access access) {
        lists.requireUsable(audience, null, access);
        return reaching(
                audience,
                category,
                NoticeReminder.parameters(LONGEST_NUMBER, title, titleEn),
                access);
    }

    public Reaching reaching(UUID id, Access access) {
        var notice = notices.get(id, access);
        return reaching(
                notice.audience(),
                notice.content().category(),
                NoticeReminder.parameters(notice),
                access);
    }

    private Reaching reaching(
            Audience audience, Category category, Map<String, String> parameters, Access access) {
        audiences.reachOf(audience, access.scope());
        var count = new Count(Notice.isUrgent(category));
        var some = new ArrayList<UUID>();
        audiences.each(
                audience,
                access.at(),
                member -> {
                    some.add(member.person().id());
                    if (some.size() == COUNTED_AT_ONCE) {
                        count.add(some);
                        some.clear();
                    }
                });
        count.add(some);
        return count.reaching(NoticeDelivery.TEMPLATE, parameters);
    }

    /** Whom a reminder would reach today: who has not read it, or not confirmed it where asked. */
    public Reaching remindable(UUID id, Access access) {
        var notice = notices.get(id, access);
        audiences.reachOf(notice.audience(), access.scope());
        var count = new Count(notice.isUrgent());
        recipients.some(
                id,
                notice.waitsFor(),
                lines -> count.add(lines.stream().map(Recipient::personId).toList()));
        return count.reaching(NoticeReminder.TEMPLATE, NoticeReminder.parameters(notice));
    }

    /** People counted some at a time. */
    private final class Count {

        private final boolean urgent;
        private final Map<ChannelKind, Reachable> by = new EnumMap<>(ChannelKind.class);
        private long people;

        Count(boolean urgent) {
            this.urgent = urgent;
            by.putAll(outbox.count(List.of(), urgent));
        }

        void add(List<UUID> some) {
            people += some.size();
            outbox.count(some, urgent)
                    .forEach((channel, more) -> by.merge(channel, more, Reachable::plus));
        }

        Reaching reaching(String template, Map<String, String> parameters) {
            var prices = new EnumMap<ChannelKind, Price>(ChannelKind.class);
            for (var channel : ChannelKind.values()) {
                prices.put(channel, outbox.price(channel, template, parameters));
            }
            return new Reaching(people, by, prices);
        }
    }

    /**
     * Whoever has not read it, or not confirmed one that asks for it, will find a message in their
     * inbox.
     *
     * @param by what it goes out by as well, and how many hours later, to whom has not read it by
     *     then
     */
    public Notice remind(UUID id, Map<ChannelKind, Integer> by, Access access) {
        return move(
                id,
                access,
                notice -> {
                    var unread = recipients.count(id, notice.waitsFor());
                    notice.remind(access.newId(), by, unread, access.stamp());
                    if (!by.isEmpty()) {
                        recordUse(id, "REMINDER", by.keySet(), unread, access);
                    }
                });
    }

    /** What has not gone out of the house about it waits. */
    public Notice pauseSending(UUID id, Access access) {
        return move(id, access, notice -> notice.pauseSending(access.stamp()));
    }

    public Notice resumeSending(UUID id, Access access) {
        return move(id, access, notice -> notice.resumeSending(access.stamp()));
    }

    /** What has not gone out of the house about it never does. */
    public Notice cancelSending(UUID id, Access access) {
        return move(id, access, notice -> notice.cancelSending(access.stamp()));
    }

    /** How far what goes out of the house about it has come, by channel. */
    public List<Progress> sending(UUID id, Access access) {
        notices.get(id, access);
        return outbox.progress(id);
    }

    /** Whoever moves a notice reaches every place it is for. */
    private Notice move(UUID id, Access access, Consumer<Notice> move) {
        return notices.move(
                id,
                access,
                notice -> {
                    audiences.reachOf(notice.audience(), access.scope());
                    move.accept(notice);
                });
    }

    /** What the person who asks may do with it now. */
    public List<NoticeCommand> allowed(Notice notice, Access access) {
        var permissions = new ArrayList<String>();
        for (var permission : List.of(DRAFT, APPROVE)) {
            if (reachesWhole(notice.audience(), access.under(permission))) {
                permissions.add(permission);
            }
        }
        return notice.allowedTo(
                access.account().meeting(notice.draftedBy()), permissions, access.at());
    }

    /** What is due happens. */
    void ring(UUID id, Instant now) {
        var scheduled = notices.get(id);
        if (scheduled.waitsForWhoOwes(now)) {
            audiences.writeDownWhoOwes(scheduled.audience(), id, now);
        }
        var notice = notices.move(id, due -> due.ring(Stamp.bySystem(now)));
        if (notice.status() == NoticeStatus.SENDING) {
            var corrected = notice.supersedes();
            if (corrected != null) {
                notices.find(corrected)
                        .ifPresent(before ->
                                notices.move(
                                        before.id(),
                                        old ->
                                                old.supersede(
                                                        notice.number(), Stamp.bySystem(now))));
            }
            jobs.submit(id, NoticeDelivery.KIND, notice.number(), 0, notice.reach(), Actor.SYSTEM);
        }
        var reminder = notice.reminder();
        if (reminder != null) {
            jobs.submit(
                    reminder,
                    NoticeReminder.KIND,
                    notice.number(),
                    0,
                    notice.reach(),
                    Actor.SYSTEM);
        }
    }

    private static void requireSomebody(Audience audience) {
        if (audience.isNobody()) {
            throw new Refusal.Invalid(
                    "notice.nobody",
                    "Say whom it is for",
                    List.of(new Refusal.FieldError("audience", "notice.nobody", null)));
        }
    }

    private boolean reachesWhole(Audience audience, Access access) {
        try {
            audiences.reachOf(audience, access.scope());
            return true;
        } catch (Refusal.NotFound outside) {
            return false;
        }
    }
}
