package linli.owner.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnerTokensTest {

    @Test
    void every_part_of_a_long_name_finds_it() {
        var name = "成都市锦江区阳光物业管理服务有限责任公司";
        var tokens = OwnerTokens.of(name, List.of(), List.of());

        for (var length = 1; length <= name.length(); length++) {
            for (var from = 0; from + length <= name.length(); from++) {
                var part = name.substring(from, from + length);
                assertThat(tokens).as(part).containsAll(OwnerTokens.question(part));
            }
        }
    }

    @Test
    void a_question_and_a_token_are_brought_to_one_form() {
        var tokens =
                OwnerTokens.of(
                        "张 伟", List.of("+8613755501388", "+862887654321;ext=801"), List.of());

        for (var said :
                List.of(
                        "张伟",
                        "张\u00A0伟",
                        "zhangwei",
                        "ZW",
                        "137-5550-1388",
                        "+8613755501388",
                        "0086 13755501388",
                        "55501388",
                        "5550-1388",
                        "1388",
                        "028-87654321转801",
                        "4321")) {
            assertThat(tokens).as(said).containsAll(OwnerTokens.question(said));
        }
    }

    @Test
    void numbers_from_before_are_found_like_new_ones() {
        assertThat(OwnerTokens.of("张伟", List.of("13755501388"), List.of()))
                .containsAll(OwnerTokens.question("+8613755501388"));
    }
}
