package linli.workorder.complaints;

import static linli.workorder.complaints.ComplaintCommand.ACCEPT;
import static linli.workorder.complaints.ComplaintCommand.ACKNOWLEDGE;
import static linli.workorder.complaints.ComplaintCommand.ASSIGN;
import static linli.workorder.complaints.ComplaintCommand.CLOSE;
import static linli.workorder.complaints.ComplaintCommand.CLOSE_MAJOR;
import static linli.workorder.complaints.ComplaintCommand.FOLLOW_UP;
import static linli.workorder.complaints.ComplaintCommand.GRADE;
import static linli.workorder.complaints.ComplaintCommand.INVESTIGATE;
import static linli.workorder.complaints.ComplaintCommand.LINK_ORDER;
import static linli.workorder.complaints.ComplaintCommand.NOTE;
import static linli.workorder.complaints.ComplaintCommand.NOT_ACCEPT;
import static linli.workorder.complaints.ComplaintCommand.REPLY;
import static linli.workorder.complaints.ComplaintCommand.WITHDRAW;
import static linli.workorder.complaints.ComplaintFixture.NOON;
import static linli.workorder.complaints.ComplaintFixture.ZHANG_WEI;
import static linli.workorder.complaints.ComplaintFixture.ZHAO_GUARD;
import static linli.workorder.complaints.ComplaintFixture.aComplaintThatIs;
import static linli.workorder.complaints.ComplaintFixture.at;
import static linli.workorder.complaints.ComplaintFixture.resident;
import static linli.workorder.complaints.ComplaintFixture.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.contracts.workorder.ComplaintEvent.FollowUpResult;
import linli.contracts.workorder.ComplaintGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintRulesTest {

    /** The table of the domain, said once more by hand: what may be done in which state. */
    static final Map<ComplaintStatus, Set<ComplaintCommand>> TABLE =
            Map.of(
                    ComplaintStatus.RECEIVED,
                    Set.of(ACKNOWLEDGE, ASSIGN, GRADE, WITHDRAW),
                    ComplaintStatus.ACKNOWLEDGED,
                    Set.of(INVESTIGATE, ASSIGN, GRADE, NOTE, LINK_ORDER, WITHDRAW),
                    ComplaintStatus.INVESTIGATING,
                    Set.of(ASSIGN, GRADE, NOTE, LINK_ORDER, REPLY, WITHDRAW),
                    ComplaintStatus.REPLIED,
                    Set.of(
                            ASSIGN,
                            GRADE,
                            NOTE,
                            LINK_ORDER,
                            ACCEPT,
                            NOT_ACCEPT,
                            FOLLOW_UP,
                            CLOSE,
                            CLOSE_MAJOR),
                    ComplaintStatus.CLOSED,
                    Set.of(),
                    ComplaintStatus.WITHDRAWN,
                    Set.of());

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ComplaintStatus.values())
                .flatMap(status ->
                        Arrays.stream(ComplaintCommand.values())
                                .map(command -> Arguments.of(status, command)));
    }

    @Test
    void there_is_one_way_to_close_it() {
        var both = staff(UUID.randomUUID(), "complaint:handle", "complaint:close-major");
        var general = aComplaintThatIs(ComplaintStatus.REPLIED);
        general.followUp(FollowUpResult.SATISFIED, null, at(NOON));
        var major = aComplaintThatIs(ComplaintStatus.REPLIED);
        major.grade(ComplaintGrade.MAJOR, "媒体", at(NOON));
        major.followUp(FollowUpResult.SATISFIED, null, at(NOON));

        assertThat(ComplaintRules.allowed(general, both))
                .contains(CLOSE)
                .doesNotContain(CLOSE_MAJOR);
        assertThat(ComplaintRules.allowed(major, both)).contains(CLOSE_MAJOR).doesNotContain(CLOSE);
        assertThatThrownBy(() -> general.close(CLOSE_MAJOR, "QUALITY", at(NOON)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void a_pair_is_allowed_or_refused_as_the_table_says(
            ComplaintStatus status, ComplaintCommand command) {
        var complaint = aComplaintThatIs(status);

        assertThat(command.isAllowedIn(status)).isEqualTo(TABLE.get(status).contains(command));
        if (!command.isAllowedIn(status)) {
            assertThatThrownBy(() -> ComplaintRules.requireState(command, complaint))
                    .isInstanceOfSatisfying(
                            Refusal.Conflict.class,
                            refused -> {
                                assertThat(refused.code())
                                        .isEqualTo("complaint.illegal-transition");
                                assertThat(refused.allowedCommands())
                                        .doesNotContain(command.name());
                            });
        }
    }

    @Test
    void the_complainant_answers_the_reply_and_nobody_else_does() {
        var replied = aComplaintThatIs(ComplaintStatus.REPLIED);
        var agent = staff(UUID.randomUUID(), "complaint:handle", "complaint:create");

        assertThat(ComplaintRules.allowed(replied, resident(ZHANG_WEI)))
                .containsExactly(ACCEPT, NOT_ACCEPT);
        assertThat(ComplaintRules.allowed(replied, resident(UUID.randomUUID()))).isEmpty();
        assertThat(ComplaintRules.allowed(replied, agent)).doesNotContain(ACCEPT, NOT_ACCEPT);
    }

    @Test
    void whom_it_is_about_has_no_hand_in_it() {
        var complaint = aComplaintThatIs(ComplaintStatus.RECEIVED);

        assertThat(
                        ComplaintRules.allowed(
                                complaint,
                                staff(ZHAO_GUARD, "complaint:handle", "complaint:grade")))
                .isEmpty();
        assertThatThrownBy(() ->
                        complaint.assign(new Complaint.Responsible(ZHAO_GUARD, "赵保安"), at(NOON)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void nothing_is_closed_before_somebody_asked_and_a_major_one_by_few() {
        var replied = aComplaintThatIs(ComplaintStatus.REPLIED);
        var manager = staff(UUID.randomUUID(), "complaint:handle", "complaint:close-major");
        var agent = staff(UUID.randomUUID(), "complaint:handle");
        assertThat(ComplaintRules.allowed(replied, manager)).doesNotContain(CLOSE, CLOSE_MAJOR);

        replied.followUp(FollowUpResult.SATISFIED, null, at(NOON));
        assertThat(ComplaintRules.allowed(replied, agent)).contains(CLOSE);

        replied.grade(ComplaintGrade.MAJOR, "媒体关注", at(NOON));
        assertThat(ComplaintRules.allowed(replied, agent)).doesNotContain(CLOSE, CLOSE_MAJOR);
        assertThat(ComplaintRules.allowed(replied, manager)).contains(CLOSE_MAJOR);
    }
}
