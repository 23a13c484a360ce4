package linli.notification.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.notification.residents.Resident;
import linli.notification.residents.ResidentSearch;
import linli.notification.residents.Residents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the ledger of a published notice: a line for everybody who belongs to its audience on that
 * day. Begun anew after a crash it writes the lines that are missing.
 */
@Component
class NoticeDelivery implements JobWork {

    static final String KIND = "notice";

    private static final int LINES_AT_ONCE = 500;

    private final Notices notices;
    private final Residents residents;
    private final ResidentSearch people;
    private final Recipients recipients;
    private final Clock clock;

    NoticeDelivery(
            Notices notices,
            Residents residents,
            ResidentSearch people,
            Recipients recipients,
            Clock clock) {
        this.notices = notices;
        this.residents = residents;
        this.people = people;
        this.recipients = recipients;
        this.clock = clock;
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
        var notice = notices.get(job.id());
        var course = new Course(notice, progress);
        people.each(notice.audience(), course::add);
        course.write();
        notices.move(
                notice.id(), sent -> sent.delivered(course.done, Stamp.bySystem(clock.instant())));
    }

    private final class Course {

        private final Notice notice;
        private final JobProgress progress;
        private final List<Recipient> lines = new ArrayList<>(LINES_AT_ONCE);
        private long done;

        Course(Notice notice, JobProgress progress) {
            this.notice = notice;
            this.progress = progress;
        }

        void add(Resident person) {
            line(notice, person).ifPresent(lines::add);
            if (lines.size() == LINES_AT_ONCE) {
                write();
            }
        }

        void write() {
            recipients.add(lines);
            done += lines.size();
            lines.clear();
            progress.reached(done, 0, Map.of());
        }
    }

    /** The line of somebody who belongs to the audience now; empty for everybody else. */
    Optional<Recipient> line(Notice notice, Resident person) {
        var now = clock.instant();
        return person.homesIn(notice.audience(), residents.dayOf(person, now))
                .findFirst()
                .map(home -> line(notice.id(), person, home));
    }

    private Recipient line(UUID noticeId, Resident person, UnitLink home) {
        return new Recipient(
                Recipient.idOf(noticeId, person.id()),
                noticeId,
                Recipient.shelf(noticeId, false),
                person.id(),
                person.name(),
                home.buildingId(),
                residents.labelOf(home.unitId()),
                Reach.of(home.communityId(), home.buildingId(), home.unitId(), person.id()),
                clock.instant(),
                null,
                false);
    }
}
