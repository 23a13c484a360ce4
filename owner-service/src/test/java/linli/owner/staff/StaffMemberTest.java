package linli.owner.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.owner.staff.StaffMember.StaffFacts;
import org.junit.jupiter.api.Test;

class StaffMemberTest {

    static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-03-01T08:00:00Z"));
    static final UUID GARDEN = UUID.randomUUID();
    static final Grant DISPATCHER = new Grant("DS", in(ScopeKind.COMMUNITIES, GARDEN));
    static final Grant AUDITOR = new Grant("AU", in(ScopeKind.COMMUNITIES, GARDEN));

    final UUID id = UUID.randomUUID();

    @Test
    void a_weighty_post_holds_only_once_a_second_administrator_has_approved() {
        var zhou = hired(proposal(AUDITOR));
        assertThat(told(zhou).grants()).containsExactly(DISPATCHER);

        assertThatThrownBy(() -> zhou.approve(proposal(AUDITOR).id(), "first", NOW))
                .isInstanceOf(Refusal.Forbidden.class);
        zhou.approve(proposal(AUDITOR).id(), "second", NOW);

        assertThat(told(zhou).grants()).containsExactly(DISPATCHER, AUDITOR);
        assertThat(zhou.proposals()).isEmpty();
    }

    @Test
    void a_declined_proposal_is_gone_and_nothing_holds() {
        var zhou = hired(proposal(AUDITOR));

        zhou.decline(proposal(AUDITOR).id(), NOW);

        assertThat(told(zhou).grants()).containsExactly(DISPATCHER);
        assertThatThrownBy(() -> zhou.approve(proposal(AUDITOR).id(), "second", NOW))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void the_same_proposal_twice_is_one() {
        var zhou = hired(proposal(AUDITOR));

        zhou.describe(zhou.facts(), null, List.of(proposal(AUDITOR)), NOW);

        assertThat(zhou.proposals()).hasSize(1);
    }

    @Test
    void a_colleague_sees_who_is_only_proposed_to_work_there() {
        var zhou =
                StaffMember.hire(
                        id,
                        "zhou",
                        "account",
                        new StaffFacts("周调度", List.of(), null, Set.of()),
                        null,
                        List.of(proposal(AUDITOR)),
                        NOW);

        assertThat(zhou.reach().communities()).containsExactly(GARDEN);
    }

    @Test
    void tells_when_it_may_do_nothing_any_more_and_only_once() {
        var zhou = hired();
        var before = zhou.unpublished().size();

        zhou.enable(false, NOW);
        zhou.enable(false, NOW);

        assertThat(told(zhou).enabled()).isFalse();
        assertThat(zhou.unpublished()).hasSize(before + 1);
    }

    @Test
    void a_scope_of_a_kind_says_where_and_one_of_everything_does_not() {
        for (var scope :
                List.of(
                        in(ScopeKind.COMMUNITIES),
                        in(ScopeKind.ALL, GARDEN),
                        in(ScopeKind.SELF, GARDEN))) {
            assertThatThrownBy(() -> facts(List.of(new Grant("DS", scope))))
                    .as(scope.toString())
                    .isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void more_grants_and_proposals_than_anybody_needs_are_refused() {
        var twenty =
                java.util.stream.IntStream.range(0, 20)
                        .mapToObj(n -> new Grant("DS", in(ScopeKind.COMMUNITIES, new UUID(0, n))))
                        .toList();
        var zhou = hired();

        assertThatThrownBy(
                        () -> zhou.describe(facts(twenty), null, List.of(proposal(AUDITOR)), NOW))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void a_grant_that_ends_before_it_begins_is_refused() {
        var day = LocalDate.parse("2026-03-05");
        for (var end : List.of(day, day.minusDays(1))) {
            assertThatThrownBy(() -> facts(List.of(dated(day, end))))
                    .hasFieldOrPropertyWithValue("code", "staff.grant-days");
        }
    }

    @Test
    void a_day_on_which_something_begins_or_ends_is_told_once() {
        var begins = LocalDate.parse("2026-03-05");
        var ends = LocalDate.parse("2026-03-09");
        var zhou = hired();
        zhou.describe(facts(List.of(dated(begins, ends))), null, List.of(), NOW);
        zhou.derive(NOW.at());
        var before = zhou.unpublished().size();

        zhou.turn(begins.minusDays(1), NOW);
        assertThat(zhou.unpublished()).hasSize(before);
        zhou.turn(begins, NOW);
        zhou.derive(NOW.at());
        zhou.turn(begins.plusDays(1), NOW);
        assertThat(zhou.unpublished()).hasSize(before + 1);
        zhou.turn(ends.plusDays(3), NOW);
        zhou.derive(NOW.at());
        zhou.turn(ends.plusDays(4), NOW);
        assertThat(zhou.unpublished()).hasSize(before + 2);
    }

    @Test
    void somebody_stands_in_until_the_day_or_until_the_absent_one_is_disabled() {
        var zhou = hired();
        var named = substitution(UUID.randomUUID());
        zhou.nameSubstitute(named, NOW);
        assertThat(told(zhou).substitution())
                .isEqualTo(
                        new StaffEvent.Substitution(
                                named.substituteId(), named.from(), named.to()));

        zhou.derive(NOW.at());
        zhou.turn(named.to(), NOW);
        assertThat(told(zhou).substitution()).isNull();

        zhou.nameSubstitute(named, NOW);
        zhou.enable(false, NOW);
        assertThat(told(zhou).substitution()).isNull();
        assertThatThrownBy(() -> zhou.nameSubstitute(named, NOW))
                .hasFieldOrPropertyWithValue("code", "staff.disabled");
        assertThatThrownBy(() -> zhou.endSubstitution(NOW))
                .hasFieldOrPropertyWithValue("code", "staff.substitution-none");
    }

    @Test
    void nobody_stands_in_for_themselves() {
        var zhou = hired();

        assertThatThrownBy(() -> zhou.nameSubstitute(substitution(id), NOW))
                .hasFieldOrPropertyWithValue("code", "staff.substitute-self");
        assertThat(zhou.substitution()).isNull();
    }

    private static StaffMember.Substitution substitution(UUID substitute) {
        return new StaffMember.Substitution(
                substitute,
                "刘强",
                LocalDate.parse("2026-03-02"),
                LocalDate.parse("2026-03-12"),
                "张管理");
    }

    private static Grant dated(LocalDate from, LocalDate to) {
        return new Grant("DS", in(ScopeKind.COMMUNITIES, GARDEN), from, to);
    }

    @Test
    void what_was_given_and_what_was_taken_are_the_difference() {
        assertThat(Giving.difference(List.of(DISPATCHER), List.of(AUDITOR)))
                .containsExactlyInAnyOrder(DISPATCHER, AUDITOR);
        assertThat(Giving.difference(List.of(DISPATCHER, AUDITOR), List.of(AUDITOR)))
                .containsExactly(DISPATCHER);
        assertThat(Giving.difference(List.of(DISPATCHER), List.of(DISPATCHER))).isEmpty();
    }

    private StaffMember hired(ProposedGrant... proposals) {
        return StaffMember.hire(
                id, "zhou", "account", facts(List.of(DISPATCHER)), null, List.of(proposals), NOW);
    }

    private ProposedGrant proposal(Grant grant) {
        return new ProposedGrant(ProposedGrant.idOf(id, grant), grant, "first", "张管理", NOW.at());
    }

    private static StaffFacts facts(List<Grant> grants) {
        return new StaffFacts("周调度", grants, null, Set.of());
    }

    private static Scope in(ScopeKind kind, UUID... ids) {
        return new Scope(kind, Set.of(ids));
    }

    private static StaffEvent.Changed told(StaffMember member) {
        return (StaffEvent.Changed) member.unpublished().getLast().event();
    }
}
