package linli.workorder.orders;

import static linli.workorder.orders.WorkOrderFixture.LIU;
import static linli.workorder.orders.WorkOrderFixture.NOON;
import static linli.workorder.orders.WorkOrderFixture.anOrderThatIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Access;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.contracts.Channel;
import linli.contracts.workorder.WorkOrderEvent.CallResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    /** The table of the domain, said once more by hand: what may be done in which state. */
    static final Map<OrderStatus, List<OrderCommand>> TABLE =
            Map.of(
                    OrderStatus.PENDING_DISPATCH,
                    List.of(
                            OrderCommand.MERGE,
                            OrderCommand.SPLIT,
                            OrderCommand.ASSIGN,
                            OrderCommand.OFFER,
                            OrderCommand.HAND,
                            OrderCommand.CLAIM,
                            OrderCommand.CANCEL,
                            OrderCommand.SET_PAYER,
                            OrderCommand.RESCHEDULE,
                            OrderCommand.URGE),
                    OrderStatus.ASSIGNED,
                    List.of(
                            OrderCommand.MERGE,
                            OrderCommand.SPLIT,
                            OrderCommand.ACCEPT,
                            OrderCommand.DECLINE,
                            OrderCommand.TIME_OUT,
                            OrderCommand.REASSIGN,
                            OrderCommand.SET_HELPERS,
                            OrderCommand.CANCEL,
                            OrderCommand.SET_PAYER,
                            OrderCommand.RESCHEDULE,
                            OrderCommand.URGE),
                    OrderStatus.ACCEPTED,
                    List.of(
                            OrderCommand.MERGE,
                            OrderCommand.SPLIT,
                            OrderCommand.REASSIGN,
                            OrderCommand.SET_HELPERS,
                            OrderCommand.REQUEST_MATERIAL,
                            OrderCommand.QUOTE,
                            OrderCommand.ACCEPT_QUOTE,
                            OrderCommand.DECLINE_QUOTE,
                            OrderCommand.START,
                            OrderCommand.HOLD,
                            OrderCommand.CANCEL,
                            OrderCommand.SET_PAYER,
                            OrderCommand.RESCHEDULE,
                            OrderCommand.URGE),
                    OrderStatus.IN_PROGRESS,
                    List.of(
                            OrderCommand.SPLIT,
                            OrderCommand.REASSIGN,
                            OrderCommand.SET_HELPERS,
                            OrderCommand.REQUEST_MATERIAL,
                            OrderCommand.QUOTE,
                            OrderCommand.ACCEPT_QUOTE,
                            OrderCommand.DECLINE_QUOTE,
                            OrderCommand.WAIT_FOR_PARTS,
                            OrderCommand.HOLD,
                            OrderCommand.COMPLETE,
                            OrderCommand.CANCEL_STARTED,
                            OrderCommand.SET_PAYER,
                            OrderCommand.URGE),
                    OrderStatus.WAITING_PARTS,
                    List.of(
                            OrderCommand.SPLIT,
                            OrderCommand.REASSIGN,
                            OrderCommand.SET_HELPERS,
                            OrderCommand.ACCEPT_QUOTE,
                            OrderCommand.DECLINE_QUOTE,
                            OrderCommand.RESUME,
                            OrderCommand.CANCEL_STARTED,
                            OrderCommand.SET_PAYER,
                            OrderCommand.URGE),
                    OrderStatus.ON_HOLD,
                    List.of(
                            OrderCommand.MERGE,
                            OrderCommand.SPLIT,
                            OrderCommand.REASSIGN,
                            OrderCommand.SET_HELPERS,
                            OrderCommand.QUOTE,
                            OrderCommand.ACCEPT_QUOTE,
                            OrderCommand.DECLINE_QUOTE,
                            OrderCommand.RESUME,
                            OrderCommand.CANCEL,
                            OrderCommand.SET_PAYER,
                            OrderCommand.RESCHEDULE,
                            OrderCommand.URGE),
                    OrderStatus.COMPLETED,
                    List.of(
                            OrderCommand.RATE,
                            OrderCommand.REJECT,
                            OrderCommand.AUTO_ARCHIVE,
                            OrderCommand.FOLLOW_UP,
                            OrderCommand.ARCHIVE),
                    OrderStatus.ARCHIVED,
                    List.of(OrderCommand.FOLLOW_UP, OrderCommand.REOPEN),
                    OrderStatus.CANCELLED,
                    List.of(OrderCommand.UNMERGE));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(OrderStatus.values())
                .flatMap(status ->
                        Arrays.stream(OrderCommand.values())
                                .map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("everyPair")
    void the_table_is_what_the_domain_says(OrderStatus status, OrderCommand command) {
        assertThat(command.isAllowedIn(status)).isEqualTo(TABLE.get(status).contains(command));
    }

    @ParameterizedTest(name = "{1} when {0}")
    @MethodSource("everyPair")
    void what_the_table_forbids_is_refused_with_what_it_allows(
            OrderStatus status, OrderCommand command) {
        if (command.isAllowedIn(status)) {
            return;
        }
        var order = anOrderThatIs(status);
        var almighty = with(LIU.staffId(), everyPermission());

        assertThatThrownBy(() -> OrderRules.require(command, order, almighty))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("workorder.illegal-transition");
                            assertThat(refused.allowedCommands()).doesNotContain(command.name());
                        });
    }

    @Test
    void nothing_is_offered_that_would_be_refused() {
        var rated = anOrderThatIs(OrderStatus.COMPLETED);
        rated.rate(2, "漏水又出现", NOON);
        var urged = anOrderThatIs(OrderStatus.ACCEPTED);
        urged.urge(Stamp.bySystem(NOW));
        var almighty = with(UUID.randomUUID(), everyPermission());

        assertThat(OrderRules.allowed(rated, almighty)).doesNotContain(OrderCommand.RATE);
        assertThat(OrderRules.allowed(urged, almighty)).doesNotContain(OrderCommand.URGE);
        assertThatThrownBy(() -> OrderRules.require(OrderCommand.URGE, urged, almighty))
                .isInstanceOf(Refusal.TooOften.class);
    }

    @Test
    void a_merge_is_undone_within_a_day_while_what_it_follows_is_not_archived() {
        var almighty = with(UUID.randomUUID(), everyPermission());
        var cancelled = anOrderThatIs(OrderStatus.CANCELLED);
        var lead = anOrderThatIs(OrderStatus.COMPLETED);
        var merged = anOrderThatIs(OrderStatus.ACCEPTED);
        merged.merge(lead, Stamp.bySystem(NOW.minus(Duration.ofHours(24))));
        var longAgo = anOrderThatIs(OrderStatus.ACCEPTED);
        longAgo.merge(lead, Stamp.bySystem(NOW.minus(Duration.ofHours(25))));
        var settled = anOrderThatIs(OrderStatus.ACCEPTED);
        settled.merge(lead, NOON);
        lead.rate(5, null, NOON);
        settled.leadMoved(lead, "workorder.archived", null, lead.sequence(), NOON);

        assertThat(OrderRules.allowed(merged, almighty)).containsExactly(OrderCommand.UNMERGE);
        assertThat(codeOf(cancelled, almighty)).isEqualTo("workorder.not-merged");
        assertThat(codeOf(longAgo, almighty)).isEqualTo("workorder.unmerge-too-late");
        assertThat(codeOf(settled, almighty)).isEqualTo("workorder.lead-archived");
    }

    private static String codeOf(WorkOrder order, Access access) {
        assertThat(OrderRules.allowed(order, access)).isEmpty();
        return catchThrowableOfType(
                        Refusal.class,
                        () -> OrderRules.require(OrderCommand.UNMERGE, order, access))
                .code();
    }

    @Test
    void only_the_assignee_works_on_it() {
        var order = anOrderThatIs(OrderStatus.ASSIGNED);

        assertThat(OrderRules.allowed(order, with(LIU.staffId(), "workorder:work")))
                .containsExactly(OrderCommand.ACCEPT, OrderCommand.DECLINE);
        assertThat(OrderRules.allowed(order, with(UUID.randomUUID(), "workorder:work"))).isEmpty();
    }

    @Test
    void a_supervisor_acts_for_an_absent_technician() {
        var order = anOrderThatIs(OrderStatus.ASSIGNED);
        var supervisor = with(UUID.randomUUID(), "workorder:work", "workorder:supervise");

        assertThat(OrderRules.allowed(order, supervisor)).contains(OrderCommand.ACCEPT);
    }

    @Test
    void nobody_archives_their_own_work_and_others_call_first() {
        var order = anOrderThatIs(OrderStatus.COMPLETED);

        assertThat(OrderRules.allowed(order, with(LIU.staffId(), "workorder:archive"))).isEmpty();
        assertThat(OrderRules.allowed(order, with(UUID.randomUUID(), "workorder:archive")))
                .containsExactly(OrderCommand.FOLLOW_UP);

        order.followUp(CallResult.SATISFIED, null, NOON);

        assertThat(OrderRules.allowed(order, with(LIU.staffId(), "workorder:archive"))).isEmpty();
        assertThat(OrderRules.allowed(order, with(UUID.randomUUID(), "workorder:archive")))
                .containsExactly(OrderCommand.FOLLOW_UP, OrderCommand.ARCHIVE);
    }

    @Test
    void work_under_way_is_cancelled_by_supervisors_only() {
        var order = anOrderThatIs(OrderStatus.IN_PROGRESS);

        assertThat(OrderRules.allowed(order, with(UUID.randomUUID(), "workorder:cancel")))
                .isEmpty();
        assertThat(OrderRules.allowed(order, with(UUID.randomUUID(), "workorder:cancel-started")))
                .containsExactly(OrderCommand.CANCEL_STARTED);
    }

    private static String[] everyPermission() {
        return Stream.concat(
                        Arrays.stream(OrderCommand.values())
                                .flatMap(command -> command.permissions().stream()),
                        Stream.of("workorder:supervise"))
                .distinct()
                .toArray(String[]::new);
    }

    private static Access with(UUID staffId, String... permissions) {
        var scopes = new HashMap<String, Scope>();
        for (var permission : permissions) {
            scopes.put(permission, Scope.EVERYTHING);
        }
        var account = new Account("account", "周倩", staffId, null, scopes, Map.of());
        return new Access(account, null, Scope.EVERYTHING, Channel.CONSOLE, null, null, null, NOW);
    }
}
