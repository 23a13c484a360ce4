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

class CursorTest {

    @Test
    void comes_back_as_it_went_out() {
        var cursor = new Cursor(new Date(1_790_000_000_123L), UUID.randomUUID());

        assertThat(Cursor.decode(cursor.encode()).value()).isEqualTo(cursor.value());
        assertThat(Cursor.decode(cursor.encode()).encode()).isEqualTo(cursor.encode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not json", "{}", "{\"v\":{\"$ne\":null},\"i\":1}", "{\"v\":1,\"i\":{}}"})
    void a_made_up_one_is_refused(String json) {
        var text =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.decode(text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("page.cursor"));
    }

    @Test
    void what_is_no_base64_is_refused() {
        assertThatThrownBy(() -> Cursor.decode("ä§$")).isInstanceOf(Refusal.Malformed.class);
    }
}
