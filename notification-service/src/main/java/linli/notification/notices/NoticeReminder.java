package linli.notification.notices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.notification.deliveries.DeliveryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a message into the inbox of everybody who has not read a notice, once for each reminder. */
@Component
class NoticeReminder implements JobWork {

    static final String KIND = "notice-reminder";

    private static final int TOLD_BETWEEN_PROGRESS = 200;

    private final NoticeSearch search;
    private final Notices notices;
    private final Recipients recipients;
    private final DeliveryService deliveries;

    NoticeReminder(
            NoticeSearch search,
            Notices notices,
            Recipients recipients,
            DeliveryService deliveries) {
        this.search = search;
        this.notices = notices;
        this.recipients = recipients;
        this.deliveries = deliveries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whoever published it was allowed to; the platform sees to the rest. */
    @Override
    public @Nullable String permission() {
        return null;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var of = search.ofReminder(job.id());
        if (of.isEmpty()) {
            return; // Everybody had it before the crash.
        }
        var notice = notices.get(of.get());
        var told = new AtomicLong();
        recipients.eachUnread(
                notice.id(),
                line -> {
                    deliveries.deliver(
                            job.id(),
                            line.personId(),
                            "notice.reminder",
                            parameters(notice),
                            notice.id());
                    if (told.incrementAndGet() % TOLD_BETWEEN_PROGRESS == 0) {
                        progress.reached(told.get(), 0, Map.of());
                    }
                });
        notices.move(notice.id(), reminded -> reminded.reminded(job.id()));
    }

    private static Map<String, String> parameters(Notice notice) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("number", notice.number());
        parameters.put("title", notice.content().chinese().title());
        var english = notice.content().english();
        if (english != null) {
            parameters.put("titleEn", english.title());
        }
        return parameters;
    }
}
