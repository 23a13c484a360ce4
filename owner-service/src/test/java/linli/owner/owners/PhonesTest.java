package linli.owner.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import linli.chassis.Refusal;
import org.junit.jupiter.api.Test;

class PhonesTest {

    @Test
    void a_mainland_mobile_is_one_number_however_it_is_written() {
        for (var said :
                List.of(
                        "13755501388",
                        "137-5550-1388",
                        "137 5550 1388",
                        "+8613755501388",
                        "+86 137 5550 1388",
                        "0086 13755501388",
                        "008613755501388",
                        "8613755501388",
                        "１３７５５５０１３８８",
                        "(137)55501388",
                        "\u200B13755501388\u00A0")) {
            assertThat(Phones.normalize(said)).as(said).isEqualTo("+8613755501388");
            assertThat(Phones.token(said)).as(said).contains("13755501388");
        }
        assertThat(Phones.shown("+8613755501388")).isEqualTo("13755501388");
    }

    @Test
    void a_land_line_keeps_its_extension() {
        for (var said :
                List.of(
                        "028-87654321转801",
                        "(028)87654321-转801",
                        "02887654321 ext 801",
                        "028 87654321#801")) {
            assertThat(Phones.normalize(said)).as(said).isEqualTo("+862887654321;ext=801");
            assertThat(Phones.token(said)).as(said).contains("02887654321");
        }
        assertThat(Phones.shown("+862887654321;ext=801")).isEqualTo("02887654321转801");
        assertThat(Phones.tokens("+862887654321;ext=801"))
                .contains("02887654321", "4321", "87654321");
        assertThat(Phones.normalize("87654321")).isEqualTo("87654321");
    }

    @Test
    void numbers_of_elsewhere_can_be_dialled() {
        assertThat(Phones.normalize("+852 9123 4567")).isEqualTo("+85291234567");
        assertThat(Phones.normalize("00852-91234567")).isEqualTo("+85291234567");
        assertThat(Phones.normalize("+853 6612 3456")).isEqualTo("+85366123456");
        assertThat(Phones.normalize("+1 (650) 253-0000")).isEqualTo("+16502530000");
        assertThat(Phones.shown("+16502530000")).isEqualTo("+16502530000");
    }

    @Test
    void service_numbers_are_numbers() {
        for (var said : List.of("110", "119", "12345", "95588", "10086", "96110")) {
            assertThat(Phones.normalize(said)).isEqualTo(said);
        }
        assertThat(Phones.normalize("800-810-8888")).isEqualTo("8008108888");
        assertThat(Phones.normalize("400 123 4567")).isEqualTo("4001234567");
    }

    @Test
    void a_cell_has_as_many_numbers_as_it_says() {
        for (var cell :
                List.of(
                        "13800138002/13900139002",
                        "13800138002、13900139002",
                        "13800138002；13900139002",
                        "13800138002, 13900139002",
                        "13800138002 13900139002",
                        "13800138002\n13900139002")) {
            assertThat(Phones.all(cell))
                    .as(cell)
                    .containsExactly("+8613800138002", "+8613900139002");
        }
        for (var nothing : List.of("无", "没有", "-", "", "/", "N/A")) {
            assertThat(Phones.all(nothing)).as(nothing).isEmpty();
        }
        assertThat(Phones.all("13800138002（妻子）")).containsExactly("+8613800138002");
        assertThat(Phones.kept(List.of("王女士 13800138002")))
                .containsEntry("+8613800138002", "王女士 13800138002");
    }

    @Test
    void what_is_no_number_is_refused() {
        for (var said :
                List.of(
                        "abc",
                        "12",
                        "1380013800",
                        "138001380021",
                        "没有手机号",
                        "999999999999999999999")) {
            assertThatThrownBy(() -> Phones.normalize(said))
                    .as(said)
                    .isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void a_question_for_a_phone_is_told_by_its_last_four_digits_alone() {
        for (var said :
                List.of("13755501388", "137-5550-1388", "+86 137 5550 1388", "1388", "5550-1388")) {
            assertThat(Phones.asked(said)).as(said).contains("1388");
        }
        for (var said : List.of("张伟", "3-2-1201", "12345", "95588", "138", "京A12345", "")) {
            assertThat(Phones.asked(said)).as(said).isEmpty();
        }
    }
}
