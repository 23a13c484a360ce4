package linli.notification.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Audiences.Member;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
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
    private final Audiences audiences;
    private final Recipients recipients;
    private final Clock clock;

    NoticeDelivery(Notices notices, Audiences audiences, Recipients recipients, Clock clock) {
        this.notices = notices;
        this.audiences = audiences;
        this.recipients = recipients;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var notice = notices.get(job.id());
        var course = new Course(notice, progress);
        audiences.each(notice.audience(), clock.instant(), course::add);
        course.write();
        notices.move(
                notice.id(), sent -> sent.delivered(course.done, Stamp.bySystem(clock.instant())));
    }

    /**
     * Cancelled, or failed for good: the notice is seen all the same, and says whom the ledger has.
     */
    @Override
    public void ended(Job job, State end) {
        if (end != State.DONE) {
            var told = recipients.count(job.id(), false) + recipients.count(job.id(), true);
            notices.move(job.id(), sent -> sent.delivered(told, Stamp.bySystem(clock.instant())));
        }
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

        void add(Member member) {
            lines.add(line(notice, member));
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

    /** The line of somebody who belongs to the audience. */
    Recipient line(Notice notice, Member member) {
        var person = member.person();
        var home = member.homes().getFirst();
        return new Recipient(
                Recipient.idOf(notice.id(), person.id()),
                notice.id(),
                Recipient.shelf(notice.id(), false),
                person.id(),
                person.name(),
                home.buildingId(),
                audiences.labelOf(home.unitId()),
                Reach.of(home.communityId(), home.buildingId(), home.unitId(), person.id()),
                clock.instant(),
                null,
                false);
    }
}
