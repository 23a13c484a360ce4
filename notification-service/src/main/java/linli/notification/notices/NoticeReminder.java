package linli.notification.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.notification.channels.Delivery;
import linli.notification.channels.Delivery.Occasion;
import linli.notification.channels.OutboxService;
import linli.notification.deliveries.DeliveryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a message into the inbox of everybody who has not read a notice, or not confirmed one that
 * asks for it, and into the outbox where the steward chose so, once for each reminder.
 */
@Component
class NoticeReminder implements JobWork {

    static final String KIND = "notice-reminder";

    static final String TEMPLATE = "notice.reminder";

    private final NoticeSearch search;
    private final Notices notices;
    private final Recipients recipients;
    private final DeliveryService deliveries;
    private final OutboxService outbox;
    private final Clock clock;

    NoticeReminder(
            NoticeSearch search,
            Notices notices,
            Recipients recipients,
            DeliveryService deliveries,
            OutboxService outbox,
            Clock clock) {
        this.search = search;
        this.notices = notices;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var of = search.ofReminder(job.id());
        if (of.isEmpty()) {
            return; // Everybody had it before the crash.
        }
        var notice = notices.get(of.get());
        var told = new AtomicLong();
        var occasion =
                new Occasion(
                        job.id(),
                        notice.id(),
                        notice.number(),
                        TEMPLATE,
                        parameters(notice),
                        notice.isUrgent());
        recipients.some(
                notice.id(),
                notice.waitsFor(),
                lines -> {
                    deliveries.deliverEach(
                            job.id(),
                            lines.stream().map(Recipient::personId).toList(),
                            TEMPLATE,
                            occasion.parameters(),
                            notice.id());
                    outbox.queue(rows(occasion, notice, lines));
                    progress.reached(told.addAndGet(lines.size()), 0, Map.of());
                });
        notices.move(notice.id(), reminded -> reminded.reminded(job.id()));
    }

    private List<Delivery> rows(Occasion occasion, Notice notice, List<Recipient> lines) {
        var now = clock.instant();
        return lines.stream()
                .flatMap(line ->
                        notice.reminderBy().stream()
                                .map(channel ->
                                        Delivery.to(
                                                channel,
                                                line.personId(),
                                                line.name(),
                                                line.unitLabel(),
                                                line.reach(),
                                                occasion,
                                                now,
                                                now.plus(
                                                        Duration.ofHours(
                                                                notice.reminderAfter(channel))))))
                .toList();
    }

    static Map<String, String> parameters(Notice notice) {
        var english = notice.content().english();
        return parameters(
                notice.number(),
                notice.content().chinese().title(),
                english == null ? null : english.title());
    }

    static Map<String, String> parameters(String number, String title, @Nullable String titleEn) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("number", number);
        parameters.put("title", title);
        if (titleEn != null) {
            parameters.put("titleEn", titleEn);
        }
        return parameters;
    }
}
