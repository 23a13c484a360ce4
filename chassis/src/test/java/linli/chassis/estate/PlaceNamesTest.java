package linli.chassis.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {

    @Test
    void a_building_has_one_name_however_it_is_written() {
        for (var said :
                List.of(
                        "3",
                        "03",
                        "3栋",
                        "3号楼",
                        "3#",
                        "3#楼",
                        "3幢",
                        "3座",
                        "三栋",
                        "第3栋",
                        "３栋",
                        " 3 栋",
                        "3\u00A0栋",
                        "3\u200B",
                        "3号")) {
            assertThat(PlaceNames.building(said)).as(said).isEqualTo("3");
        }
        assertThat(PlaceNames.building("b座")).isEqualTo("B");
        assertThat(PlaceNames.building("十二号楼")).isEqualTo("12");
        assertThat(PlaceNames.building("二十栋")).isEqualTo("20");
        assertThat(PlaceNames.building("二十一栋")).isEqualTo("21");
        assertThat(PlaceNames.building("地下室")).isEqualTo("地下室");
        assertThat(PlaceNames.building("栋")).isEqualTo("栋");
    }

    @Test
    void an_entrance_and_a_room_too() {
        for (var said : List.of("2", "02", "2单元", "二单元", "2 单元", "第二单元")) {
            assertThat(PlaceNames.entrance(said)).as(said).isEqualTo("2");
        }
        for (var said : List.of("", "-", "无", " ", "其他")) {
            assertThat(PlaceNames.entrance(said)).as(said).isNull();
        }
        for (var said :
                List.of("1201", "1201室", "1201号", "1201 室", "１２０１", "1201\u00A0", "12\u200B01")) {
            assertThat(PlaceNames.room(said)).as(said).isEqualTo("1201");
        }
    }

    @Test
    void a_room_is_found_by_each_spelling() {
        for (var said :
                List.of(
                        "3-2-1201",
                        "3栋2单元1201",
                        "3栋2单元1201室",
                        "3号楼2单元1201",
                        "3#2-1201",
                        "三栋二单元1201",
                        "3 2 1201",
                        "3幢 2单元 1201号",
                        "03-02-1201",
                        "３－２－１２０１")) {
            assertThat(UnitAddress.parse(said).orElseThrow().label())
                    .as(said)
                    .isEqualTo("3-2-1201");
        }
        assertThat(UnitAddress.parse("4栋1201").orElseThrow().label()).isEqualTo("4-1201");
        assertThat(UnitAddress.parse("B座801").orElseThrow().label()).isEqualTo("B-801");
        assertThat(UnitAddress.parse("五栋一单元501").orElseThrow().label()).isEqualTo("5-1-501");
        assertThat(UnitAddress.parse("张伟")).isEmpty();
        assertThat(UnitAddress.parse("1201")).isEmpty();
    }

    @Test
    void a_name_keeps_what_is_seen_of_it() {
        assertThat(PlaceNames.cleaned(" 张\u200B伟\u00A0 ")).isEqualTo("张伟");
        assertThat(PlaceNames.cleaned("𠮷野·买买提 阿里")).isEqualTo("𠮷野·买买提 阿里");
        assertThat(PlaceNames.cleaned("王\r\n丽")).isEqualTo("王 丽");
    }
}
