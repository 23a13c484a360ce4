package linli.workorder.complaints;

import static linli.workorder.complaints.ComplaintFixture.CALENDAR;
import static linli.workorder.complaints.ComplaintFixture.NOON;
import static linli.workorder.complaints.ComplaintFixture.WANG_FANG;
import static linli.workorder.complaints.ComplaintFixture.ZHANG_WEI;
import static linli.workorder.complaints.ComplaintFixture.ZHAO_GUARD;
import static linli.workorder.complaints.ComplaintFixture.aComplaint;
import static linli.workorder.complaints.ComplaintFixture.aComplaintThatIs;
import static linli.workorder.complaints.ComplaintFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.workorder.ComplaintEvent;
import linli.contracts.workorder.ComplaintEvent.Clock;
import linli.contracts.workorder.ComplaintEvent.FollowUpResult;
import linli.contracts.workorder.ComplaintEvent.GradeReason;
import linli.contracts.workorder.ComplaintGrade;
import linli.workorder.complaints.Complaint.Complainant;
import linli.workorder.complaints.Complaint.LinkedOrder;
import linli.workorder.complaints.Complaint.Matter;
import linli.workorder.complaints.Complaint.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, 1, 1, GENERAL",
        "false, false, 4, 2, GENERAL",
        "true, false, 1, 1, SERIOUS",
        "false, true, 1, 1, SERIOUS",
        "false, false, 5, 1, SERIOUS",
        "false, false, 1, 3, SERIOUS",
        "true, true, 50, 9, SERIOUS"
    })
    void is_graded_by_rule(
            boolean safety, boolean media, long households, long time, ComplaintGrade grade) {
        assertThat(Grading.of(safety, media, households, time).grade()).isEqualTo(grade);
    }

    @Test
    void is_acknowledged_and_answered_in_its_time() {
        var complaint = aComplaint();
        complaint.acknowledge(at(NOON.plusSeconds(10 * 60)));
        complaint.investigate(at(NOON.plusSeconds(3600)));
        complaint.reply("已加装减振垫", at(NOON.plus(Duration.ofHours(25))));

        var later = NOON.plus(Duration.ofDays(9));
        assertThat(complaint.clock(Clock.ACKNOWLEDGE).isBreached(later, CALENDAR)).isFalse();
        assertThat(complaint.clock(Clock.ANSWER).isBreached(later, CALENDAR)).isTrue();
        assertThat(complaint.clock(Clock.SETTLE).isRunning()).isTrue();
    }

    @Test
    void not_accepted_is_one_grade_graver_and_due_sooner() {
        var complaint = aComplaintThatIs(ComplaintStatus.REPLIED);
        complaint.notAccept("夜里还是响", at(NOON.plusSeconds(60)));

        assertThat(complaint.status()).isEqualTo(ComplaintStatus.INVESTIGATING);
        assertThat(complaint.grade()).isEqualTo(ComplaintGrade.SERIOUS);
        assertThat(complaint.reasons()).contains(GradeReason.NOT_ACCEPTED);

        complaint.reply("更换水泵", at(NOON.plusSeconds(120)));
        complaint.followUp(FollowUpResult.NOT_ACCEPTED, "不行", at(NOON.plusSeconds(180)));
        assertThat(complaint.grade()).isEqualTo(ComplaintGrade.MAJOR);
        assertThat(complaint.clock(Clock.SETTLE).due(CALENDAR))
                .isEqualTo(NOON.plus(Duration.ofHours(24)));

        complaint.reply("已更换", at(NOON.plusSeconds(240)));
        complaint.notAccept("不满意", at(NOON.plusSeconds(300)));
        assertThat(complaint.grade()).isEqualTo(ComplaintGrade.MAJOR);
        assertThat(complaint.timesNotAccepted()).isEqualTo(3);
    }

    @Test
    void what_was_accepted_is_not_refused_afterwards() {
        var complaint = aComplaintThatIs(ComplaintStatus.REPLIED);
        complaint.accept(at(NOON));

        assertThatThrownBy(() -> complaint.notAccept("反悔", at(NOON)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void warns_once_at_four_fifths_and_once_when_it_is_late() {
        var complaint = aComplaint();
        ring(complaint, NOON.plusSeconds(11 * 60));
        ring(complaint, NOON.plusSeconds(13 * 60));
        ring(complaint, NOON.plusSeconds(14 * 60));
        ring(complaint, NOON.plusSeconds(16 * 60));
        ring(complaint, NOON.plusSeconds(17 * 60));

        assertThat(warnings(complaint)).containsExactly("ACKNOWLEDGE soon", "ACKNOWLEDGE late");
        assertThat(complaint.overdue()).containsExactly(Clock.ACKNOWLEDGE);
    }

    @Test
    void a_timer_that_slept_says_only_that_it_is_late() {
        var complaint = aComplaint();
        ring(complaint, NOON.plusSeconds(60 * 60));

        assertThat(warnings(complaint)).containsExactly("ACKNOWLEDGE late");
    }

    @Test
    void nobody_reads_in_its_news_who_complained_without_a_name() {
        var complaint = aComplaint(true, Grading.of(false, false, 1, 1), WANG_FANG);
        complaint.acknowledge(at(NOON));

        assertThat(complaint.unpublished().toString()).doesNotContain(ZHANG_WEI.toString(), "张伟");
        assertThat(complaint.reach().people()).containsExactly(WANG_FANG.staffId());
        assertThat(complaint.namedComplainant()).isNull();
        assertThat(complaint.isOf(ZHANG_WEI)).isTrue();
    }

    @Test
    void for_which_nobody_answers_is_given_to_somebody() {
        var complaint = aComplaint(false, Grading.of(false, false, 1, 1), null);
        complaint.ring(WANG_FANG, Stamp.bySystem(NOON.plusSeconds(60)));

        assertThat(complaint.responsible()).isEqualTo(WANG_FANG);
    }

    @Test
    void of_another_grade_it_is_late_only_by_the_times_of_that() {
        var complaint = aComplaint();
        complaint.grade(ComplaintGrade.MAJOR, "媒体", at(NOON));
        ring(complaint, NOON.plus(Duration.ofHours(3)));
        assertThat(complaint.overdue()).containsExactlyInAnyOrder(Clock.ACKNOWLEDGE, Clock.ANSWER);

        complaint.grade(ComplaintGrade.SERIOUS, "并非媒体", at(NOON.plus(Duration.ofHours(4))));
        assertThat(complaint.overdue()).containsExactly(Clock.ACKNOWLEDGE);
        assertThat(complaint.warned()).containsExactly(Clock.ACKNOWLEDGE);

        ring(complaint, NOON.plus(Duration.ofHours(9)));
        assertThat(warnings(complaint))
                .containsExactly("ACKNOWLEDGE late", "ANSWER late", "ANSWER late");
    }

    @Test
    void has_nothing_to_tell_though_it_is_looked_at() {
        var complaint = aComplaint(false, Grading.of(false, false, 1, 1), null);

        assertThat(complaint.hasNews(NOON.plusSeconds(60))).isFalse();
        assertThat(complaint.hasNews(NOON.plusSeconds(13 * 60))).isTrue();
    }

    @Test
    void whoever_took_it_down_finds_it_unless_it_is_about_them() {
        var steward = UUID.randomUUID();

        assertThat(takenDown(steward, ZHAO_GUARD).reach().people())
                .containsExactlyInAnyOrder(WANG_FANG.staffId(), steward);
        assertThat(takenDown(steward, steward).reach().people())
                .containsExactly(WANG_FANG.staffId());
    }

    @Test
    void an_order_that_is_being_made_is_linked_before_it_is_there() {
        var complaint = aComplaintThatIs(ComplaintStatus.INVESTIGATING);
        var order = UUID.randomUUID();

        complaint.link(order, null, at(NOON));

        assertThat(complaint.orders()).containsExactly(new LinkedOrder(order));
        assertThatThrownBy(() -> complaint.link(order, "GD1", at(NOON)))
                .isInstanceOf(Refusal.Conflict.class);
        complaint.unlink(order, "GD1", at(NOON));
        assertThat(complaint.orders()).isEmpty();
    }

    private static Complaint takenDown(UUID by, UUID about) {
        return Complaint.receive(
                UUID.randomUUID(),
                "TS260302-0001",
                new Matter("SERVICE", "态度不好", about, false, false, 1, List.of()),
                new Spot(ComplaintFixture.COMMUNITY, null, null, null),
                false,
                new Complainant(ZHANG_WEI, null, "张伟", null),
                by,
                Grading.of(false, false, 1, 1),
                WANG_FANG,
                CALENDAR,
                at(NOON));
    }

    /** Whatever is tried in whatever order: what must hold holds after each step. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void every_history_keeps_what_must_hold(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 200; i++) {
            var complaint = aComplaint();
            var now = NOON;
            for (var step = 0; step < 40; step++) {
                now = now.plusSeconds(random.nextInt(6 * 3600));
                var graver = complaint.grade();
                var ended = !complaint.status().isOpen();
                try {
                    MOVES.get(random.nextInt(MOVES.size())).accept(complaint, at(now));
                } catch (Refusal refused) {
                    continue;
                }
                complaint.derive(now);
                if (ended) {
                    assertThat(complaint.status().isOpen()).isFalse();
                }
                if (complaint.status() == ComplaintStatus.CLOSED) {
                    assertThat(complaint.lastReply()).isNotNull();
                    assertThat(complaint.followUp()).isNotNull();
                    assertThat(complaint.cause()).isNotNull();
                }
                assertThat(complaint.grade()).isGreaterThanOrEqualTo(graver);
                assertThat(complaint.dueAt() != null).isEqualTo(complaint.status().isOpen());
                for (var clock : Clock.values()) {
                    var its = complaint.clock(clock);
                    assertThat(its.used(now, CALENDAR))
                            .isEqualTo(
                                    Duration.between(
                                            NOON, its.stoppedAt() == null ? now : its.stoppedAt()));
                }
            }
            for (var clock : Clock.values()) {
                assertThat(warnings(complaint)).doesNotHaveDuplicates();
                if (complaint.overdue().contains(clock)) {
                    assertThat(complaint.warned()).contains(clock);
                }
            }
        }
    }

    private static final List<BiConsumer<Complaint, Stamp>> MOVES =
            List.of(
                    Complaint::acknowledge,
                    Complaint::investigate,
                    (complaint, stamp) -> complaint.note("现场查看", stamp),
                    (complaint, stamp) -> complaint.grade(complaint.grade().raised(), "升级", stamp),
                    (complaint, stamp) -> complaint.reply("已处理", stamp),
                    Complaint::accept,
                    (complaint, stamp) -> complaint.notAccept("不认可", stamp),
                    (complaint, stamp) ->
                            complaint.followUp(FollowUpResult.UNREACHABLE, null, stamp),
                    (complaint, stamp) ->
                            complaint.followUp(FollowUpResult.NOT_ACCEPTED, "不行", stamp),
                    (complaint, stamp) ->
                            complaint.close(
                                    complaint.grade() == ComplaintGrade.MAJOR
                                            ? ComplaintCommand.CLOSE_MAJOR
                                            : ComplaintCommand.CLOSE,
                                    "QUALITY",
                                    stamp),
                    (complaint, stamp) -> complaint.withdraw(null, stamp),
                    (complaint, stamp) -> complaint.ring(null, stamp));

    private static void ring(Complaint complaint, Instant now) {
        complaint.ring(null, Stamp.bySystem(now));
    }

    private static List<String> warnings(Complaint complaint) {
        var warnings = new ArrayList<String>();
        for (var news : complaint.unpublished()) {
            if (news.event() instanceof ComplaintEvent.Warned(_, var clock, var late)) {
                warnings.add(clock + (late ? " late" : " soon"));
            }
        }
        return warnings;
    }
}
