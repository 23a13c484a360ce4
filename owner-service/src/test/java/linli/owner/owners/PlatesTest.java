package linli.owner.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import org.junit.jupiter.api.Test;

class PlatesTest {

    @Test
    void one_plate_however_it_is_written() {
        for (var said : List.of("京A·12345", "京a 12345", "京Ａ-１２３４５", " 京A.12345 ", "京A•12345")) {
            assertThat(Plates.kept(said)).as(said).isEqualTo("京A12345");
        }
        assertThat(Plates.shown("京A12345")).isEqualTo("京A·12345");
    }

    @Test
    void what_needs_no_petrol_and_what_is_no_car_of_this_place_is_taken_too() {
        assertThat(Plates.shown(Plates.kept("粤BD12345"))).isEqualTo("粤B·D12345");
        assertThat(Plates.shown(Plates.kept("粤Z·1234港"))).isEqualTo("粤Z·1234港");
        assertThat(Plates.shown(Plates.kept("ABC 1234"))).isEqualTo("ABC1234");
    }

    @Test
    void what_is_no_plate_is_refused() {
        for (var said : List.of("", "京A", "无", "没有车牌", "京A12345678901", "<b>1234</b>")) {
            assertThatExceptionOfType(Refusal.Invalid.class)
                    .as(said)
                    .isThrownBy(() -> Plates.kept(said))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("vehicle.plate"));
        }
    }

    @Test
    void somebody_is_found_by_all_of_it_without_the_province_and_by_its_number() {
        var vehicle = new Vehicle(new UUID(0, 1), "京A12345", null, null);
        var tokens = OwnerTokens.of("张伟", List.of(), List.of(vehicle));

        for (var said : List.of("京A12345", "京a·12345", "A12345", "12345")) {
            assertThat(tokens).as(said).containsAll(OwnerTokens.question(said));
        }
    }
}
