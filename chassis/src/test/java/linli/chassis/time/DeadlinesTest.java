package linli.chassis.time;

import static linli.chassis.time.BusinessCalendarTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadlinesTest {

    Deadlines both =
            Deadlines.NONE
                    .with("answer", at("2026-03-03T12:00"))
                    .with("acknowledge", at("2026-03-02T12:15"));

    @Test
    void the_earliest_is_the_next() {
        assertThat(both.next()).isEqualTo(at("2026-03-02T12:15"));
        assertThat(both.without("acknowledge").next()).isEqualTo(at("2026-03-03T12:00"));
        assertThat(Deadlines.NONE.next()).isNull();
    }

    @Test
    void all_that_have_come_are_due_the_earliest_first() {
        assertThat(both.due(at("2026-03-02T12:14"))).isEmpty();
        assertThat(both.due(at("2026-03-02T12:15"))).containsExactly("acknowledge");
        assertThat(both.due(at("2026-03-04T00:00"))).containsExactly("acknowledge", "answer");
        assertThat(both.isDue("answer", at("2026-03-03T12:00"))).isTrue();
        assertThat(both.isDue("nothing", at("2026-03-03T12:00"))).isFalse();
    }
}
