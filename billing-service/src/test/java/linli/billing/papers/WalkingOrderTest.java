package linli.billing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
                                .sorted(WalkingOrder.OF_LABELS))
                .containsExactly(
                        "3-2-201", "3-2-202", "3-2-1201", "3-10-101", "3-B1-01", "商铺2", "商铺12");
    }
}
