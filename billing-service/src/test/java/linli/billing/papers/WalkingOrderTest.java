package linli.billing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.estate.KnownUnit;
import org.junit.jupiter.api.Test;

class WalkingOrderTest {

    @Test
    void goes_entrance_by_entrance_and_floor_by_floor() {
        assertThat(
                        Stream.of(
                                        "3-10-101",
                                        "3-2-1201",
                                        "3-2-201",
                                        "3-2-202",
                                        "3-B1-01",
                                        "商铺12",
                                        "商铺2")
                                .map(WalkingOrderTest::unit)
                                .sorted(WalkingOrder.OF_UNITS)
                                .map(KnownUnit::label))
                .containsExactly(
                        "商铺2", "商铺12", "3-2-201", "3-2-202", "3-2-1201", "3-10-101", "3-B1-01");
    }

    @Test
    void takes_the_entrance_that_was_told_before_what_a_label_looks_like() {
        var byTheStairs = unit("3-A-1", "");
        var second = unit("3-2-201", "2");

        assertThat(Stream.of(second, byTheStairs).sorted(WalkingOrder.OF_UNITS))
                .containsExactly(byTheStairs, second);
    }

    private static KnownUnit unit(String label) {
        return new KnownUnit(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), label, "DWELLING", null);
    }

    private static KnownUnit unit(String label, String entrance) {
        return new KnownUnit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                label,
                "DWELLING",
                null,
                entrance,
                null);
    }
}
