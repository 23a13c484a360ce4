package linli.workorder.escalations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.contracts.Channel;
import linli.contracts.workorder.EscalationEvent.Cause;
import linli.contracts.workorder.WorkOrderEvent.Worker;
import linli.workorder.escalations.Escalation.Order;
import linli.workorder.escalations.Escalation.Supervisor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscalationTest {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final Supervisor CHEN = new Supervisor(UUID.randomUUID(), "陈主管");
    static final UUID LIU = UUID.randomUUID();
    static final Supervisor HE = new Supervisor(UUID.randomUUID(), "何经理");

    /** The table of the domain, said once more by hand. */
    static final Map<EscalationStatus, Set<EscalationCommand>> TABLE =
            Map.of(
                    EscalationStatus.OPEN,
                    Set.of(EscalationCommand.ACKNOWLEDGE, EscalationCommand.INSTRUCT),
                    EscalationStatus.ACKNOWLEDGED,
                    Set.of(EscalationCommand.INSTRUCT, EscalationCommand.RESOLVE),
                    EscalationStatus.RESOLVED,
                    Set.of());

    @ParameterizedTest
    @EnumSource
    void takes_what_the_table_says(EscalationStatus status) {
        for (var command : EscalationCommand.values()) {
            assertThat(command.isAllowedIn(status))
                    .as("%s in %s", command, status)
                    .isEqualTo(TABLE.get(status).contains(command));
        }
    }

    @Test
    void climbs_when_nobody_acknowledges_it_within_half_an_hour() {
        var escalation = anEscalation();

        assertThat(escalation.climbs(NOON.plus(Duration.ofMinutes(29)))).isFalse();
        assertThat(escalation.climbs(NOON.plus(Duration.ofMinutes(30)))).isTrue();

        escalation.raise(2, Cause.NOT_ACKNOWLEDGED, HE, at(NOON.plus(Duration.ofMinutes(30))));
        assertThat(escalation.level()).isEqualTo(2);
        assertThat(escalation.supervisor()).isEqualTo(HE);
        assertThat(escalation.climbs(NOON.plus(Duration.ofMinutes(31)))).isFalse();
    }

    @Test
    void acknowledged_or_at_the_top_it_climbs_no_more() {
        var acknowledged = anEscalation();
        acknowledged.acknowledge(at(NOON));
        var top = anEscalation();
        top.raise(3, Cause.OVERDUE, HE, at(NOON));

        assertThat(acknowledged.climbs(NOON.plus(Duration.ofDays(1)))).isFalse();
        assertThat(top.climbs(NOON.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void goes_up_again_when_the_order_gets_later_though_it_was_acknowledged() {
        var escalation = anEscalation();
        escalation.acknowledge(at(NOON));
        escalation.raise(2, Cause.OVERDUE, HE, at(NOON.plusSeconds(60)));

        assertThat(escalation.status()).isEqualTo(EscalationStatus.OPEN);
        escalation.raise(1, Cause.OVERDUE, CHEN, at(NOON.plusSeconds(61)));
        assertThat(escalation.level()).isEqualTo(2);
    }

    @Test
    void the_supervisors_instruction_is_an_acknowledgement_and_a_reply_ends_it() {
        var escalation = anEscalation();
        assertThatThrownBy(() -> escalation.resolve("修好了", at(NOON)))
                .isInstanceOf(Refusal.Conflict.class);

        escalation.instruct("今晚必须修好", CHEN.staffId(), at(NOON));
        escalation.resolve("22:40 修好", at(NOON));
        escalation.raise(3, Cause.OVERDUE, HE, at(NOON));

        assertThat(escalation.status()).isEqualTo(EscalationStatus.RESOLVED);
        assertThat(escalation.level()).isEqualTo(1);
        assertThat(escalation.unpublished())
                .extracting(news -> news.event().getClass().getSimpleName())
                .containsExactly("Opened", "Acknowledged", "Instructed", "Resolved");
    }

    @Test
    void what_somebody_else_instructs_still_has_to_be_seen_and_climbs() {
        var escalation = anEscalation();

        escalation.instruct("今晚必须修好", HE.staffId(), at(NOON));

        assertThat(escalation.status()).isEqualTo(EscalationStatus.OPEN);
        assertThat(escalation.climbs(NOON.plus(Duration.ofMinutes(30)))).isTrue();
    }

    @Test
    void whoever_works_on_the_order_says_what_was_done_and_nothing_else() {
        var escalation = anEscalation();
        var technician = onTheirOwn(LIU, "escalation:reply");

        assertThat(technician.scope().covers(escalation.reach())).isTrue();
        assertThat(escalation.allowed(technician)).isEmpty();
        escalation.acknowledge(at(NOON));
        assertThat(escalation.allowed(technician)).containsExactly(EscalationCommand.RESOLVE);
        assertThat(escalation.allowed(onTheirOwn(UUID.randomUUID(), "escalation:reply"))).isEmpty();

        assertThat(escalation.assigneeName()).isEqualTo("刘强");
        escalation.follow(null);
        assertThat(escalation.assigneeName()).isNull();
        assertThat(technician.scope().covers(escalation.reach())).isFalse();
    }

    @Test
    void ends_without_a_word_when_the_order_has_ended() {
        var escalation = anEscalation();
        escalation.end(at(NOON));
        escalation.end(at(NOON));

        assertThat(escalation.status()).isEqualTo(EscalationStatus.RESOLVED);
        assertThat(escalation.answered()).isNull();
        assertThat(escalation.unpublished()).hasSize(2);
    }

    private static Access onTheirOwn(UUID staffId, String permission) {
        var own = new Scope(false, Set.of(), Set.of(), Set.of(), Set.of(staffId));
        return new Access(
                new Account("account", "刘强", staffId, null, Map.of(permission, own), Map.of()),
                permission,
                own,
                Channel.CONSOLE,
                null,
                null,
                null,
                NOON);
    }

    private static Escalation anEscalation() {
        return Escalation.open(
                UUID.randomUUID(),
                new Order(
                        UUID.randomUUID(),
                        0,
                        "GD260302-0001",
                        "厨房 · 漏水",
                        "Leak · Kitchen",
                        UUID.randomUUID(),
                        null),
                1,
                Cause.OVERDUE,
                CHEN,
                new Worker(LIU, "account", "刘强"),
                at(NOON));
    }

    private static Stamp at(Instant when) {
        return Stamp.bySystem(when);
    }
}
