package linli.notification.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.Reach;
import linli.chassis.Stamp;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Audiences.Member;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.notification.channels.Delivery.Occasion;
import linli.notification.channels.Delivery.Person;
import linli.notification.channels.OutboxService;
import linli.notification.notices.Recipient.Standing;
import org.springframework.stereotype.Component;

/**
 * Writes the ledger of a published notice: a line for everybody who belongs to its audience on that
 * day, and what goes out of the house to them where the steward chose so. Begun anew after a crash
 * it writes what is missing.
 */
@Component
class NoticeDelivery implements JobWork {

    static final String KIND = "notice";

    static final String TEMPLATE = "notice.published";

    private static final int LINES_AT_ONCE = 1_000;

    private final Notices notices;
    private final Audiences audiences;
    private final Recipients recipients;
    private final OutboxService outbox;
    private final Clock clock;

    NoticeDelivery(
            Notices notices,
            Audiences audiences,
            Recipients recipients,
            OutboxService outbox,
            Clock clock) {
        this.notices = notices;
        this.audiences = audiences;
        this.recipients = recipients;
        this.outbox = outbox;
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
            var told = recipients.count(job.id(), EnumSet.allOf(Standing.class));
            notices.move(job.id(), sent -> sent.delivered(told, Stamp.bySystem(clock.instant())));
        }
    }

    private final class Course {

        private final Notice notice;
        private final JobProgress progress;
        private final List<Member> members = new ArrayList<>(LINES_AT_ONCE);
        private long done;

        Course(Notice notice, JobProgress progress) {
            this.notice = notice;
            this.progress = progress;
        }

        void add(Member member) {
            members.add(member);
            if (members.size() == LINES_AT_ONCE) {
                write();
            }
        }

        void write() {
            var lines = lines(notice, members);
            recipients.add(lines);
            send(notice, lines);
            done += members.size();
            members.clear();
            progress.reached(done, 0, Map.of());
        }
    }

    private void send(Notice notice, List<Recipient> lines) {
        var ways = notice.content().ways();
        if (ways == null || lines.isEmpty()) {
            return;
        }
        // Its own id is the cause: a delivery that is begun anew writes nobody a second row.
        var occasion =
                new Occasion(
                        notice.id(),
                        notice.id(),
                        notice.number(),
                        TEMPLATE,
                        NoticeReminder.parameters(notice),
                        notice.isUrgent());
        outbox.queue(
                occasion,
                lines.stream()
                        .map(line ->
                                new Person(
                                        line.personId(),
                                        line.name(),
                                        line.unitLabel(),
                                        line.reach()))
                        .toList(),
                ways.by(),
                ways.inTurn());
    }

    /** The lines of some who belong to the audience. */
    List<Recipient> lines(Notice notice, List<Member> members) {
        var labels =
                audiences.labelsOf(
                        members.stream()
                                .map(member -> member.homes().getFirst().unitId())
                                .collect(Collectors.toSet()));
        return members.stream().map(member -> line(notice, member, labels)).toList();
    }

    private Recipient line(Notice notice, Member member, Map<UUID, String> labels) {
        var person = member.person();
        var home = member.homes().getFirst();
        return new Recipient(
                Recipient.idOf(notice.id(), person.id()),
                notice.id(),
                Recipient.shelf(notice.id(), Standing.UNREAD),
                person.id(),
                person.name(),
                home.buildingId(),
                Objects.requireNonNull(labels.get(home.unitId())),
                Reach.of(home.communityId(), home.buildingId(), home.unitId(), person.id()),
                clock.instant(),
                null,
                false);
    }
}
