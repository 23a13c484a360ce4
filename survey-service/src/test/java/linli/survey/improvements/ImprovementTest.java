package linli.survey.improvements;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Announced;
import linli.chassis.aggregates.Transition;
import linli.contracts.survey.ImprovementEvent;
import linli.survey.figures.Figure;
import linli.survey.figures.Measure;
import linli.survey.figures.Sample;
import linli.survey.improvements.Improvement.Plan;
import linli.survey.improvements.Improvement.Responsible;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImprovementTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final UUID STEWARD = new UUID(0, 1);
    static final UUID MANAGER = new UUID(0, 2);

    Improvement improvement = planned(figure(3.0, NOON.minusSeconds(200), NOON.minusSeconds(100)));

    static final Map<ImprovementCommand, BiConsumer<Improvement, Stamp>> MOVES =
            Map.of(
                    ImprovementCommand.PLAN,
                    (one, stamp) ->
                            one.replan(
                                    new Responsible(MANAGER, "李经理"),
                                    LocalDate.of(2026, 4, 1),
                                    SHANGHAI,
                                    stamp),
                    ImprovementCommand.START,
                    Improvement::start,
                    ImprovementCommand.NOTE,
                    (one, stamp) -> one.note("多排一班", stamp),
                    ImprovementCommand.MEASURE,
                    (one, stamp) -> one.measure(figure(4.5, NOON, NOON.plusSeconds(9)), stamp),
                    ImprovementCommand.COMPLETE,
                    (one, stamp) -> one.complete("做完了", STEWARD, stamp),
                    ImprovementCommand.VERIFY,
                    (one, stamp) -> one.verify(MANAGER, stamp),
                    ImprovementCommand.RETURN,
                    (one, stamp) -> one.sendBack("还不够", stamp),
                    ImprovementCommand.DROP,
                    (one, stamp) -> one.drop("不做了", MANAGER, stamp));

    @Test
    void goes_from_a_plan_to_what_somebody_else_has_seen() {
        improvement.start(at(1));
        improvement.note("多排一班", at(2));
        improvement.complete("晚间值班已固定", STEWARD, at(3));
        improvement.measure(figure(4.5, NOON, NOON.plusSeconds(3)), at(4));
        improvement.verify(MANAGER, at(5));

        assertThat(improvement.status()).isEqualTo(ImprovementStatus.VERIFIED);
        assertThat(requireNonNull(improvement.comparison()).significant()).isTrue();
        assertThat(improvement.unpublished())
                .extracting(Announced::event)
                .extracting(Object::getClass)
                .isEqualTo(
                        List.of(
                                ImprovementEvent.Planned.class,
                                ImprovementEvent.Started.class,
                                ImprovementEvent.Noted.class,
                                ImprovementEvent.Completed.class,
                                ImprovementEvent.Measured.class,
                                ImprovementEvent.Verified.class));
    }

    @ParameterizedTest
    @EnumSource(ImprovementStatus.class)
    void takes_what_its_table_says_and_refuses_the_rest(ImprovementStatus status) {
        for (var command : ImprovementCommand.values()) {
            var one = in(status);
            var told = one.unpublished().size();
            var move = requireNonNull(MOVES.get(command));
            if (Transition.takenIn(ImprovementCommand.class, status).toList().contains(command)) {
                move.accept(one, at(9));
                assertThat(one.unpublished()).hasSize(told + 1);
            } else {
                assertThatThrownBy(() -> move.accept(one, at(9)))
                        .isInstanceOf(Refusal.Conflict.class);
                assertThat(one.unpublished()).hasSize(told);
            }
        }
    }

    @Test
    void the_figure_after_is_of_a_later_time() {
        improvement.start(at(1));

        var same = figure(4.9, NOON.minusSeconds(150), NOON);
        assertThatThrownBy(() -> improvement.measure(same, at(2)))
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo("figure.not-later");
        assertThat(improvement.after()).isNull();
    }

    @Test
    void what_is_measured_by_nothing_has_no_figure_after() {
        var free = planned(null);
        free.start(at(1));

        assertThatThrownBy(() -> free.measure(figure(4.5, NOON, NOON.plusSeconds(3)), at(4)))
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo("improvement.not-measured");
    }

    /** Due on 15 March: over at midnight in Shanghai, told once, and again after a new plan. */
    @Test
    void says_once_that_its_time_is_over() {
        var lastMinute = Instant.parse("2026-03-15T15:59:59Z");
        var midnight = Instant.parse("2026-03-15T16:00:00Z");
        improvement.derive(NOON);

        improvement.ring(Stamp.bySystem(lastMinute));
        assertThat(improvement.isLate(lastMinute)).isFalse();
        assertThat(improvement.unpublished()).hasSize(1);
        improvement.ring(Stamp.bySystem(midnight));
        improvement.derive(midnight);
        improvement.ring(Stamp.bySystem(midnight));

        assertThat(improvement.isLate(midnight)).isTrue();
        assertThat(improvement.unpublished())
                .hasSize(2)
                .last()
                .satisfies(told ->
                        assertThat(told.event()).isInstanceOf(ImprovementEvent.Warned.class));
        improvement.replan(
                new Responsible(STEWARD, "王管家"),
                LocalDate.of(2026, 3, 20),
                SHANGHAI,
                Stamp.bySystem(midnight));
        improvement.derive(midnight);
        assertThat(improvement.isLate(midnight)).isFalse();
    }

    @Test
    void a_day_that_is_over_is_no_plan() {
        assertThatThrownBy(() -> plannedFor(LocalDate.of(2026, 3, 1)))
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo("improvement.due");
        assertThat(plannedFor(LocalDate.of(2026, 3, 2)).status()).isEqualTo(ImprovementStatus.OPEN);
    }

    private Improvement in(ImprovementStatus status) {
        var one = planned(figure(3.0, NOON.minusSeconds(200), NOON.minusSeconds(100)));
        switch (status) {
            case OPEN -> {}
            case IN_PROGRESS -> one.start(at(1));
            case DONE -> {
                one.start(at(1));
                one.complete("好了", STEWARD, at(2));
            }
            case VERIFIED -> {
                one.start(at(1));
                one.complete("好了", STEWARD, at(2));
                one.verify(MANAGER, at(3));
            }
            case DROPPED -> one.drop("不做了", MANAGER, at(1));
        }
        return one;
    }

    private static Improvement planned(@Nullable Figure before) {
        return Improvement.plan(
                UUID.randomUUID(), "GJ260302-0001", plan(LocalDate.of(2026, 3, 15)), before, at(0));
    }

    private static Improvement plannedFor(LocalDate due) {
        return Improvement.plan(UUID.randomUUID(), "GJ260302-0001", plan(due), null, at(0));
    }

    private static Plan plan(LocalDate due) {
        return new Plan(
                new UUID(0, 3),
                null,
                new Target(Target.Kind.RATINGS, null, null, null, null, null),
                "响应更快",
                new Responsible(STEWARD, "王管家"),
                due,
                SHANGHAI);
    }

    private static Figure figure(double mean, Instant from, Instant to) {
        return new Figure(Measure.STARS, new Sample(20, mean, 0.8), from, to, to, null, null);
    }

    private static Stamp at(int seconds) {
        return Stamp.bySystem(NOON.plusSeconds(seconds));
    }
}
