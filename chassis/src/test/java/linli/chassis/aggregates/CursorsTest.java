package linli.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;
import linli.chassis.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    final Cursors cursors = new Cursors(new byte[32]);
    final Cursor cursor = new Cursor(new Date(1_790_000_000_123L), UUID.randomUUID());

    @Test
    void comes_back_as_it_went_out() {
        var text = cursors.encode(cursor, "orders NEWEST");
        var back = cursors.decode(text, "orders NEWEST");

        assertThat(back.value()).isEqualTo(cursor.value());
        assertThat(cursors.encode(back, "orders NEWEST")).isEqualTo(text);
    }

    @Test
    void is_no_good_for_another_question() {
        var text = cursors.encode(cursor, "orders of the garden");

        assertRefused(text, "orders of the park");
    }

    @Test
    void one_that_another_key_signed_is_refused() {
        var others = new byte[32];
        others[0] = 1;

        assertRefused(new Cursors(others).encode(cursor, ""), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{}",
                "{\"v\":{\"$symbol\":\"x\"},\"i\":1}",
                "{\"v\":{\"$binary\":{\"base64\":\"\",\"subType\":\"04\"}},\"i\":{}}"
            })
    void a_made_up_one_is_refused(String json) {
        assertRefused(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.getBytes(StandardCharsets.UTF_8)),
                "");
    }

    @Test
    void what_is_no_base64_is_refused() {
        assertRefused("ä§$", "");
    }

    private void assertRefused(String text, String question) {
        assertThatThrownBy(() -> cursors.decode(text, question))
                .isInstanceOfSatisfying(
                        Refusal.Malformed.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("page.cursor"));
    }
}
